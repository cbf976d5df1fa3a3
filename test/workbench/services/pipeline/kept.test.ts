import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATHS } from '../../../../src/sources/pipeline/generated/contract';
import { listenServices } from '../../../../workbench/services/listen';
import { application, CREDENTIALS, MINUTE, NOON, openLocalPipeline } from './local-pipeline';

let keptFolder: string;
beforeEach(() => {
  keptFolder = join(mkdtempSync(join(tmpdir(), 'kept-')), 'new');
});
afterEach(() => rmSync(join(keptFolder, '..'), { recursive: true }));

const WHO = { email: 'new@example.com', password: 'a long password' };

test('what was written is there when the services are opened again, people and deletions too', () => {
  const first = openLocalPipeline(undefined, { keptFolder });
  first.signIn();
  const [gone = '', changed = ''] = first.idsOf();
  first.ask('delete', first.one(gone));
  first.ask('patch', first.one(changed), { body: { notes: 'kept' } });
  const made = first.ask('post', PATHS.createApplication, { body: { company_name: 'A', job_title: 'B' } })
    .json.data;
  first.ask('post', PATHS.signUp, { body: WHO });
  first.close();

  const again = openLocalPipeline(undefined, { keptFolder });
  expect(again.signIn(NOON + MINUTE, WHO).status).toBe(200);
  again.signIn(NOON + MINUTE);
  expect(again.list('limit=500').json.total).toBe(200);
  expect(again.ask('get', again.one(gone)).status).toBe(404);
  expect(again.ask('get', again.one(changed)).json.data.notes).toBe('kept');
  expect(again.ask('get', again.one(made.id)).json.data).toEqual(made);
  again.close();
  expect(readFileSync(join(keptFolder, 'pipeline.json'), 'utf8')).not.toContain(WHO.password);
  expect(readdirSync(keptFolder)).toEqual(['pipeline.json']);
});

test('who only reads writes no file, and without a folder nothing is kept', () => {
  const reading = openLocalPipeline(undefined, { keptFolder });
  reading.signIn();
  reading.list();
  expect(existsSync(keptFolder)).toBe(false);
  openLocalPipeline([application(1)]);
  expect(openLocalPipeline([]).ids('pipeline')).toEqual([]);
});

test('a file that is no JSON is told by its name', () => {
  openLocalPipeline([application(1)], { keptFolder });
  writeFileSync(join(keptFolder, 'pipeline.json'), '{"accounts": [');
  expect(() => openLocalPipeline(undefined, { keptFolder }).ids('pipeline')).toThrow(
    'pipeline.json is not JSON',
  );
});

test('over HTTP, beside the other services, and kept there, too', async () => {
  const headers = { 'Content-Type': 'application/json' };
  const ask = async (address: string, path: string, body?: object, token = '') => {
    const response = await fetch(address + path, {
      headers: { ...headers, Authorization: `Bearer ${token}` },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    return response.json() as Promise<Record<string, unknown>>;
  };
  for (const total of [201, 202]) {
    const { address, close } = await listenServices({ keptFolder });
    try {
      const { session } = await ask(address, PATHS.signIn, CREDENTIALS);
      const token = (session as { access_token: string }).access_token;
      await ask(address, PATHS.createApplication, { company_name: 'A', job_title: 'B' }, token);
      expect(await ask(address, `${PATHS.listApplications}?limit=1`, undefined, token)).toMatchObject({
        total,
      });
      expect(await ask(address, '/api/v1/jobs')).toMatchObject({ error: 'Missing API key' });
    } finally {
      await close();
    }
  }
});
