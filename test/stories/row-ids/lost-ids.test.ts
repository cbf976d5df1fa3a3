/** Rows of applications whose id the person has taken away, in whole or in part: no application is made twice. */
import { rowHands } from '../../support/row-hands';
import { type Cells, openTwoSides, TAB, type TwoSides } from '../../support/two-sides';
import { application, applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 6;
const [FIRST, SECOND, THIRD, FOURTH] = [1, 2, 3, 4].map(applicationId) as [string, string, string, string];
let sides: TwoSides;
let hands: ReturnType<typeof rowHands>;

function open(all: Parameters<typeof openTwoSides>[0] = applications(COUNT), settings: object = {}): void {
  sides = openTwoSides(all, settings);
  hands = rowHands(sides.workbench, TAB, () => sides.column('id'));
  for (let times = 0; times < 2; times += 1) {
    sides.sync();
    sides.wait(60);
  }
}
afterEach(() => sides.pipeline.close());

const idsInTab = () => sides.rows().map(({ id }) => String(id));
const writes = () =>
  sides.pipeline.requests().filter(({ method, url }) => method !== 'GET' && !url.includes('/auth/')).length;

it('rows that were removed come back alone: not for a row that lost its id, nor for one that may be the record’s', () => {
  open();
  hands.removeRow(sides.rowOf(FIRST));
  sides.edit(SECOND, { notes: 'mine' });
  sides.edit(THIRD, { company_name: 'Another' });
  hands.clearIds([SECOND, THIRD, FOURTH].map((id) => sides.rowOf(id)));
  expect(sides.workbench.ask('bringBackRows', ['mine']).error).toBeUndefined();
  expect(sides.sync()).toMatchObject({ added: 1, sent: { created: 0, changed: 1 } });
  expect(idsInTab().filter((id) => id === '')).toHaveLength(1);
  expect(new Set(idsInTab())).toEqual(new Set(['', ...[1, 2, 4, 5, 6].map(applicationId)]));
  expect([sides.theirs().length, sides.one(SECOND).notes]).toEqual([COUNT, 'mine']);
});

describe('the deleted id column', () => {
  it.each([
    [['notes']],
    [['notes', 'status', 'location']],
  ])('comes back with every id, and what the person wrote into %j of each row is sent to its application', (keys) => {
    open();
    const written: Cells = { notes: 'mine', status: 'applied', location: 'Kisumu' };
    const cells = Object.fromEntries(keys.map((key) => [key, written[key as keyof Cells]]));
    for (let number = 1; number <= COUNT; number += 1) sides.edit(applicationId(number), cells);
    hands.dropIdColumn();
    hands.sortBy(sides.column('company_name'), false);
    expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: COUNT, refused: 0 } });
    expect(sides.theirs()).toHaveLength(COUNT);
    expect(new Set(idsInTab()).size).toBe(COUNT);
    for (const one of sides.theirs()) {
      expect(one).toMatchObject(cells);
      expect(sides.cell(one.id, 'company_name')).toBe(one.company_name);
    }
    expect(sides.sync().sent).toEqual({ created: 0, changed: 0, refused: 0 });
  });

  it('comes back where the tab has no column that the service alone writes', () => {
    open(applications(COUNT), { fields: ['id', 'company_name', 'job_title', 'job_url', 'notes'] });
    sides.edit(THIRD, { notes: 'mine' });
    hands.dropIdColumn();
    expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 1 } });
    expect(sides.one(THIRD).notes).toBe('mine');
    expect(new Set(idsInTab()).size).toBe(COUNT);
  });

  it('comes back beside a new row, which is sent as new', () => {
    open();
    hands.dropIdColumn();
    sides.add({ company_name: 'Acme', job_title: 'Clerk' });
    expect(sides.sync()).toMatchObject({ sent: { created: 1, changed: 0, refused: 0 } });
    expect(sides.theirs()).toHaveLength(COUNT + 1);
  });
});

