/** A run fails after the person has deleted a column: what they corrected in the others is still theirs afterwards. */
import type { Services } from '../../../workbench/services/exchange';
import type { Workbench } from '../../../workbench/workbench';
import { answering, isList } from '../../support/answering';
import {
  filledWorkbench,
  openSmallServices,
  ownColumns,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';

const MINE = 'corrected by me';
const HOURS = 60 * 60 * 1000;

let services: Services;
beforeEach(() => {
  services = openSmallServices(7);
});
afterEach(() => services.close());

/** Sheets rejects every new id, so that no new row can be written. */
function rejectIds(workbench: Workbench, rejects: boolean): void {
  const { grid } = sheetOf(workbench);
  const criteria = { type: 'VALUE_IN_LIST', values: [['mine'], true] };
  const rule = rejects ? { criteria, allowInvalid: false, helpText: null } : undefined;
  for (let row = 1; row < 20; row += 1) grid.set('validation', row, 0, rule);
}

it.each([
  ['the first of its failures', false],
  ['after it had failed with the column, too', true],
])('%s', (_, failsBefore) => {
  const workbench = filledWorkbench(services);
  const sheet = sheetOf(workbench);
  const title = ownColumns(sheet).get('title') ?? 0;
  workbench.person.editCell(sheet, 1, title, MINE);
  services.change({ service: 'trackly', insert: [smallPosting(700)] });
  rejectIds(workbench, true);
  if (failsBefore) expect(() => syncOnce(workbench)).toThrow('has a rule');
  workbench.person.deleteColumns(sheet, ownColumns(sheet).get('location') ?? 0, 1);
  expect(() => syncOnce(workbench)).toThrow('has a rule');
  rejectIds(workbench, false);
  workbench.cloud.clock.advance(25 * HOURS);
  expect(syncOnce(workbench)).toMatchObject({ added: 1, changed: 0 });
  expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0 });
  expect(sheet.grid.get('value', 1, title)).toBe(MINE);
});

it('after a list that contradicts itself and holds no records', () => {
  let contradicts = false;
  const workbench = filledWorkbench(
    answering(services, (request) =>
      contradicts && isList(request) ? { body: { jobs: [], total: 7, hasMore: false } } : undefined,
    ),
  );
  const sheet = sheetOf(workbench);
  workbench.person.deleteColumns(sheet, ownColumns(sheet).get('location') ?? 0, 1);
  contradicts = true;
  expect(syncOnce(workbench)).toMatchObject({ changed: 0, closed: 0 });
  contradicts = false;
  const title = ownColumns(sheet).get('title') ?? 0;
  workbench.person.editCell(sheet, 1, title, MINE);
  workbench.cloud.clock.advance(25 * HOURS);
  expect(syncOnce(workbench)).toMatchObject({ changed: 0 });
  expect(sheet.grid.get('value', 1, title)).toBe(MINE);
});
