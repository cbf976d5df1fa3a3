/** Pasted links, looked up at the local boards through the door of the sidebar. */
import type { LinksRead } from '../../../../src/ui/sidebar/wire/links';
import { openServices } from '../../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import { openingAt } from '../../../support/company-boards';

let workbench: Workbench;
beforeEach(() => {
  const services = openServices({ data: { trackly: { jobs: [], companies: [] } } });
  const two = (board: string, company: string) =>
    [1, 2].map((number) => openingAt(board, number, { company }));
  services.change({
    service: 'boards',
    insert: [
      ...two('greenhouse:acme', 'Acme, Inc.'),
      ...two('lever:beta-labs', 'Beta'),
      ...two('ashby:core', 'Core'),
    ],
  });
  workbench = createWorkbench({ services });
});
afterEach(() => workbench.services.close());

function read(text: string): LinksRead {
  const { result, error } = workbench.ask('readLinks', [
    { stream: 'boards.openings', filter: 'boards', text },
  ]);
  if (error) throw new Error(error.message);
  return result as LinksRead;
}

it('tells the name of the company and the number of its openings', () => {
  expect(read('https://boards.greenhouse.io/acme/jobs/1001')).toEqual({
    found: [{ value: 'greenhouse:acme Acme, Inc.', name: 'Acme, Inc.', detail: 'Greenhouse', records: 2 }],
    refused: [],
    rest: [],
  });
  expect(read('jobs.lever.co/beta-labs').found).toMatchObject([{ name: 'Beta Labs', records: 2 }]);
  expect(read('https://jobs.ashbyhq.com/Core').found).toMatchObject([
    { value: 'ashby:core Core', records: 2 },
  ]);
});

it('says in a sentence why a link cannot be used', () => {
  const { found, refused } = read(
    'https://www.linkedin.com/jobs/1 https://jobs.lever.co/nobody https://apply.workable.com/acme https://boards.greenhouse.io/embed/job_app?token=1',
  );
  expect(found).toEqual([]);
  expect(refused.map(({ words }) => words).sort()).toEqual([
    'No company’s job board was found at this link.',
    'This link does not say which company it belongs to. Paste the link of its careers page.',
    'Workable and SmartRecruiters are not read yet. Links to Greenhouse, Lever and Ashby work.',
    'linkedin.com is not a job board that Jobsheet can read. Links to Greenhouse, Lever and Ashby work.',
  ]);
  expect(read('acme').refused).toEqual([{ link: 'acme', words: 'This is no link.' }]);
});

it('believes a guess from an employer’s own site only if its opening is on the board', () => {
  expect(read('https://www.acme.com/careers?gh_jid=1001').found).toMatchObject([{ name: 'Acme, Inc.' }]);
  expect(read('https://www.acme.com/careers?gh_jid=9999')).toMatchObject({ found: [], refused: [{}] });
});

it('looks up a long list in portions', () => {
  const links = Array.from({ length: 40 }, (_, at) => `https://boards.greenhouse.io/acme?n=${at}`);
  const first = read(links.join('\n'));
  expect(first.found).toHaveLength(15);
  expect(first.rest).toHaveLength(25);
});

it('counts the openings that match while the person chooses', () => {
  const filters = { boards: ['greenhouse:acme', 'ashby:core'] };
  const count = (conditions: object) =>
    workbench.ask('countMatches', [{ stream: 'boards.openings', filters, conditions }]).result;
  expect(count({})).toEqual({ total: 4, meeting: 4 });
  expect(count({ title: ['engineer 2'] })).toEqual({ total: 4, meeting: 2 });
});

it('asks for a company first', () => {
  const form = {
    id: null,
    stream: 'boards.openings',
    tab: 'Openings',
    filters: {},
    fields: ['id'],
    schedule: null,
  };
  expect(workbench.ask('saveSync', [form]).error?.message).toBe(
    'Add a company first: paste the link to its careers page.',
  );
  expect(workbench.call('syncOpenings').error?.message).toBe(
    'Add a company first: paste the link to its careers page.',
  );
});
