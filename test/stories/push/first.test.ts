/** The first sync of applications into a tab that has rows already: nothing is sent that the person has not agreed to. */
import { questionOf, say } from '../../support/questions';
import { type Cells, openTwoSides, TAB, type TwoSides } from '../../support/two-sides';
import { applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const [FIRST, SECOND] = [1, 2].map(applicationId) as [string, string];
const HEADINGS = ['Application ID', 'Company', 'Title', 'Status', 'Notes'];
let sides: TwoSides;
afterEach(() => sides.pipeline.close());

/** A tab of the person's with the headings of ours. */
function openWith(rows: readonly (readonly string[])[], winner = 'sheet'): void {
  sides = openTwoSides(applications(3), { winner });
  const { error } = sides.workbench.call('adopted', [[HEADINGS, ...rows]]);
  if (error) throw new Error(error.message);
}
const syncLater = () => {
  sides.wait(60);
  return sides.sync();
};
const OWN: readonly string[][] = [
  ['', 'Acme', 'Clerk', 'applied', 'mine'],
  ['', 'Bolt', 'Cook', '', ''],
  [FIRST, 'Company 1', 'Title 1', 'saved', 'my notes'],
  [SECOND, 'Company 2', 'Title 2', 'saved', ''],
];

it('asks with the list, sends nothing however often it runs, and sends it when the person agrees', () => {
  openWith(OWN);
  const before = JSON.stringify(sides.theirs());
  const report = sides.sync();
  expect(report).toMatchObject({ ending: 'finished', sent: { created: 0, changed: 0 }, asked: 3 });
  expect(report.summary).toContain(
    '2 rows of this tab are not in Pipeline yet, and 1 says something else than Pipeline does. Nothing of that was sent',
  );
  syncLater();
  expect(JSON.stringify(sides.theirs())).toBe(before);
  expect(questionOf(sides)).toMatchObject({
    words:
      '2 rows of this tab are not in Pipeline yet, and 1 says something else than Pipeline does. Send them to Pipeline, or take what Pipeline says?',
    examples: 'Company 1 · Title 1, Acme · Clerk, Bolt · Cook',
    sendCaption: 'Send to Pipeline',
    restoreCaption: 'Take Pipeline’s values',
  });
  expect(say(sides, 'send')).toEqual({ value: null });
  expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { created: 2, changed: 1 }, asked: 0 });
  expect(sides.one(FIRST).notes).toBe('my notes');
  expect(sides.theirs()).toHaveLength(5);
  // From now on edits are sent as usual.
  sides.wait(60);
  sides.edit(SECOND, { notes: 'later' });
  sides.add({ company_name: 'Corp', job_title: 'Baker' } satisfies Cells);
  expect(sides.sync()).toMatchObject({ sent: { created: 1, changed: 1 }, asked: 0 });
  expect([questionOf(sides), sides.theirs().length]).toEqual([null, 6]);
});

it('asks again when the list has grown since it was shown', () => {
  openWith(OWN);
  sides.sync();
  sides.add({ company_name: 'Corp', job_title: 'Baker' });
  say(sides, 'send');
  expect(syncLater()).toMatchObject({ sent: { created: 0, changed: 0 }, asked: 4 });
  say(sides, 'send');
  expect(syncLater()).toMatchObject({ sent: { created: 3, changed: 1 }, asked: 0 });
});

it('takes what the service says where the person wants that, and goes on asking about the new rows', () => {
  openWith(OWN);
  sides.sync();
  say(sides, 'restore');
  expect(syncLater()).toMatchObject({ sent: { created: 0, changed: 0 }, asked: 2 });
  expect(sides.cell(FIRST, 'notes')).toBe('');
  expect(questionOf(sides)).toMatchObject({
    words: '2 rows of this tab are not in Pipeline yet. Send them to Pipeline?',
    restoreCaption: null,
  });
});

it('has nothing to ask where the rows say what the service says, and sends edits from then on', () => {
  openWith([
    [FIRST, 'Company 1', 'Title 1', 'saved', ''],
    ['', '', 'my own list', '', ''],
  ]);
  expect(sides.sync()).toMatchObject({ ending: 'finished', asked: 0 });
  sides.wait(60);
  sides.edit(FIRST, { notes: 'mine' });
  expect(sides.sync()).toMatchObject({ sent: { changed: 1 }, asked: 0 });
});

it.each([
  120, 140, 160,
])('has nothing to ask in a tab that it made, also when the first run died at call %i', (dieAt) => {
  sides = openTwoSides(applications(3));
  const { killed } = sides.workbench.ask('runSync', ['mine'], { dieAt, unflushed: 'kept' });
  expect(killed).toBe(true);
  expect(sides.workbench.cloud.workbook.sheets.some(({ name }) => name === TAB)).toBe(true);
  sides.add({ company_name: 'Acme', job_title: 'Clerk' });
  expect(syncLater()).toMatchObject({ ending: 'finished', sent: { created: 1 }, asked: 0 });
});

it('asks again for another tab', () => {
  openWith([[FIRST, 'Company 1', 'Title 1', 'saved', '']]);
  sides.sync();
  sides.workbench.call('adopted', [[HEADINGS, ['', 'Acme', 'Clerk', '', '']], 'Mine']);
  sides.workbench.ask('saveSync', [
    { id: 'mine', stream: 'pipeline.applications', tab: 'Mine' },
    { confirmed: true },
  ]);
  expect(syncLater()).toMatchObject({ sent: { created: 0 }, asked: 1 });
  expect(sides.theirs()).toHaveLength(3);
});

it('ends the question about an application that Pipeline has no more: there is nothing to put back', () => {
  openWith([[FIRST, 'Company 1', 'Title 1', 'saved', 'my notes']]);
  sides.sync();
  sides.pipeline.change({ service: 'pipeline', remove: [FIRST] });
  say(sides, 'restore');
  expect(syncLater()).toMatchObject({ sent: { created: 0, changed: 0 }, asked: 0 });
  expect(questionOf(sides)).toBeNull();
  expect(syncLater()).toMatchObject({ sent: { created: 0, changed: 0 }, asked: 0 });
  expect(sides.cell(FIRST, 'notes')).toBe('my notes');
});
