/** Everything in the workbook that is not Jobsheet's: a run may change none of it. */
import type { SheetState } from '../../../simulator/workbook/workbook';
import { idsOf } from './agreed';
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

export function foreignOf(world: World): Foreign {
  const { workbench, streams } = world;
  const parts = new Map<string, string>();
  for (const sheet of workbench.cloud.workbook.sheets) {
    if (isOurs(sheet)) continue;
    const owned = ownedColumns(sheet);
    parts.set(`tab ${sheet.id}`, `${sheet.name} ${sheet.hidden}`);
    const columns = Array.from({ length: sheet.grid.columnCount }, (_, column) => column);
    const own = columns.filter(
      (column) => !owned.has(column) && !HEADINGS.has(said(sheet.grid.stored('value', 0, column))),
    );
    const texts = own.map((column) => columnText(sheet, column)).filter((text) => text !== '');
    for (const text of texts) parts.set(`tab ${sheet.id}, a column with ${text}`, text);
    const stream = streams.find((one) => columnsOf(sheet, SYNC_OF[one].id).size > 0);
    if (stream) addOwnRows(parts, world, sheet, stream);
  }
  return parts;
}

/** Tabs that Jobsheet made for itself: the log and the row ledger. */
function isOurs({ metadata }: SheetState): boolean {
  return metadata.some(({ key }) => key.startsWith('jobsheet.tab'));
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

/** Rows that the person made in a tab of a stream that only reads: no record's id stands in them. */
function addOwnRows(parts: Map<string, string>, world: World, sheet: SheetState, stream: StreamId): void {
  if (stream === 'pipeline.applications') return;
  const isId = idsOf(world, stream);
  const { grid } = sheet;
  const end = grid.lastRow();
  for (let row = 1; row < end; row += 1) {
    const texts = Array.from({ length: grid.columnCount }, (_, column) =>
      said(grid.stored('value', row, column)),
    );
    const [first] = texts.filter((text) => text.startsWith('own '));
    if (first && !texts.some(isId))
      parts.set(
        `tab ${sheet.id}, row ${first}`,
        texts
          .filter((text) => text !== '')
          .sort()
          .join('|'),
      );
  }
}

/** @returns What differs, in words; empty where nothing does. */
export function differenceOf(before: Foreign, after: Foreign): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .filter((name) => before.get(name) !== after.get(name) && !isMore(name, before, after))
    .map((name) => `${name}: ${shown(before.get(name))} became ${shown(after.get(name))}`);
}

/** A tab that a run has made, or a column that is no longer ours, with what the person left in it. */
function isMore(name: string, before: Foreign, after: Foreign): boolean {
  const tab = /^tab \d+/.exec(name)?.[0] ?? '';
  return !before.has(name) && (name.includes(', a column with ') || (!before.has(tab) && after.has(tab)));
}

function shown(text: string | undefined): string {
  return text === undefined ? 'nothing' : `"${text.slice(0, 400)}"`;
}
