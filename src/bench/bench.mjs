// Measures Darkroom and sharp side by side. See README.md in this folder for what each side gets and how to read the numbers.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const target = resolve(here, '../../target');
const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8080/is/image' },
    pid: { type: 'string' },
    'source-folder': { type: 'string', default: join(target, 'samples') },
    'save-folder': { type: 'string', default: join(target, 'saved') },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

if (!existsSync(join(here, 'node_modules/sharp'))) {
  console.log('installing sharp …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  if (npm.status !== 0) process.exit(1);
}
// sharp can be loaded only now that it is installed.
const { startSharp, darkroom } = await import('./sides.mjs');
const { prepare, measure, settle } = await import('./measure.mjs');
const { report } = await import('./report.mjs');
const { makeHuge } = await import('./picture.mjs');
const { workloads } = await import('./workloads.mjs');

const sources = resolve(options['source-folder']);
const work = join(target, 'bench');
mkdirSync(join(work, 'saved'), { recursive: true });
const chosen = workloads.filter(w => !options.only || options.only.split(',').includes(w.id))
  .map(w => ({ ...w, sourceFile: join(sources, w.source) }));
const pace = { rounds: Number(options.rounds), seconds: Number(options.seconds ?? (options.quick ? 1.5 : 6)), warmUp: options.quick ? 1.5 : 5, settling: options.quick ? 10 : 60 };

let sharpSide;
try {
  const darkroomSide = darkroom(options.url, options.pid, resolve(options['save-folder']));
  if (!existsSync(join(sources, 'shoes/boot.jpg'))) throw new Error(`${sources} holds no sample images: name Darkroom's root folder with --source-folder`);
  if (chosen.some(w => w.id === 'save-100mp')) await makeHuge(join(sources, 'shoes/boot.jpg'), join(sources, 'bench/huge.jpg'));
  sharpSide = await startSharp(sources, join(work, 'saved'));
  const results = [];
  await settle(pace.settling, darkroomSide, sharpSide);
  for (const workload of chosen) {
    const pictures = await prepare(workload, darkroomSide, sharpSide);
    results.push({ id: workload.id, title: workload.title, ...pictures, runs: await measure(workload, darkroomSide, sharpSide, pace) });
  }
  report(results, [darkroomSide, sharpSide], pace, work);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  sharpSide?.stop();
}
