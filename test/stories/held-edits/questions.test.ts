/** Much of a column emptied or changed at once: it waits until the person has said what they meant. */

import * as person from '../../../simulator/workbook/manual-edits';
import { questionOf, say } from '../../support/questions';
import { sheetOf } from '../../support/small-catalogue';
import { openTwoSides, TAB, type TwoSides } from '../../support/two-sides';
import { application, applicationId } from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 6;
/** A value of each type that a person may change. */
const FIELDS = {
  notes: 'precious',
  applied_at: '2026-01-02T10:00:00.000Z',
  salary_min: 50000,
  status: 'interview',
  location: 'Berlin',
  job_url: 'https://x.example/1',
} as const;
type Key = keyof typeof FIELDS;

let sides: TwoSides;
const idOf = (number: number) => applicationId(number);
const ids = (count = COUNT) => Array.from({ length: count }, (_, place) => idOf(place + 1));

/** Read twice: from then on the service is asked only for what changed. */
function open(count = COUNT, fields: object = {}): void {
  sides = openTwoSides(
    Array.from({ length: count }, (_, place) =>
      application(place + 1, { ...FIELDS, notes: `note ${place + 1}`, ...fields }),
    ),
  );
  sides.sync();
  sides.wait(60);
  sides.sync();
  sides.wait(60);
}
afterEach(() => sides.pipeline.close());

/** As a person who selects cells and presses Delete, or types. */
function put(key: string, values: Readonly<Record<string, unknown>>): void {
  const { workbook } = sides.workbench.cloud;
  for (const [id, value] of Object.entries(values))
    person.editCell(
      workbook,
      sheetOf(sides.workbench, TAB),
      sides.rowOf(id),
      sides.column(key),
      String(value),
    );
}
const empty = (key: string, which: readonly string[]) =>
  put(key, Object.fromEntries(which.map((id) => [id, ''])));
const theirs = (key: string) => sides.theirs().map((one) => (one as Record<string, unknown>)[key] ?? null);
const mine = (key: string) => ids().map((id) => sides.cell(id, key));
const countAt = (key: string) => theirs(key).filter((value) => value !== null).length;
const syncLater = () => {
  sides.wait(60);
  return sides.sync();
};

describe.each(Object.keys(FIELDS) as Key[])('‘%s’ emptied in every row', (key) => {
  it('is asked about before it is sent, and can be put back or sent', () => {
    open();
    const [before, shown] = [theirs(key), mine(key)];
    empty(key, ids());
    const report = sides.sync();
    expect(report).toMatchObject({ ending: 'finished', sent: { changed: 0, refused: 0 }, asked: COUNT });
    expect(report.summary).toContain('in 6 rows. Nothing of that was sent');
    expect(theirs(key)).toEqual(before);
    // Nor by the next runs, whoever starts them.
    expect(syncLater()).toMatchObject({ sent: { changed: 0 }, asked: COUNT });
    expect(questionOf(sides)?.words).toMatch(
      /^You emptied ‘.+’ in 6 rows\. Send that to Pipeline, or put the old values back\?$/,
    );

    expect(say(sides, 'restore')).toEqual({ value: null });
    expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { changed: 0 }, asked: 0 });
    expect(mine(key)).toEqual(shown);
    expect([theirs(key), questionOf(sides)]).toEqual([before, null]);
    expect(syncLater()).toMatchObject({ sent: { changed: 0 }, asked: 0, problems: [] });

    empty(key, ids());
    syncLater();
    say(sides, 'send');
    const sent = sides.sync();
    expect(sent).toMatchObject({ ending: 'finished', asked: 0 });
    // A status can be another one, but not none: the service says so.
    expect(countAt(key)).toBe(key === 'status' ? COUNT : 0);
    expect(questionOf(sides)).toBeNull();
    expect(syncLater()).toMatchObject({ asked: 0 });
  });
});

