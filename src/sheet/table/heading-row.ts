/** The heading row of a tab: as long as it is as it was, the columns are where they were. */
import { fingerprintCells } from '../../core/fingerprint';
import type { ColumnPlan } from './column-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The heading row as it was, and where the columns were then. */
export interface Layout {
  /** The fingerprint of the heading row. */
  readonly headings: string;
  /** The number of headings, from column A on; what stands to the right of them moves nothing. */
  readonly width?: number;
  /** Field key → position. */
  readonly positions: Readonly<Record<string, number>>;
}

export function layoutOf(headings: readonly string[], positions: Layout['positions']): Layout {
  return { headings: fingerprintCells(headings), width: headings.length, positions };
}

/** Reads all headings, without blank ones at the end. */
export function readHeadings(sheet: Sheet): string[] {
  const [row = []] = sheet.getRange('1:1').getValues();
  const headings = row.map((heading) => String(heading).trim());
  while (headings.length > 0 && headings[headings.length - 1] === '') headings.pop();
  return headings;
}

/** Returns the heading row if it is as it was kept; otherwise undefined. */
export function sameHeadings(sheet: Sheet, layout: Layout | undefined): string[] | undefined {
  const headings = layout?.width ? headingsUpTo(sheet, layout.width) : undefined;
  return headings && fingerprintCells(headings) === layout?.headings ? headings : undefined;
}

/** Reads so many headings with one call. @returns undefined when the sheet has fewer columns: it has no range that wide. */
export function headingsUpTo(sheet: Sheet, width: number): string[] | undefined {
  if (width === 0) return readHeadings(sheet);
  try {
    const [row = []] = sheet.getSheetValues(1, 1, 1, width);
    return row.map((heading: unknown) => String(heading).trim());
  } catch {
    return undefined;
  }
}

/** Returns whether there are headings at all these positions, and no other column has the same: then the row tells them. */
export function identifyColumns(
  headings: readonly string[],
  positions: readonly (number | undefined)[],
): boolean {
  const names = positions.map((position) => (position === undefined ? '' : (headings[position - 1] ?? '')));
  return names.every((name) => name !== '' && headings.indexOf(name) === headings.lastIndexOf(name));
}

/** Returns the heading row with what was written into it; blank where the person has taken a heading of ours away. */
export function withHeadings(
  headings: readonly string[],
  placed: ColumnPlan['placed'],
  written: ColumnPlan['added'],
): string[] {
  const width = placed.reduce((most, { position }) => Math.max(most, position), headings.length);
  const row = Array.from({ length: width }, (_, index) => headings[index] ?? '');
  for (const { heading, position } of written) row[position - 1] = heading;
  return row;
}
