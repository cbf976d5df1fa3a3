import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices } from '../../../workbench/services/open';
import { askable, KEY, NOON, ORIGIN, postings } from './local-trackly';

const TSX = require.resolve('tsx/cli');
const OPEN = join(__dirname, '../../../workbench/services/open');
const folder = mkdtempSync(join(tmpdir(), 'open-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs TypeScript in a process of its own, in a folder that is not the project's. */
function run(code: string) {
  const file = join(folder, 'script.ts');
  writeFileSync(file, `import { openServices } from ${JSON.stringify(OPEN)};\n${code}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, file], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout: stdout.trim(), stderr };
}

const request = (path: string) => ({
  url: `${ORIGIN}/api/v1${path}`,
  method: 'get',
  headers: { Authorization: `Bearer ${KEY}` },
});

test('many requests at once are answered in their order, without waiting for a promise', () => {
  const services = openServices({ data: { trackly: { jobs: postings(100), companies: [] } } });
  const outcomes = services.exchange(
    Array.from({ length: 100 }, (_, index) => request(`/jobs?limit=1&offset=${index}`)),
    NOON,
  );
  const ids = outcomes.map((outcome) => {
    if ('fault' in outcome) throw new Error(outcome.fault);
    expect(outcome.body).toBeInstanceOf(Uint8Array);
    return JSON.parse(new TextDecoder().decode(outcome.body)).jobs[0].id;
  });
  expect(ids).toEqual(postings(100).map(({ id }) => id));
});

test('two that are open do not know of each other', () => {
  const one = askable(openServices({ data: { trackly: { jobs: postings(3), companies: [] } } }));
  const other = askable(openServices({ data: { trackly: { jobs: postings(5), companies: [] } } }));
  one.change({ service: 'trackly', remove: [1] });
  expect([one.ids('trackly'), other.ids('trackly')]).toEqual([
    [2, 3],
    [1, 2, 3, 4, 5],
  ]);
  one.close();
  expect(other.get('/jobs').json.total).toBe(5);
  expect(() => one.get('/jobs')).toThrow('These services are closed');
});

test('it tells its origins, and refuses others by name', () => {
  const services = openServices({ data: { trackly: { jobs: [], companies: [] } } });
  expect(services.origins).toEqual([
    ORIGIN,
    'https://connect.jobo.world',
    'http://connect.jobo.world',
    'https://api.pipeline.local',
    'http://localhost:3000',
    'https://boards-api.greenhouse.io',
    'https://api.lever.co',
    'https://api.eu.lever.co',
    'https://api.ashbyhq.com',
  ]);
  expect(() =>
    services.exchange([{ url: 'https://elsewhere.example/x', method: 'get', headers: {} }], NOON),
  ).toThrow('No local service answers for https://elsewhere.example, only for https://closeai.mba, ');
  expect(() => services.ids('jobboard')).toThrow('no local service "jobboard"');
});

test('any folder will do as the current one, and what is left open keeps no process alive', () => {
  const { status, stdout, stderr } = run('console.log(openServices().ids("trackly").length);');
  expect([stdout, status, stderr]).toEqual(['1288', 0, '']);
});

test('128,000 jobs and 1,900 companies are made and served in under 600 MB', () => {
  const { stdout, stderr } = run(`
    const services = openServices({ scale: 128_000 });
    const headers = { Authorization: 'Bearer ${KEY}' };
    const ask = (path: string) => ({ url: '${ORIGIN}/api/v1' + path, method: 'get', headers });
    const text = (outcome: any) => new TextDecoder().decode(outcome.body);
    for (let page = 0; page < 1000; page += 20) {
      services.exchange(Array.from({ length: 20 }, (_, k) => ask('/jobs?limit=50&offset=' + (page + k) * 50)), 0);
    }
    const totals = services.exchange([ask('/jobs?limit=1'), ask('/companies?limit=1')], 0).map((o) => JSON.parse(text(o)).total);
    console.log(JSON.stringify({ totals, megabytes: process.resourceUsage().maxRSS / 1024 }));
  `);
  expect(stderr).toBe('');
  const { totals, megabytes } = JSON.parse(stdout);
  expect(totals).toEqual([128_000, 1_900]);
  expect(megabytes).toBeLessThan(600);
});
