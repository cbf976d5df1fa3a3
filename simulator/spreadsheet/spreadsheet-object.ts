/** What a spreadsheet is to its methods, which are in groups in the files named spreadsheet-…. */
import type { GoogleSpreadsheet } from './book';
import { type Methods, ObjectKind } from './object-kind';

export type SpreadsheetMethods = Methods<GoogleSpreadsheet>;

/** Gets its methods in spreadsheet.ts. */
export const Spreadsheet = new ObjectKind<GoogleSpreadsheet>('Spreadsheet');
