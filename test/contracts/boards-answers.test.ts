/** The local boards answer what the contracts say, of real postings: every field of every answer, and nothing else. */
import { ASHBY_JOB_FIELDS } from '../../src/sources/boards/ashby/generated/contract';
import { POSTING_FIELDS } from '../../src/sources/boards/lever/generated/contract';
import type { ServiceAnswer } from '../../workbench/services/exchange';
import { openServices } from '../../workbench/services/open';
import { strictValidator } from './contract-document';

const services = openServices();
afterAll(() => services.close());

function ask(url: string, headers: Record<string, string> = {}) {
  const [outcome] = services.exchange([{ url, method: 'get', headers }], Date.parse('2024-10-25T13:00:00Z'));
  const { status, body, headers: told } = outcome as ServiceAnswer;
  const text = new TextDecoder().decode(body);
  return { status, told, json: status === 200 ? JSON.parse(text) : text };
}

const tokens = (system: string) => [
  ...new Set(
    services
      .ids('boards')
      .flatMap((id) => (String(id).startsWith(`${system}:`) ? [String(id).split(':')[1]] : [])),
  ),
];

const validators = new Map<string, ReturnType<ReturnType<typeof strictValidator>>>();

function faultsOf(contract: string, schema: string, body: unknown): string[] {
  const name = `${contract} ${schema}`;
  const validate = validators.get(name) ?? strictValidator(contract)(schema);
  validators.set(name, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

test('Greenhouse: a board with and without content, one opening, its name', () => {
  for (const token of tokens('greenhouse').slice(0, 20)) {
    const board = `https://boards-api.greenhouse.io/v1/boards/${token}`;
    for (const query of ['', '?content=true']) {
      const { json } = ask(`${board}/jobs${query}`);
      expect(faultsOf('boards/greenhouse', 'Jobs', json)).toEqual([]);
      const one = ask(`${board}/jobs/${json.jobs[0].id}?pay_transparency=true`).json;
      expect(faultsOf('boards/greenhouse', 'JobDetail', one)).toEqual([]);
    }
    expect(faultsOf('boards/greenhouse', 'Board', ask(board).json)).toEqual([]);
  }
});

test('Lever: a bare list, and one opening', () => {
  const fields = new Set<string>();
  for (const token of tokens('lever').slice(0, 20)) {
    const { json } = ask(`https://api.lever.co/v0/postings/${token}?mode=json`);
    expect(faultsOf('boards/lever', 'Postings', json)).toEqual([]);
    for (const posting of json) for (const field of Object.keys(posting)) fields.add(field);
    const one = ask(`https://api.lever.co/v0/postings/${token}/${json[0].id}?mode=json`).json;
    expect(faultsOf('boards/lever', 'Posting', one)).toEqual([]);
  }
  expect(POSTING_FIELDS).toEqual(expect.arrayContaining([...fields]));
});

test('Ashby: a board with and without pay, and 304 for what is known', () => {
  for (const token of tokens('ashby').slice(0, 20)) {
    const board = `https://api.ashbyhq.com/posting-api/job-board/${token}`;
    for (const query of ['', '?includeCompensation=true']) {
      const { json, told } = ask(board + query);
      expect(faultsOf('boards/ashby', 'Jobs', json)).toEqual([]);
      for (const job of json.jobs) expect(ASHBY_JOB_FIELDS).toEqual(expect.arrayContaining(Object.keys(job)));
      expect(ask(board + query, { 'If-None-Match': String(told['ETag']) }).status).toBe(304);
    }
  }
});

test('a board that nobody has is a 404 everywhere', () => {
  const urls = [
    'https://boards-api.greenhouse.io/v1/boards/nobody/jobs',
    'https://api.lever.co/v0/postings/nobody?mode=json',
    'https://api.eu.lever.co/v0/postings/nobody?mode=json',
    'https://api.ashbyhq.com/posting-api/job-board/nobody',
  ];
  expect(urls.map((url) => ask(url).status)).toEqual([404, 404, 404, 404]);
});
