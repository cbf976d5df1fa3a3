import { type Simulation, simulate } from '../../../simulator/simulation';

/** Tells of every event into the log tab, as values that a test can compare. */
const CODE = `
  function onEdit(e) { note('onEdit', e, { mode: String(e.authMode), value: e.value, oldValue: e.oldValue, range: e.range.getA1Notation(),
    rows: [e.range.rowStart, e.range.rowEnd], book: e.source.getName(), cell: e.range.getValue(), keys: Object.keys(e).sort() }); }
  function edited(e) { note('edited', e, { mode: String(e.authMode), range: e.range.getA1Notation(), value: e.value, uid: typeof e.triggerUid, user: e.user.getEmail() }); }
  function changed(e) { note('changed', e, { mode: String(e.authMode), type: e.changeType }); }
  function note(name, e, what) {
    const store = PropertiesService.getDocumentProperties();
    const log = JSON.parse(store.getProperty('log') || '[]');
    store.setProperty('log', JSON.stringify(log.concat([[name, what]])));
  }
  function install() {
    ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
  }
  function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('by script'); }
  function fetches() { UrlFetchApp.fetch('https://example.com'); }
`;

type Told = readonly [string, Record<string, unknown>];
/** Nothing here depends on what formulas come to. */
const OPTIONS = { formulas: { calculate: () => new Map() } };
let simulation: Simulation;

beforeEach(() => {
  simulation = simulate(CODE, OPTIONS);
});

function told(): Told[] {
  const log = JSON.parse(simulation.cloud.stores.document.get('log') ?? '[]') as Told[];
  simulation.cloud.stores.document.delete('log');
  return log;
}

const value = (row: number, column: number) =>
  simulation.cloud.workbook.sheets[0]?.grid.get('value', row, column);

describe('onEdit', () => {
  test('runs after a person typed, with what was there and what is there now', () => {
    simulation.person.editCell('Sheet1', 1, 2, 'first');
    expect(told()).toEqual([
      [
        'onEdit',
        {
          mode: 'LIMITED',
          value: 'first',
          range: 'C2',
          rows: [2, 2],
          book: 'Untitled spreadsheet',
          cell: 'first',
          keys: ['authMode', 'range', 'source', 'user', 'value'],
        },
      ],
    ]);
    simulation.person.editCell('Sheet1', 1, 2, 'second');
    expect(told()).toMatchObject([['onEdit', { value: 'second', oldValue: 'first' }]]);
    simulation.person.editCell('Sheet1', 1, 2, '');
    const [[, cleared] = []] = told();
    expect([cleared?.['value'], cleared?.['oldValue']]).toEqual([undefined, 'second']);
  });

  test.each([
    ['5', '5'],
    ['TRUE', 'TRUE'],
    ['2024-01-02', '45293'],
    ['=1+1', undefined],
  ])('is told %s as %s', (typed, shown) => {
    simulation.person.editCell('Sheet1', 0, 0, typed);
    expect(told()[0]?.[1]['value']).toBe(shown);
  });

  test('is told the range alone when many cells were pasted, filled or cleared', () => {
    const { person } = simulation;
    person.editCell('Sheet1', 0, 0, 'a');
    person.editCell('Sheet1', 1, 0, 'b');
    told();
    person.copyPaste('Sheet1', { row: 0, column: 0, rows: 2, columns: 1 }, { row: 4, column: 3 });
    person.fillDown('Sheet1', { row: 0, column: 0, rows: 4, columns: 1 });
    person.clear('Sheet1', { row: 0, column: 0, rows: 2, columns: 2 });
    expect(told().map(([, { range, value }]) => [range, value])).toEqual([
      ['D5:D6', undefined],
      ['A2:A4', undefined],
      ['A1:B2', undefined],
    ]);
  });

  test('does not run for what a script writes, for rows that come and go, or for a look', () => {
    simulation.call('write');
    simulation.person.insertRows('Sheet1', 0, 2);
    simulation.person.setLook('Sheet1', 'background', 0, 0, '#ff0000');
    expect(told()).toEqual([]);
  });

  test('may not ask the network, and has thirty seconds', () => {
    const code = `function onEdit(e) { if (e.value === 'fetch') UrlFetchApp.fetch('https://example.com'); else Utilities.sleep(31000); }`;
    simulation = simulate(code, OPTIONS);
    const [refused] = simulation.person.editCell('Sheet1', 0, 0, 'fetch');
    expect(refused?.outcome.error?.message).toMatch(/^You do not have permission to call UrlFetchApp.fetch/);
    const [slow] = simulation.person.editCell('Sheet1', 0, 0, 'sleep');
    expect(slow?.outcome).toMatchObject({
      killed: true,
      error: { message: 'Exceeded maximum execution time' },
    });
  });

  test('runs while another execution is under way, in one of its own', () => {
    let hasTyped = false;
    simulation.cloud.beforeCall.push((_, name) => {
      if (hasTyped || name !== 'Range.setValue') return;
      hasTyped = true;
      simulation.person.editCell('Sheet1', 5, 5, 'meanwhile');
    });
    expect(simulation.call('write').error).toBeUndefined();
    expect(told()).toMatchObject([['onEdit', { range: 'F6' }]]);
    expect([value(0, 0), value(5, 5)]).toEqual(['by script', 'meanwhile']);
  });
});

