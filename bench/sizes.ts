/** The space that Jobsheet takes: its row ledger in the spreadsheet, and its code. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LEDGER_TAB } from '../src/sheet/ledger/ledger-tab';
import { BUILT_CODE } from '../workbench/project';
import type { Workbench } from '../workbench/workbench';

export interface Size {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Cells of the hidden tab that hold anything, for a tab of so many rows. */
export function memoryTabSize({ cloud }: Pick<Workbench, 'cloud'>, rows: number): Size {
  const sheet = cloud.workbook.sheets.find(({ name }) => name === LEDGER_TAB);
  if (!sheet) throw new Error(`There is no tab ${LEDGER_TAB}.`);
  const { rowCount, columnCount } = sheet.grid;
  const values = sheet.grid.read('value', { row: 0, column: 0, rows: rowCount, columns: columnCount });
  const value = values.flat().filter((cell) => cell !== undefined && cell !== '').length;
  return { name: `memory of ${rows} rows`, value, unit: 'cells' };
}

export function codeSizes(): Size[] {
  const code = readFileSync(BUILT_CODE);
  const sidebar = statSync(join(dirname(BUILT_CODE), 'sidebar.html')).size;
  return [
    { name: 'dist/Code.gs', value: code.byteLength, unit: 'bytes' },
    { name: 'dist/Code.gs, gzipped', value: gzipSync(code).byteLength, unit: 'bytes' },
    { name: 'dist/sidebar.html', value: sidebar, unit: 'bytes' },
  ];
}
