/** A posting that was closed is listed again: its row says that it is open, and keeps what the person corrected meanwhile. */
import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import * as person from '../../../simulator/workbook/manual-edits';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { closedRows, type HidingServices, openHidingServices, runOnce } from '../../support/closing-stories';
import { deathsOf } from '../../support/deaths';
import { columnOf, ownColumns, sheetOf, smallPosting } from '../../support/small-catalogue';

const GONE = [3, 5];
const MINE = 'corrected by me';

let hiding: HidingServices;
beforeEach(() => {
  hiding = openHidingServices(12);
});
afterEach(() => hiding.services.close());

const cell = (workbench: Workbench, place: number, key: string) => {
  const sheet = sheetOf(workbench);
  const ids = Array.from({ length: 14 }, (_, row) => sheet.grid.get('value', row, columnOf(sheet, 'id')));
  return { sheet, row: ids.indexOf(String(1_000 + place)), column: ownColumns(sheet).get(key) ?? -1 };
};

const titles = (workbench: Workbench) =>
  GONE.map((place) => {
    const { sheet, row, column } = cell(workbench, place, 'title');
    return sheet.grid.get('value', row, column);
  });

/** A workbook with two closed postings whose titles the person has corrected since. @param hasLeft They left the list days before. */
function corrected(hasLeft = false): CloudSnapshot {
  const workbench = createWorkbench({ services: hiding.services });
  runOnce(workbench);
  if (hasLeft) {
    for (const place of GONE) hiding.hidden.add(1_000 + place);
    runOnce(workbench);
    hiding.hidden.clear();
    workbench.cloud.clock.advance(25 * 60 * 60 * 1000);
  }
  hiding.services.change({ service: 'trackly', remove: GONE.map((place) => 1_000 + place) });
  expect(runOnce(workbench)).toMatchObject({ closed: 2 });
  for (const place of GONE) {
    const { sheet, row, column } = cell(workbench, place, 'title');
    person.editCell(workbench.cloud.workbook, sheet, row, column, MINE);
  }
  return workbench.export();
}

const comeBack = (fields: object = {}) =>
  hiding.services.change({
    service: 'trackly',
    insert: GONE.map((place) => ({ ...smallPosting(place), ...fields })),
  });

it.each([
  ['at once', false],
  ['long after it had left the list', true],
])('as it was, closed %s', (_, hasLeft) => {
  const workbench = createWorkbench({ services: hiding.services, open: corrected(hasLeft) });
  comeBack();
  expect(runOnce(workbench)).toMatchObject({ changed: 2, unchanged: 10, closed: 0 });
  expect([closedRows(workbench).size, titles(workbench)]).toEqual([0, [MINE, MINE]]);
  expect(runOnce(workbench)).toMatchObject({ changed: 0, closed: 0 });
});

it('with the changes that the service made', () => {
  const workbench = createWorkbench({ services: hiding.services, open: corrected() });
  comeBack({ title: 'Retitled' });
  expect(runOnce(workbench)).toMatchObject({ changed: 2, closed: 0 });
  expect([closedRows(workbench).size, titles(workbench)]).toEqual([0, ['Retitled', 'Retitled']]);
});

it('whenever the run is killed that opens it again', () => {
  const open = corrected();
  comeBack();
  const calm = createWorkbench({ services: hiding.services, open });
  const { calls, deaths } = deathsOf(calm, () => runOnce(calm));
  for (const death of deaths) {
    const workbench = createWorkbench({ services: hiding.services, open });
    workbench.call('syncJobs', [], death);
    expect(runOnce(workbench)).toMatchObject({ ending: 'finished', closed: 0 });
    expect([closedRows(workbench).size, titles(workbench)]).toEqual([0, [MINE, MINE]]);
    expect(runOnce(workbench)).toMatchObject({ changed: 0 });
  }
  expect(calls).toBeGreaterThan(20);
});

it('beside the person’s own column between, wherever rows are moved to meanwhile', () => {
  const open = corrected();
  comeBack();
  const workbench = createWorkbench({ services: hiding.services, open });
  const { sheet, column } = cell(workbench, 3, 'closedAt');
  workbench.person.insertColumns(sheet, column, 1);
  let looks = 0;
  workbench.cloud.beforeCall.push((_, name) => {
    if (name === 'Range.getValues' && closedRows(workbench).size > 0 && ++looks < 4)
      workbench.person.moveRows(sheet, 2, 1, 6);
  });
  expect(runOnce(workbench)).toMatchObject({ changed: 2, closed: 0 });
  expect([closedRows(workbench).size, titles(workbench)]).toEqual([0, [MINE, MINE]]);
});
