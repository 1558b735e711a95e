// The load generator, a process of its own: prints what it counted as JSON.
// usage: node load.mjs URL CONCURRENCY SECONDS   (every connection makes at least one request; {n} in the URL is its number)
import { Agent, get } from 'node:http';

const [url, concurrency, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
const latencies = [];
let failures = 0;

const once = target => new Promise((resolve, reject) => {
  const started = performance.now();
  get(target, { agent }, response => {
    if (response.statusCode !== 200) failures++;
    response.on('data', () => {}).on('error', reject).on('end', () => resolve(latencies.push(performance.now() - started)));
  }).on('error', reject);
});

const start = performance.now();
await Promise.all(Array.from({ length: concurrency }, async (_, n) => {
  do {
    await once(url.replace('{n}', n + 1));
  } while (performance.now() - start < 1000 * seconds);
}));
const elapsed = (performance.now() - start) / 1000;
agent.destroy();
latencies.sort((a, b) => a - b);
const quantile = q => latencies[Math.min(latencies.length - 1, Math.ceil(q * latencies.length) - 1)];
console.log(JSON.stringify({ requests: latencies.length, failures, perSecond: latencies.length / elapsed, p50: quantile(0.5), p99: quantile(0.99) }));
