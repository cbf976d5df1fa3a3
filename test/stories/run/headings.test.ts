/** Headings that a person took away: all of ours come back, one of them stays away. */

import * as person from '../../../simulator/workbook/manual-edits';
import { createWorkbench } from '../../../workbench/workbench';
import {
  openSmallServices,
  ownColumns,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';

function open() {
  const services = openSmallServices(5);
  const workbench = createWorkbench({ services });
  syncOnce(workbench);
  const sheet = sheetOf(workbench);
  const headings = () =>
    [...ownColumns(sheet).values()].map((column) => sheet.grid.get('value', 0, column) ?? '');
  return { services, workbench, sheet, headings };
}

it('come back after everything in the tab was selected and deleted, wherever the columns are', () => {
  const { services, workbench, sheet, headings } = open();
  const { workbook } = workbench.cloud;
  person.moveColumns(workbook, sheet, 3, 1, 0);
  person.insertColumns(workbook, sheet, 4, 1);
  const before = headings();
  for (let row = 0; row < 6; row += 1)
    for (let column = 0; column < 14; column += 1) person.editCell(workbook, sheet, row, column, '');
  services.change({ service: 'trackly', insert: [smallPosting(500)] });
  expect(syncOnce(workbench)).toMatchObject({ added: 1, removed: 5 });
  expect(headings()).toEqual(before);
  expect(sheet.grid.get('value', 0, 4)).toBeUndefined();
  expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0 });
  services.close();
});

it('stay where they are when the person puts rows above them', () => {
  const { services, workbench, sheet } = open();
  person.insertRows(workbench.cloud.workbook, sheet, 0, 2);
  services.change({ service: 'trackly', update: [{ id: 1_001, title: 'New' }] });
  expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 1 });
  expect([0, 1, 2].map((row) => sheet.grid.get('value', row, 0) ?? '')).toEqual(['', '', 'Title']);
  services.close();
});

it('one that the person blanked stays blank', () => {
  const { services, workbench, sheet, headings } = open();
  person.editCell(workbench.cloud.workbook, sheet, 0, 1, '');
  services.change({ service: 'trackly', insert: [smallPosting(500)] });
  expect(syncOnce(workbench)).toMatchObject({ added: 1 });
  expect(headings()).toContain('');
  services.close();
});
