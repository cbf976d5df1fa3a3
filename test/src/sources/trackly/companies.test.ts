import { TRACKLY_COMPANIES } from '../../../../src/sources/trackly/companies';
import { COMPANY_COLUMNS } from '../../../../src/sources/trackly/company-fields';
import {
  COMPANY_FIELDS,
  type Company,
  JOB_FUNCTIONS,
  LIMITS,
} from '../../../../src/sources/trackly/generated/contract';
import { readWindow, startReading } from '../../../../src/sync/run/read-pages';

const all = (count: number): Company[] =>
  Array.from({ length: count }, (_, place) => ({ id: place + 1, name: `Company ${place + 1}` }));

/** Reads to the end. @param envelope What an answer says beside its page. */
function reading(companies: readonly Company[], envelope: (page: readonly Company[]) => object) {
  const paginator = TRACKLY_COMPANIES.paginate({});
  const seen = new Set<string>();
  let requests = 0;
  let state = startReading(paginator);
  while (!state.done && requests < 500) {
    const step = readWindow(
      paginator,
      TRACKLY_COMPANIES.idOf,
      state,
      (window) =>
        window.map(({ query }) => {
          requests += 1;
          const { limit, offset } = Object.fromEntries(query);
          const page = companies.slice(Number(offset), Number(offset) + Number(limit));
          return { success: true, companies: page, ...envelope(page) };
        }),
      20,
    );
    for (const { records } of step.pages) for (const { id } of records) seen.add(String(id));
    state = step.state;
  }
  return { seen: seen.size, requests, proved: state.proved };
}

describe('the pages of companies', () => {
  it.each([
    0, 1, 2, 49, 50, 51, 98, 99, 100, 1_900,
  ])('are read to their end, %i companies, whatever the envelope says or leaves out', (count) => {
    const companies = all(count);
    const pages = Math.max(1, Math.ceil((count - 2) / (LIMITS.listCompanies.maximum - 2)));
    for (const envelope of [
      (page: readonly Company[]) => ({ count: page.length, total: count }),
      () => ({ count }),
      (page: readonly Company[]) => ({ count: page.length }),
      () => ({}),
      () => ({ count: null, total: null }),
    ]) {
      const { seen, requests, proved } = reading(companies, envelope);
      expect({ seen, proved }).toEqual({ seen: count, proved: true });
      expect(requests).toBeLessThanOrEqual(pages + 1);
    }
  });

  it('are 40 for 1,900 companies, as the documented example has it too: no total, and the number of all in `count`', () => {
    expect(reading(all(1_900), () => ({ count: 1_900 })).requests).toBe(40);
    expect(reading(all(1_900), (page) => ({ count: page.length, total: 1_900 })).requests).toBe(40);
    expect(reading(all(1_900), (page) => ({ count: page.length })).requests).toBe(40);
  });

  it('go on when the service sends shorter ones than it was asked for', () => {
    const companies = all(100);
    const { seen } = reading(companies, () => ({ total: 100 }));
    expect(seen).toBe(100);
    const paginator = TRACKLY_COMPANIES.paginate({});
    const first = paginator.read(
      { companies: companies.slice(0, 20), count: 20, total: 100 },
      paginator.start,
    );
    expect(first).toMatchObject({ total: 100, next: { offset: 18 } });
  });

  it('are an error when there is no list in the answer', () => {
    const paginator = TRACKLY_COMPANIES.paginate({});
    for (const body of [null, {}, { companies: null }, { companies: { id: 1 } }, 'x'])
      expect(() => paginator.read(body, paginator.start)).toThrow('without a list of companies');
  });
});

it('every documented field of a company can be a column, and each function’s count has one of its own', () => {
  const keys = COMPANY_COLUMNS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(COMPANY_COLUMNS.map(({ heading }) => heading)).size).toBe(keys.length);
  for (const field of COMPANY_FIELDS.filter((name) => name !== 'functionCounts'))
    expect(keys).toContain(field);
  const functionCounts = Object.fromEntries(JOB_FUNCTIONS.map((name, place) => [name, place]));
  const company: Company = { id: 1, name: 'One', functionCounts };
  const counts = COMPANY_COLUMNS.filter(({ key }) => key.startsWith('functionCounts.'));
  expect(counts.map(({ read }) => read(company))).toEqual(JOB_FUNCTIONS.map((_, place) => place));
  for (const { read } of COMPANY_COLUMNS) expect(() => read({ id: 1 } as Company)).not.toThrow();
});
