/** Protected ranges and sheets. Who is kept out is in protections.ts; one that only warns keeps no script out. */

import { type Editor, mayEdit, PROTECTED } from '../workbook/protections';
import { changed, type ProtectionState, type SheetState } from '../workbook/workbook';
import { type Book, fail, type GoogleRange } from './book';
import { ProtectionType } from './enumerations';
import { ObjectKind, type Simulated } from './object-kind';
import { rangeBehind } from './range-object';
import { SpreadsheetUser } from './spreadsheet-user';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type User = GoogleAppsScript.Base.User;

interface ProtectionHidden {
  readonly sheet: SheetState;
  readonly state: ProtectionState;
}
type ProtectionObject = Simulated<GoogleProtection, ProtectionHidden>;

const Protection = new ObjectKind<GoogleProtection, ProtectionHidden>('Protection', {
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return ProtectionType[this.state.type];
  },

  getRange(): GoogleRange {
    return this.book.range(this.sheet, this.state.area);
  },

  setRange(range: GoogleRange): GoogleProtection {
    this.state.area = rangeBehind(range, 'SpreadsheetApp.Protection.setRange').area;
    return this;
  },

  getRangeName(): string | null {
    return this.state.rangeName;
  },

  getDescription(): string {
    return this.state.description;
  },

  setDescription(description: string): GoogleProtection {
    this.state.description = description;
    return this;
  },

  isWarningOnly(): boolean {
    return this.state.warningOnly;
  },

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    this.state.warningOnly = warningOnly;
    return this;
  },

  canEdit(): boolean {
    return mayEdit(this.state, editor(this));
  },

  canDomainEdit(): boolean {
    return false;
  },

  setDomainEdit(_editable: boolean): GoogleProtection {
    return changeEditors(this, (editors) => editors);
  },

  /** The owner is always one of them. */
  getEditors(): User[] {
    if (!this.state.editors) return this.book.spreadsheet().getEditors();
    return [editor(this).owner, ...this.state.editors].map((email) =>
      SpreadsheetUser.create(this.book, { email: email }),
    );
  },

  addEditor(user: string | User): GoogleProtection {
    return this.addEditors([addressOf(user)]);
  },

  addEditors(emailAddresses: string[]): GoogleProtection {
    return changeEditors(this, (editors) => [...editors, ...emailAddresses]);
  },

  removeEditor(user: string | User): GoogleProtection {
    return this.removeEditors([addressOf(user)]);
  },

  /** Neither the owner of the spreadsheet nor the person who runs this can be removed. */
  removeEditors(users: string[] | User[]): GoogleProtection {
    const removed = users.map(addressOf);
    const { user } = editor(this);
    return changeEditors(this, (editors) =>
      editors.filter((editor) => editor === user || !removed.includes(editor)),
    );
  },

  getUnprotectedRanges(): GoogleRange[] {
    return (this.state.unprotected ?? []).map((area) => this.book.range(this.sheet, area));
  },

  setUnprotectedRanges(ranges: GoogleRange[]): GoogleProtection {
    checkEditor(this);
    this.state.unprotected = ranges.map(
      (range) => rangeBehind(range, 'SpreadsheetApp.Protection.setUnprotectedRanges').area,
    );
    return this;
  },

  remove(): void {
    checkEditor(this);
    this.sheet.protections = this.sheet.protections.filter((protection) => protection !== this.state);
    changed(this.workbook, this.sheet.id, 'looks');
  },
});

function editor(protection: ProtectionObject): Editor {
  const { user, cloud } = protection.execution;
  return { user, owner: cloud.user };
}

function checkEditor(protection: ProtectionObject): void {
  if (!protection.canEdit()) fail(PROTECTED);
}

function changeEditors(
  protection: ProtectionObject,
  change: (editors: readonly string[]) => readonly string[],
): GoogleProtection {
  checkEditor(protection);
  const { user, owner } = editor(protection);
  const editors = new Set(change(protection.state.editors ?? [user]));
  editors.delete(owner);
  protection.state.editors = [...editors];
  return protection;
}

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
  return Protection.create(book, { sheet, state });
}

export function protections(book: Book, sheet: SheetState, type: string | undefined): GoogleProtection[] {
  book.execution.commit();
  return sheet.protections
    .filter((state) => state.type === type)
    .map((state) => Protection.create(book, { sheet, state }));
}
