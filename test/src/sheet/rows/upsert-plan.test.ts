import fc from 'fast-check';
import { type LedgerEntry, SOFT_DELETED, UNSURE } from '../../../../src/sheet/ledger/row-ledger';
import { indexIds } from '../../../../src/sheet/rows/row-index';
import { adjacentColumns, adjacentRows, planUpsert } from '../../../../src/sheet/rows/upsert-plan';

const written = (fingerprint: string) => ({ kind: 'written' as const, fingerprint });
const row = (id: string) => ({ id, cells: [id], entry: written('h') });

describe('what is done with each record', () => {
  it.each<[string, boolean, LedgerEntry | undefined, string]>([
    ['is new', false, undefined, 'added'],
    ['was removed by the person', false, written('h'), 'removed'],
    ['is as it was', true, written('h'), 'unchanged'],
    ['has changed', true, written('old'), 'changed'],
    ['was closed and is back', true, SOFT_DELETED, 'changed'],
    ['is there but nobody remembers it', true, undefined, 'unknown'],
    ['was written by other columns', true, UNSURE, 'unknown'],
  ])('one that %s', (_, inSheet, remembered, outcome) => {
    const plan = planUpsert([row('7')], {
      rowOf: new Map(inSheet ? [['7', 2]] : []),
      ledger: new Map(remembered === undefined ? [] : [['7', remembered]]),
    });
    const counts = Object.fromEntries(
      Object.entries(plan).map(([key, value]) => [key, Array.isArray(value) ? value.length : value]),
    );
    expect(counts).toEqual({ added: 0, changed: 0, unknown: 0, unchanged: 0, removed: 0, [outcome]: 1 });
  });
});

describe('the ids of a tab', () => {
  it('compare as text; blanks are left alone; of doubles the first counts and all are named', () => {
    const index = indexIds(['Job ID', 12, '13 ', '', '12', null, 14]);
    expect([...index.rowOf]).toEqual([
      ['Job ID', 1],
      ['12', 2],
      ['13', 3],
      ['14', 7],
    ]);
    expect([index.doubled, index.lastIdRow]).toEqual([['12'], 7]);
  });
});

describe('what is written together', () => {
  it('rows that follow one another, from the top', () => {
    const runs = adjacentRows([5, 2, 3, 9].map((index) => ({ row: index, planned: row(String(index)) })));
    expect(runs.map(({ row: first, rows }) => [first, rows.length])).toEqual([
      [2, 2],
      [5, 1],
      [9, 1],
    ]);
  });

  it('columns side by side in the sheet, whatever their order in the list', () => {
    expect(adjacentColumns([{ position: 4 }, { position: 1 }, { position: 3 }])).toEqual([
      { position: 1, indexes: [1] },
      { position: 3, indexes: [2, 0] },
    ]);
  });
});

const positions = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });

/** The same runs, made the long way. */
function runsOf(all: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const one of [...all].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === one - 1) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

it('columns side by side are one run, from left to right, whatever their order in the list', () => {
  fc.assert(
    fc.property(positions, (all) => {
      const runs = adjacentColumns(all.map((position) => ({ position })));
      expect(runs.map(({ indexes }) => indexes.map((index) => all[index]))).toEqual(runsOf(all));
      expect(runs.map(({ position }) => position)).toEqual(runsOf(all).map(([first]) => first));
    }),
  );
});

it('rows that follow one another are one run, from the top, each with its own cells', () => {
  fc.assert(
    fc.property(positions, (all) => {
      const planned = (row: number) => ({ id: String(row), cells: [row] });
      const runs = adjacentRows(all.map((row) => ({ row, planned: planned(row) })));
      expect(runs.map(({ row, rows }) => rows.map((_, index) => row + index))).toEqual(runsOf(all));
      for (const { row, rows } of runs) expect(rows).toEqual(rows.map((_, index) => planned(row + index)));
    }),
  );
});
