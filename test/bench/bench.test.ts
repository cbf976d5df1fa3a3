import { isSpreadsheetCall, kindOf } from '../../bench/call-kinds';
import { compareWithExpected } from '../../bench/expected';
import { type BenchResult, runBench } from '../../bench/run';
import { benchUpsert } from '../../bench/upsert';

/** Counted by hand for twelve columns, 1,000 rows, 50 changed here and there and 50 new, where each has its `getSheetByName`. */
const BY_HAND: Readonly<Record<string, number>> = {
  'naive loop': 2 + 4 * 50 + 3 * 50,
  'read once, write each row': 4 + 2 * 50 + 50,
  'sheetquery 1.5.2': 9 + 3 * 50 + 50,
};

describe('what a call counts as', () => {
  it.each([
    ['Range.getValues', 'read'],
    ['Sheet.getLastRow', 'read'],
    ['DeveloperMetadataFinder.find', 'read'],
    ['Range.setValues', 'write'],
    ['RangeList.setNumberFormat', 'write'],
    ['Sheet.appendRow', 'write'],
    ['Sheet.insertRowsAfter', 'write'],
    ['Range.addDeveloperMetadata', 'write'],
    ['SpreadsheetApp.flush', 'flush'],
    ['Sheet.getRange', 'local'],
    ['Spreadsheet.getSheetByName', 'local'],
    ['Spreadsheet.setActiveSheet', 'local'],
  ])('%s is a %s', (name, kind) => {
    expect(isSpreadsheetCall(name)).toBe(true);
    expect(kindOf(name)).toBe(kind);
  });

  it.each([
    'UrlFetchApp.fetchAll',
    'Properties.setProperty',
    'Cache.put',
    'Lock.tryLock',
    'HTTPResponse.getContentText',
  ])('%s is none of the spreadsheet', (name) => expect(isSpreadsheetCall(name)).toBe(false));
});

describe('the alternatives', () => {
  const { rows } = benchUpsert({ sizes: [1_000] });
  const story = rows.filter(({ scenario }) => scenario === '1000 rows, 50 changed here and there, 50 new');

  it.each(Object.entries(BY_HAND))('%s makes as many calls as can be counted by hand: %i', (name, calls) => {
    expect(story.find(({ contestant }) => contestant === name)?.calls).toBe(calls);
  });

  it('do the work that is measured: their cells are right but for what they are known to get wrong', () => {
    const wrong = Object.fromEntries(story.map(({ contestant, wrongCells }) => [contestant, wrongCells]));
    expect(wrong).toMatchObject({ 'naive loop': 0, 'read once, write each row': 0, 'rewrite everything': 0 });
  });
});

describe('our own counts', () => {
  let result: BenchResult;

  beforeAll(() => {
    result = runBench({ only: 'upsert', alone: true });
  });

  it.each([
    'upsert',
    'trackly',
    'pipeline',
  ] as const)('of %s are not worse than those that are recorded', (only) => {
    const { worse, better, unknown } = compareWithExpected(
      only === 'upsert' ? result : runBench({ only, alone: true }),
    );
    if (better.length + unknown.length > 0) {
      console.log(['Record with `npm run bench -- --record`:', ...better, ...unknown].join('\n'));
    }
    expect(worse).toEqual([]);
  });

  it('come from runs that bring every cell in and leave formulas alone', () => {
    for (const { scenario, wrongCells, harmedCells = 0 } of result.rows) {
      expect({ scenario, wrongCells, harmedCells }).toEqual({ scenario, wrongCells: 0, harmedCells: 0 });
    }
  });

  it('are zero writes when nothing changed', () => {
    const idle = result.rows.filter(({ scenario }) => scenario.endsWith('nothing changed'));
    expect(idle.map(({ writes, cellsWritten }) => [writes, cellsWritten])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('would be told if they got worse', () => {
    const [row] = result.rows;
    if (!row) throw new Error('no rows');
    const recorded = { [row.scenario]: { calls: row.calls - 1, reads: row.reads + 1 } };
    const { worse, better } = compareWithExpected(result, recorded);
    expect(worse).toEqual([`${row.scenario}: calls ${row.calls}, recorded ${row.calls - 1}`]);
    expect(better).toHaveLength(1);
  });
});
