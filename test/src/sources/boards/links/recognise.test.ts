/** 300 links, real ones and those that people mistype or copy in odd forms, and what each of them is taken for. */
import fc from 'fast-check';
import { boardKey } from '../../../../../src/sources/boards/board';
import { postingKey, recognise } from '../../../../../src/sources/boards/links/recognise';
import { pastedLinks } from '../../../../../src/sources/boards/links/web-link';
import REAL from './real-links.json';

function inWords(link: string): string {
  const found = recognise(link);
  switch (found.kind) {
    case 'board':
      return `${boardKey(found.board)}:${found.posting ?? ''}`;
    case 'guess':
      return `guess:${found.posting}`;
    case 'unknown-host':
      return `unknown-host:${found.host}`;
    default:
      return found.kind;
  }
}

/** Of public postings: the link of each, and the board and number that a person reads in it. */
test.each(REAL as [string, string][])('%s', (link, expected) => {
  expect(inWords(link)).toBe(expected);
});

const UUID = 'c42d2ce1-3e10-4c74-afc6-7d4cd82d2ce3';
test.each([
  // Forms in which a link to a board is copied.
  ['https://boards.greenhouse.io/acme', 'greenhouse:acme:'],
  ['https://boards.greenhouse.io/acme/', 'greenhouse:acme:'],
  ['HTTPS://BOARDS.GREENHOUSE.IO/Acme', 'greenhouse:acme:'],
  ['boards.greenhouse.io/acme', 'greenhouse:acme:'],
  ['//boards.greenhouse.io/acme', 'greenhouse:acme:'],
  ['  https://boards.greenhouse.io/acme  ', 'greenhouse:acme:'],
  ['http://boards.greenhouse.io/acme#jobs', 'greenhouse:acme:'],
  ['https://www.boards.greenhouse.io/acme', 'greenhouse:acme:'],
  ['https://boards.greenhouse.io:443/acme', 'greenhouse:acme:'],
  ['https://job-boards.greenhouse.io/acme?keyword=engineer', 'greenhouse:acme:'],
  ['https://job-boards.eu.greenhouse.io/acme', 'greenhouse:acme:'],
  ['https://job-boards.eu.greenhouse.io/acme/jobs/4567', 'greenhouse:acme:4567'],
  ['https://boards.eu.greenhouse.io/acme/jobs/4567', 'greenhouse:acme:4567'],
  ['https://boards.greenhouse.io/acme/jobs/4567?gh_src=abc&utm_source=x', 'greenhouse:acme:4567'],
  ['https://boards.greenhouse.io/acme/jobs/4567#app', 'greenhouse:acme:4567'],
  ['https://boards.greenhouse.io/embed/job_board?for=acme', 'greenhouse:acme:'],
  ['https://boards.greenhouse.io/embed/job_board?for=acme&b=https%3A%2F%2Facme.com', 'greenhouse:acme:'],
  ['https://boards.greenhouse.io/embed/job_board/js?for=acme', 'greenhouse:acme:'],
  ['https://boards.greenhouse.io/embed/job_app?for=acme&token=4567', 'greenhouse:acme:4567'],
  ['https://boards.greenhouse.io/embed/job_app?token=4567&for=Acme', 'greenhouse:acme:4567'],
  ['https://boards.greenhouse.io/embed/job_app?token=4567', 'no-board'],
  ['https://job-boards.greenhouse.io/embed/job_app?for=acme&gh_jid=4567', 'greenhouse:acme:4567'],
  ['https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true', 'greenhouse:acme:'],
  ['https://boards-api.greenhouse.io/v1/boards/acme/jobs/4567', 'greenhouse:acme:4567'],
  ['https://boards-api.greenhouse.io/v1/boards/acme', 'greenhouse:acme:'],
  ['https://boards.greenhouse.io/', 'no-board'],
  ['https://boards.greenhouse.io', 'no-board'],
  ['https://boards.greenhouse.io/embed/job_board', 'no-board'],
  ['https://boards.greenhouse.io/embed/job_board?for=', 'no-board'],
  ['https://boards.greenhouse.io/%3Cscript%3E', 'no-board'],
  ['https://boards.greenhouse.io/a b', 'no-link'],
  ['https://boards.greenhouse.io/acme%', 'no-board'],
  ['https://boards.greenhouse.io/acme/jobs/abc', 'greenhouse:acme:'],
  ['https://jobs.lever.co/acme', 'lever:acme:'],
  ['https://jobs.lever.co/acme?department=Sales&location=Berlin', 'lever:acme:'],
  ['https://jobs.lever.co/Acme-Labs', 'lever:Acme-Labs:'],
  [`https://jobs.lever.co/acme/${UUID}`, `lever:acme:${UUID}`],
  [`https://jobs.lever.co/acme/${UUID.toUpperCase()}/apply?lever-source=x`, `lever:acme:${UUID}`],
  [`https://jobs.lever.co/acme/${UUID}/thanks`, `lever:acme:${UUID}`],
  ['https://jobs.lever.co/acme/not-an-id', 'lever:acme:'],
  ['https://jobs.eu.lever.co/acme', 'lever-eu:acme:'],
  [`https://jobs.eu.lever.co/acme/${UUID}`, `lever-eu:acme:${UUID}`],
  ['https://api.lever.co/v0/postings/acme?mode=json', 'lever:acme:'],
  [`https://api.lever.co/v0/postings/acme/${UUID}`, `lever:acme:${UUID}`],
  ['https://api.eu.lever.co/v0/postings/acme', 'lever-eu:acme:'],
  ['https://jobs.lever.co', 'no-board'],
  ['https://jobs.lever.co/', 'no-board'],
  ['https://lever.co/acme', 'unknown-host:lever.co'],
  ['https://jobs.ashbyhq.com/acme', 'ashby:acme:'],
  ['https://jobs.ashbyhq.com/Acme', 'ashby:acme:'],
  ['https://jobs.ashbyhq.com/The%20Company', 'ashby:the%20company:'],
  ['https://jobs.ashbyhq.com/acme.ai', 'ashby:acme.ai:'],
  [`https://jobs.ashbyhq.com/acme/${UUID}`, `ashby:acme:${UUID}`],
  [`https://jobs.ashbyhq.com/acme/${UUID}/application?utm=1`, `ashby:acme:${UUID}`],
  [`https://jobs.ashbyhq.com/acme?ashby_jid=${UUID}`, `ashby:acme:${UUID}`],
  ['https://jobs.ashbyhq.com/acme/embed?version=2', 'ashby:acme:'],
  ['https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true', 'ashby:acme:'],
  ['https://api.ashbyhq.com/posting-api', 'no-board'],
  ['https://jobs.ashbyhq.com/', 'no-board'],
  ['https://www.ashbyhq.com/customers', 'unknown-host:ashbyhq.com'],
  ['https://apply.workable.com/acme/', 'workable:acme:'],
  ['https://apply.workable.com/acme/j/AB12CD34EF/', 'workable:acme:AB12CD34EF'],
  ['https://apply.workable.com/api/v1/widget/accounts/acme?details=true', 'workable:acme:'],
  ['https://apply.workable.com/j/AB12CD34EF', 'no-board'],
  ['https://acme.workable.com/jobs', 'workable:acme:'],
  ['https://jobs.workable.com/view/x', 'no-board'],
  ['https://jobs.smartrecruiters.com/Acme', 'smartrecruiters:Acme:'],
  ['https://jobs.smartrecruiters.com/Acme/744000019949715-engineer', 'smartrecruiters:Acme:744000019949715'],
  ['https://careers.smartrecruiters.com/Acme', 'smartrecruiters:Acme:'],
  ['https://api.smartrecruiters.com/v1/companies/Acme/postings', 'smartrecruiters:Acme:'],
  // An employer's own site.
  ['https://acme.com/careers?gh_jid=4567', 'guess:4567'],
  ['https://acme.com/careers/4567?a=b&gh_jid=4567#apply', 'guess:4567'],
  ['https://acme.com/#/careers?gh_jid=4567', 'guess:4567'],
  ['https://acme.com/careers?gh_jid=abc', 'unknown-host:acme.com'],
  ['https://acme.com/careers?gh_jid=', 'unknown-host:acme.com'],
  // No board at all.
  ['https://www.linkedin.com/jobs/view/123', 'unknown-host:linkedin.com'],
  ['https://acme.wd5.myworkdayjobs.com/en-US/careers', 'unknown-host:acme.wd5.myworkdayjobs.com'],
  ['https://boards.greenhouse.io.evil.example/acme', 'unknown-host:boards.greenhouse.io.evil.example'],
  ['https://evil.example/boards.greenhouse.io/acme', 'unknown-host:evil.example'],
  ['https://evil.example/?u=https://boards.greenhouse.io/acme', 'unknown-host:evil.example'],
  ['https://boards.greenhouse.io@evil.example/acme', 'unknown-host:evil.example'],
  ['https://notjobs.lever.co/acme', 'unknown-host:notjobs.lever.co'],
  ['javascript:alert(1)', 'no-link'],
  ['mailto:jobs@acme.com', 'no-link'],
  ['acme', 'no-link'],
  ['', 'no-link'],
  ['=HYPERLINK("https://jobs.lever.co/acme")', 'no-link'],
  ['https://', 'no-link'],
  ['https:///acme', 'no-link'],
  ['https://..lever.co/acme', 'no-link'],
  ['ftp://jobs.lever.co/acme', 'no-link'],
])('%s', (link, expected) => {
  expect(inWords(link)).toBe(expected);
});

