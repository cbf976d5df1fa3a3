/** Ranges by their addresses, in two calls however many they are: asking for each would cost a call each. */

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @returns In the order of the addresses (RangeList.getRanges). */
export function rangesAt(sheet: Sheet, addresses: readonly string[]): Range[] {
  if (addresses.length > 2) return sheet.getRangeList([...addresses]).getRanges();
  return addresses.map((address) => sheet.getRange(address));
}
