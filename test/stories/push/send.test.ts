/** Sends what a person writes into the tab of applications, and checks the result in Pipeline. */
import { sheetOf } from '../../support/small-catalogue';
import { type Cells, openTwoSides, TAB, type TwoSides } from '../../support/two-sides';
import { applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

let sides: TwoSides;
const [FIRST, SECOND, THIRD] = [1, 2, 3].map(applicationId) as [string, string, string];

beforeEach(() => {
  sides = openTwoSides(applications(5));
  sides.sync();
  sides.wait(60);
});
afterEach(() => sides.pipeline.close());

const sentSince = (before: number) =>
  sides.pipeline
    .requests()
    .slice(before)
    .filter(({ method, url }) => method !== 'GET' && !url.includes('/auth/'))
    .map(({ method, body }) => [method, JSON.parse(body ?? 'null')]);

describe('cells that the person changed', () => {
  it('are sent, only they, and each in the terms of the service', () => {
    const before = sides.pipeline.requests().length;
    sides.edit(FIRST, {
      status: 'interview',
      notes: '=what they said',
      job_title: 2026,
      interview_at: new Date('2026-02-03T10:00:00Z'),
      salary_min: 50000,
    });
    sides.edit(SECOND, { location: 'Nairobi' });
    expect(sides.sync()).toMatchObject({ ending: 'finished', sent: { changed: 2, created: 0, refused: 0 } });
    expect(sentSince(before)).toEqual([
      ['PATCH', { location: 'Nairobi' }],
      [
        'PATCH',
        {
          job_title: '2026',
          status: 'interview',
          interview_at: '2026-02-03T10:00:00.000Z',
          salary_min: 50000,
          notes: '=what they said',
        },
      ],
    ]);
    expect(sides.one(FIRST)).toMatchObject({
      status: 'interview',
      notes: '=what they said',
      job_title: '2026',
    });
    expect(sides.cell(FIRST, 'updated_at')).toEqual(new Date(sides.one(FIRST).updated_at as string));
  });

  it('are sent once', () => {
    sides.edit(FIRST, { notes: 'called them' });
    sides.sync();
    const before = sides.pipeline.requests().length;
    expect(sides.sync()).toMatchObject({ sent: { changed: 0 } });
    expect(sentSince(before)).toEqual([]);
  });

  it('take a value away where they are emptied', () => {
    sides.edit(FIRST, { notes: 'called them', location: 'Nairobi' });
    sides.sync();
    sides.edit(FIRST, { notes: '' });
    sides.sync();
    expect(sides.one(FIRST)).toMatchObject({ notes: null, location: 'Nairobi' });
  });

  it('that are not the person’s to change are never sent', () => {
    const before = sides.pipeline.requests().length;
    sides.edit(FIRST, { ai_match_score: 100, updated_at: new Date('2030-01-01') });
    sides.sync();
    expect(sentSince(before)).toEqual([]);
    expect(sides.cell(FIRST, 'ai_match_score')).toBe(100);
  });
});

describe('a row that the person added', () => {
  const NEW: Cells = {
    company_name: 'Acme',
    job_title: 'Clerk',
    job_url: 'https://acme.example/1',
    notes: 'x',
  };

  it('becomes an application, and gets its id and all that the service made of it', () => {
    const row = sides.add(NEW);
    expect(sides.sync()).toMatchObject({ sent: { created: 1, changed: 0, refused: 0 } });
    const made = sides.theirs().find(({ company_name }) => company_name === 'Acme');
    expect(made).toMatchObject({ job_title: 'Clerk', notes: 'x', status: 'saved', source: 'manual' });
    expect(sides.rowOf(made?.id as string)).toBe(row);
    expect(sides.cell(made?.id as string, 'status')).toBe('Saved');
    expect(sides.sync()).toMatchObject({ sent: { created: 0, changed: 0 } });
    expect(sides.theirs()).toHaveLength(6);
    expect(sides.rows()).toHaveLength(6);
  });

  it('is left alone until it has a company and a title', () => {
    const row = sides.add({ company_name: 'Acme' });
    expect(sides.sync()).toMatchObject({ sent: { created: 0 } });
    sides.type(row, { job_title: 'Clerk' });
    expect(sides.sync()).toMatchObject({ sent: { created: 1 } });
  });

  it('is two applications where it stands there twice', () => {
    sides.add(NEW);
    sides.add(NEW);
    sides.sync();
    expect(sides.theirs()).toHaveLength(7);
    expect(new Set(sides.rows().map(({ id }) => id)).size).toBe(7);
  });
});

describe('what the service refuses', () => {
  it('is said on the cell that caused it, the other rows are sent, and the note goes when it is mended', () => {
    sides.edit(FIRST, { job_url: 'http://not-secure.example' });
    sides.edit(SECOND, { notes: 'fine' });
    const row = sides.add({ company_name: 'Acme', job_title: 'Clerk', job_url: 'ftp://acme' });
    sides.add({ company_name: 'Other', job_title: 'Clerk' });
    const report = sides.sync();
    expect(report).toMatchObject({ ending: 'finished', sent: { changed: 1, created: 1, refused: 2 } });
    expect(report.summary).toContain(
      '2 applications could not be sent as they are: a note on the cell says why.',
    );
    expect(sides.note(FIRST, 'job_url')).toBe('Jobsheet: not sent. Must be an https address');
    expect(sides.noteAt(row, 'job_url')).toBe('Jobsheet: not sent. Must be an https address');
    expect(sides.rows()[row - 1]?.['id']).toBe('');
    expect(sides.one(SECOND).notes).toBe('fine');

    sides.edit(FIRST, { job_url: 'https://secure.example' });
    sides.type(row, { job_url: 'https://acme.example' });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1, created: 1, refused: 0 } });
    expect([sides.note(FIRST, 'job_url'), sides.noteAt(row, 'job_url')]).toEqual(['', '']);
  });

  it('is said of a new row that no service could take, which waits until it is mended', () => {
    const row = sides.add({ company_name: 'Acme', job_title: 'Clerk', applied_at: 'next week' });
    const report = sides.sync();
    expect(report).toMatchObject({ sent: { created: 0, refused: 1 } });
    expect(report.summary).toContain(
      '1 application could not be sent as it is: a note on the cell says why.',
    );
    expect(sides.noteAt(row, 'applied_at')).toBe('Jobsheet: not sent. It must be a date.');
    expect(sides.rows()[row - 1]?.['id']).toBe('');
    sides.type(row, { applied_at: '' });
    expect(sides.sync()).toMatchObject({ sent: { created: 1, refused: 0 } });
    expect(sides.noteAt(row, 'applied_at')).toBe('');
  });

  it('is said of a formula that comes to an error, in a row that the person made', () => {
    const row = sides.add({ company_name: 'Acme', job_title: 'Clerk' });
    sides.sync();
    // In cells of plain text, as Jobsheet writes them, these would be words.
    for (const key of ['company_name', 'notes'])
      sides.workbench.person.setLook(TAB, 'numberFormat', row, sides.column(key), 'General');
    sides.type(row, { company_name: '=Acme', notes: '=1+1' });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1, refused: 1 } });
    expect(sides.noteAt(row, 'company_name')).toBe('Jobsheet: not sent. Its formula has an error.');
    const made = sides.theirs().find(({ job_title }) => job_title === 'Clerk');
    expect(made).toMatchObject({ company_name: 'Acme', notes: '2' });
  });

  it('is said of what no service could take, and the rest of the row is sent', () => {
    sides.edit(FIRST, { applied_at: 'next week', salary_min: 'a lot', notes: 'fine' });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1, refused: 1 } });
    expect(sides.note(FIRST, 'applied_at')).toBe('Jobsheet: not sent. It must be a date.');
    expect(sides.note(FIRST, 'salary_min')).toBe('Jobsheet: not sent. It must be a number.');
    expect(sides.one(FIRST)).toMatchObject({ notes: 'fine', applied_at: null });
  });
});

