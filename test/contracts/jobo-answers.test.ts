/** The local service answers what the contract says: every field of every answer, and nothing else. */
import { CAREER_SITE_FIELDS } from '../../src/sources/jobo/generated/contract';
import { NOON, openLocalJobo, siteId, sites } from '../workbench/services/jobo/local-jobo';
import { strictValidator } from './contract-document';

const validator = strictValidator('jobo');
const SCHEMAS = {
  feed: validator('FeedResponse'),
  company: validator('CompanyDetails'),
  error: validator('ErrorResponse'),
  unpaid: validator('InsufficientCreditsResponse'),
};

function faultsOf(schema: keyof typeof SCHEMAS, body: unknown): string[] {
  const validate = SCHEMAS[schema];
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

test.each([
  ['the real sites', {}],
  ['made sites', { scale: 400 }],
])('%s: every page, and companies one by one', (_, options) => {
  const jobo = openLocalJobo(undefined, options);
  const fields = new Set<string>();
  for (let cursor: string | undefined, page = 0; page < 20; page += 1) {
    const { json } = jobo.feed(cursor ? { cursor } : {}, NOON + page);
    expect(faultsOf('feed', json)).toEqual([]);
    for (const site of json.career_sites) for (const field of Object.keys(site)) fields.add(field);
    cursor = json.next_cursor ?? undefined;
    if (!json.has_more) break;
  }
  expect([...fields].sort()).toEqual([...CAREER_SITE_FIELDS].sort());
  for (const id of jobo.ids('jobo').filter((_id, index) => index % 40 === 0)) {
    expect(faultsOf('company', jobo.company(String(id)).json)).toEqual([]);
  }
});

test('errors, those of the service and those on order', () => {
  const faults = 'jobo@5=429:5,jobo@6=500,jobo@7=503:5,jobo@8=403,jobo@9=invalid-cursor';
  const jobo = openLocalJobo(sites(2), { faults });
  const bodies = [
    jobo.feed({ cursor: 'x' }),
    jobo.feed({ is_agency: 1 }),
    jobo.feed({}, NOON, 'wrong'),
    jobo.company(siteId(7)),
    ...[5, 6, 7, 8, 9].map(() => jobo.feed()),
  ].map(({ status, json }) => [status, json.status, faultsOf('error', json)]);
  const statuses = [400, 400, 401, 404, 429, 500, 503, 403, 400];
  expect(bodies).toEqual(statuses.map((status) => [status, status, []]));
  jobo.change({ service: 'jobo', balance: 0 });
  expect(faultsOf('unpaid', jobo.feed().json)).toEqual([]);
});

test('a row with a field that the contract does not name is found out', () => {
  const page = (site: object) => ({ career_sites: [site], next_cursor: null, has_more: false });
  const [site] = sites(1);
  const { founded_year, ...shown } = { founded_year: 1999, ...site };
  expect(faultsOf('feed', page(shown))).toEqual([]);
  expect(faultsOf('feed', page({ ...shown, founded_year }))).not.toEqual([]);
});
