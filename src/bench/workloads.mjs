// What is measured: for each workload the Darkroom request and the same work written by hand for sharp.
// `{n}` is the number of the connection, so that concurrent saves do not write the same file.
// A workload for sharp may return a promise; it is given sharp and the folder of sources, for further pictures.
export const small = { id: 'small', source: 'testcard.png', darkroom: '/testcard.png?wid=8&qlt=80', sharp: image => image.resize(8).jpeg({ quality: 80 }) };

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
    id: 'usm-800', title: '12 MP JPEG → 800 px JPEG q80, unsharp-masked', source: 'shoes/boot.jpg',
    darkroom: '/shoes/boot.jpg?wid=800&op_usm=1.2,1&qlt=80',
    sharp: image => image.resize(800).sharpen({ sigma: 1, m1: 1.2, m2: 1.2 }).jpeg({ quality: 80, optimiseCoding: false }), width: 800, format: 'jpeg',
  },
  {
    id: 'layers-3', title: '12 MP photo, PNG overlay with mult, PNG with drop shadow → 1000 × 1000 JPEG q80', source: 'shoes/boot.jpg',
    darkroom: '/?layer=0&src=shoes/boot.jpg&crop=500,0,3000,3000&size=1000,1000&layer=1&src=logos/overlay.png&size=1000,0&blendMode=mult'
      + '&layer=2&src=logos/badge.png&size=400,0&pos=200,200&effect=-1&color=0,0,0&opac=75&pos=8,8&op_blur=6&scl=1&qlt=80',
    sharp: threeLayers, width: 1000, height: 1000, format: 'jpeg', unlike: true,
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

async function threeLayers(image, sharp, file) {
  const overlay = sharp(file('logos/overlay.png')).resize(1000).raw().toBuffer({ resolveWithObject: true });
  const badge = await sharp(file('logos/badge.png')).resize(400).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = badge.info;
  const margin = 18;
  const alpha = await sharp(badge.data, { raw: badge.info }).extractChannel(3)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'black' }).blur(6).linear(0.75).raw().toBuffer();
  const raw = { width: width + 2 * margin, height: height + 2 * margin };
  const shadow = await sharp({ create: { ...raw, channels: 3, background: 'black' } })
    .joinChannel(alpha, { raw: { ...raw, channels: 1 } }).raw().toBuffer();
  const { data, info } = await overlay;
  const left = Math.round(700 - width / 2);
  const top = Math.round(700 - height / 2);
  return image.extract({ left: 500, top: 0, width: 3000, height: 3000 }).resize(1000, 1000).composite([
    { input: data, raw: info, blend: 'multiply', left: 0, top: Math.round(500 - info.height / 2) },
    { input: shadow, raw: { ...raw, channels: 4 }, left: left + 8 - margin, top: top + 8 - margin },
    { input: badge.data, raw: badge.info, left, top },
  ]).jpeg({ quality: 80, optimiseCoding: false });
}
