import * as person from '../../../simulator/workbook/manual-edits';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { closedRows, type HidingServices, openHidingServices, runOnce } from '../../support/closing-stories';
import { ownColumns, sheetOf } from '../../support/small-catalogue';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

let hiding: HidingServices;
let workbench: Workbench;

function open(count: number): void {
  hiding = openHidingServices(count);
  workbench = createWorkbench({ services: hiding.services });
  runOnce(workbench);
  hiding.takeAsked();
}
const remove = (...ids: number[]) => hiding.services.change({ service: 'trackly', remove: ids });
const hide = (first: number, count: number) => {
  for (let place = 0; place < count; place += 1) hiding.hidden.add(first + place);
};
const idsOfClosed = () => [...closedRows(workbench).keys()];

afterEach(() => hiding.services.close());

describe('a posting that the list no longer shows', () => {
  it('stays as it is while Trackly has it, and is no change when the list shows it again', () => {
    open(30);
    const sheet = sheetOf(workbench);
    const title = ownColumns(sheet).get('title') as number;
    person.editCell(workbench.cloud.workbook, sheet, 4, title, 'my own title');
    hide(1_000, 6);
    const run = runOnce(workbench);
    expect(run).toMatchObject({ complete: true, closed: 0, changed: 0 });
    expect(run.problems).toEqual([
      '6 jobs are not in this list, but Trackly still has them: their rows stay as they are.',
    ]);
    expect(idsOfClosed()).toEqual([]);
    hiding.hidden.clear();
    expect(runOnce(workbench)).toMatchObject({ complete: true, changed: 0, closed: 0, problems: [] });
    expect(sheet.grid.get('value', 4, title)).toBe('my own title');
  });

  it('takes in what changed at Trackly meanwhile when the list shows it again', () => {
    open(20);
    hide(1_003, 1);
    runOnce(workbench);
    hiding.services.change({ service: 'trackly', update: [{ id: 1_003, title: 'Retitled' }] });
    hiding.hidden.clear();
    expect(runOnce(workbench)).toMatchObject({ changed: 1, closed: 0 });
  });

  it('is closed when Trackly has it no more, or says that it is inactive', () => {
    open(30);
    hide(1_000, 4);
    remove(1_001);
    hiding.services.change({ service: 'trackly', update: [{ id: 1_002, isActive: false }] });
    expect(runOnce(workbench)).toMatchObject({ complete: true, closed: 2, changed: 0 });
    expect(idsOfClosed()).toEqual(['1001', '1002']);
    expect(runOnce(workbench)).toMatchObject({ closed: 0, changed: 0, problems: [] });
  });

  it('is asked for once a day; one that is closed later is found', () => {
    open(20);
    hide(1_000, 8);
    runOnce(workbench);
    expect(hiding.takeAsked()).toHaveLength(8);
    remove(1_004);
    workbench.cloud.clock.advance(HOUR);
    expect(runOnce(workbench)).toMatchObject({ closed: 0, problems: [] });
    expect(hiding.takeAsked()).toEqual([]);
    workbench.cloud.clock.advance(DAY);
    expect(runOnce(workbench)).toMatchObject({ closed: 1, problems: [] });
    expect(hiding.takeAsked()).toHaveLength(8);
    expect(idsOfClosed()).toEqual(['1004']);
  });

  it('is not asked for where no column could say that it is closed', () => {
    hiding = openHidingServices(10);
    workbench = createWorkbench({ services: hiding.services });
    const sync = { stream: 'trackly.jobs', tab: 'Few', fields: ['id', 'title'] };
    const { id } = workbench.ask('saveSync', [sync]).result as { id: string };
    workbench.ask('runSync', [id]);
    remove(1_001);
    expect(workbench.ask('runSync', [id]).result).toMatchObject({ closed: 0, complete: true });
    expect(hiding.takeAsked()).toEqual([]);
  });
});

