/** Rows of applications that the person copied: one stays the original, and no copy reaches its application. */
import { rowHands } from '../../support/row-hands';
import { openTwoSides, TAB, type TwoSides } from '../../support/two-sides';
import { applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 5;
const THIRD = applicationId(3);
const QUIET = { created: 0, changed: 0, refused: 0 };
let sides: TwoSides;
let hands: ReturnType<typeof rowHands>;

beforeEach(() => {
  sides = openTwoSides(applications(COUNT));
  hands = rowHands(sides.workbench, TAB, () => sides.column('id'));
  for (let times = 0; times < 2; times += 1) {
    sides.sync();
    sides.wait(60);
  }
});
afterEach(() => sides.pipeline.close());

const idAt = (row: number) => String(sides.rows()[row - 1]?.['id']);
const theirNotes = (notes: string) =>
  sides.pipeline.change({
    service: 'pipeline',
    update: [{ id: THIRD, notes, updated_at: new Date(sides.workbench.cloud.clock.now()).toISOString() }],
  });

it.each(['above', 'below'] as const)('a copy %s that was made another application is sent as new', (to) => {
  const row = hands.copyRow(sides.rowOf(THIRD), to);
  sides.type(row, { company_name: 'Acme', job_title: 'Clerk' });
  hands.sortBy(sides.column('company_name'), true);
  expect(sides.sync()).toMatchObject({ sent: { created: 1, changed: 0, refused: 0 } });
  expect(sides.one(THIRD)).toMatchObject({ company_name: 'Company 3', job_title: 'Title 3' });
  expect(sides.theirs().filter(({ company_name }) => company_name === 'Acme')).toHaveLength(1);
  expect(new Set(sides.rows().map(({ id }) => id)).size).toBe(COUNT + 1);
  expect(sides.sync().sent).toEqual(QUIET);
});

it.each([1, 3])('%i copies that say the same are not sent, say so, and get no updates', (copies) => {
  const rows = Array.from({ length: copies }, () => hands.copyRow(sides.rowOf(THIRD), 'below'));
  const report = sides.sync();
  expect(report.sent).toEqual(QUIET);
  expect(report.summary).toContain(copies === 1 ? 'One row is a copy' : '3 rows are copies');
  theirNotes('theirs');
  sides.wait(60);
  expect(sides.sync().sent).toEqual(QUIET);
  expect(sides.cell(THIRD, 'notes')).toBe('theirs');
  for (const row of rows) {
    expect(sides.rows()[row - 1]).toMatchObject({ company_name: 'Company 3', notes: '' });
    expect(sides.noteAt(row, 'company_name')).toBe(
      `Jobsheet: not sent. This row is a copy of the application ${THIRD}. Change ‘Company’ or ‘Title’ to send it as a new application, or write “new” into ‘Application ID’.`,
    );
  }
  sides.type(rows[0] as number, { job_title: 'Another' });
  expect(sides.sync()).toMatchObject({ sent: { created: 1, changed: 0 } });
  expect(sides.noteAt(rows[0] as number, 'company_name')).toBe('');
  expect(sides.theirs()).toHaveLength(COUNT + 1);
});

it('a copy with other notes reaches neither its application nor makes another', () => {
  const row = hands.copyRow(sides.rowOf(THIRD), 'above');
  sides.type(row, { notes: 'only here' });
  expect(sides.sync().sent).toEqual(QUIET);
  expect(sides.one(THIRD).notes).toBeNull();
  hands.typeId(row, 'new');
  expect(sides.sync()).toMatchObject({ sent: { created: 1 } });
  expect(sides.one(THIRD).notes).toBeNull();
});

it('where both were changed neither is sent, and neither gets what the service changes', () => {
  const copy = hands.copyRow(sides.rowOf(THIRD), 'above');
  const original = sides.rows().findLastIndex(({ id }) => id === THIRD) + 1;
  sides.type(copy, { notes: 'one' });
  sides.type(original, { notes: 'other' });
  theirNotes('theirs');
  sides.wait(60);
  const report = sides.sync();
  expect(report.sent).toEqual({ created: 0, changed: 0, refused: 2 });
  expect(report.summary).toContain(
    '2 rows share their ids, and all of them were changed. They were not sent',
  );
  expect([copy, original].map((row) => sides.rows()[row - 1]?.['notes'])).toEqual(['one', 'other']);
  expect(sides.one(THIRD).notes).toBe('theirs');
  hands.removeRow(copy);
  sides.sync();
  // Both sides changed the notes: nothing of either was forgotten meanwhile.
  expect(sides.one(THIRD).notes).toBe(sides.cell(THIRD, 'notes'));
  expect(sides.note(THIRD, 'notes')).toContain('both sides changed it');
  expect(sides.note(THIRD, 'company_name')).toBe('');
});

it('without ids, a changed copy of a renamed row is not sent as its application', () => {
  const copy = hands.copyRow(sides.rowOf(THIRD), 'below');
  sides.edit(THIRD, { company_name: 'Renamed' });
  sides.type(copy, { notes: 'of the copy' });
  hands.dropIdColumn();
  expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 0, refused: 2 } });
  expect(sides.one(THIRD)).toMatchObject({ company_name: 'Company 3', notes: null });
  expect(sides.noteAt(copy, 'company_name')).toContain(`This row may be the application ${THIRD}`);
  // Once the person has said which of them it is, the one with another company is another application.
  hands.typeId(copy, THIRD);
  expect(sides.sync()).toMatchObject({ sent: { created: 1, changed: 1 } });
  expect(sides.one(THIRD)).toMatchObject({ company_name: 'Company 3', notes: 'of the copy' });
});

