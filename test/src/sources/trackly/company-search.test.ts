import { COMPANY_SEARCH } from '../../../../src/sources/trackly/company-search';

const company = { id: 3, name: 'Acme' };
const found = { id: 3, name: 'Acme', domain: '', records: null };

it('reads what it finds from either of the two envelopes that are known', () => {
  expect(COMPANY_SEARCH.read({ success: true, companies: [company], count: 1 })).toEqual([found]);
  expect(COMPANY_SEARCH.read({ results: [company] })).toEqual([found]);
  expect(
    COMPANY_SEARCH.read({ companies: [{ ...company, domain: 'a.example', totalJobCount: 0, score: 1 }] }),
  ).toEqual([{ ...found, domain: 'a.example', records: 0 }]);
});

it('finds nothing in an answer that has no list, and leaves out what nobody could choose', () => {
  for (const body of [null, {}, 'x', { companies: null }, { companies: {} }])
    expect(COMPANY_SEARCH.read(body)).toEqual([]);
  expect(
    COMPANY_SEARCH.read({ companies: [null, {}, { id: 1 }, { name: 'B' }, { id: '5', name: 'C' }, company] }),
  ).toEqual([found]);
});

it('sends no more words than the service takes', () => {
  const [[, q] = ['', '']] = COMPANY_SEARCH.request('x'.repeat(900)).query;
  expect(q).toHaveLength(500);
});
