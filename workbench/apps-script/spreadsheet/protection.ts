/** Protected ranges and sheets: kept and told; nobody is kept out, since the workbench has one person. */
import { changed, type ProtectionState, type SheetState } from '../../workbook/workbook';
import { metered } from '../service-object';
import { type Book, type GoogleRange, hidden, SpreadsheetObject } from './book';
import { enumValue } from './enumerations';
import { rangeBehind } from './range-geometry';
import { checkSignature } from './signatures';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type User = GoogleAppsScript.Base.User;

export class Protection
  extends SpreadsheetObject
  implements Pick<GoogleProtection, keyof Protection & keyof GoogleProtection>
{
  private declare readonly sheet: SheetState;
  private declare readonly state: ProtectionState;

  constructor(book: Book, sheet: SheetState, state: ProtectionState) {
    super(book);
    hidden(this, { sheet, state });
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return enumValue('ProtectionType', this.state.type);
  }

  getRange(): GoogleRange {
    return this.book.range(this.sheet, this.state.area);
  }

  setRange(range: GoogleRange): GoogleProtection {
    this.state.area = rangeBehind(range, 'SpreadsheetApp.Protection.setRange')._area;
    return this._self;
  }

  getRangeName(): string | null {
    return this.state.rangeName;
  }

  getDescription(): string {
    return this.state.description;
  }

  setDescription(description: string): GoogleProtection {
    this.state.description = description;
    return this._self;
  }

  isWarningOnly(): boolean {
    return this.state.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    this.state.warningOnly = warningOnly;
    return this._self;
  }

  canEdit(): boolean {
    return true;
  }

  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(_editable: boolean): GoogleProtection {
    return this._self;
  }

  getEditors(): User[] {
    return this.book.spreadsheet().getEditors();
  }

  addEditor(_user: string | User): GoogleProtection {
    return this._self;
  }

  addEditors(_emailAddresses: string[]): GoogleProtection {
    return this._self;
  }

  removeEditor(_user: string | User): GoogleProtection {
    return this._self;
  }

  removeEditors(_users: string[] | User[]): GoogleProtection {
    return this._self;
  }

  getUnprotectedRanges(): GoogleRange[] {
    return [];
  }

  setUnprotectedRanges(_ranges: GoogleRange[]): GoogleProtection {
    return this._self;
  }

  remove(): void {
    this.sheet.protections = this.sheet.protections.filter((protection) => protection !== this.state);
    changed(this.workbook, this.sheet.id, 'looks');
  }

  private get _self(): GoogleProtection {
    return this as unknown as GoogleProtection;
  }
}
metered(Protection, 'Protection', checkSignature);

/** Protects an area, or the whole sheet. */
export function protect(
  book: Book,
  sheet: SheetState,
  type: 'RANGE' | 'SHEET',
  area: ProtectionState['area'],
): GoogleProtection {
  book.execution.commit();
  const state: ProtectionState = { type, area, description: '', warningOnly: false, rangeName: null };
  sheet.protections.push(state);
  changed(book.workbook, sheet.id, 'looks');
  return new Protection(book, sheet, state) as unknown as GoogleProtection;
}

export function protections(book: Book, sheet: SheetState, type: string | undefined): GoogleProtection[] {
  book.execution.commit();
  return sheet.protections
    .filter((state) => state.type === type)
    .map((state) => new Protection(book, sheet, state) as unknown as GoogleProtection);
}