it('without ids, two copies that were made the same other application are sent as one', () => {
  const row = sides.rowOf(THIRD);
  hands.clearIds([row]);
  const copies = [hands.copyRow(row, 'below'), hands.copyRow(row, 'below')];
  for (const copy of copies) sides.type(copy, { company_name: 'Acme' });
  expect(sides.sync()).toMatchObject({ sent: { created: 1, changed: 0 } });
  expect(idAt(row)).toBe(THIRD);
  expect(sides.theirs()).toHaveLength(COUNT + 1);
  expect(sides.sync().sent).toEqual(QUIET);
});

it('a copy whose original was removed is the application’s row again', () => {
  const row = hands.copyRow(sides.rowOf(THIRD), 'below');
  sides.sync();
  hands.removeRow(sides.rowOf(THIRD));
  sides.type(row - 1, { notes: 'mine' });
  expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 1 } });
  expect(sides.one(THIRD).notes).toBe('mine');
  expect(idAt(row - 1)).toBe(THIRD);
});

it('a copy that alone keeps the id is the application’s row', () => {
  const copy = hands.copyRow(sides.rowOf(THIRD), 'below');
  sides.type(copy, { notes: 'of the copy' });
  hands.typeId(sides.rowOf(THIRD), '');
  expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 1 } });
  expect(sides.one(THIRD).notes).toBe('of the copy');
  expect(sides.theirs()).toHaveLength(COUNT);
});

it('a copy without its id is a copy all the same', () => {
  const row = hands.copyRow(sides.rowOf(THIRD), 'below');
  hands.typeId(row, '');
  expect(sides.sync().sent).toEqual(QUIET);
  theirNotes('theirs');
  sides.wait(60);
  expect(sides.sync().sent).toEqual(QUIET);
  expect(sides.theirs()).toHaveLength(COUNT);
});

it('a copy whose id is cleared after the application changed is not sent as another', () => {
  const row = hands.copyRow(sides.rowOf(THIRD), 'below');
  theirNotes('theirs');
  sides.wait(60);
  sides.sync();
  hands.typeId(row, '');
  expect(sides.sync().sent).toEqual(QUIET);
  expect(sides.theirs()).toHaveLength(COUNT);
});

it('a copy of a row that waits for its id is made once', () => {
  const row = sides.add({ company_name: 'Acme', job_title: 'Clerk' });
  // Google fails once the row is marked, and before the answer is in the sheet.
  sides.workbench.cloud.beforeCall.push(() => {
    if (idAt(row).startsWith('new-')) throw new Error('Service Spreadsheets timed out.');
  });
  sides.workbench.ask('runSync', ['mine']);
  sides.workbench.cloud.beforeCall.length = 0;
  expect(idAt(row)).toMatch(/^new-/);
  hands.copyRow(row, 'above');
  hands.copyRow(row + 1, 'below');
  sides.sync();
  sides.sync();
  expect(sides.theirs().filter(({ company_name }) => company_name === 'Acme')).toHaveLength(1);
  expect(sides.sync().sent).toEqual(QUIET);
});
