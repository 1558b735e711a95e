// The two servers under test: where each is reached, which process it is, where it saves.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { listener, rss } from './process.mjs';

export function darkroom(url, pid, saves) {
  const { port, protocol } = new URL(url);
  const process = Number(pid ?? listener(Number(port || (protocol === 'https:' ? 443 : 80))));
  if (!process) throw new Error(`nothing listens at ${url}: start Darkroom first (mvn package -Pstart), or name its process with --pid`);
  return { name: 'Darkroom', pid: process, idle: rss(process), saves, url: workload => `${url.replace(/\/$/, '')}${workload.darkroom}&cache=on,off` };
}

export async function startSharp(sources, saves) {
  const port = await freePort();
  const server = spawn(process.execPath, [join(import.meta.dirname, 'sharp-server.mjs'), port, sources, saves],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, MALLOC_ARENA_MAX: '2' } });
  await once(server.stdout, 'data');
  return {
    name: 'sharp', pid: server.pid, idle: rss(server.pid), saves,
    url: workload => `http://127.0.0.1:${port}/${workload.id}/{n}`, stop: () => server.kill(),
  };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
