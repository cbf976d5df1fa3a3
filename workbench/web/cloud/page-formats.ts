/** Conditional formats and alternating colours as the page takes them: the grid has no bands of its own. */
import type { FormatRule } from '../../../simulator/spreadsheet/conditional-format';
import type { Area } from '../../../simulator/workbook/grid';
import type { BandingState, SheetState } from '../../../simulator/workbook/workbook';
import type { PageArea, PageFormat } from '../page-model';

export function pageFormats({ conditionalFormats, bandings }: SheetState): PageFormat[] {
  return [
    ...conditionalFormats.flatMap(({ areas, rule }) => ruleFormat(areas, rule as FormatRule)),
    ...bandings.flatMap(bandFormats),
  ];
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

/** The first row has the first colour, or that of the header; then they alternate. Bands of columns are not shown. */
function bandFormats({ area, colors }: BandingState): PageFormat[] {
  const { headerRow, firstRow, secondRow } = colors;
  const header = headerRow ? 1 : 0;
  const body = { ...area, row: area.row + header, rows: area.rows - header };
  const band = (of: Area, color: string | null | undefined, formula: string): PageFormat[] =>
    color && of.rows > 0 ? [{ formula, style: { bg: { rgb: color } }, areas: [areaOf(of)] }] : [];
  // ROW counts from 1.
  const parity = (body.row + 1) % 2;
  return [
    ...band({ ...area, rows: header }, headerRow, '=1=1'),
    ...band(body, isWhite(firstRow) ? undefined : firstRow, `=MOD(ROW(),2)=${parity}`),
    ...band(body, isWhite(secondRow) ? undefined : secondRow, `=MOD(ROW(),2)=${1 - parity}`),
  ];
}

/** The grid is white as it is. */
function isWhite(color: string | null | undefined): boolean {
  return color === '#ffffff';
}
