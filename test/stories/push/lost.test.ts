/** Answers that never come back, and the pace at which edits are sent. */
import type { ServiceOutcome, ServiceRequest, Services } from '../../../workbench/services/exchange';
import { openTwoSides, type TwoSides } from '../../support/two-sides';
import { application, applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const [FIRST] = [1].map(applicationId) as [string];
let sides: TwoSides;
/** The outcome that replaces the answer to a request that has been carried out all the same. */
let loses: (request: ServiceRequest) => ServiceOutcome | undefined;
/** Returns true for requests that never reach the service. */
let drops: (request: ServiceRequest) => boolean;
let sent: { readonly isCreate: boolean; readonly at: number }[];

const isCreate = ({ method, url }: ServiceRequest) =>
  method.toLowerCase() === 'post' && !url.includes('/auth/');
const LOST: ServiceOutcome = { fault: 'timeout', milliseconds: 60_000 };
const BROKEN: ServiceOutcome = {
  status: 503,
  headers: {},
  body: new TextEncoder().encode('{"error":{"code":"SERVICE_UNAVAILABLE","message":"Later"}}'),
  milliseconds: 100,
};

const between = (services: Services): Services => ({
  ...services,
  exchange: (requests, now) => {
    sent.push(...requests.map((request) => ({ isCreate: isCreate(request), at: now })));
    return requests.map((request) => {
      if (drops(request)) return BROKEN;
      const [outcome] = services.exchange([request], now);
      return loses(request) ?? (outcome as ServiceOutcome);
    });
  },
});

function open(count: number): void {
  sent = [];
  [loses, drops] = [() => undefined, () => false];
  sides = openTwoSides(applications(count), {}, between);
  sides.sync();
  sides.wait(60);
}
afterEach(() => sides.pipeline.close());

const creates = () => sent.filter((one) => one.isCreate).length;
/** Loses that many answers to creates, then none. */
function losing(count: number, instead: ServiceOutcome): void {
  let left = count;
  loses = (request) => {
    if (!isCreate(request) || left === 0) return undefined;
    left -= 1;
    return instead;
  };
}

it.each([
  ['never comes', LOST],
  ['is an error of the service', BROKEN],
])('a new application whose answer %s is looked up, and not sent again', (_, instead) => {
  open(2);
  const row = sides.add({ company_name: 'Acme', job_title: 'Clerk', notes: 'x' });
  // Sent side by side; where one of them is lost on its way, Apps Script tells of none.
  sides.add({ company_name: 'Other', job_title: 'Cook' });
  losing(1, instead);
  const before = creates();
  expect(sides.sync()).toMatchObject({ ending: 'finished' });
  expect(creates() - before).toBe(2);
  expect(sides.theirs()).toHaveLength(4);
  const made = sides.theirs().filter(({ company_name }) => company_name === 'Acme');
  expect(made).toHaveLength(1);
  expect(sides.rows()[row - 1]).toMatchObject({ id: made[0]?.id, status: 'Saved', notes: 'x' });
  expect(sides.sync().sent).toEqual({ created: 0, changed: 0, refused: 0 });
});

it('what is refused while another answer is lost is told once', () => {
  open(2);
  sides.add({ company_name: 'Acme', job_title: 'Clerk' });
  sides.add({ company_name: 'Other', job_title: 'Cook', job_url: 'http://other.example' });
  losing(1, BROKEN);
  expect(sides.sync()).toMatchObject({ sent: { refused: 1 } });
  expect(sides.theirs()).toHaveLength(3);
  expect(sides.rows()).toHaveLength(4);
});

it('a refusal that names no field is said on the row, with what to do', () => {
  open(2);
  sides.edit(FIRST, { notes: 'mine' });
  loses = ({ method }) => (method.toLowerCase() === 'patch' ? { ...BROKEN, status: 409 } : undefined);
  expect(sides.sync()).toMatchObject({ sent: { changed: 0, refused: 1 } });
  expect(sides.note(FIRST, 'company_name')).toBe(
    'Jobsheet: not sent. This does not go with what Pipeline has by now (status 409). It said: “Later” Your sheet keeps what it had. Sync again, look at the row, then try once more.',
  );
});

it('one that was never made is sent again', () => {
  open(2);
  sides.add({ company_name: 'Acme', job_title: 'Clerk' });
  let left = 1;
  drops = (request) => {
    if (!isCreate(request) || left === 0) return false;
    left -= 1;
    return true;
  };
  sides.sync();
  expect(sides.theirs().filter(({ company_name }) => company_name === 'Acme')).toHaveLength(1);
  expect(sides.rows()).toHaveLength(3);
});

it('what is edited in a row after its answer was lost is sent as a change', () => {
  open(2);
  const row = sides.add({ company_name: 'Acme', job_title: 'Clerk' });
  // The look after the lost answer fails, too: then the next run looks.
  let isLost = false;
  loses = (request) => {
    isLost ||= isCreate(request);
    return isCreate(request) ? LOST : isLost ? BROKEN : undefined;
  };
  sides.workbench.ask('runSync', ['mine']);
  expect(String(sides.rows()[row - 1]?.['id'])).toMatch(/^new-/);
  loses = () => undefined;
  sides.wait(5);
  sides.type(row, { notes: 'later', salary_min: 5 });
  sides.sync();
  const made = sides.theirs().filter(({ company_name }) => company_name === 'Acme');
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({ notes: 'later', salary_min: 5, status: 'saved' });
  expect(sides.rows()[row - 1]).toMatchObject({ id: made[0]?.id, notes: 'later', status: 'Saved' });
});

it('a change whose answer is lost is sent again, since it does no harm', () => {
  open(2);
  sides.edit(FIRST, { notes: 'mine' });
  let left = 1;
  loses = ({ method }) => {
    if (method.toLowerCase() !== 'patch' || left === 0) return undefined;
    left -= 1;
    return LOST;
  };
  expect(sides.sync()).toMatchObject({ sent: { changed: 1 } });
  expect(sides.one(FIRST).notes).toBe('mine');
});

it('no more than 90 requests are sent in any minute, and all of 120 edits arrive', () => {
  open(120);
  for (let number = 1; number <= 120; number += 1)
    sides.edit(applicationId(number), { notes: `n ${number}` });
  sent = [];
  expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { changed: 120 } });
  const times = sent.map(({ at }) => at);
  for (const time of times)
    expect(times.filter((other) => other >= time && other < time + 60_000).length).toBeLessThanOrEqual(90);
  expect(sides.theirs().every(({ notes }) => notes?.startsWith('n '))).toBe(true);
});

