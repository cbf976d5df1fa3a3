/** Scoring the selected applications, as many as Pipeline takes in an hour. */
import { PATHS, RATE_LIMITS } from '../../../src/sources/pipeline/generated/contract';
import { type Dashboards, openDashboards } from '../../support/dashboards';
import { columnOf, sheetOf } from '../../support/small-catalogue';
import { application, MINUTE, NOON } from '../../workbench/services/pipeline/local-pipeline';

const PLANNED = 'pipeline@1=planned';
const HOUR = 60 * MINUTE;
let open: Dashboards;
afterEach(() => open.pipeline.close());

/** @param scores Of the first applications. */
function begin(count: number, faults = PLANNED, scores: readonly number[] = []): void {
  const all = Array.from({ length: count }, (_, place) =>
    application(count - place, { ai_match_score: scores[place] ?? null }),
  );
  open = openDashboards(all, { faults, now: NOON });
  const fields = ['id', 'company_name', 'job_title', 'ai_match_score', 'ai_reasoning', 'notes', 'updated_at'];
  open.workbench.ask('saveSync', [{ id: 'mine', stream: 'pipeline.applications', fields }]);
  open.workbench.ask('runSync', ['mine']);
}
function score(selection: string): string {
  open.workbench.cloud.workbook.activeSheetId = sheetOf(open.workbench, 'Applications').id;
  open.workbench.cloud.workbook.activeRange = selection;
  open.call('scoreSelectedRecords');
  return open.toasts[open.toasts.length - 1] ?? '';
}
const applicationSheet = () => sheetOf(open.workbench, 'Applications');
const cells = (field: string) =>
  Array.from({ length: 30 }, (_, row) =>
    applicationSheet().grid.get('value', row + 1, columnOf(applicationSheet(), field)),
  );
const scored = () => cells('ai_match_score').filter((cell) => typeof cell === 'number').length;
const asked = () => open.asked(PATHS.scoreApplication);

it('fills score and reasons of the selected rows, as a number and as text', () => {
  begin(6);
  applicationSheet().grid.set('value', 1, columnOf(applicationSheet(), 'notes'), 'mine');
  expect(score('A2:A4')).toBe('3 applications scored.');
  const { data } = open.pipeline.signIn(NOON) && open.pipeline.list('sort=created_at&order=asc').json;
  expect(cells('ai_match_score').slice(0, 4)).toEqual([
    ...data.slice(0, 3).map((one: { ai_match_score: number }) => one.ai_match_score),
    undefined,
  ]);
  expect(cells('ai_reasoning')[0]).toBe(data[0].ai_reasoning);
  expect(cells('ai_reasoning')[0]).toMatch(/^=\d+:/);
  expect(
    applicationSheet().grid.get('formula', 1, columnOf(applicationSheet(), 'ai_reasoning')),
  ).toBeUndefined();
  expect(cells('notes')[0]).toBe('mine');
});

it('takes no more in an hour than Pipeline does, and goes on with the others later', () => {
  begin(25);
  expect(score('A2:A26')).toBe(
    `20 applications of 25 scored. Pipeline takes ${RATE_LIMITS.ai.requests} an hour. Choose it again later for the others.`,
  );
  expect([scored(), asked()]).toEqual([20, 20]);
  expect(score('A2:A26')).toMatch(
    /^Pipeline’s limit of requests is reached\. .* Try again at 1[012]?:\d\d PM\.$/,
  );
  open.workbench.cloud.clock.advance(HOUR);
  expect(score('A2:A26')).toBe('5 applications scored.');
  expect(scored()).toBe(25);
});

it('scores those that have none before it scores any anew', () => {
  begin(3, PLANNED, [11, 12]);
  score('A2:A4');
  expect(cells('ai_match_score').slice(0, 2)).toEqual([11, 12]);
  expect(asked()).toBe(1);
  expect(score('A2:A3')).toBe('2 applications scored.');
  expect(asked()).toBe(3);
});

it('where it is not offered says so, once asked and then without asking, until the connection is tested', () => {
  begin(6, '');
  expect(score('A2:A6')).toBe('This Pipeline offers no scores.');
  expect(score('A2:A6')).toBe('This Pipeline offers no scores.');
  expect(asked()).toBe(1);
  open.workbench.callFromSidebar('testKey', ['pipeline']);
  score('A2:A6');
  expect(asked()).toBe(2);
});

it('says what went wrong, and keeps what was scored', () => {
  begin(6, `${PLANNED},pipeline/ai/score@3-*=404`);
  expect(score('A2:A7')).toMatch(/^2 applications of 6 scored\. Pipeline does not have what was asked for/);
  expect(scored()).toBe(2);
  expect(score('A2:A7')).toMatch(/^Pipeline does not have what was asked for/);
});

it('what Pipeline has taken and not scored yet is told, not sent again, and may be scored anew once it has come', () => {
  begin(6);
  open.changes.push((path) =>
    path.endsWith(PATHS.scoreApplication) ? { status: 202, body: { message: 'Accepted' } } : undefined,
  );
  const still = 'Pipeline is still working on 6 applications: their scores come with a later sync.';
  expect(score('A2:A7')).toBe(still);
  const once = asked();
  expect(score('A2:A7')).toBe(still);
  expect([once, asked(), scored()]).toEqual([6, 6, 0]);
  open.changes.pop();
  // It had done its work all the same; the next sync brings it.
  open.workbench.cloud.clock.advance(HOUR);
  open.workbench.ask('runSync', ['mine']);
  expect(scored()).toBe(6);
  expect(score('A2:A7')).toBe('6 applications scored.');
});

it('killed between an answer and its row, the next time scores the others', () => {
  begin(12);
  open.workbench.cloud.workbook.activeSheetId = sheetOf(open.workbench, 'Applications').id;
  open.workbench.cloud.workbook.activeRange = 'A2:A13';
  open.workbench.call('scoreSelectedRecords', [], { dieAt: 90, unflushed: 'lost' });
  const before = asked();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(12);
  open.workbench.cloud.clock.advance(HOUR);
  score('A2:A13');
  expect(scored()).toBe(12);
  // A window that was lost, and one request that finds the session ended.
  expect(asked()).toBeLessThanOrEqual(12 + 5 + 1);
});

it('says what to do without a selection, in another tab, and without the column', () => {
  begin(2);
  expect(score('A20')).toBe('Select the rows of your applications first.');
  open.workbench.ask('saveSync', [
    { id: 'mine', stream: 'pipeline.applications', fields: ['id', 'company_name'], tab: 'Few' },
  ]);
  open.workbench.ask('runSync', ['mine']);
  open.workbench.cloud.workbook.activeSheetId = sheetOf(open.workbench, 'Few').id;
  open.workbench.cloud.workbook.activeRange = 'A2';
  open.call('scoreSelectedRecords');
  expect(open.toasts[open.toasts.length - 1]).toContain('There is no column for the score.');
});
