/** The spreadsheet as its methods see it; they are grouped in the files named spreadsheet-…. */
import type { GoogleSpreadsheet } from './book';
import { type Methods, ObjectKind } from './object-kind';

export type SpreadsheetMethods = Methods<GoogleSpreadsheet>;

/** Gets its methods in spreadsheet.ts. */
export const Spreadsheet = new ObjectKind<GoogleSpreadsheet>('Spreadsheet');