describe('a question', () => {
  it('is asked of three cells that are more than half, and of no fewer', () => {
    open();
    empty('notes', ids().slice(0, 3));
    expect(sides.sync()).toMatchObject({ sent: { changed: 3 }, asked: 0 });
    expect(countAt('notes')).toBe(3);
    // Of the three that are left, two are most of them, and too few to be an accident.
    empty('notes', ids().slice(3, 5));
    expect(sides.sync()).toMatchObject({ sent: { changed: 2 }, asked: 0 });
    sides.pipeline.close();
    open();
    empty('notes', ids().slice(0, 4));
    expect(sides.sync()).toMatchObject({ sent: { changed: 0 }, asked: 4 });
  });

  it('holds up nothing else: other cells of the same rows and new rows are sent', () => {
    open();
    empty('notes', ids());
    sides.edit(idOf(1), { location: 'Nairobi' });
    sides.add({ company_name: 'Acme', job_title: 'Clerk' });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1, created: 1 }, asked: COUNT });
    expect(sides.one(idOf(1))).toMatchObject({ location: 'Nairobi', notes: 'note 1' });
    expect(sides.cell(idOf(1), 'notes')).toBe('');
    say(sides, 'restore');
    sides.sync();
    expect(sides.cell(idOf(1), 'notes')).toBe('note 1');
    expect(sides.cell(idOf(1), 'location')).toBe('Nairobi');
  });

  it('stays open after single cells were typed anew, which are sent', () => {
    open();
    empty('notes', ids());
    sides.sync();
    for (const id of ids().slice(1)) {
      sides.edit(id, { notes: 'typed anew' });
      expect(syncLater()).toMatchObject({ sent: { changed: 1 } });
      expect(sides.one(idOf(1)).notes).toBe('note 1');
    }
    expect(questionOf(sides)?.words).toContain('You emptied ‘Notes’ in 1 row.');
    say(sides, 'restore');
    expect(sides.sync()).toMatchObject({ sent: { changed: 0 }, asked: 0 });
    expect(mine('notes')).toEqual(['note 1', ...Array(COUNT - 1).fill('typed anew')]);
  });

  it('stays open however little is left of it, until the cells say again what the service says', () => {
    open();
    empty('notes', ids());
    sides.sync();
    for (const id of ids().slice(1)) {
      sides.edit(id, { notes: `note ${ids().indexOf(id) + 1}` });
      expect(syncLater()).toMatchObject({ sent: { changed: 0 } });
    }
    expect(questionOf(sides)?.words).toContain('You emptied ‘Notes’ in 1 row.');
    sides.edit(idOf(1), { notes: 'note 1' });
    expect(syncLater()).toMatchObject({ sent: { changed: 0 }, asked: 0 });
    expect(questionOf(sides)).toBeNull();
    // It is over: a single cell is sent again.
    sides.edit(idOf(1), { notes: '' });
    expect(syncLater()).toMatchObject({ sent: { changed: 1 }, asked: 0 });
    expect(theirs('notes')).toContain(null);
  });

  it('that is answered with ‘put back’ leaves what the person typed there since, which is sent', () => {
    open();
    empty('notes', ids());
    sides.sync();
    sides.edit(idOf(3), { notes: 'typed after the question' });
    say(sides, 'restore');
    expect(sides.sync()).toMatchObject({ sent: { changed: 1 }, asked: 0 });
    expect(mine('notes')).toEqual([
      'note 1',
      'note 2',
      'typed after the question',
      'note 4',
      'note 5',
      'note 6',
    ]);
    expect(sides.one(idOf(3)).notes).toBe('typed after the question');
  });

  it('is asked anew for what was emptied after it was shown; what was shown is sent', () => {
    open();
    empty('notes', ids().slice(0, 4));
    sides.sync();
    empty('notes', ids().slice(4));
    say(sides, 'send');
    expect(sides.sync()).toMatchObject({ sent: { changed: 4 }, asked: 2 });
    expect(countAt('notes')).toBe(2);
    expect(questionOf(sides)?.words).toContain('You emptied ‘Notes’ in 2 rows.');
    say(sides, 'restore');
    sides.sync();
    expect(sides.rows().filter(({ notes }) => notes !== '')).toHaveLength(2);
  });

  it('cannot be answered once it is another one', () => {
    open();
    empty('notes', ids().slice(0, 4));
    sides.sync();
    const shown = questionOf(sides)?.fingerprint;
    empty('notes', ids());
    syncLater();
    expect(say(sides, 'send', shown)).toMatchObject({ error: { code: 'QUESTION_CHANGED' } });
    expect(sides.sync()).toMatchObject({ sent: { changed: 0 }, asked: COUNT });
  });

  it('stays when Jobsheet’s own tab is deleted: nobody knows any more what was agreed to', () => {
    open();
    empty('notes', ids());
    sides.sync();
    say(sides, 'send');
    const { workbook } = sides.workbench.cloud;
    const ledger = workbook.sheets.findIndex(({ name }) => name === 'Jobsheet memory');
    workbook.sheets.splice(ledger, 1);
    sides.sync();
    expect(countAt('notes')).toBe(COUNT);
  });
});

