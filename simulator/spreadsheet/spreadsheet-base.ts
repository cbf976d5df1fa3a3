/** A spreadsheet as itself: its name, people, time zone, and how it finds its sheets and ranges. */

import { activeSheet, sheetById, sheetByName } from '../workbook/workbook';
import { fail, type GoogleRange, type GoogleRangeList, type GoogleSheet } from './book';
import { rangeFor } from './range-for';
import type { SpreadsheetMethods } from './spreadsheet-object';
import { SpreadsheetUser } from './spreadsheet-user';

type User = GoogleAppsScript.Base.User;

export const spreadsheetBase: SpreadsheetMethods = {
  getId(): string {
    return this.workbook.id;
  },

  getName(): string {
    return this.workbook.name;
  },

  rename(newName: string): void {
    this.workbook.name = newName;
  },

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.workbook.id}/edit`;
  },

  getFormUrl(): string | null {
    return null;
  },

  getSpreadsheetTimeZone(): string {
    return this.workbook.timeZone;
  },

  setSpreadsheetTimeZone(timezone: string): void {
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: timezone });
    } catch {
      fail(`Invalid argument: timezone`);
    }
    this.execution.commit();
    this.workbook.timeZone = timezone;
  },

  getSpreadsheetLocale(): string {
    return this.workbook.locale;
  },

  /** Kept; typed input stays that of en_US. */
  setSpreadsheetLocale(locale: string): void {
    this.workbook.locale = locale;
  },

  getOwner(): User | null {
    return SpreadsheetUser.create(this.book, { email: this.execution.cloud.user });
  },

  getEditors(): User[] {
    return [this.getOwner() as User];
  },

  getViewers(): User[] {
    return [];
  },

  toast(message: string, title?: string, timeoutSeconds?: number | null): void {
    this.execution.cloud.events.onToast?.({
      message: String(message),
      title: title === undefined || title === null ? '' : String(title),
      seconds: timeoutSeconds ?? 5,
    });
  },

  getSheets(): GoogleSheet[] {
    this.execution.commit();
    return this.workbook.sheets.map((sheet) => this.book.sheet(sheet));
  },

  getNumSheets(): number {
    return this.workbook.sheets.length;
  },

  getSheetByName(name: string): GoogleSheet | null {
    const sheet = sheetByName(this.workbook, name);
    return sheet ? this.book.sheet(sheet) : null;
  },

  getSheetById(id: number): GoogleSheet | null {
    const sheet = sheetById(this.workbook, id);
    return sheet ? this.book.sheet(sheet) : null;
  },

  getActiveSheet(): GoogleSheet {
    return this.book.sheet(activeSheet(this.workbook));
  },

  setActiveSheet(sheet: GoogleSheet, _restoreSelection?: boolean): GoogleSheet {
    return sheet.activate();
  },

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.book.selection();
  },

  getActiveRange(): GoogleRange | null {
    return this.book.selection().getActiveRange();
  },

  getActiveRangeList(): GoogleRangeList | null {
    return this.book.selection().getActiveRangeList();
  },

  getActiveCell(): GoogleRange {
    return this.book.selection().getCurrentCell() as GoogleRange;
  },

  getCurrentCell(): GoogleRange | null {
    return this.book.selection().getCurrentCell();
  },

  setActiveRange(range: GoogleRange): GoogleRange {
    return range.activate();
  },

  setActiveRangeList(rangeList: GoogleRangeList): GoogleRangeList {
    return rangeList.activate();
  },

  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  },

  setCurrentCell(cell: GoogleRange): GoogleRange {
    return cell.activateAsCurrentCell();
  },

  getRange(a1Notation: string): GoogleRange {
    return rangeFor(this.book, a1Notation, activeSheet(this.workbook));
  },

  getRangeList(a1Notations: string[]): GoogleRangeList {
    return this.book.rangeList(a1Notations.map((notation) => this.getRange(notation)));
  },
};