it('the two tables hold 300 links and more', () => {
  expect(REAL.length).toBeGreaterThanOrEqual(230);
});

it('never throws, whatever is pasted', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
      (text) => {
        recognise(text);
        postingKey(text);
        pastedLinks(text);
      },
    ),
  );
});

it('guesses the board of an employer’s own site from its name', () => {
  const boards = (link: string) => {
    const found = recognise(link);
    return found.kind === 'guess' ? found.boards.map(({ token }) => token) : found.kind;
  };
  expect(boards('https://stripe.com/jobs/search?gh_jid=6025906')).toEqual(['stripe']);
  expect(boards('https://careers.acme-labs.co.uk/x?gh_jid=1')).toEqual(['acmelabs', 'acme-labs']);
  expect(boards('https://www.pinterestcareers.com/job-form?gh_jid=6231229')).toEqual([
    'pinterestcareers',
    'pinterest',
  ]);
});

it('finds the links in whatever surrounds them', () => {
  expect(
    pastedLinks(
      'Acme: https://jobs.lever.co/acme, and\n<script src="https://boards.greenhouse.io/embed/job_board/js?for=a&amp;b=c"></script>; jobs.ashbyhq.com/core',
    ),
  ).toEqual([
    'https://jobs.lever.co/acme',
    'https://boards.greenhouse.io/embed/job_board/js?for=a&b=c',
    'jobs.ashbyhq.com/core',
  ]);
});

it('knows one opening by every link to it, and by the id of its row', () => {
  const links = [
    'https://boards.greenhouse.io/acme/jobs/4567',
    'https://job-boards.greenhouse.io/acme/jobs/4567?gh_jid=4567',
    'https://boards.greenhouse.io/embed/job_app?for=acme&token=4567',
    'https://acme.com/careers?gh_jid=4567',
    'greenhouse:acme:4567',
  ];
  expect(new Set(links.map(postingKey))).toEqual(new Set(['greenhouse:4567']));
  const lever = [
    `https://jobs.lever.co/acme/${UUID}/apply`,
    `https://jobs.eu.lever.co/acme/${UUID}`,
    `lever-eu:acme:${UUID}`,
  ];
  expect(new Set(lever.map(postingKey))).toEqual(new Set([`lever:${UUID}`]));
  expect(postingKey('https://jobs.lever.co/acme')).toBe('');
  expect(postingKey('https://www.linkedin.com/jobs/view/123')).toBe('');
});