describe('much of a column changed at once', () => {
  const MANY = 24;
  const changeAll = (count: number) =>
    put(
      'location',
      Object.fromEntries(
        ids(MANY)
          .slice(0, count)
          .map((id, place) => [id, `City ${place}`]),
      ),
    );

  it('is asked about from twenty rows on, when they are most of those that said something', () => {
    open(MANY);
    changeAll(19);
    expect(sides.sync()).toMatchObject({ sent: { changed: 19 }, asked: 0 });
    sides.pipeline.close();
    open(MANY);
    changeAll(20);
    expect(sides.sync()).toMatchObject({ sent: { changed: 0 }, asked: 20 });
    expect(questionOf(sides)?.words).toContain('You changed ‘Location’ in 20 rows.');
    expect(questionOf(sides)?.examples).toBe(
      'Company 20 · Title 20, Company 19 · Title 19, Company 18 · Title 18 and 17 more',
    );
    say(sides, 'restore');
    sides.sync();
    expect(new Set(sides.rows().map(({ location }) => location))).toEqual(new Set(['Berlin']));
  });

  it('goes on waiting as a whole when some of it is changed back', () => {
    open(MANY);
    changeAll(20);
    sides.sync();
    put('location', Object.fromEntries(ids(15).map((id) => [id, 'Berlin'])));
    expect(syncLater()).toMatchObject({ sent: { changed: 0 }, asked: 5 });
    expect(new Set(theirs('location'))).toEqual(new Set(['Berlin']));
  });

  it('is sent where nothing stood before: it takes nothing away', () => {
    open(MANY, { location: null });
    changeAll(MANY);
    expect(sides.sync()).toMatchObject({ sent: { changed: MANY }, asked: 0 });
  });
});

describe('a column cut and pasted elsewhere', () => {
  const cut = (key: string, to: number, rows = 1_000) => {
    const from = sides.column(key) + 1;
    const { error } = sides.workbench.call('cut', [from, to, rows]);
    if (error) throw new Error(error.message);
  };

  it.each(
    Object.keys(FIELDS) as Key[],
  )('‘%s’ is followed: nothing of it is sent, and edits there are', (key) => {
    open();
    const before = theirs(key);
    cut(key, 16);
    expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { changed: 0 }, asked: 0, problems: [] });
    expect(theirs(key)).toEqual(before);
  });

  it('takes the id’s with it, too', () => {
    open();
    cut('id', 16);
    const row = sides.rows().findIndex(({ notes }) => notes === 'note 1') + 1;
    sides.type(row, { notes: 'mine' });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1, created: 0 } });
    expect(sides.theirs()).toHaveLength(COUNT);
    expect(sides.one(idOf(1)).notes).toBe('mine');
  });

  it('is asked about when only a part of it went with its heading', () => {
    open();
    cut('notes', 16, 3);
    expect(sides.sync()).toMatchObject({ sent: { changed: 0 }, asked: 2 });
    expect(countAt('notes')).toBe(COUNT);
  });

  it('over another one, and the emptied column deleted before any run: nothing of it is sent as the other', () => {
    open();
    const before = theirs('location');
    const [from, to] = [sides.column('notes'), sides.column('location')];
    cut('notes', to + 1);
    expect(sides.workbench.call('dropped', [from + 1]).error).toBeUndefined();
    expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { changed: 0 }, asked: 0 });
    sides.edit(idOf(1), { notes: 'mine' });
    expect(syncLater()).toMatchObject({ sent: { changed: 0 }, asked: 0 });
    expect(theirs('location')).toEqual(before);
    expect([mine('notes')[0], mine('notes')[COUNT - 1]]).toEqual(['mine', `note ${COUNT}`]);
  });

  it('or a copy of it over another one: nothing of it is sent as the other, and edits of its own are', () => {
    open();
    const before = theirs('location');
    const { person: hand } = sides.workbench;
    const [column, to] = [sides.column('notes'), sides.column('location')];
    hand.copyPaste(TAB, { row: 0, column, rows: COUNT + 1, columns: 1 }, { row: 0, column: to });
    expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { changed: 0 }, asked: 0 });
    hand.editCell(TAB, sides.rowOf(idOf(1)), column, 'mine');
    expect(syncLater()).toMatchObject({ sent: { changed: 1 }, asked: 0 });
    expect([sides.one(idOf(1)).notes, theirs('location')]).toEqual(['mine', before]);
  });

  it('overwrites another one: that one is no longer filled, and nothing of it is sent', () => {
    open();
    cut('notes', sides.column('location') + 1);
    expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { changed: 0 }, asked: 0 });
    expect(countAt('location')).toBe(COUNT);
    expect(sides.cell(idOf(1), 'notes')).toBe('note 1');
  });
});

it('the heading of any column may be cleared, the rightmost and all: edits are sent', () => {
  open();
  const { workbook } = sides.workbench.cloud;
  const [notes, row] = [sides.column('notes'), sides.rowOf(idOf(1))];
  for (let column = 15; column >= 0; column -= 1) {
    person.editCell(workbook, sheetOf(sides.workbench, TAB), 0, column, '');
    if (column % 5 > 0) continue;
    person.editCell(workbook, sheetOf(sides.workbench, TAB), row, notes, `without ${column}`);
    expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { changed: 1 } });
    expect(sides.one(idOf(1)).notes).toBe(`without ${column}`);
    sides.wait(1);
  }
});
