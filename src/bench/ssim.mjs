// Structural similarity (SSIM, Wang et al. 2004) of two planes of luma, over 8 × 8 windows, 4 apart.
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

export function ssim(a, b, width, height) {
  let sum = 0;
  let windows = 0;
  for (let top = 0; top + 8 <= height; top += 4) {
    for (let left = 0; left + 8 <= width; left += 4, windows++) {
      let sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
      for (let y = top; y < top + 8; y++) {
        for (let i = y * width + left, end = i + 8; i < end; i++) {
          const p = a[i], q = b[i];
          sa += p; sb += q; saa += p * p; sbb += q * q; sab += p * q;
        }
      }
      const ma = sa / 64, mb = sb / 64;
      const va = saa / 64 - ma * ma, vb = sbb / 64 - mb * mb, cov = sab / 64 - ma * mb;
      sum += ((2 * ma * mb + C1) * (2 * cov + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
    }
  }
  return sum / windows;
}
