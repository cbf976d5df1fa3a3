/** A spreadsheet with all that a script can ask of it. */

import { spreadsheetActiveSheet } from './spreadsheet-active-sheet';
import { spreadsheetBase } from './spreadsheet-base';
import { spreadsheetContents } from './spreadsheet-contents';
import { Spreadsheet } from './spreadsheet-object';
import { spreadsheetSheets } from './spreadsheet-sheets';

Spreadsheet.define(spreadsheetBase, spreadsheetSheets, spreadsheetContents, spreadsheetActiveSheet);

export { Spreadsheet };
