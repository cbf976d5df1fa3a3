import fc from 'fast-check';
import { adjacentColumns, adjacentRows } from '../../../../src/sheet/rows/upsert-plan';

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
      expect(runs.map(({ places }) => places.map((place) => all[place]))).toEqual(runsOf(all));
      expect(runs.map(({ position }) => position)).toEqual(runsOf(all).map(([first]) => first));
    }),
  );
});

it('rows that follow one another are one run, from the top, each with its own cells', () => {
  fc.assert(
    fc.property(positions, (all) => {
      const planned = (row: number) => ({ id: String(row), cells: [row] });
      const runs = adjacentRows(all.map((row) => ({ row, planned: planned(row) })));
      expect(runs.map(({ row, rows }) => rows.map((_, place) => row + place))).toEqual(runsOf(all));
      for (const { row, rows } of runs) expect(rows).toEqual(rows.map((_, place) => planned(row + place)));
    }),
  );
});