describe('installable triggers', () => {
  test('run as whoever created them, with full rights, whoever has edited', () => {
    simulation.call('install', [], { user: 'owner@example.com' });
    simulation.personAs('other@example.com').editCell('Sheet1', 0, 0, 'x');
    expect(told().slice(1)).toEqual([
      ['edited', { mode: 'FULL', range: 'A1', value: 'x', uid: 'string', user: 'owner@example.com' }],
      ['changed', { mode: 'FULL', type: 'EDIT' }],
    ]);
  });

  test('hear what kind of change it was', () => {
    simulation.call('install');
    const { person } = simulation;
    person.insertRows('Sheet1', 3, 1);
    person.deleteRows('Sheet1', 3, 1);
    person.insertColumns('Sheet1', 3, 1);
    person.deleteColumns('Sheet1', 3, 1);
    person.newSheet('Mine');
    person.removeSheet('Mine');
    person.setLook('Sheet1', 'fontWeight', 0, 0, 'bold');
    person.sort('Sheet1', [{ column: 0, ascending: true }]);
    expect(told().map(([, { type }]) => type)).toEqual([
      'INSERT_ROW',
      'REMOVE_ROW',
      'INSERT_COLUMN',
      'REMOVE_COLUMN',
      'INSERT_GRID',
      'REMOVE_GRID',
      'FORMAT',
      'OTHER',
    ]);
  });
});

describe('cells that a person cuts, copies and fills', () => {
  test('a column that is cut and pasted takes its cells along and leaves its metadata', () => {
    const { person, cloud } = simulation;
    const [sheet] = cloud.workbook.sheets;
    person.editCell('Sheet1', 0, 1, 'Notes');
    person.editCell('Sheet1', 1, 1, '=1+1');
    person.editCell('Sheet1', 1, 0, '=B1&$B$2');
    person.setNote('Sheet1', 0, 1, 'a note');
    person.setLook('Sheet1', 'numberFormat', 1, 1, '0.00');
    sheet?.columns[1]?.metadata.push({ id: 99, key: 'tag', value: 'notes', visibility: 'DOCUMENT' });
    person.cutColumns('Sheet1', 1, 1, 6);
    const { grid, columns } = sheet ?? {};
    expect([grid?.get('value', 0, 6), grid?.get('formula', 1, 6), grid?.get('note', 0, 6)]).toEqual([
      'Notes',
      '=1+1',
      'a note',
    ]);
    expect(grid?.get('numberFormat', 1, 6)).toBe('0.00');
    expect([grid?.get('value', 0, 1), grid?.get('note', 0, 1)]).toEqual([undefined, undefined]);
    expect(grid?.get('formula', 1, 0)).toBe('=G1&$G$2');
    expect([columns?.[1]?.metadata.length, columns?.[6]?.metadata.length]).toEqual([1, 0]);
  });

  test('a copied row has everything twice, with relative references of its own', () => {
    const { person, cloud } = simulation;
    person.editCell('Sheet1', 1, 0, 'id');
    person.editCell('Sheet1', 1, 1, '=A2');
    person.copyRows('Sheet1', 1, 1, 7);
    const { grid } = cloud.workbook.sheets[0] ?? {};
    expect([grid?.get('value', 1, 0), grid?.get('value', 7, 0), grid?.get('formula', 7, 1)]).toEqual([
      'id',
      'id',
      '=A8',
    ]);
  });

  test('what is pasted below the last row makes the sheet longer', () => {
    simulation.person.editCell('Sheet1', 0, 0, 'a');
    simulation.person.copyRows('Sheet1', 0, 2, 999);
    expect(simulation.cloud.workbook.sheets[0]?.grid.rowCount).toBe(1001);
    expect(value(999, 0)).toBe('a');
  });
});
