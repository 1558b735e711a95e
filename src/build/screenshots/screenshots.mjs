// Takes the pictures of WildFly's admin console that the README shows, by the clicks that the README tells.
//
// Needs a server to throw away, as configure.cli leaves it (mvn package makes one below target/), with the WAR, a user and a folder:
//
//   mkdir standalone/data/renditions && bin/add-user.sh -u admin -p …
//   bin/standalone.sh -Ddarkroom.RootPath=…/target/samples       (a -Ddarkroom.SavePath would win over the console)
//
// Then, here:
//
//   npm ci --ignore-scripts
//   ADMIN_PASSWORD=… [ADMIN_USER=admin] [MANAGEMENT=http://127.0.0.1:9990] [DARKROOM=http://127.0.0.1:8080/is]
//   [CHROMIUM=/usr/bin/chromium] node screenshots.mjs [FOLDER]
//
// It sets darkroom.SavePath=renditions in the console, reloads the server as the console asks, and saves a few pictures.
// Without FOLDER the pictures go to wildfly-config/screenshots.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const env = process.env;
const management = env.MANAGEMENT ?? 'http://127.0.0.1:9990';
const darkroom = env.DARKROOM ?? 'http://127.0.0.1:8080/is';
const folder = process.argv[2] ?? fileURLToPath(new URL('../../../wildfly-config/screenshots', import.meta.url));
const size = { width: 1400, height: 900 };
const savePath = 'darkroom.SavePath=renditions';
let requests = 0;

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({
  viewport: size,
  httpCredentials: { username: env.ADMIN_USER ?? 'admin', password: env.ADMIN_PASSWORD },
});
// The console would tell strangers of its use and look for its own updates.
await page.route('**/*', route => route.request().url().startsWith(management) ? route.continue() : route.abort());
page.setDefaultTimeout(20_000);

try {
  await settings();
  await executor();
  await statistics();
  await log();
  await jobs();
} finally {
  await browser.close();
}

/** Configuration → Subsystems → MicroProfile Config → View → darkroom → Edit, Save, Reload. */
async function settings() {
  await open('configuration', 'Subsystems', 'MicroProfile Config', 'View', 'darkroom', 'Edit');
  await page.locator('input:focus').waitFor(); // the form takes the cursor to its first field when it is ready
  await page.locator('#microprofile-config-source-form-properties-editing').pressSequentially(savePath);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('successfully modified').first().waitFor();
  await picture('config-source');
  await page.getByText('Reload Required').click();
  await page.locator('.modal-dialog').getByRole('button', { name: 'Yes' }).click();
  await page.getByText('successfully reloaded').first().waitFor({ timeout: 120_000 });
}

/** Tools → Management Model → subsystem → ee → managed-executor-service → darkroom-saves, while saves are waiting. */
async function executor() {
  await open('home', 'Tools', 'Management Model');
  for (const branch of ['subsystem', 'ee', 'managed-executor-service']) {
    await node(branch).locator('xpath=../i').click();
  }
  const saves = Array.from({ length: 40 }, (_, i) => save(`boot-${i}.jpg`, 'shoes/boot?wid=3000'));
  await Promise.race(saves);
  await node('darkroom-saves').click();
  await page.getByText('Current Queue Size').locator('visible=true').first().waitFor();
  await picture('executor');
  await Promise.all(saves);
}

/** Runtime → Server → EJB → ImageSaver → View. */
async function statistics() {
  await open('runtime', 'localhost', 'EJB', 'ImageSaver', 'View');
  await page.getByText('Peak Concurrent Invocations').locator('visible=true').first().waitFor();
  await picture('ejb-statistics');
}

/** Runtime → Server → Log Files → server.log → View. */
async function log() {
  for (const name of ['../boot.jpg', 'boot-800.jpg', 'boot-800.png']) {
    await save(name, 'shoes/boot?wid=800');
  }
  await page.setViewportSize({ ...size, width: 1480 }); // as wide as a line
  await open('runtime', 'localhost', 'Log Files', 'server.log', 'View');
  await page.getByText('Last refresh at').waitFor();
  await picture('log');
  await page.setViewportSize(size);
}

/** Runtime → Server → Batch → darkroom-saves → View, with a job that is done and one that is running. */
async function jobs() {
  const done = await submit(6);
  while (!(await (await fetch(done)).text()).includes('status=done')) {
    await page.waitForTimeout(250);
  }
  const running = await submit(300);
  await open('runtime', 'localhost', 'Batch', 'darkroom-saves', 'View');
  await page.getByText('Batch Status: STARTED').waitFor();
  await picture('jobs');
  await fetch(`${running}/stop`, { method: 'POST' });
}

async function open(place, ...clicks) {
  await page.goto('about:blank'); // a fresh console, without the messages of what was done before
  await page.goto(`${management}/console/index.html#${place}`);
  for (const text of clicks) {
    await page.getByText(text, { exact: true }).locator('visible=true').last().click();
    await quiet();
  }
}

/** The log's viewer follows the file and never falls silent, so there is an end to the waiting. */
function quiet() {
  return page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => {});
}

function node(name) {
  return page.locator('.jstree-anchor', { hasText: new RegExp(`^\\s*${name}\\s*$`) }).first();
}

async function save(name, request) {
  const url = `${darkroom}/image/${request}&req=saveToFile&name=${name}`;
  const reply = await fetch(url, { headers: { 'X-Request-ID': `photo-${++requests}` } });
  console.log(reply.status, (await reply.text()).split('\n').filter(line => /^(name|error)/.test(line)).join(' '));
}

async function submit(lines) {
  const list = Array.from({ length: lines }, (_, i) => `shoes/boot?wid=${1200 + i}&name=job-${i}.jpg\n`).join('');
  const reply = await fetch(`${darkroom}/jobs`, { method: 'POST', body: list });
  console.log(reply.status, 'job of', lines);
  return new URL(reply.headers.get('Location'), darkroom);
}

async function picture(name) {
  await quiet();
  const pixels = await page.screenshot({ animations: 'disabled' });
  await sharp(pixels).png({ palette: true, colours: 64, dither: 0, effort: 10 }).toFile(`${folder}/${name}.png`);
  console.log(`${name}.png`);
}
