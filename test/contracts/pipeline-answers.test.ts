/** The local service answers what the contract says: every field of every answer, and nothing else. */
import { APPLICATION_FIELDS, DASHBOARD_FIELDS, PATHS } from '../../src/sources/pipeline/generated/contract';
import { applications, NOON, openLocalPipeline } from '../workbench/services/pipeline/local-pipeline';
import { strictValidator } from './contract-document';

const validator = strictValidator('pipeline');
const SCHEMAS = {
  list: validator('ApplicationsResponse'),
  one: validator('ApplicationResponse'),
  signUp: validator('SignUpResponse'),
  signIn: validator('SignInResponse'),
  health: validator('HealthResponse'),
  message: validator('MessageResponse'),
  dashboard: validator('Dashboard'),
  timeline: validator('Timeline'),
  insights: validator('InsightsResponse'),
  error: validator('ErrorResponse'),
};

function faultsOf(schema: keyof typeof SCHEMAS, body: unknown): string[] {
  const validate = SCHEMAS[schema];
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

test.each([
  ['the real applications', {}],
  ['made applications', { scale: 400 }],
])('%s: lists, one by one, and the numbers', (_, options) => {
  const pipeline = openLocalPipeline(undefined, options);
  expect(faultsOf('signIn', pipeline.signIn().json)).toEqual([]);
  const { json } = pipeline.list('limit=500');
  expect(faultsOf('list', json)).toEqual([]);
  for (const one of json.data) expect(Object.keys(one).sort()).toEqual([...APPLICATION_FIELDS].sort());
  const [{ id }] = json.data;
  expect(faultsOf('one', pipeline.ask('get', pipeline.one(id)).json)).toEqual([]);
  const dashboard = pipeline.ask('get', PATHS.getDashboard).json;
  expect(faultsOf('dashboard', dashboard)).toEqual([]);
  expect(Object.keys(dashboard).sort()).toEqual([...DASHBOARD_FIELDS].sort());
  expect(faultsOf('timeline', pipeline.ask('get', PATHS.getTimeline).json)).toEqual([]);
});

test('what is written, renewed, deleted and asked of health', () => {
  const pipeline = openLocalPipeline(applications(1));
  const { refresh_token } = pipeline.signIn().json.session;
  const body = { company_name: 'Acme', job_title: 'Engineer' };
  const made = pipeline.ask('post', PATHS.createApplication, { body }).json;
  const path = pipeline.one(made.data.id);
  const answers: [keyof typeof SCHEMAS, unknown][] = [
    ['one', made],
    ['one', pipeline.ask('patch', path, { body: { job_url: 'https://jobs.example/1' } }).json],
    ['one', pipeline.ask('delete', path).json],
    ['list', pipeline.list('since=2020-01-01T00:00:00Z').json],
    ['signIn', pipeline.ask('post', PATHS.renewSession, { body: { refresh_token } }).json],
    [
      'signUp',
      pipeline.ask('post', PATHS.signUp, { body: { email: 'a@b.example', password: 'a long one' } }).json,
    ],
    ['message', pipeline.ask('post', PATHS.signOut).json],
    ['health', pipeline.ask('get', PATHS.getHealth).json],
  ];
  expect(answers.map(([schema, json]) => faultsOf(schema, json))).toEqual(answers.map(() => []));
});

test('what is planned, had on order', () => {
  const pipeline = openLocalPipeline(applications(2), { faults: 'pipeline@1=planned' });
  pipeline.signIn();
  const body = { job_id: pipeline.ids('pipeline')[0] };
  expect(faultsOf('insights', pipeline.ask('get', PATHS.getInsights).json)).toEqual([]);
  expect(faultsOf('one', pipeline.ask('post', PATHS.scoreApplication, { body }).json)).toEqual([]);
});

test('errors, those of the service and those on order', () => {
  const faults = 'pipeline/jobs@3=429:5,pipeline/jobs@4=500,pipeline/jobs@5=503:5,pipeline/jobs@6=403';
  const pipeline = openLocalPipeline(applications(1), { faults });
  pipeline.signIn();
  const bodies = [
    pipeline.list('page=0'),
    pipeline.ask('get', PATHS.listApplications, { headers: {} }),
    ...[3, 4, 5, 6].map(() => pipeline.list()),
    pipeline.ask('get', pipeline.one('00000000-0000-4000-8000-000000000099')),
    pipeline.ask('get', PATHS.getInsights),
    ...Array.from({ length: 5 }, () => pipeline.signIn(NOON, {})),
  ].map(({ status, json }) => [status, faultsOf('error', json)]);
  const statuses = [400, 401, 429, 500, 503, 403, 404, 501, 400, 400, 400, 400, 429];
  expect(bodies).toEqual(statuses.map((status) => [status, []]));
});