it('with nothing known of what both sides held, the service’s value stays and the other is in a note', () => {
  open(2);
  const { workbook } = sides.workbench.cloud;
  const ledger = workbook.sheets.find(({ name }) => name === 'Jobsheet memory');
  if (ledger) workbook.sheets.splice(workbook.sheets.indexOf(ledger), 1);
  sides.edit(FIRST, { notes: 'mine' }, false);
  sides.pipeline.change({
    service: 'pipeline',
    update: [
      { id: FIRST, notes: 'theirs', updated_at: new Date(sides.workbench.cloud.clock.now()).toISOString() },
    ],
  });
  sides.sync();
  expect([sides.cell(FIRST, 'notes'), sides.one(FIRST).notes]).toEqual(['theirs', 'theirs']);
  expect(sides.note(FIRST, 'notes')).toContain('This cell had: mine');
});

it('a row that looks as if it was never synced gets its blank cells filled, though its record did not change', () => {
  sent = [];
  [loses, drops] = [() => undefined, () => false];
  sides = openTwoSides([application(1, { notes: 'theirs' }), application(2)], {}, between);
  sides.sync();
  sides.wait(3 * 24 * 60);
  sides.sync();
  // All that only Pipeline writes there, and something else.
  sides.edit(FIRST, { updated_at: '', notes: '' });
  expect(sides.sync()).toMatchObject({ sent: { changed: 0 } });
  sides.wait(60);
  sides.sync();
  expect([sides.cell(FIRST, 'notes'), sides.one(FIRST).notes]).toEqual(['theirs', 'theirs']);
  expect(sides.cell(FIRST, 'updated_at')).not.toBe('');
  // From then on edits there are sent again.
  sides.edit(FIRST, { notes: '' });
  expect(sides.sync()).toMatchObject({ sent: { changed: 1 } });
});
