/** Protected ranges and sheets. Who is kept out is in protections.ts; one that only warns keeps no script out. */

import { metered } from '../script/service-object';
import { type Editor, mayEdit, PROTECTED } from '../workbook/protections';
import { changed, type ProtectionState, type SheetState } from '../workbook/workbook';
import { type Book, fail, type GoogleRange, hidden, SpreadsheetObject } from './book';
import { enumValue } from './enumerations';
import { rangeBehind } from './range-geometry';
import { checkSignature } from './signatures';
import { SpreadsheetUser } from './spreadsheet-user';

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
    return mayEdit(this.state, this._editor);
  }

  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(_editable: boolean): GoogleProtection {
    return this._changeEditors((editors) => editors);
  }

  /** The owner is always one of them. */
  getEditors(): User[] {
    if (!this.state.editors) return this.book.spreadsheet().getEditors();
    return [this._editor.owner, ...this.state.editors].map(
      (email) => new SpreadsheetUser(this.book, email) as unknown as User,
    );
  }

  addEditor(user: string | User): GoogleProtection {
    return this.addEditors([addressOf(user)]);
  }

  addEditors(emailAddresses: string[]): GoogleProtection {
    return this._changeEditors((editors) => [...editors, ...emailAddresses]);
  }

  removeEditor(user: string | User): GoogleProtection {
    return this.removeEditors([addressOf(user)]);
  }

  /** Neither the owner of the spreadsheet nor the person who runs this can be removed. */
  removeEditors(users: string[] | User[]): GoogleProtection {
    const removed = users.map(addressOf);
    const { user } = this._editor;
    return this._changeEditors((editors) =>
      editors.filter((editor) => editor === user || !removed.includes(editor)),
    );
  }

  getUnprotectedRanges(): GoogleRange[] {
    return (this.state.unprotected ?? []).map((area) => this.book.range(this.sheet, area));
  }

  setUnprotectedRanges(ranges: GoogleRange[]): GoogleProtection {
    this._checkEditor();
    this.state.unprotected = ranges.map(
      (range) => rangeBehind(range, 'SpreadsheetApp.Protection.setUnprotectedRanges')._area,
    );
    return this._self;
  }

  remove(): void {
    this._checkEditor();
    this.sheet.protections = this.sheet.protections.filter((protection) => protection !== this.state);
    changed(this.workbook, this.sheet.id, 'looks');
  }

  private get _editor(): Editor {
    const { user, cloud } = this.execution;
    return { user, owner: cloud.user };
  }

  private _checkEditor(): void {
    if (!this.canEdit()) fail(PROTECTED);
  }

  private _changeEditors(change: (editors: readonly string[]) => readonly string[]): GoogleProtection {
    this._checkEditor();
    const { user, owner } = this._editor;
    const editors = new Set(change(this.state.editors ?? [user]));
    editors.delete(owner);
    this.state.editors = [...editors];
    return this._self;
  }

  private get _self(): GoogleProtection {
    return this as unknown as GoogleProtection;
  }
}
metered(Protection, 'Protection', checkSignature);

function addressOf(user: string | User): string {
  return typeof user === 'string' ? user : user.getEmail();
}

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
