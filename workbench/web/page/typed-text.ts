/** The text exactly as the person typed it: Univer interprets it by Excel's rules, the workbook by those of Sheets. */
import {
  CellValueType,
  type ICellData,
  type IDocumentData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { PageStyle } from '../page-model';
import type { CellEdit } from '../person-edit';
import type { UniverPage } from './univer';

export interface TypedText {
  /** The text that was typed into a cell; only known while the edit is being carried out. */
  of(sheet: string, row: number, column: number): string | undefined;
}

/** Before the other interceptors, which turn the text into numbers and dates. */
const FIRST = 10_000;

export function hearTyping(page: UniverPage): TypedText {
  const texts = new Map<string, string>();
  page.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      if (cell) texts.set(`${subUnitId}:${row}:${col}`, textOf(cell));
      // An edit that changes nothing makes no mutation; its text must not turn up in a later one.
      setTimeout(() => texts.clear());
      return next(cell);
    },
  });
  return {
    of: (sheet, row, column) => texts.get(`${sheet}:${row}:${column}`),
  };
}

function textOf(cell: ICellData): string {
  if (cell.f) return cell.f;
  if (cell.p) return plainText(cell.p);
  // The editor has taken the apostrophe off.
  if (cell.t === CellValueType.FORCE_STRING) return `'${cell.v}`;
  return String(cell.v ?? '');
}

/** The aspects of a cell that an edit touched. */
export interface Touch {
  readonly content: boolean;
  readonly style: boolean;
  readonly typed: string | undefined;
}

/** A cell as the workbook is to have it after an edit. */
export function readCell(
  page: UniverPage,
  sheet: Worksheet,
  row: number,
  column: number,
  touch: Touch,
): CellEdit {
  const cell = sheet.getCellRaw(row, column);
  const { content, style, typed } = touch;
  return {
    row,
    column,
    ...(style ? { style: lookOf(page, cell) } : {}),
    ...(content ? (typed === undefined ? contentOf(cell) : { typed }) : {}),
  };
}

function contentOf(cell: Nullable<ICellData>): Pick<CellEdit, 'typed' | 'value'> {
  if (cell?.f) return { typed: cell.f };
  if (cell?.p) return { value: plainText(cell.p) };
  if (cell?.v === undefined || cell.v === null || cell.v === '') return { value: null };
  if (cell.t === CellValueType.BOOLEAN) return { value: Number(cell.v) === 1 };
  return { value: cell.v };
}

function lookOf(page: UniverPage, cell: Nullable<ICellData>): PageStyle | null {
  return (page.workbook()?.getStyles().getStyleByCell(cell) as PageStyle | undefined) ?? null;
}

function plainText(document: IDocumentData): string {
  return (document.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
}
