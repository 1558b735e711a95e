// sharp behind a plain HTTP server, with the best settings that measurement found (see README.md in this folder).
// usage: node sharp-server.mjs PORT SOURCE_FOLDER SAVE_FOLDER
import { createServer } from 'node:http';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { small, workloads } from './workloads.mjs';

const [port, sources, saves] = process.argv.slice(2);
sharp.cache(false);
sharp.concurrency(Number(process.env.SHARP_CONCURRENCY ?? 1));
let serial = 0;

async function force(path) {
  const file = await open(path);
  await file.sync();
  await file.close();
}

// Whole or not at all, as Darkroom saves: a temporary file, forced to disk, moved over the old one, the folder forced too.
async function save(image, name) {
  const temporary = join(saves, `.${serial++}.tmp`);
  await image.toFile(temporary);
  await force(temporary);
  await rename(temporary, join(saves, name));
  await force(saves);
}

async function reply(request, response) {
  const [, id, connection] = request.url.split('/');
  const workload = [small, ...workloads].find(w => w.id === id);
  const image = await workload.sharp(sharp(join(sources, workload.source), { sequentialRead: true }), sharp, name => join(sources, name));
  if (workload.saved) {
    await save(image, workload.saved.replace('{n}', connection));
    return response.setHeader('Content-Type', 'text/plain').end('status=done\n');
  }
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  response.writeHead(200, { 'Content-Type': `image/${info.format}`, 'Content-Length': data.length }).end(data);
}

createServer((request, response) => {
  reply(request, response).catch(error => response.writeHead(500).end(String(error)));
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
