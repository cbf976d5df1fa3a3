import { PATHS } from '../../../../src/sources/pipeline/generated/contract';
import { applicationId, applications, MINUTE, NOON, openLocalPipeline } from './local-pipeline';

const LATER = NOON + MINUTE;
const NEW = { company_name: 'Acme', job_title: 'Engineer', status: 'saved', source: 'manual' };
const id = applicationId(1);

function open(count = 2, faults?: string) {
  const pipeline = openLocalPipeline(applications(count), { faults });
  pipeline.signIn();
  return pipeline;
}

describe('creating', () => {
  test('a 201 with the application as it is kept, at the top of the list', () => {
    const pipeline = open();
    const { status, json } = pipeline.ask('post', PATHS.createApplication, { body: NEW, now: LATER });
    const time = new Date(LATER).toISOString();
    expect(status).toBe(201);
    expect(json.data).toMatchObject({
      ...NEW,
      created_at: time,
      updated_at: time,
      deleted_at: null,
      notes: null,
    });
    expect(pipeline.idsOf('', LATER)[0]).toBe(json.data.id);
    expect(pipeline.ask('get', pipeline.one(json.data.id)).json).toEqual(json);
  });

  test('twice makes two: it is not idempotent', () => {
    const pipeline = open(0);
    const ids = [1, 2].map(() => pipeline.ask('post', PATHS.createApplication, { body: NEW }).json.data.id);
    expect(pipeline.idsOf().sort()).toEqual(ids.sort());
  });

  test.each(['lost', 'cut'])('%s: it is made though nobody can read the answer', (kind) => {
    const pipeline = open(0, `pipeline/jobs@1=${kind}`);
    pipeline.outcome('post', PATHS.createApplication, { body: NEW });
    expect(pipeline.idsOf()).toHaveLength(1);
  });

  test.each(['dns', '500', '429:5', '502', 'html', '400'])('%s: it is not made', (kind) => {
    const pipeline = open(0, `pipeline/jobs@1=${kind}`);
    pipeline.outcome('post', PATHS.createApplication, { body: NEW });
    expect(pipeline.idsOf()).toEqual([]);
  });

  test('what only the service writes is passed over', () => {
    const body = { ...NEW, id, ai_match_score: 100, created_at: '2000-01-01T00:00:00Z', user_id: 'x' };
    const { data } = open().ask('post', PATHS.createApplication, { body }).json;
    expect(data.id).not.toBe(id);
    expect([data.ai_match_score, data.created_at]).toEqual([null, new Date(NOON).toISOString()]);
  });
});

test.each<[object, string[]]>([
  [{}, ['company_name', 'job_title']],
  [{ ...NEW, company_name: ' ' }, ['company_name']],
  [{ ...NEW, job_url: 'http://jobs.example/1' }, ['job_url']],
  [{ ...NEW, job_url: 'jobs.example' }, ['job_url']],
  [{ ...NEW, status: 'hired', source: 'indeed' }, ['status', 'source']],
  [{ ...NEW, status: null }, ['status']],
  [{ ...NEW, applied_at: 'soon' }, ['applied_at']],
  [{ ...NEW, salary_min: 1.5 }, ['salary_min']],
  [{ ...NEW, salary_min: 2, salary_max: 1 }, ['salary_max']],
  [{ ...NEW, is_remote: 'yes', notes: 5 }, ['is_remote', 'notes']],
])('%j is refused with a line for each field', (body, fields) => {
  const pipeline = open(0);
  const { status, json } = pipeline.ask('post', PATHS.createApplication, { body });
  expect([status, json.error.code]).toEqual([400, 'VALIDATION_ERROR']);
  expect(json.error.details.map(({ field }: { field: string }) => field)).toEqual(fields);
  expect(pipeline.idsOf()).toEqual([]);
});

describe('updating', () => {
  test('changes what is given, takes away what is null, and leaves the rest', () => {
    const pipeline = open();
    const body = {
      status: 'applied',
      applied_at: '2026-01-15T14:00:00+02:00',
      job_url: 'https://a.example/1',
    };
    const { json } = pipeline.ask('patch', pipeline.one(id), { body, now: LATER });
    expect(json.data).toMatchObject({
      status: 'applied',
      applied_at: '2026-01-15T12:00:00.000Z',
      company_name: 'Company 1',
      updated_at: new Date(LATER).toISOString(),
      created_at: new Date(NOON - MINUTE).toISOString(),
    });
    const undone = pipeline.ask('patch', pipeline.one(id), { body: { job_url: null }, now: LATER });
    expect(undone.json.data.job_url).toBeNull();
    expect(pipeline.idsOf(`since=${new Date(NOON).toISOString()}`)).toEqual([id]);
  });

  test('refuses as creating does, and then changes nothing', () => {
    const pipeline = open();
    const body = { notes: 'new', status: 'hired', company_name: null };
    const { status, json } = pipeline.ask('patch', pipeline.one(id), { body });
    expect([status, json.error.details.length]).toEqual([400, 2]);
    expect(pipeline.ask('get', pipeline.one(id)).json.data.notes).toBeNull();
  });
});

test('a deleted one is gone but for those who ask what changed', () => {
  const pipeline = open();
  const deleted = pipeline.ask('delete', pipeline.one(id), { now: LATER });
  const deleted_at = new Date(LATER).toISOString();
  expect([deleted.status, deleted.json.data.deleted_at]).toEqual([200, deleted_at]);
  expect(pipeline.idsOf()).toEqual([applicationId(2)]);
  expect(pipeline.list(`since=${new Date(NOON).toISOString()}`).json.data).toMatchObject([
    { id, deleted_at },
  ]);
  for (const method of ['get', 'delete'])
    expect(pipeline.ask(method, pipeline.one(id))).toMatchObject({
      status: 404,
      json: { error: { code: 'NOT_FOUND' } },
    });
  expect(pipeline.ids('pipeline')).toEqual([applicationId(2)]);
});

test('a body that is no JSON is a 400 in the shape of the service, an unknown path a 404', () => {
  const pipeline = open();
  const headers = { Authorization: `Bearer ${pipeline.token()}`, 'Content-Type': 'application/json' };
  const url = `https://api.pipeline.local${PATHS.createApplication}`;
  const [outcome] = pipeline.exchange([{ url, method: 'post', headers, body: '{"company' }], NOON);
  expect(outcome).toMatchObject({ status: 400 });
  expect(pipeline.ask('get', '/api/nowhere')).toMatchObject({
    status: 404,
    json: { error: { code: 'NOT_FOUND' } },
  });
  expect(pipeline.ask('put', pipeline.one(id), { body: NEW }).status).toBe(404);
});

test('others change it between two requests, and that shows to those who ask what changed', () => {
  const pipeline = open(3);
  pipeline.change({
    service: 'pipeline',
    update: [{ id, status: 'offer' }],
    insert: [{ id: applicationId(9), company_name: 'Acme', job_title: 'New' }],
    remove: [applicationId(2)],
  });
  const changed = pipeline.list(`since=${new Date(NOON - MINUTE).toISOString()}`).json.data;
  const known = changed.map((one: Record<string, unknown>) => [
    one['id'],
    one['status'],
    one['deleted_at'] !== null,
  ]);
  expect(known.sort()).toEqual([
    [id, 'offer', false],
    [applicationId(2), 'saved', true],
    [applicationId(9), 'saved', false],
  ]);
  expect(() => pipeline.change({ service: 'pipeline', update: [{ id: 'x' }] })).toThrow('no application x');
});