describe('hundreds that left at once', () => {
  it('are asked for 200 at a time, those that were not asked for first, and the report says how many wait', () => {
    open(520);
    hide(1_000, 450);
    for (let place = 0; place < 450; place += 30) remove(1_000 + place);
    const first = runOnce(workbench);
    const asked = hiding.takeAsked();
    expect(asked).toHaveLength(200);
    expect(first.problems.join(' ')).toContain('250 jobs that are not in this list wait');
    expect(first).toMatchObject({ complete: false });
    // What left stays away: the list is the shorter one from now on.
    expect(runOnce(workbench)).toMatchObject({ complete: true });
    expect(hiding.takeAsked().filter((id) => asked.includes(id))).toEqual([]);
    const third = runOnce(workbench);
    expect(hiding.takeAsked()).toHaveLength(50);
    expect(third.problems.join(' ')).not.toContain('wait');
    expect(idsOfClosed()).toHaveLength(15);
    expect(runOnce(workbench)).toMatchObject({ complete: true, closed: 0, problems: [] });
    expect(hiding.takeAsked()).toEqual([]);
  });
});

describe('an answer that says nothing', () => {
  const ANSWERS: Record<string, { status?: number; headers?: Record<string, string>; body: unknown }> = {
    'a failure of the service': { status: 500, body: { error: 'Internal server error' } },
    'too many requests': { status: 429, headers: { 'Retry-After': '3600' }, body: { error: 'slow down' } },
    'a page of a proxy': { body: '<html>Just a moment</html>' },
    'a body that was cut': { body: '{"success":true,"job":{"id":10' },
    'no posting': { body: { success: false } },
    'another posting': { body: { success: true, job: { id: 1_019, title: 'x', isActive: false } } },
    'a refusal': { status: 400, body: { error: 'Bad request' } },
    'a key that is refused': { status: 401, body: { error: 'Invalid or revoked API key' } },
  };

  it.each(
    Object.entries(ANSWERS),
  )('%s: nothing is closed, the run is fine, and the next one asks again', (_, answer) => {
    open(20);
    remove(1_003, 1_004);
    hiding.answerOne = () => answer;
    const run = runOnce(workbench);
    expect(run).toMatchObject({ ending: 'finished', closed: 0, changed: 0 });
    expect(run.problems.length).toBeGreaterThan(0);
    expect(idsOfClosed()).toEqual([]);
    hiding.answerOne = () => undefined;
    workbench.cloud.clock.advance(DAY);
    expect(runOnce(workbench)).toMatchObject({ closed: 2, problems: [] });
    expect(idsOfClosed()).toEqual(['1003', '1004']);
  });

  it('a service that does not even find what it lists is not believed', () => {
    open(20);
    hide(1_000, 5);
    hiding.answerOne = () => ({ status: 404, body: { error: 'Not found' } });
    const run = runOnce(workbench);
    expect(run.closed).toBe(0);
    expect(run.problems.join(' ')).toContain('did not even find a job that its own list shows');
    expect(idsOfClosed()).toEqual([]);
  });

  it('about one posting does not keep others from being closed, and does not crowd them out', () => {
    open(120);
    hide(1_000, 55);
    remove(1_003, 1_054);
    hiding.answerOne = (id) => (id === '1007' ? { status: 400, body: { error: 'Bad request' } } : undefined);
    for (let runs = 0; runs < 3; runs += 1) runOnce(workbench);
    expect(idsOfClosed()).toEqual(['1003', '1054']);
  });

  it('about fifty postings, time and again, does not crowd out the others either', () => {
    open(120);
    hide(1_000, 60);
    remove(1_003, 1_059);
    const broken = new Set<string>();
    hiding.answerOne = (id) => {
      if (broken.size < 50) broken.add(id);
      return broken.has(id) ? { status: 500, body: { error: 'Internal server error' } } : undefined;
    };
    for (let runs = 0; runs < 3; runs += 1) runOnce(workbench);
    const isBroken = (id: string) => broken.has(id);
    expect(idsOfClosed()).toEqual(['1003', '1059'].filter((id) => !isBroken(id)));
    expect(idsOfClosed()).not.toEqual([]);
  });
});
