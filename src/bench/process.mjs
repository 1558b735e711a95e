// What the kernel tells about a server process (Linux).
import { readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const read = path => { try { return readFileSync(path, 'utf8'); } catch { return ''; } };

/** The process that listens on a TCP port, or undefined. */
export function listener(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = (read('/proc/net/tcp') + read('/proc/net/tcp6')).split('\n').map(row => row.trim().split(/\s+/));
  const sockets = new Set(rows.filter(row => row[3] === '0A' && row[1].endsWith(`:${hex}`)).map(row => `socket:[${row[9]}]`));
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).find(pid => {
    try {
      return readdirSync(`/proc/${pid}/fd`).some(fd => { try { return sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)); } catch { return false; } });
    } catch { return false; }
  });
}

const status = (pid, field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(read(`/proc/${pid}/status`))?.[1] ?? NaN) / 1024;
export const rss = pid => status(pid, 'VmRSS');
export const peakRss = pid => status(pid, 'VmHWM');
export function resetPeak(pid) { try { writeFileSync(`/proc/${pid}/clear_refs`, '5'); } catch { /* another user's: the peak stays that of its whole life */ } }

const ticks = pid => read(`/proc/${pid}/stat`).replace(/^.*\) /, '').split(' ').slice(11, 13).reduce((sum, t) => sum + Number(t), 0);

/** Milliseconds of processor time used so far; the kernel counts in hundredths of a second. */
export const cpu = pid => ticks(pid) * 10;

/** Waits until the process uses less than a twentieth of a core: a flooded server works on after its clients have gone. */
export async function rest(pid) {
  for (let tries = 0; tries < 60; tries++) {
    const before = ticks(pid);
    await sleep(400);
    if (ticks(pid) - before <= 2) return;
  }
}
