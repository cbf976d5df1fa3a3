import {
  application,
  applicationId,
  applications,
  type LocalPipeline,
  MINUTE,
  NOON,
  openLocalPipeline,
} from './local-pipeline';

const iso = (time: number) => encodeURIComponent(new Date(time).toISOString());
const [one, two, three, four] = [1, 2, 3, 4].map(applicationId) as [string, string, string, string];

describe('the real applications', () => {
  const pipeline = openLocalPipeline();
  pipeline.signIn();

  test('200 of real postings, newest first, each once, the same whenever they are opened', () => {
    const { json } = pipeline.list('limit=500');
    expect([json.data.length, json.total, json.page, json.limit, json.has_more]).toEqual([
      200,
      200,
      1,
      500,
      false,
    ]);
    const created = json.data.map(({ created_at }: { created_at: string }) => created_at);
    expect(created).toEqual([...created].sort().reverse());
    expect(new Set(pipeline.idsOf('limit=500')).size).toBe(200);
    const other = openLocalPipeline();
    other.signIn(NOON + 90 * 24 * 60 * MINUTE);
    expect(other.list('limit=500', NOON + 90 * 24 * 60 * MINUTE).json).toEqual(json);
  });

  test('have every status and source, some a score, and no address that is not https', () => {
    const { data } = pipeline.list('limit=500').json;
    const valuesOf = (field: string) => new Set(data.map((one: Record<string, unknown>) => one[field]));
    expect([valuesOf('status').size, valuesOf('source').size]).toEqual([5, 4]);
    expect(valuesOf('ai_match_score')).toContain(null);
    for (const url of valuesOf('job_url')) expect(url ?? 'https://').toMatch(/^https:\/\//);
  });

  test('in pages of 100 unless another size is asked for', () => {
    const pages = [1, 2, 3].map((page) => pipeline.list(`page=${page}`).json);
    expect(pages.map(({ data, has_more }) => [data.length, has_more])).toEqual([
      [100, true],
      [100, false],
      [0, false],
    ]);
    expect(pipeline.idsOf('limit=7&page=3')).toEqual(pipeline.idsOf('limit=21').slice(14));
  });
});

test('a made data set has its own applications, hostile text among them', () => {
  const pipeline = openLocalPipeline(undefined, { scale: 400 });
  pipeline.signIn();
  expect(pipeline.idsOf('limit=500')).toHaveLength(200);
});

describe('filters and order', () => {
  let pipeline: LocalPipeline;
  beforeAll(() => {
    pipeline = openLocalPipeline([
      application(1, { status: 'applied', source: 'linkedin', company_name: 'acme', ai_match_score: 80 }),
      application(2, { status: 'offer', company_name: 'Zoo', is_remote: true, ai_match_score: 79.5 }),
      application(3, { status: 'saved', company_name: 'Acme Labs', is_remote: false }),
      application(4, {
        status: 'saved',
        job_title: 'Head of ACME',
        updated_at: new Date(NOON).toISOString(),
      }),
    ]);
    pipeline.signIn();
  });

  test.each<[string, string[]]>([
    ['', [one, two, three, four]],
    ['status=applied,offer', [one, two]],
    ['source=linkedin', [one]],
    ['source=manual&status=saved', [three, four]],
    ['search=ACME', [one, three, four]],
    ['is_remote=true', [two]],
    // The others say neither.
    ['is_remote=false', [three]],
    ['min_score=79.6', [one]],
    ['min_score=0', [one, two]],
    [`since=${iso(NOON - 2 * MINUTE)}`, [one, four]],
    [`since=${iso(NOON - 2 * MINUTE - 1)}`, [one, two, four]],
    ['order=asc', [four, three, two, one]],
    ['sort=updated_at', [four, one, two, three]],
    ['sort=ai_match_score', [one, two, three, four]],
    ['sort=ai_match_score&order=asc', [two, one, three, four]],
    ['sort=company_name&order=asc', [one, three, four, two]],
  ])('%s', (query, ids) => {
    expect(pipeline.idsOf(query)).toEqual(ids);
  });

  test.each([
    ['status=applied,hired', 'status'],
    ['source=indeed', 'source'],
    ['since=yesterday', 'since'],
    [`search=${'x'.repeat(201)}`, 'search'],
    ['is_remote=yes', 'is_remote'],
    ['min_score=101', 'min_score'],
    ['limit=501', 'limit'],
    ['limit=0', 'limit'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['sort=salary', 'sort'],
    ['order=up', 'order'],
  ])('%s is an error that names the field', (query, field) => {
    const { status, json } = pipeline.list(query);
    expect([status, json.error.code]).toEqual([400, 'VALIDATION_ERROR']);
    expect(json.error.details).toEqual([{ field, message: expect.any(String) }]);
  });
});

test('ties go by id, so that no page repeats one or leaves one out', () => {
  const same = new Date(NOON).toISOString();
  const pipeline = openLocalPipeline(applications(9).map((item) => ({ ...item, created_at: same })));
  pipeline.signIn();
  const ids = [1, 2, 3, 4].flatMap((page) => pipeline.idsOf(`limit=3&page=${page}`));
  expect([ids.length, new Set(ids).size]).toEqual([9, 9]);
});
