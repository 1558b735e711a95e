// Looks at what the servers made: size, format, and how near it is to a careful rendering of the source.
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { ssim } from './ssim.mjs';

sharp.cache(false);
const luma = image => image.flatten({ background: 'white' }).grayscale().raw().toBuffer();

/** Throws when the image is not what the workload asks for; otherwise its bytes and size. */
export async function inspect(file, workload) {
  const { width, height, format, hasAlpha } = await sharp(file).metadata();
  const source = await sharp(workload.sourceFile).metadata();
  const expected = workload.height ?? workload.width * source.height / source.width;
  if (width !== workload.width || Math.abs(height - expected) >= 1 || format !== workload.format || Boolean(workload.alpha) !== hasAlpha) {
    throw new Error(`${workload.id}: got ${format} ${width}x${height}${hasAlpha ? ' with alpha' : ''} instead of ${workload.format} ${workload.width}x${expected}`);
  }
  return { bytes: file.length, width, height };
}

/** SSIM against the fully decoded source, reduced with Lanczos in linear light. */
export async function similarity(file, workload, { width, height }) {
  let reference = sharp(workload.sourceFile, { limitInputPixels: false });
  const source = await reference.metadata();
  if (width !== source.width || height !== source.height) {
    const { data, info } = await reference.raw().toBuffer({ resolveWithObject: true });
    reference = sharp(data, { raw: info }).pipelineColourspace('scrgb').resize(width, height, { fit: 'cover', kernel: 'lanczos3' }).toColourspace('srgb');
    const reduced = await reference.png().toBuffer();
    reference = sharp(reduced);
  }
  return ssim(await luma(reference), await luma(sharp(file, { limitInputPixels: false })), width, height);
}

/** A 100 MP JPEG: the sample and its mirror images, three across and enlarged to fill. */
export async function makeHuge(sample, target) {
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  const tile = await sharp(sample).resize(4000, 2776, { fit: 'cover' }).raw().toBuffer({ resolveWithObject: true });
  const raw = { raw: tile.info };
  const flopped = await sharp(tile.data, raw).flop().raw().toBuffer();
  const flipped = await sharp(tile.data, raw).flip().raw().toBuffer();
  const tiles = [tile.data, flopped, tile.data, flipped, tile.data, flipped, tile.data, flopped, tile.data];
  const composite = tiles.map((input, i) => ({ input, ...raw, left: i % 3 * 4000, top: Math.floor(i / 3) * 2776 }));
  const canvas = { create: { width: 12000, height: 8328, channels: 3, background: 'black' } };
  await sharp(canvas).composite(composite).jpeg({ quality: 90 }).toFile(`${target}.tmp`);
  renameSync(`${target}.tmp`, target);
}

/** SSIM of two files of one size. */
export async function likeness(one, other, { width, height }) {
  return ssim(await luma(sharp(one)), await luma(sharp(other)), width, height);
}
