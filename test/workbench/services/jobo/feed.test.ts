import { CAREER_SITE_FIELDS } from '../../../../src/sources/jobo/generated/contract';
import type { StoredSite } from '../../../../workbench/services/data-set/shape';
import { openServices } from '../../../../workbench/services/open';
import { askJobo, NOON, openLocalJobo, site, siteId, sites } from './local-jobo';

const iso = (time: number) => new Date(time).toISOString();

describe('the pages', () => {
  test('585 real sites in twelve pages, each once, the last one with no cursor', () => {
    const jobo = askJobo(openServices());
    const ids = jobo.idsOf({});
    expect([ids.length, new Set(ids).size]).toEqual([585, 585]);
    expect(jobo.requests()).toHaveLength(12);
    expect(jobo.feed({ batch_size: 1, discovered_before: '2000-01-01T00:00:00Z' }).json).toEqual({
      career_sites: [],
      next_cursor: null,
      has_more: false,
    });
  });

  test('come in an order that is neither that of ids nor that of updates', () => {
    const jobo = openLocalJobo(sites(40));
    const ids = jobo.idsOf({});
    expect(ids).not.toEqual([...ids].sort());
    expect(ids).not.toEqual([...ids].sort().reverse());
    expect(jobo.idsOf({}, 7)).toEqual(ids);
  });

  test.each([
    [{}, 50],
    [{ batch_size: 7 }, 7],
    [{ batch_size: 500 }, 50],
  ])('%j gives %i rows', (body, rows) => {
    const { json, headers } = openLocalJobo(sites(60)).feed(body);
    expect([json.career_sites.length, json.has_more, headers['X-Has-More']]).toEqual([rows, true, 'true']);
  });

  test('a size of less than one row is a 400', () => {
    expect(openLocalJobo(sites(1)).feed({ batch_size: 0 })).toMatchObject({
      status: 400,
      json: { status: 400, error: 'Bad Request', message: 'batch_size must be at least 1' },
    });
  });

  test('made sites, as many as asked for, some of them as the older version answers', () => {
    const jobo = askJobo(openServices({ scale: 300 }));
    expect(jobo.ids('jobo')).toHaveLength(300);
    const all = jobo.feed({}).json.career_sites as Record<string, unknown>[];
    expect(new Set(jobo.idsOf({})).size).toBe(300);
    expect(Object.keys(all[0] as object)).not.toContain('company_size');
    const tags = all.flatMap(({ industries }) => industries as string[]);
    expect(tags).toContain('fintech');
    expect(tags.filter((tag) => !/^[a-z-]+$/.test(tag))).toEqual([]);
    expect(askJobo(openServices({ scale: 300 })).ids('jobo')).toEqual(jobo.ids('jobo'));
  });
});

describe('the filters', () => {
  const jobo = openLocalJobo([
    site(1, {
      industries: ['Software', 'Retail'],
      country_code: 'US',
      company_size: '1-10',
      founded_year: 2010,
    }),
    site(2, { industries: ['Retail'], country_code: 'DE', company_size: '11-50', founded_year: 2015 }),
    site(3, { industries: ['Energy'], country_code: 'US', funding_stage: 'seed', is_agency: true }),
    site(4, { industries: ['Energy'], company_type: 'non_profit', is_agency: false }),
  ]);
  const found = (body: object) => jobo.idsOf(body).sort();
  const [one, two, three, four] = [1, 2, 3, 4].map(siteId);

  test.each<[object, (string | undefined)[]]>([
    [{ industries: ['Software', 'Energy'] }, [one, three, four]],
    [{ industries: ['Software', 'Energy'], country_codes: ['US'] }, [one, three]],
    [{ country_codes: ['US', 'DE'], company_sizes: ['11-50'] }, [two]],
    [{ funding_stages: ['seed', 'series_a'] }, [three]],
    [{ company_types: ['non_profit'] }, [four]],
    [{ founded_after: 2015 }, [two]],
    [{ is_agency: true }, [three]],
    // What is not known of a site matches no filter.
    [{ is_agency: false }, [four]],
    [{ country_codes: ['us'] }, []],
    [{ industries: [] }, [one, two, three, four]],
    [{ updated_after: iso(NOON - 2 * 60_000) }, [one]],
    [{ updated_after: iso(NOON - 2 * 60_000 - 1) }, [one, two]],
    [{ discovered_after: iso(NOON - 2 * 3_600_000) }, [one, two]],
    [{ discovered_before: iso(NOON - 2 * 3_600_000) }, [three, four]],
  ])('%j', (body, ids) => {
    expect(found(body)).toEqual(ids);
  });

  test.each([
    { industries: 'Software' },
    { company_types: ['big'] },
    { founded_after: '2010' },
    { is_agency: 'yes' },
    { updated_after: '2026-01-15' },
    { cursor: 5 },
  ])('%j is a 400 that costs nothing', (body) => {
    const before = jobo.spent();
    expect(jobo.feed(body)).toMatchObject({ status: 400, json: { error: 'Bad Request' } });
    expect(jobo.spent()).toBe(before);
  });
});

