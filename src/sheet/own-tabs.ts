/**
 * Tabs of ours, known by developer metadata and never by their name: a person may have a tab of that name, and may rename
 * ours. The tag names the sheet that it was put on, so that a copy of the tab, which bears the tag as well, is no second one.
 */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The metadata's key, of the tabs and of what is tagged within them: one search finds all of it. */
const KEY = 'jobsheet.tab';

export type OwnTab = 'log' | 'memory';

export interface TaggedTab {
  readonly sheet: Sheet;
  readonly tag: Metadata;
  /** What is tagged within it, by name. */
  readonly parts: ReadonlyMap<string, TaggedPart>;
}

export interface TaggedPart {
  readonly tag: Metadata;
  /** What the tag says beside its name. */
  readonly text: string;
  /** 1-based, of a row or column; 0 of the tab itself. */
  readonly position: number;
}

/** One read, which brings into the sheet what waits in the buffer. */
export function findOwnTab(spreadsheet: Spreadsheet, kind: OwnTab): TaggedTab | undefined {
  const tags = spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find();
  const [own, within] = [`${kind}:`, `${kind}.`];
  for (const tag of tags) {
    const value = tag.getValue() ?? '';
    const sheet = value.startsWith(own) ? tag.getLocation().getSheet() : null;
    if (sheet && value === own + sheet.getSheetId())
      return { sheet, tag, parts: partsOf(tags, sheet, within) };
  }
  return undefined;
}

function partsOf(tags: readonly Metadata[], sheet: Sheet, prefix: string): Map<string, TaggedPart> {
  const parts = new Map<string, TaggedPart>();
  for (const tag of tags) {
    const value = tag.getValue() ?? '';
    const position = value.startsWith(prefix) ? positionIn(sheet.getSheetId(), tag) : undefined;
    if (position === undefined) continue;
    const [name = '', ...text] = value.slice(prefix.length).split(':');
    if (!parts.has(name)) parts.set(name, { tag, text: text.join(':'), position });
  }
  return parts;
}

/** @returns undefined when it is in another tab. */
function positionIn(sheetId: number, tag: Metadata): number | undefined {
  const location = tag.getLocation();
  const [column, row] = [location.getColumn(), location.getRow()];
  const sheet = location.getSheet() ?? column?.getSheet() ?? row?.getSheet();
  if (sheet?.getSheetId() !== sheetId) return undefined;
  return column?.getColumn() ?? row?.getRow() ?? 0;
}

/** Makes a tab behind the others, which is ours from then on, and leaves in view what was. @param taken Names for others. */
export function makeOwnTab(
  spreadsheet: Spreadsheet,
  kind: OwnTab,
  name: string,
  taken: readonly string[] = [],
): Sheet {
  const active = spreadsheet.getActiveSheet();
  const names = [...taken, ...spreadsheet.getSheets().map((sheet) => sheet.getName())];
  const sheet = spreadsheet.insertSheet(freeName(name, names), spreadsheet.getNumSheets());
  tagAsOwn(sheet, kind);
  spreadsheet.setActiveSheet(active);
  return sheet;
}

export function tagAsOwn(sheet: Sheet, kind: OwnTab): void {
  sheet.addDeveloperMetadata(KEY, `${kind}:${sheet.getSheetId()}`);
}

/** @param at A sheet, a whole row or a whole column. */
export function tagPart(
  at: Pick<Sheet | GoogleAppsScript.Spreadsheet.Range, 'addDeveloperMetadata'>,
  kind: OwnTab,
  name: string,
  text?: string,
): void {
  at.addDeveloperMetadata(KEY, partValue(kind, name, text));
}

export function partValue(kind: OwnTab, name: string, text?: string): string {
  return `${kind}.${name}${text === undefined ? '' : `:${text}`}`;
}

/** Sheets takes two names that differ only in case for the same. */
function freeName(name: string, taken: readonly string[]): string {
  const lower = taken.map((other) => other.toLowerCase());
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!lower.includes(free.toLowerCase())) return free;
  }
}
