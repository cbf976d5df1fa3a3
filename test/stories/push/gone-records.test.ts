/** Applications that Pipeline has no more, and answers that are not what was asked for. */
import type { ServiceOutcome, ServiceRequest, Services } from '../../../workbench/services/exchange';
import { openTwoSides, TAB, type TwoSides } from '../../support/two-sides';
import { applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const [FIRST, SECOND] = [1, 2].map(applicationId) as [string, string];
const GONE_NOTE =
  'Jobsheet: not sent. Pipeline no longer has this application. To have it there again, add it as a new row.';
let sides: TwoSides;
/** Replaces the answer that the script receives; the request has been carried out before. */
let instead: (request: ServiceRequest, answer: () => ServiceOutcome) => ServiceOutcome;
let patches: string[];

const isOf = (request: ServiceRequest, method: string) =>
  request.method.toLowerCase() === method && !request.url.includes('/auth/');
const answerWith = (status: number, body: unknown): ServiceOutcome => ({
  status,
  headers: {},
  body: new TextEncoder().encode(JSON.stringify(body)),
  milliseconds: 20,
});
const bodyOf = (outcome: ServiceOutcome) =>
  'body' in outcome ? JSON.parse(new TextDecoder().decode(outcome.body)) : undefined;

const between = (services: Services): Services => ({
  ...services,
  exchange: (requests, now) =>
    requests.map((request) => {
      if (isOf(request, 'patch')) patches.push(request.url);
      return instead(request, () => services.exchange([request], now)[0] as ServiceOutcome);
    }),
});

beforeEach(() => {
  patches = [];
  instead = (_, answer) => answer();
  sides = openTwoSides(applications(4), {}, between);
  for (let times = 0; times < 2; times += 1) {
    sides.sync();
    sides.wait(60);
  }
});
afterEach(() => sides.pipeline.close());

function losesRecord(): void {
  instead = (request, answer) => (isOf(request, 'patch') ? answerWith(404, {}) : answer());
}
const now = () => new Date(sides.workbench.cloud.clock.now()).toISOString();

describe('an application that Pipeline has no more', () => {
  it('is marked in its row and told, and every later edit gets a note', () => {
    sides.edit(FIRST, { notes: 'mine' });
    losesRecord();
    const report = sides.sync();
    expect(report.sent).toEqual({ created: 0, changed: 0, refused: 1 });
    expect(report.problems.join()).toContain(`Pipeline has 1 application no more (${FIRST})`);
    expect(sides.note(FIRST, 'notes')).toBe(GONE_NOTE);
    expect(sides.cell(FIRST, 'deleted_at')).toBeInstanceOf(Date);
    const asked = patches.length;
    sides.edit(FIRST, { status: 'offer' });
    expect(sides.sync().sent).toMatchObject({ changed: 0, refused: 1 });
    expect(sides.note(FIRST, 'status')).toBe(GONE_NOTE);
    expect(patches).toHaveLength(asked);
    expect(sides.cell(FIRST, 'notes')).toBe('mine');
  });

  it('lives again when it is listed, and what was edited meanwhile is sent', () => {
    sides.edit(FIRST, { notes: 'mine' });
    losesRecord();
    sides.sync();
    instead = (_, answer) => answer();
    sides.edit(FIRST, { status: 'offer' });
    sides.wait(60);
    sides.pipeline.change({
      service: 'pipeline',
      update: [{ id: FIRST, location: 'Nairobi', updated_at: now() }],
    });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1, refused: 0 } });
    expect(sides.one(FIRST)).toMatchObject({ notes: 'mine', status: 'offer', location: 'Nairobi' });
    expect(sides.cell(FIRST, 'deleted_at')).toBe('');
    expect([sides.note(FIRST, 'notes'), sides.note(FIRST, 'status')]).toEqual(['', '']);
  });

  it('that was deleted there is not asked for when its row is edited', () => {
    sides.pipeline.change({
      service: 'pipeline',
      update: [{ id: FIRST, deleted_at: now(), updated_at: now() }],
    });
    sides.sync();
    sides.edit(FIRST, { notes: 'mine' });
    expect(sides.sync().sent).toMatchObject({ changed: 0, refused: 1 });
    expect(sides.note(FIRST, 'notes')).toBe(GONE_NOTE);
    expect(patches).toEqual([]);
  });

  it('can be made anew by a new row, also when its own row was deleted', () => {
    sides.edit(FIRST, { notes: 'mine' });
    losesRecord();
    sides.sync();
    sides.pipeline.change({ service: 'pipeline', remove: [FIRST] });
    instead = (_, answer) => answer();
    sides.add({ company_name: 'Company 1', job_title: 'Title 1' });
    expect(sides.sync()).toMatchObject({ sent: { created: 1 } });
  });

  it('is not made anew by its own row, edited, when that has lost its id', () => {
    sides.pipeline.change({
      service: 'pipeline',
      update: [{ id: FIRST, deleted_at: now(), updated_at: now() }],
    });
    sides.sync();
    sides.edit(FIRST, { company_name: 'Another', notes: 'mine' });
    sides.sync();
    sides.workbench.person.editCell(TAB, sides.rowOf(FIRST), sides.column('id'), '');
    const report = sides.sync();
    expect(report.sent).toMatchObject({ created: 0, changed: 0 });
    expect(report.problems.join()).toContain('without an id');
    expect(sides.theirs().map(({ company_name }) => company_name)).not.toContain('Another');
  });

  it('has its note taken away when the cell says again what was synced', () => {
    sides.edit(FIRST, { notes: 'mine' });
    losesRecord();
    sides.sync();
    sides.edit(FIRST, { notes: '' });
    expect(sides.sync().sent).toMatchObject({ refused: 0 });
    expect(sides.note(FIRST, 'notes')).toBe('');
  });
});