describe('the cursor', () => {
  const cursorOf = (body: object, jobo = openLocalJobo(sites(20))) => {
    const { next_cursor } = jobo.feed({ ...body, batch_size: 5 }).json;
    return { jobo, cursor: next_cursor as string };
  };
  const INVALID = { status: 400, json: { status: 400, error: 'Bad Request', message: 'Invalid cursor' } };

  test('goes on for another size of page, and gives the same page again', () => {
    const { jobo, cursor } = cursorOf({});
    const next = jobo.feed({ cursor, batch_size: 2 }).json.career_sites;
    expect(jobo.feed({ cursor, batch_size: 5 }).json.career_sites.slice(0, 2)).toEqual(next);
  });

  test.each<[string, (cursor: string) => object]>([
    ['of other filters', (cursor) => ({ cursor, industries: ['Software'] })],
    ['of another updated_after', (cursor) => ({ cursor, updated_after: iso(NOON) })],
    ['that is damaged', (cursor) => ({ cursor: `A${cursor.slice(1)}` })],
    ['that is cut', (cursor) => ({ cursor: cursor.slice(0, -1) })],
    ['that never was one', () => ({ cursor: 'abc' })],
    ['that is empty', () => ({ cursor: '' })],
  ])('one %s is refused, and nothing debited', (_, body) => {
    const { jobo, cursor } = cursorOf({});
    const before = jobo.spent();
    expect(jobo.feed(body(cursor))).toMatchObject(INVALID);
    expect(jobo.spent()).toBe(before);
  });

  test('is good for a week', () => {
    const { jobo, cursor } = cursorOf({});
    const week = 7 * 24 * 3_600_000;
    expect(jobo.feed({ cursor }, NOON + week).status).toBe(200);
    expect(jobo.feed({ cursor }, NOON + week + 1)).toMatchObject(INVALID);
  });

  test('loses no site that stays as it was while others come, go and change', () => {
    const jobo = openLocalJobo(sites(60), { faults: 'jobo@2-*=churn' });
    const before = jobo.ids('jobo');
    const seen = jobo.idsOf({}, 10);
    expect(before.filter((id) => !seen.includes(String(id)))).toEqual([]);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test('a site answers what the data set has of it: a null is a null, and nothing else comes along', () => {
  const nothing = Object.fromEntries(CAREER_SITE_FIELDS.map((name) => [name, null]));
  const known = { ...nothing, id: siteId(1), remarks: 'not for the feed', funding_stage: null };
  // Double assertion: real data sets have nulls that the documented type does not allow.
  const jobo = openLocalJobo([known as unknown as StoredSite, { id: siteId(2), ats: 'lever' }]);
  const rows = jobo.feed({}).json.career_sites as { id: string }[];
  expect(rows.find(({ id }) => id === siteId(1))).toEqual({ ...nothing, id: siteId(1) });
  expect(rows.find(({ id }) => id === siteId(2))).toEqual({ id: siteId(2), ats: 'lever' });
  expect(jobo.company(siteId(1)).json).toMatchObject({ website: null, funding: null });
});

test('sites change, come and go between two requests', () => {
  const jobo = openLocalJobo(sites(3));
  jobo.change({
    service: 'jobo',
    update: [{ id: siteId(3), name: 'Renamed', updated_at: iso(NOON + 1_000) }],
    insert: [site(9, { updated_at: iso(NOON + 1_000) })],
    remove: [siteId(1)],
  });
  expect(jobo.idsOf({ updated_after: iso(NOON) }).sort()).toEqual([siteId(3), siteId(9)]);
  expect(jobo.idsOf({}).sort()).toEqual([2, 3, 9].map(siteId));
  expect(() => jobo.change({ service: 'jobo', update: [{ id: 'x' }] })).toThrow('no career site x');
});