describe('a cell that both sides changed', () => {
  const theirs = (id: string, fields: object) =>
    sides.pipeline.change({ service: 'pipeline', update: [{ id, ...fields }] });
  const at = () => new Date(sides.workbench.cloud.clock.now()).toISOString();

  it('keeps the newer value, and the other in a note', () => {
    sides.edit(FIRST, { notes: 'mine, older', location: 'Nairobi' });
    sides.wait(10);
    theirs(FIRST, { notes: 'theirs, newer', updated_at: at() });
    theirs(SECOND, { notes: 'theirs, older', updated_at: at() });
    sides.wait(10);
    sides.edit(SECOND, { notes: 'mine, newer' });
    const report = sides.sync();
    expect(report.summary).toContain(
      `Both you and Pipeline changed 2 cells (‘Notes’ of ${FIRST}, ‘Notes’ of ${SECOND}). The newer value stays; the other is in a note on the cell.`,
    );
    expect(sides.cell(FIRST, 'notes')).toBe('theirs, newer');
    expect(sides.note(FIRST, 'notes')).toBe('Jobsheet: both sides changed it. This cell had: mine, older');
    expect(sides.one(FIRST)).toMatchObject({ notes: 'theirs, newer', location: 'Nairobi' });
    expect(sides.cell(SECOND, 'notes')).toBe('mine, newer');
    expect(sides.note(SECOND, 'notes')).toBe('Jobsheet: both sides changed it. Pipeline had: theirs, older');
    expect(sides.one(SECOND).notes).toBe('mine, newer');
  });

  it('is no conflict where both changed it to the same, or each another cell', () => {
    sides.edit(FIRST, { notes: 'same', location: 'Nairobi' });
    theirs(FIRST, { notes: 'same', salary_min: 7, updated_at: at() });
    expect(sides.sync().problems).toHaveLength(0);
    expect(sides.one(FIRST)).toMatchObject({ notes: 'same', location: 'Nairobi', salary_min: 7 });
    expect(sides.cell(FIRST, 'salary_min')).toBe(7);
  });

  it.each([
    ['sheet', 'mine', 'Yours stays'],
    ['service', 'theirs', 'That of Pipeline stays'],
  ])('keeps that of the %s where the person chose so', (winner, value, words) => {
    sides.workbench.ask('saveSync', [{ id: 'mine', stream: 'pipeline.applications', winner }]);
    theirs(THIRD, { notes: 'theirs', updated_at: at() });
    sides.edit(THIRD, { notes: 'mine' });
    expect(sides.sync().summary).toContain(words);
    expect([sides.cell(THIRD, 'notes'), sides.one(THIRD).notes]).toEqual([value, value]);
  });
});

