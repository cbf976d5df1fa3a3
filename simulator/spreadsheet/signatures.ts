/**
 * The signatures of the methods that scripts get wrong most. A call that fits none of them fails as in Apps Script:
 * "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues."
 */
import { ScriptException } from '../script/exception';
import { typeName } from '../script/signature';
import { isOfBook } from './book';

/**
 * One letter for each part: n number, s text, b boolean, a array, g array of arrays, r range, t sheet, c chart, o any object,
 * * anything. Several signatures are parted by `|`.
 */
const SIGNATURES: Readonly<Record<string, string>> = {
  'Spreadsheet.getSheetByName': 's',
  'Spreadsheet.getRange': 's',
  'Spreadsheet.getRangeByName': 's',
  'Spreadsheet.deleteSheet': 't',
  'Spreadsheet.insertSheet': '|n|s|o|no|sn|so|sno',
  'Spreadsheet.rename': 's',
  'Spreadsheet.setActiveSheet': 't|tb',
  'Spreadsheet.setNamedRange': 'sr',
  'Spreadsheet.moveActiveSheet': 'n',
  'Spreadsheet.appendRow': 'a',
  'Sheet.appendRow': 'a',
  'Sheet.deleteColumn': 'n',
  'Sheet.deleteColumns': 'nn',
  'Sheet.deleteRow': 'n',
  'Sheet.deleteRows': 'nn',
  'Sheet.getRange': 's|nn|nnn|nnnn',
  'Sheet.getRangeList': 'a',
  'Sheet.hideColumns': 'n|nn',
  'Sheet.hideRows': 'n|nn',
  'Sheet.insertChart': 'c',
  'Sheet.insertColumnAfter': 'n',
  'Sheet.insertColumnBefore': 'n',
  'Sheet.insertColumns': 'n|nn',
  'Sheet.insertColumnsAfter': 'nn',
  'Sheet.insertColumnsBefore': 'nn',
  'Sheet.insertRowAfter': 'n',
  'Sheet.insertRowBefore': 'n',
  'Sheet.insertRows': 'n|nn',
  'Sheet.insertRowsAfter': 'nn',
  'Sheet.insertRowsBefore': 'nn',
  'Sheet.moveColumns': 'rn',
  'Sheet.moveRows': 'rn',
  'Sheet.removeChart': 'c',
  'Sheet.setActiveRange': 'r',
  'Sheet.setColumnWidth': 'nn',
  'Sheet.setFrozenColumns': 'n',
  'Sheet.setFrozenRows': 'n',
  'Sheet.setName': 's',
  'Sheet.sort': 'n|nb',
  'Sheet.updateChart': 'c',
  'EmbeddedChartBuilder.addRange': 'r',
  'EmbeddedChartBuilder.removeRange': 'r',
  'EmbeddedChartBuilder.setNumHeaders': 'n',
  'EmbeddedChartBuilder.setOption': 's*',
  'EmbeddedChartBuilder.setPosition': 'nnnn',
  'EmbeddedChartBuilder.setTransposeRowsAndColumns': 'b',
  'Range.copyTo': 'r|ro|roo|rob',
  'Range.getCell': 'nn',
  'Range.offset': 'nn|nnn|nnnn',
  'Range.setBackgrounds': 'g',
  'Range.setFontWeights': 'g',
  'Range.setFormula': 's',
  'Range.setFormulas': 'g',
  'Range.setNotes': 'g',
  'Range.setNumberFormat': 's',
  'Range.setNumberFormats': 'g',
  'Range.setValue': '*',
  'Range.setValues': 'g',
  'SpreadsheetApp.openById': 's',
  'SpreadsheetApp.openByUrl': 's',
  'SpreadsheetApp.setActiveSheet': 't|tb',
};

/** A builder that knows the kind of its chart takes what the plain one takes. */
const TYPED_BUILDER = /^Embedded(?:Area|Bar|Column|Line|Pie)ChartBuilder\./;

/** Throws when the parts of a call fit none of the method's signatures; methods not listed take anything. */
export function checkSignature(name: string, parts: readonly unknown[]): void {
  const method = name.replace(TYPED_BUILDER, 'EmbeddedChartBuilder.');
  const signatures = SIGNATURES[method];
  if (signatures === undefined) return;
  const given = trimmed(parts);
  if (signatures.split('|').some((signature) => fits(signature, given))) return;
  const shown = given.map(shownType).join(',');
  const full = method.startsWith('SpreadsheetApp.') ? method : `SpreadsheetApp.${method}`;
  throw new ScriptException(`The parameters (${shown}) don't match the method signature for ${full}.`);
}

function fits(signature: string, parts: readonly unknown[]): boolean {
  return (
    signature.length === parts.length &&
    parts.every((part, index) => fitsKind(signature[index] as string, part))
  );
}

function fitsKind(kind: string, part: unknown): boolean {
  switch (kind) {
    case 'n':
      return typeof part === 'number' && Number.isFinite(part);
    case 's':
      return typeof part === 'string';
    case 'b':
      return typeof part === 'boolean';
    case 'a':
      return Array.isArray(part);
    case 'g':
      return Array.isArray(part) && part.every((line) => Array.isArray(line));
    case 'r':
      return String(part) === 'Range' && isOfBook(part);
    case 't':
      return String(part) === 'Sheet' && isOfBook(part);
    case 'c':
      return String(part) === 'EmbeddedChart' && isOfBook(part);
    case 'o':
      return typeof part === 'object' && part !== null && !Array.isArray(part);
    default:
      return true;
  }
}

/** Parts at the end that are undefined count as left out. */
function trimmed(parts: readonly unknown[]): readonly unknown[] {
  let { length } = parts;
  while (length > 1 && parts[length - 1] === undefined) length -= 1;
  return parts.slice(0, length);
}

function shownType(part: unknown): string {
  return isOfBook(part) ? `SpreadsheetApp.${String(part)}` : typeName(part);
}
