/** Conditional formats as the page takes them. */
import type { FormatRule } from '../../../simulator/spreadsheet/conditional-format';
import type { Area } from '../../../simulator/workbook/grid';
import type { SheetState } from '../../../simulator/workbook/workbook';
import type { PageArea, PageFormat } from '../page-model';

export function pageFormats({ conditionalFormats }: SheetState): PageFormat[] {
  return conditionalFormats.flatMap(({ areas, rule }) => ruleFormat(areas, rule as FormatRule));
}

/** Only the property names of the page. */
export function areaOf({ row, column, rows, columns }: Area): PageArea {
  return { row, column, rows, columns };
}

/** Rules of other kinds than a formula are not shown. */
function ruleFormat(areas: readonly Area[], rule: FormatRule): PageFormat[] {
  const [formula] = rule.criteria?.type === 'CUSTOM_FORMULA' ? rule.criteria.values : [];
  if (typeof formula !== 'string') return [];
  const { background, fontColor, bold, italic, underline, strikethrough } = rule;
  const style: PageFormat['style'] = {
    ...(background ? { bg: { rgb: background } } : {}),
    ...(fontColor ? { cl: { rgb: fontColor } } : {}),
    ...(bold ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
    ...(underline ? { ul: { s: 1 } } : {}),
    ...(strikethrough ? { st: { s: 1 } } : {}),
  };
  return [{ formula, style, areas: areas.map(areaOf) }];
}