it('an application that is gone is said, its row stays, and it is not asked for again', () => {
  sides.edit(FIRST, { notes: 'mine' });
  sides.pipeline.change({ service: 'pipeline', remove: [FIRST] });
  sides.wait(60);
  expect(sides.sync().summary).toContain('Pipeline has 1 application no more');
  expect(sides.cell(FIRST, 'notes')).toBe('mine');
  const before = sides.pipeline.requests().length;
  sides.sync();
  expect(sentSince(before)).toEqual([]);
});

describe('an edit while other columns come or go', () => {
  const FIELDS = ['id', 'company_name', 'job_title', 'status', 'notes'];
  const choose = (fields: readonly string[]) =>
    sides.workbench.ask('saveSync', [{ id: 'mine', stream: 'pipeline.applications', fields }]);

  beforeEach(() => {
    sides.pipeline.close();
    sides = openTwoSides(
      applications(5).map((one) => ({ ...one, location: 'Mombasa' })),
      { fields: FIELDS },
    );
    // From the second one on it is asked only for what changed.
    for (let times = 0; times < 2; times += 1) {
      sides.sync();
      sides.wait(60);
    }
  });

  it('is sent when a column is added, which is filled in every row', () => {
    sides.edit(FIRST, { notes: 'mine' });
    choose([...FIELDS, 'location']);
    expect(sides.sync()).toMatchObject({ sent: { changed: 1 }, problems: [] });
    expect(sides.one(FIRST).notes).toBe('mine');
    expect(sides.rows().map(({ location }) => location)).toEqual(Array(5).fill('Mombasa'));
  });

  it('is sent when a column was deleted, and so is the next one', () => {
    sides.edit(FIRST, { notes: 'mine' });
    const sheet = sheetOf(sides.workbench, TAB);
    sides.workbench.call('dropped', [sides.column('status') + 1]);
    expect(sheet.grid.get('value', 0, sides.column('notes'))).toBe('Notes');
    expect(sides.sync()).toMatchObject({ sent: { changed: 1, created: 0 } });
    sides.wait(60);
    sides.edit(SECOND, { notes: 'mine, too' });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1 } });
    expect([FIRST, SECOND].map((id) => sides.one(id).notes)).toEqual(['mine', 'mine, too']);
    expect(sides.one(FIRST).status).toBe('saved');
  });

  it('is sent from where its column was moved to', () => {
    sides.workbench.call('moved', [sides.column('notes') + 1, 1]);
    sides.edit(FIRST, { notes: 'mine' });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1 } });
    expect(sides.one(FIRST)).toMatchObject({ notes: 'mine', job_title: 'Title 1' });
  });

  it('is not sent from under another heading when columns are moved while they are read', () => {
    const { beforeCall } = sides.workbench.cloud;
    sides.edit(FIRST, { notes: 'mine' });
    const before = sides.pipeline.requests().length;
    let reads = 0;
    beforeCall.push((_, name) => {
      if (name !== 'Sheet.getSheetValues') return;
      reads += 1;
      // The first one is of the headings alone.
      if (reads === 2) swapColumns(sides, 'job_title', 'notes');
    });
    expect(() => sides.sync()).toThrow('Nothing was sent; sync again.');
    expect(sentSince(before)).toEqual([]);
    beforeCall.pop();
    expect(sides.sync()).toMatchObject({ sent: { changed: 1 } });
    expect(sides.one(FIRST)).toMatchObject({ notes: 'mine', job_title: 'Title 1' });
  });
});

