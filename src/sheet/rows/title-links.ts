/**
 * Makes titles open what they name: a link on the text of the cell (RichTextValue), no formula. It is set after the values,
 * since a new value takes the links of the old one away (Sheets API: CellData.textFormatRuns).
 */
import { address, rangesAt } from '../ranges';
import type { Table } from '../table/table';
import type { RowRun } from './upsert-plan';

/** Rows below stay without links: building one takes about a millisecond, and nobody clicks through so many. */
const LINKED_ROWS = 20_000;
/** Nobody documents what rich text makes of text that Sheets could take for a formula: such titles stay plain text. */
const LIKE_A_FORMULA = /^\s*[=+\-@']/;
const ADDRESS = /^https?:\/\/\S+$/i;
/** A longer address opens in no browser for sure, and Sheets refuses some. */
const LONGEST_ADDRESS = 2_000;

interface LinkedRun {
  /** 1-based row of the first. */
  readonly row: number;
  readonly links: { readonly text: string; readonly url: string }[];
}

/** Links the titles of rows whose values were written just now: one call for each run of rows. */
export function linkTitles<R>({ sheet, columns }: Table<R>, runs: readonly RowRun[]): void {
  for (const [title, { field, position }] of columns.entries()) {
    const url = columns.findIndex((column) => column.field.key === field.opens);
    if (field.opens === undefined || url < 0) continue;
    const linked = runs.flatMap((run) => linkedRuns(run, title, url));
    const ranges = rangesAt(
      sheet,
      linked.map(({ row, links }) => address(row, position, links.length, 1)),
    );
    for (const [index, { links }] of linked.entries())
      ranges[index]?.setRichTextValues(links.map((link) => [richText(link)]));
  }
}

/** Returns the rows that can have a link, side by side. Pure. */
export function linkedRuns({ row: first, rows }: RowRun, title: number, url: number): LinkedRun[] {
  const runs: LinkedRun[] = [];
  rows.forEach(({ cells }, offset) => {
    const [text, to, row] = [cells[title], cells[url], first + offset];
    if (typeof text !== 'string' || typeof to !== 'string' || row > LINKED_ROWS) return;
    if (text.trim() === '' || LIKE_A_FORMULA.test(text)) return;
    if (!ADDRESS.test(to) || to.length > LONGEST_ADDRESS) return;
    const last = runs[runs.length - 1];
    if (last && last.row + last.links.length === row) last.links.push({ text, url: to });
    else runs.push({ row, links: [{ text, url: to }] });
  });
  return runs;
}

function richText({ text, url }: LinkedRun['links'][number]): GoogleAppsScript.Spreadsheet.RichTextValue {
  return SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
}
