// The measuring itself: first one reply of each side is looked at, then the sides take turns.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inspect, likeness, similarity } from './picture.mjs';
import { small } from './workloads.mjs';
import { cpu, peakRss, resetPeak, rest } from './process.mjs';

const run = promisify(execFile);
const CONCURRENCY = [1, 4, 16];

/** Checks that both sides answer with the right picture, and says how large and how good each one is. */
export async function prepare(workload, ...sides) {
  const pictures = {};
  for (const side of sides) {
    const reply = await fetch(side.url(workload).replace('{n}', 1));
    const body = Buffer.from(await reply.arrayBuffer());
    if (reply.status !== 200) throw new Error(`${side.name}, ${workload.id}: status ${reply.status}\n${body.toString().slice(0, 300)}`);
    const file = workload.saved ? await readFile(join(side.saves, workload.saved.replace('{n}', 1))) : body;
    const seen = await inspect(file, workload).catch(error => { throw new Error(`${side.name}, ${error.message}`); });
    pictures[side.name] = { ...seen, file, ssim: workload.unlike ? undefined : await similarity(file, workload, seen) };
  }
  // A composite has no source to be compared with: the two sides are compared with each other.
  const files = Object.values(pictures);
  if (workload.unlike) for (const picture of files) picture.ssim = await likeness(files[0].file, files[1].file, files[0]);
  files.forEach(picture => delete picture.file);
  return { pictures };
}

/** A compiler at run time needs thousands of requests before it is done, which a server that has been up for an hour has had. */
export async function settle(seconds, ...sides) {
  for (const side of sides) await load(side, small, 4, seconds);
}

export async function measure(workload, darkroom, sharp, pace) {
  const runs = [];
  for (const side of [darkroom, sharp]) await load(side, workload, 4, workload.concurrency ? 0 : pace.warmUp);
  for (const concurrency of workload.concurrency ?? CONCURRENCY) {
    const rounds = [];
    for (let n = 0; n < pace.rounds; n++) {
      const round = {};
      // The order changes from round to round, so that neither side always runs on the warmer machine.
      for (const side of n % 2 ? [sharp, darkroom] : [darkroom, sharp]) round[side.name] = await once(side, workload, concurrency, pace.seconds);
      rounds.push(round);
    }
    runs.push(summary(concurrency, rounds));
    console.log(workload.id, JSON.stringify(runs.at(-1)));
  }
  return runs;
}

async function once(side, workload, concurrency, seconds) {
  await rest(side.pid);
  resetPeak(side.pid);
  const before = cpu(side.pid);
  const result = await load(side, workload, concurrency, seconds);
  const used = cpu(side.pid) - before;
  if (result.failures) throw new Error(`${side.name}, ${workload.id}: ${result.failures} of ${result.requests} requests failed at concurrency ${concurrency}`);
  return { ...result, cpu: used / result.requests, peak: peakRss(side.pid) };
}

async function load(side, workload, concurrency, seconds) {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'load.mjs'), side.url(workload), concurrency, seconds]);
  return JSON.parse(stdout);
}

function summary(concurrency, rounds) {
  const of = name => ({
    perSecond: median(rounds.map(r => r[name].perSecond)), p50: median(rounds.map(r => r[name].p50)),
    p99: median(rounds.map(r => r[name].p99)), cpu: median(rounds.map(r => r[name].cpu)), peak: Math.max(...rounds.map(r => r[name].peak)),
  });
  const ratios = rounds.map(r => r.Darkroom.perSecond / r.sharp.perSecond);
  return { concurrency, ratio: median(ratios), ratios, Darkroom: of('Darkroom'), sharp: of('sharp') };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
