/** Clears contents, looks, notes and validation of a range. */

import { CONTENT, clearLayers, LOOKS, NOTES, RULES } from '../workbook/cell-blocks';
import type { LayerName } from '../workbook/grid';
import type { GoogleRange } from './book';
import { writeCells, writeLooks } from './buffered-writes';
import { checkInside, type RangeMethods, type RangeObject } from './range-object';

/** `{contentsOnly: true}` and the like; several may be given together. */
interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}

export const rangeClear: RangeMethods = {
  /** Without options: contents, looks and validation, but not notes. */
  clear(options?: ClearOptions): GoogleRange {
    return clearCells(this, clearedLayers(options));
  },

  clearContent(): GoogleRange {
    return clearCells(this, CONTENT);
  },

  clearFormat(): GoogleRange {
    checkInside(this);
    writeLooks(this.book, this.sheet, this.area, () => clearLayers(this.sheet, this.area, LOOKS));
    return this;
  },

  clearNote(): GoogleRange {
    return clearCells(this, NOTES);
  },

  clearDataValidations(): GoogleRange {
    return clearCells(this, RULES);
  },
};

function clearCells(range: RangeObject, layers: readonly LayerName[]): GoogleRange {
  checkInside(range);
  writeCells(range.book, range.sheet, range.area, () => clearLayers(range.sheet, range.area, layers));
  return range;
}

function clearedLayers(options: ClearOptions = {}): readonly LayerName[] {
  const chosen = [
    ...(options.contentsOnly ? CONTENT : []),
    ...(options.formatOnly ? LOOKS : []),
    ...(options.validationsOnly ? RULES : []),
    ...(options.commentsOnly ? NOTES : []),
  ];
  return chosen.length > 0 ? chosen : [...CONTENT, ...LOOKS, ...RULES];
}