describe('a new application', () => {
  const made = () => sides.theirs().filter(({ company_name }) => company_name === 'Acme');

  it.each([
    ['nothing', () => answerWith(201, {})],
    ['no id', (outcome: ServiceOutcome) => answerWith(201, { data: { ...bodyOf(outcome).data, id: null } })],
    [
      'the id of another row',
      (outcome: ServiceOutcome) => answerWith(201, { data: { ...bodyOf(outcome).data, id: SECOND } }),
    ],
  ])('that is answered with %s is looked up, and made once', (_, change) => {
    sides.add({ company_name: 'Acme', job_title: 'Clerk' });
    instead = (request, answer) => (isOf(request, 'post') ? change(answer()) : answer());
    expect(sides.sync().sent).toEqual({ created: 1, changed: 0, refused: 0 });
    expect(sides.sync().sent).toEqual({ created: 0, changed: 0, refused: 0 });
    expect(made()).toHaveLength(1);
    expect(sides.cell(made()[0]?.id as string, 'company_name')).toBe('Acme');
    expect(sides.cell(SECOND, 'company_name')).toBe('Company 2');
    expect(sides.one(SECOND).company_name).toBe('Company 2');
  });
});

it.each([
  ['another record', (data: object) => ({ ...data, id: SECOND, company_name: 'Wrong' })],
  ['what the service made of it', (data: object) => ({ ...data, notes: 'Normal' })],
  ['nothing', () => undefined],
])('a change that is answered with %s is sent once', (_, change) => {
  sides.edit(FIRST, { notes: ' mine ' });
  instead = (request, answer) => {
    const outcome = answer();
    return isOf(request, 'patch') ? answerWith(200, { data: change(bodyOf(outcome).data) }) : outcome;
  };
  for (let times = 0; times < 3; times += 1) {
    sides.sync();
    sides.wait(60);
  }
  expect(patches).toHaveLength(1);
  expect(sides.cell(SECOND, 'company_name')).toBe('Company 2');
});
