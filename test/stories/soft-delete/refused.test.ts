/** Sheets refuses to mark a posting as closed: the run says so, and what it wrote before is remembered. */
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { closedRows, type HidingServices, openHidingServices, runOnce } from '../../support/closing-stories';
import { ownColumns, SYNC, sheetOf, smallPosting } from '../../support/small-catalogue';

const GONE = 1_003;
const OTHER = 1_005;
const MINE = 'corrected by me';
const REFUSALS = ['at-write', 'at-flush'] as const;

let hiding: HidingServices;
let workbench: Workbench;

beforeEach(() => {
  hiding = openHidingServices(12);
  workbench = createWorkbench({ services: hiding.services });
  runOnce(workbench);
});
afterEach(() => hiding.services.close());

const column = (key: string) => ownColumns(sheetOf(workbench)).get(key) as number;
const rowOf = (id: number) => {
  const { grid } = sheetOf(workbench);
  return Array.from({ length: 13 }, (_, row) => grid.get('value', row, column('id'))).indexOf(String(id));
};

/** Cells of a column take nothing but what stands there already. */
function lock(key: string, isLocked: boolean): void {
  const { grid } = sheetOf(workbench);
  const criteria = { type: 'VALUE_IN_LIST', values: [['TRUE'], true] };
  const rule = isLocked ? { criteria, allowInvalid: false, helpText: null } : undefined;
  for (let row = 1; row < 20; row += 1) grid.set('validation', row, column(key), rule);
}

describe.each(REFUSALS)('refused %s', (refusal) => {
  const run = () => {
    const { result, error } = workbench.ask('runSync', [SYNC], { refusal });
    if (error) throw new Error(error.message);
    return result as { ending: string; changed: number; closed: number };
  };

  it.each(['isActive', 'closedAt'])('in the column of %s', (key) => {
    hiding.services.change({
      service: 'trackly',
      remove: [GONE],
      update: [{ id: OTHER, title: 'Renamed' }],
    });
    lock(key, true);
    expect(run).toThrow('has a rule');
    const { grid } = sheetOf(workbench);
    expect(grid.get('value', rowOf(OTHER), column('title'))).toBe('Renamed');
    grid.set('value', rowOf(OTHER), column('title'), MINE);
    lock(key, false);
    expect(run()).toMatchObject({ ending: 'finished', closed: 1 });
    expect(grid.get('value', rowOf(OTHER), column('title'))).toBe(MINE);
    expect([...closedRows(workbench).keys()]).toEqual([String(GONE)]);
    expect(run()).toMatchObject({ ending: 'finished', changed: 0, closed: 0 });
  });

  it.each(['isActive', 'closedAt'])('in the column of %s, and open again later', (key) => {
    hiding.services.change({ service: 'trackly', remove: [GONE] });
    lock(key, true);
    expect(run).toThrow('has a rule');
    lock(key, false);
    hiding.services.change({ service: 'trackly', insert: [smallPosting(GONE - 1_000)] });
    expect(run().ending).toBe('finished');
    expect(closedRows(workbench).size).toBe(0);
    expect(run()).toMatchObject({ ending: 'finished', changed: 0, closed: 0 });
  });
});
