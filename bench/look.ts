/** What a benchmark does around what it measures: points at rows as a person would, and sees that the work was done. */
import type { Workbench } from '../workbench/workbench';

/** What the person has in view and selected. */
export function look({ cloud: { workbook } }: Workbench, tab: string, selection: string): void {
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  workbook.activeSheetId = sheet.id;
  workbook.activeRange = selection;
}

/** Counts are worth nothing when the work was not done. @throws Error */
export function requireResult(result: unknown, wanted: string): void {
  const report = JSON.stringify(result);
  if (!report.includes(wanted)) throw new Error(`${wanted} is not in ${report}`);
}
