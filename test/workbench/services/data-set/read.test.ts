import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices } from '../../../../workbench/services/open';
import { askable, posting } from '../local-trackly';

const folder = mkdtempSync(join(tmpdir(), 'data-set-'));
afterAll(() => rmSync(folder, { recursive: true }));

function open(content: string) {
  const data = join(folder, 'data.json');
  writeFileSync(data, content);
  return askable(openServices({ data }));
}

test('without a choice, the 1,288 real postings and 585 companies are served', () => {
  const trackly = askable(openServices());
  expect(trackly.get('/jobs?limit=1').json.total).toBe(1288);
  expect(trackly.get('/companies?limit=1').json.total).toBe(585);
  expect(new Set(trackly.ids('trackly')).size).toBe(1288);
});

test('a file is served; companies that it does not list are told from its postings', () => {
  const company = { id: 7, name: 'Acme', domain: 'acme.example' };
  const jobs = [
    posting(1, { company }),
    posting(2, { company }),
    posting(3, { companyId: 8, companyName: 'Beta' }),
  ];
  const trackly = open(JSON.stringify({ trackly: { jobs } }));
  expect(trackly.idsOf('')).toEqual([1, 2, 3]);
  expect(trackly.get('/companies').json.companies).toEqual([
    { ...company, totalJobCount: 2 },
    { id: 8, name: 'Beta', totalJobCount: 1 },
  ]);
});

test.each([
  '{"id":9,"name":"Sam"}',
  '{"success":true,"user":{"id":9,"name":"Sam"}}',
])('the user of a file is the user: %s', (me) => {
  expect(open(`{"trackly":{"jobs":[],"me":${me}}}`).get('/me').json.user).toEqual({ id: 9, name: 'Sam' });
});

test.each<[string, string]>([
  ['{"trackly":', 'is not JSON'],
  ['[]', 'is not a data set: it needs an object "trackly" with an array "jobs"'],
  ['{"jobs":[]}', 'is not a data set'],
  ['{"trackly":{"jobs":{}}}', 'is not a data set'],
])('a file with %s is refused by name', (content, why) => {
  expect(() => open(content)).toThrow(join(folder, 'data.json'));
  expect(() => open(content)).toThrow(why);
});

test('a file that is not there, and data with a scale, are refused', () => {
  expect(() => openServices({ data: join(folder, 'nowhere.json') })).toThrow('nowhere.json');
  expect(() => openServices({ data: join(folder, 'data.json'), scale: 5 })).toThrow('either data or a scale');
});
