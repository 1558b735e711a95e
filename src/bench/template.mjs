// What catalogs cost: a template of five layers and ten variables against the same request written out, at one Darkroom.
// usage: node src/bench/template.mjs [http://127.0.0.1:8080/is/image] [SECONDS]
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const [base = 'http://127.0.0.1:8080/is/image', seconds = '5'] = process.argv.slice(2);
const template = `${base}/shop/five?$image=boot&$percent=60`;
const written = `${base}/?` + (await (await fetch(`${template}&req=resolve`)).text()).trim().split('?').slice(1).join('?')
  .split('&').filter(part => !part.startsWith('$') && !part.startsWith('req=')).join('&').replaceAll('src=', 'src=shop/');

async function perSecond(url) {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'load.mjs'), `${url}&cache=on,off`, '4', seconds]);
  const result = JSON.parse(stdout);
  if (result.failures) throw new Error(`${result.failures} of ${result.requests} requests failed: ${url}`);
  return result.perSecond;
}

await perSecond(template);
const ratios = [];
for (let round = 0; round < 5; round++) {
  const [first, second] = round % 2 ? [await perSecond(written), await perSecond(template)].reverse() : [await perSecond(template), await perSecond(written)];
  ratios.push(first / second);
  console.log(`template ${first.toFixed(1)}/s, written out ${second.toFixed(1)}/s`);
}
console.log(`ratio ${ratios.sort((a, b) => a - b)[2].toFixed(3)} (median of 5)`);