describe('a row whose id was cleared', () => {
  it('gets it back also when it was edited and sorted away', () => {
    open();
    sides.edit(SECOND, { notes: 'mine' });
    hands.clearIds([sides.rowOf(SECOND), sides.rowOf(FOURTH)]);
    hands.sortBy(sides.column('job_title'), true);
    expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 1 } });
    expect(sides.one(SECOND).notes).toBe('mine');
    expect(sides.cell(FOURTH, 'company_name')).toBe('Company 4');
  });

  it('waits with a note where it says another company now, until the person says what it is', () => {
    open();
    const row = sides.rowOf(SECOND);
    sides.edit(SECOND, { company_name: 'Renamed' });
    hands.clearIds([row]);
    const before = writes();
    const report = sides.sync();
    expect(report.sent).toEqual({ created: 0, changed: 0, refused: 1 });
    expect(report.summary).toContain(
      'One row without an id may be one of the applications that Pipeline has already. It was not sent: a note on the row says what to do.',
    );
    expect(sides.noteAt(row, 'company_name')).toBe(
      `Jobsheet: not sent. This row may be the application ${SECOND}, which Pipeline has already. If it is, write that id into ‘Application ID’. If it is another application, write “new” into ‘Application ID’.`,
    );
    expect(writes()).toBe(before);
    hands.typeId(row, SECOND);
    expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 1 } });
    expect(sides.one(SECOND).company_name).toBe('Renamed');
    expect(sides.noteAt(row, 'company_name')).toBe('');
  });

  it('is sent as new when the person writes “new” there', () => {
    open();
    const row = sides.rowOf(SECOND);
    sides.edit(SECOND, { company_name: 'Another' });
    hands.typeId(row, 'new');
    expect(sides.sync()).toMatchObject({ sent: { created: 1, changed: 0, refused: 0 } });
    expect(sides.one(SECOND).company_name).toBe('Company 2');
    expect(sides.rows()[row - 1]?.['id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('waits where two applications say the same, both of which lost their id', () => {
    const alike = { company_name: 'Acme', job_title: 'Clerk', updated_at: '2026-01-15T11:00:00.000Z' };
    open([application(1, alike), application(2, alike), application(3)]);
    const rows = [sides.rowOf(FIRST), sides.rowOf(SECOND)];
    sides.edit(FIRST, { notes: 'of the first' });
    hands.clearIds(rows);
    const before = writes();
    expect(sides.sync().sent).toEqual({ created: 0, changed: 0, refused: 2 });
    expect(writes()).toBe(before);
    expect(sides.noteAt(rows[0] as number, 'company_name')).toContain('one of 2 applications');
    rows.forEach((row, place) => {
      hands.typeId(row, [FIRST, SECOND][place] as string);
    });
    expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 1 } });
    expect([sides.one(FIRST).notes, sides.one(SECOND).notes]).toEqual(['of the first', null]);
  });
});

describe('a row that the person deleted', () => {
  it('keeps no new row of another company from being sent', () => {
    open();
    hands.removeRow(sides.rowOf(SECOND));
    sides.add({ company_name: 'Acme', job_title: 'Title 2', status: 'saved' });
    expect(sides.sync()).toMatchObject({ sent: { created: 1, refused: 0 } });
    expect(idsInTab()).not.toContain(SECOND);
  });

  it('is the same application when it is typed again, and loses nothing of what stood there', () => {
    open([application(1), application(2, { notes: 'called them', location: 'Nairobi' })]);
    hands.removeRow(sides.rowOf(SECOND));
    sides.sync();
    sides.add({ company_name: 'Company 2', job_title: 'Title 2', status: 'applied' });
    expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 1 } });
    expect(sides.theirs()).toHaveLength(2);
    expect(sides.one(SECOND)).toMatchObject({
      status: 'applied',
      notes: 'called them',
      location: 'Nairobi',
    });
  });

  it('loses nothing either when its id is written into a row that was typed anew', () => {
    open([application(1), application(2, { notes: 'called them' })]);
    hands.removeRow(sides.rowOf(SECOND));
    const row = sides.add({ company_name: 'Company 2', job_title: 'Another title' });
    hands.typeId(row, SECOND);
    sides.sync();
    expect(sides.one(SECOND)).toMatchObject({ job_title: 'Another title', notes: 'called them' });
  });
});

it('rows pasted from another sheet, without ids, are sent as new where Pipeline has none of them', () => {
  open();
  for (const number of [1, 2])
    sides.add({ company_name: `Pasted ${number}`, job_title: 'Clerk', updated_at: new Date('2025-05-05') });
  expect(sides.sync()).toMatchObject({ sent: { created: 2, refused: 0 } });
});
