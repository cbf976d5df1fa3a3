import { ORIGIN as JOBO_ORIGIN, PATHS as JOBO_PATHS } from '../../../src/sources/jobo/generated/contract';
import { PATHS, ORIGIN as PIPELINE_ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import { FAULT_KINDS } from '../../../workbench/services/fault-kinds';
import { openServices } from '../../../workbench/services/open';
import { KEY as JOBO_KEY } from './jobo/local-jobo';
import { KEY, NOON, ORIGIN } from './local-trackly';
import { applications, CREDENTIALS, openLocalPipeline } from './pipeline/local-pipeline';

describe('accepted (202)', () => {
  const BODY = { company_name: 'Acme', job_title: 'Engineer' };
  const noonPlus = (seconds: number) => NOON + seconds * 1000;
  const open = (kind: string) => {
    const pipeline = openLocalPipeline(applications(2), { faults: `pipeline/jobs@1=${kind}` });
    pipeline.signIn();
    return pipeline;
  };

  test('says so at once, and the application comes a minute later', () => {
    const pipeline = open('202');
    const { status, json } = pipeline.ask('post', PATHS.createApplication, { body: BODY });
    expect([status, json]).toEqual([202, { message: 'Accepted' }]);
    expect(pipeline.list('', noonPlus(59)).json.total).toBe(2);
    expect(pipeline.list('', noonPlus(60)).json.total).toBe(3);
    expect(pipeline.list('', noonPlus(120)).json.total).toBe(3);
  });

  test('a number says after how many seconds', () => {
    const pipeline = open('202:600');
    pipeline.ask('post', PATHS.createApplication, { body: BODY });
    expect(pipeline.list('', noonPlus(599)).json.total).toBe(2);
    expect(pipeline.list('', noonPlus(600)).json.total).toBe(3);
  });
});

test('409 is a refusal of the service, and nothing is made', () => {
  const pipeline = openLocalPipeline([], { faults: 'pipeline/jobs@1=409' });
  pipeline.signIn();
  const body = { company_name: 'Acme', job_title: 'Engineer' };
  expect(pipeline.ask('post', PATHS.createApplication, { body })).toMatchObject({
    status: 409,
    json: { error: { code: 'CONFLICT', message: 'There is one already' } },
  });
  expect(pipeline.list().json.total).toBe(0);
});

describe('every kind does something, for every service that it is for', () => {
  const SERVICES = ['trackly', 'jobo', 'pipeline'];
  const first = (service: string, faults: string) => {
    const services = openServices({ scale: 40, faults });
    const headers = { Authorization: `Bearer ${KEY}`, 'X-Api-Key': JOBO_KEY };
    const sent = {
      trackly: { url: `${ORIGIN}/api/v1/jobs`, method: 'get', headers },
      jobo: { url: `${JOBO_ORIGIN}${JOBO_PATHS.readCareerSites}`, method: 'post', headers },
      pipeline: {
        url: `${PIPELINE_ORIGIN}${PATHS.signIn}`,
        method: 'post',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(CREDENTIALS),
      },
    }[service];
    if (!sent) throw new Error(service);
    return [1, 2].map((minute) => services.exchange([sent], NOON + minute * 60_000)[0]);
  };
  const ids = (service: string) => (faults: string) => {
    const services = openServices({ scale: 40, faults });
    services.exchange([{ url: `${ORIGIN}/api/v1/me`, method: 'get', headers: {} }], NOON);
    return services.ids(service);
  };
  /** Operations that a fault leaves unchanged: there is no total, cursor or token to leave out, or nothing to repeat. */
  const UNSEEN: Readonly<Record<string, readonly string[]>> = {
    'no-total': ['jobo', 'pipeline'],
    'no-token': ['trackly', 'jobo'],
    planned: ['pipeline'],
    churn: ['jobo', 'pipeline'],
    close: ['jobo', 'pipeline'],
    repeat: SERVICES,
    // Signing in has no list.
    empty: ['pipeline'],
    double: ['pipeline'],
  };

  test.each(
    Object.entries(FAULT_KINDS).flatMap(([name, { number }]) =>
      SERVICES.map((service) => [service, number?.required ? `${name}:7` : name, name] as const),
    ),
  )('%s: %s', (service, written, name) => {
    const spec = `${service}@1=${written}`;
    const refusedFor: Readonly<Record<string, readonly string[]>> = {
      '202': ['trackly', 'jobo'],
      '402': ['trackly', 'pipeline'],
      '409': ['trackly', 'jobo'],
      planned: ['trackly', 'jobo'],
    };
    if (refusedFor[name]?.includes(service)) {
      expect(() => first(service, spec)).toThrow(`Fault "${spec}": ${service} documents no "${name}"`);
      return;
    }
    const [usual] = first(service, '');
    const [faulty, next] = first(service, spec);
    expect(next).toMatchObject({ status: 200 });
    if (UNSEEN[name]?.includes(service)) expect(faulty).toMatchObject({ status: 200 });
    else expect(faulty).not.toEqual(usual);
  });

  test.each([
    ['close:7', 33],
    ['churn', 40],
  ])('%s changes what trackly holds', (kind, count) => {
    const changed = ids('trackly')(`trackly@1=${kind}`);
    expect(changed).toHaveLength(count);
    expect(changed).not.toEqual(ids('trackly')(''));
  });
});
