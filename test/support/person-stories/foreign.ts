/** Everything in the workbook that is not Jobsheet's: a run may change none of it. */
import type { SheetState } from '../../../workbench/workbook/workbook';
import type { StreamId } from './syncs';
import { SYNC_OF } from './syncs';
import { columnsOf, OFFERED, ownedColumns, said } from './tab';
import type { World } from './world';

/** A column under a heading of ours may be one of ours that was cut and pasted there: Jobsheet follows it. */
const HEADINGS = new Set(
  Object.values(OFFERED).flatMap(({ fields }) => fields.map(({ heading }) => heading)),
);

/** Name of a part → what it says. */
export type Foreign = ReadonlyMap<string, string>;

export function foreignOf({ workbench, streams }: World): Foreign {
  const parts = new Map<string, string>();
  for (const sheet of workbench.cloud.workbook.sheets) {
    if (isOurs(sheet)) continue;
    const owned = ownedColumns(sheet);
    parts.set(`tab ${sheet.id}`, `${sheet.name} ${sheet.hidden}`);
    const columns = Array.from({ length: sheet.grid.columnCount }, (_, column) => column);
    const own = columns.filter(
      (column) => !owned.has(column) && !HEADINGS.has(said(sheet.grid.stored('value', 0, column))),
    );
    own
      .map((column) => columnText(sheet, column))
      .filter((text) => text !== '')
      .forEach((text, place) => {
        parts.set(`tab ${sheet.id}, column ${place} of the person's`, text);
      });
    const stream = streams.find((one) => columnsOf(sheet, SYNC_OF[one].id).size > 0);
    if (stream) addOwnRows(parts, sheet, stream);
  }
  return parts;
}

/** Tabs that Jobsheet made for itself: the log and the row ledger. */
function isOurs({ metadata }: SheetState): boolean {
  return metadata.some(({ key }) => key === 'jobsheet.tab');
}

/** Trailing blanks are left out: a run adds rows. */
function columnText({ grid }: SheetState, column: number): string {
  const cells: string[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (!grid.peek(row)) continue;
    const formula = grid.stored('formula', row, column);
    const note = grid.stored('note', row, column);
    const color = grid.stored('background', row, column);
    const value = formula ?? said(grid.stored('value', row, column));
    const text = [value, note ?? '', color ?? ''].join('|');
    if (text !== '||') cells.push(`${row}:${text}`);
  }
  return cells.join('\n');
}

/** Rows without an id in a tab of a stream that only reads, where their id is not known: nobody but the person made them. */
function addOwnRows(parts: Map<string, string>, sheet: SheetState, stream: StreamId): void {
  const columns = columnsOf(sheet, SYNC_OF[stream].id);
  const ids = columns.get('id');
  if (ids === undefined) return;
  const { grid } = sheet;
  const heading = said(grid.stored('value', 0, ids));
  for (let row = 0; row < grid.lastRow(); row += 1) {
    const id = said(grid.stored('value', row, ids));
    if (!id.startsWith('mine ') && !(row === 0 && heading.startsWith('mine '))) continue;
    const texts = [...columns.values()].map((column) => said(grid.stored('value', row, column)));
    parts.set(`tab ${sheet.id}, row ${id}`, texts.sort().join('|'));
  }
}

/** @returns What differs, in words; empty where nothing does. */
export function differenceOf(before: Foreign, after: Foreign): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .filter((name) => before.get(name) !== after.get(name) && !isNew(name, before, after))
    .map((name) => `${name}: ${shown(before.get(name))} became ${shown(after.get(name))}`);
}

/** A tab that a run has made. */
function isNew(name: string, before: Foreign, after: Foreign): boolean {
  const tab = /^tab \d+/.exec(name)?.[0] ?? '';
  return !before.has(tab) && after.has(tab);
}

function shown(text: string | undefined): string {
  return text === undefined ? 'nothing' : `"${text.slice(0, 400)}"`;
}
