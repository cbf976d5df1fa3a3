/**
 * Tabs of ours, known by developer metadata and never by their name: a person may have a tab of that name, and may rename
 * ours. The tag names the sheet that it was put on, so that a copy of the tab, which bears the tag as well, is no second one.
 */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export type OwnTab = 'log' | 'memory';

/** The metadata's key, of the tab and of what is tagged within it: one search finds all of it, and nothing else. */
function keyOf(kind: OwnTab): string {
  return `jobsheet.tab.${kind}`;
}

/** Before the number of the sheet. */
const TAB = 'tab:';

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
}

/** One read, which brings into the sheet what waits in the buffer. */
export function findOwnTab(spreadsheet: Spreadsheet, kind: OwnTab): TaggedTab | undefined {
  const tags = spreadsheet.createDeveloperMetadataFinder().withKey(keyOf(kind)).find();
  const told = tags.map((tag) => ({ tag, value: tag.getValue() ?? '' }));
  for (const { tag, value } of told) {
    const sheet = value.startsWith(TAB) ? tag.getLocation().getSheet() : null;
    if (sheet && value === TAB + sheet.getSheetId()) return { sheet, tag, parts: partsOf(told, sheet) };
  }
  return undefined;
}

function partsOf(
  told: readonly { readonly tag: Metadata; readonly value: string }[],
  sheet: Sheet,
): Map<string, TaggedPart> {
  const named = told
    .filter(({ value }) => !value.startsWith(TAB))
    .map(({ tag, value }) => {
      const [name = '', ...text] = value.split(':');
      return { name, part: { tag, text: text.join(':') } };
    });
  const isAlone = (name: string) => named.filter((one) => one.name === name).length === 1;
  // Where there are several, a copy of the tab has the others.
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
  sheet.addDeveloperMetadata(keyOf(kind), TAB + sheet.getSheetId());
}

/** @param at A sheet, a whole row or a whole column. */
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

/** Sheets takes two names that differ only in case for the same. */
function freeName(name: string, taken: readonly string[]): string {
  const lower = taken.map((other) => other.toLowerCase());
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!lower.includes(free.toLowerCase())) return free;
  }
}
