// What is measured: for each workload the Darkroom request and the same work written by hand for sharp.
// `{n}` is the number of the connection, so that concurrent saves do not write the same file.
export const workloads = [
  {
    id: 'jpeg-800', title: '12 MP JPEG → 800 px JPEG q80', source: 'shoes/boot.jpg',
    darkroom: '/shoes/boot.jpg?wid=800&qlt=80',
    sharp: image => image.resize(800).jpeg({ quality: 80, optimiseCoding: false }), width: 800, format: 'jpeg',
  },
  {
    id: 'jpeg-crop', title: '12 MP JPEG → 200 × 200 crop JPEG q80', source: 'shoes/boot.jpg',
    darkroom: '/shoes/boot.jpg?wid=200&hei=200&fit=crop&qlt=80',
    sharp: image => image.resize(200, 200, { fit: 'cover' }).jpeg({ quality: 80, optimiseCoding: false }), width: 200, height: 200, format: 'jpeg',
  },
  {
    id: 'webp-400', title: '2 MP JPEG → 400 px WebP q80', source: 'shoes/boot-small.jpg',
    darkroom: '/shoes/boot-small.jpg?wid=400&fmt=webp&qlt=80',
    sharp: image => image.resize(400).webp({ quality: 80 }), width: 400, format: 'webp',
  },
  {
    id: 'png-alpha', title: '3 MP PNG with alpha → 500 px PNG with alpha', source: 'logos/overlay.png',
    darkroom: '/logos/overlay.png?wid=500&fmt=png-alpha',
    sharp: image => image.resize(500).png(), width: 500, format: 'png', alpha: true,
  },
  {
    id: 'avif-800', title: '12 MP JPEG → 800 px AVIF q50', source: 'shoes/boot.jpg',
    darkroom: '/shoes/boot.jpg?wid=800&fmt=avif&qlt=50',
    sharp: image => image.resize(800).avif({ quality: 50 }), width: 800, format: 'heif',
  },
  {
    id: 'save-1600', title: '12 MP JPEG → 1600 px JPEG q80, saved to a file', source: 'shoes/boot.jpg', saved: 'b{n}.jpg',
    darkroom: '/shoes/boot.jpg?req=saveToFile&name=b{n}.jpg&wid=1600&qlt=80',
    sharp: image => image.resize(1600).jpeg({ quality: 80, optimiseCoding: false }), width: 1600, format: 'jpeg',
  },
  {
    id: 'save-100mp', title: '100 MP JPEG → JPEG q80 of the same size, saved to a file', source: 'bench/huge.jpg', saved: 'huge-out.jpg',
    darkroom: '/bench/huge.jpg?req=saveToFile&name=huge-out.jpg&scl=1&qlt=80',
    // Optimised coding would keep the whole picture in memory: 6 times the memory and twice the time for 9 % fewer bytes.
    sharp: image => image.jpeg({ quality: 80, optimiseCoding: false }), width: 12000, height: 8328, format: 'jpeg', concurrency: [1],
  },
];
