// Writes target/bench/results.json and results.md, a table for the README.
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const number = value => value >= 100 ? value.toFixed(0) : value.toPrecision(3);
const both = (results, show) => `${show(results.Darkroom)} / ${show(results.sharp)}`;

export function report(results, sides, pace, folder) {
  const idle = Object.fromEntries(sides.map(side => [side.name, side.idle]));
  const machine = { cores: cpus().length, processor: cpus()[0].model };
  writeFileSync(join(folder, 'results.json'), JSON.stringify({ machine, pace, idle, results }, null, 2));
  const text = [
    `${machine.cores} cores (${machine.processor}). Each pair is Darkroom / sharp; the ratio is the median of ${pace.rounds} alternating rounds of ${pace.seconds} s.`,
    `Memory is the peak of the whole process (idle: ${both(idle, v => `${v.toFixed(0)} MB`)}).`,
    '',
    '| work | connections | ratio | requests/s | CPU ms each | p99 ms | peak MB | bytes | SSIM |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...results.flatMap(rows),
    '',
  ].join('\n');
  writeFileSync(join(folder, 'results.md'), text);
  console.log(`\n${text}`);
}

function rows({ title, pictures, runs }) {
  return runs.map((run, i) => '| ' + [
    i ? '' : title, run.concurrency, `**${run.ratio.toFixed(2)}**`, both(run, r => number(r.perSecond)), both(run, r => r.cpu.toFixed(0)), both(run, r => r.p99.toFixed(0)),
    both(run, r => r.peak.toFixed(0)), i ? '' : both(pictures, p => p.bytes), i ? '' : both(pictures, p => p.ssim.toFixed(4)),
  ].join(' | ') + ' |');
}
