/**
 * Tabs of ours, known by developer metadata and never by their name: a person may have a tab of that name, and may rename
 * ours. The tag names the sheet that it was put on, so that a copy of the tab, which bears the same tag, is not taken for it.
 */
import { KEY } from '../store/keys';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

type OwnTab = 'log' | 'memory';

/** Returns the metadata key of a tab and of its parts: one search finds all of it, and nothing else. */
function keyOf(kind: OwnTab): string {
  return KEY.ownTab + kind;
}

/** Stands before the id of the sheet in the tag of a tab. */
const SHEET = 'tab:';

export interface TaggedTab {
  readonly sheet: Sheet;
  readonly tag: Metadata;
  /** The tagged parts of the tab, by name. */
  readonly parts: ReadonlyMap<string, TaggedPart>;
}

interface TaggedPart {
  readonly tag: Metadata;
  /** The text of the tag behind its name. */
  readonly text: string;
}

/** Finds the tab with one read, which also brings into the sheet what waits in the buffer. */
export function findOwnTab(spreadsheet: Spreadsheet, kind: OwnTab): TaggedTab | undefined {
  const tags = spreadsheet.createDeveloperMetadataFinder().withKey(keyOf(kind)).find();
  const read = tags.map((tag) => ({ tag, value: tag.getValue() ?? '' }));
  for (const { tag, value } of read) {
    const sheet = value.startsWith(SHEET) ? tag.getLocation().getSheet() : null;
    if (sheet && value === SHEET + sheet.getSheetId()) return { sheet, tag, parts: partsOf(read, sheet) };
  }
  return undefined;
}

function partsOf(
  tags: readonly { readonly tag: Metadata; readonly value: string }[],
  sheet: Sheet,
): Map<string, TaggedPart> {
  const named = tags
    .filter(({ value }) => !value.startsWith(SHEET))
    .map(({ tag, value }) => {
      const [name = '', ...text] = value.split(':');
      return { name, part: { tag, text: text.join(':') } };
    });
  const isAlone = (name: string) => named.filter((one) => one.name === name).length === 1;
  // Where there are several of a name, the others are in a copy of the tab.
  return new Map(
    named.flatMap(({ name, part }): [string, TaggedPart][] =>
      isAlone(name) || isIn(sheet.getSheetId(), part.tag) ? [[name, part]] : [],
    ),
  );
}

function isIn(sheetId: number, tag: Metadata): boolean {
  const location = tag.getLocation();
  const sheet = location.getSheet() ?? location.getColumn()?.getSheet() ?? location.getRow()?.getSheet();
  return sheet?.getSheetId() === sheetId;
}

/** Makes a tab of ours behind the others, and keeps the active one in view. @param taken Names that it may not get. */
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
  sheet.addDeveloperMetadata(keyOf(kind), SHEET + sheet.getSheetId());
}

/** Tags a part of the tab. @param at A sheet, a whole row or a whole column. */
export function tagPart(
  at: Pick<Sheet | GoogleAppsScript.Spreadsheet.Range, 'addDeveloperMetadata'>,
  kind: OwnTab,
  name: string,
  text?: string,
): void {
  at.addDeveloperMetadata(keyOf(kind), partValue(name, text));
}

export function partValue(name: string, text?: string): string {
  return text === undefined ? name : `${name}:${text}`;
}

/** Returns the name with a number where it is taken. Sheets does not tell names apart by case. */
function freeName(name: string, taken: readonly string[]): string {
  const lower = taken.map((other) => other.toLowerCase());
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!lower.includes(free.toLowerCase())) return free;
  }
}
