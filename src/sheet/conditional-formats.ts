/**
 * Conditional format rules of ours. Apps Script has no tags for rules, so each of ours says in its formula that it is ours:
 * `=($C1="Applied")+N("Jobsheet rule: status.Applied")`. N makes 0 of text, which is how people comment formulas. Setting
 * the rules of a sheet replaces all of them, so they are read, changed and written; a person's rules go back untouched and
 * in their order. Ours come after them: the first rule that applies to a cell wins, so a person's colours win over ours.
 */
import { KEY } from '../store/keys';
import { address, rangesAt } from './ranges';
import { adjacentColumns } from './rows/upsert-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface FormatLook {
  /** Colours as `#rrggbb`. */
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: true;
  readonly strikethrough?: true;
}

export interface OwnFormat {
  /** Stable name, unique in a sheet, without quotes: "new", "status.Applied". */
  readonly key: string;
  /**
   * 1-based columns that it colours, from the first row to the last: a row that is inserted below the headings is covered,
   * too. So the condition is asked of the heading row as well, and must not be true there.
   */
  readonly columns: readonly number[];
  /**
   * A formula without `=` for row 1: `$C1="Applied"`. It has neither a separator between arguments nor a decimal point,
   * which differ from locale to locale (ConditionValue.userEnteredValue is parsed as if a person had typed it).
   */
  readonly condition: string;
  readonly look: FormatLook;
}

/**
 * Adds rules below all others, in this order; a rule of ours that is there already stays as it is.
 * @param above The key of a rule of ours that the new ones win over.
 */
export function addFormats(sheet: Sheet, formats: readonly OwnFormat[], above?: string): void {
  if (formats.length === 0) return;
  const rules = sheet.getConditionalFormatRules();
  const keys = rules.map(keyOf);
  const there = new Set(keys);
  const missing = formats.filter(({ key }) => !there.has(key));
  if (missing.length === 0) return;
  const rows = sheet.getMaxRows();
  const added = missing.map((format) => ruleOf(sheet, format, rows));
  const at = above !== undefined && there.has(above) ? keys.indexOf(above) : rules.length;
  sheet.setConditionalFormatRules([...rules.slice(0, at), ...added, ...rules.slice(at)]);
}

/** Changes rules of ours in their places; one that the person has deleted stays deleted. */
export function changeFormats(sheet: Sheet, formats: readonly OwnFormat[]): void {
  const byKey = new Map(formats.map((format) => [format.key, format]));
  const rows = sheet.getMaxRows();
  replaceRules(sheet, (rule, key) => {
    const format = byKey.get(key);
    return format ? ruleOf(sheet, format, rows) : rule;
  });
}

/** Returns the keys of our rules in a sheet, from the first to the last. */
export function ownFormats(sheet: Sheet): string[] {
  return sheet.getConditionalFormatRules().flatMap((rule) => keyOf(rule) ?? []);
}

/** Takes away the rules of ours whose key is meant, and no other. */
export function removeFormats(sheet: Sheet, isMeant: (key: string) => boolean): void {
  replaceRules(sheet, (rule, key) => (isMeant(key) ? undefined : rule));
}

/**
 * Brings our rules down to the last row once rows were added at the end of the sheet: nothing documents that Sheets does.
 * A rule that the person has made shorter stays so.
 * @param from The number of rows to which the rules reached.
 */
export function extendFormats(sheet: Sheet, from: number, to: number): void {
  if (to <= from) return;
  replaceRules(sheet, (rule) => {
    const ranges = rule.getRanges();
    if (!ranges.some((range) => range.getLastRow() === from)) return rule;
    const longer = ranges.map((range) => {
      const row = range.getRow();
      const isLong = range.getLastRow() === from;
      const rows = (isLong ? to : range.getLastRow()) - row + 1;
      return sheet.getRange(row, range.getColumn(), rows, range.getNumColumns());
    });
    return rule.copy().setRanges(longer).build();
  });
}

/** Writes the rules only where one of ours becomes another, or undefined and so goes. */
function replaceRules(sheet: Sheet, replace: (rule: Rule, key: string) => Rule | undefined): void {
  const before = sheet.getConditionalFormatRules();
  const after = before.flatMap((rule) => {
    const key = keyOf(rule);
    return key === undefined ? rule : (replace(rule, key) ?? []);
  });
  const isSame = after.length === before.length && after.every((rule, index) => rule === before[index]);
  if (!isSame) sheet.setConditionalFormatRules(after);
}

/** Returns the key of a rule of ours; undefined for a person's. */
function keyOf(rule: Rule): string | undefined {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return undefined;
  const [, marked = ''] = String(condition.getCriteriaValues()[0]).split(`"${KEY.formatRule}`);
  return marked.split('"')[0] || undefined;
}

function ruleOf(sheet: Sheet, { key, columns, condition, look }: OwnFormat, rows: number): Rule {
  const places = columns.map((position) => ({ position }));
  const areas = adjacentColumns(places).map(({ position, indexes }) =>
    address(1, position, rows, indexes.length),
  );
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .setRanges(rangesAt(sheet, areas))
    .whenFormulaSatisfied(`=(${condition})+N("${KEY.formatRule}${key}")`);
  if (look.background) builder.setBackground(look.background);
  if (look.fontColor) builder.setFontColor(look.fontColor);
  if (look.bold) builder.setBold(true);
  if (look.strikethrough) builder.setStrikethrough(true);
  return builder.build();
}