/** As a person does who drags a column. */
function swapColumns({ column, workbench }: TwoSides, one: string, other: string): void {
  const { grid } = sheetOf(workbench, TAB);
  const [left, right] = [column(one), column(other)];
  for (let row = 0; row < 6; row += 1) {
    const cells = [grid.get('value', row, left), grid.get('value', row, right)];
    grid.set('value', row, right, cells[0]);
    grid.set('value', row, left, cells[1]);
  }
  const { columns } = sheetOf(workbench, TAB);
  const [first, second] = [columns[left], columns[right]];
  if (first && second) [columns[left], columns[right]] = [second, first];
}

it('a person’s own columns are never sent and never touched', () => {
  const before = sides.pipeline.requests().length;
  const own = 17;
  const NEW_ROW = 6;
  sides.workbench.call('typed', [
    [
      { row: 1, column: own, value: 'My thoughts', isSeen: true },
      { row: 2, column: own, value: 'private', isSeen: true },
      { row: 3, column: own, value: '=CONCAT("keep ","me")', isSeen: true },
      { row: NEW_ROW + 1, column: own, value: 'new and private', isSeen: true },
    ],
  ]);
  sides.add({ company_name: 'Acme', job_title: 'Clerk' });
  sides.edit(FIRST, { notes: 'public' });
  sides.pipeline.change({
    service: 'pipeline',
    update: [
      {
        id: SECOND,
        notes: 'theirs',
        updated_at: new Date(sides.workbench.cloud.clock.now()).toISOString(),
      },
    ],
  });
  expect(sides.sync()).toMatchObject({ changed: 1, sent: { created: 1, changed: 1 } });
  expect(JSON.stringify(sentSince(before))).not.toContain('private');
  const { grid } = sheetOf(sides.workbench, TAB);
  const column = (layer: 'value' | 'formula') =>
    [0, 1, 2, NEW_ROW].map((row) => grid.get(layer, row, own - 1));
  // What a formula comes to is calculated when somebody asks.
  expect(column('value')).toEqual(['My thoughts', 'private', undefined, 'new and private']);
  expect(column('formula')).toEqual([undefined, undefined, '=CONCAT("keep ","me")', undefined]);
});

it('a setting that is not one of the three is refused by its name', () => {
  const { error } = sides.workbench.ask('saveSync', [
    { id: 'mine', stream: 'pipeline.applications', winner: 'me' },
  ]);
  expect(error?.message).toContain('newer, sheet, service');
});
