/** Clears contents, looks, notes and validation of a range. */

import { metered } from '../script/service-object';
import { CONTENT, clearLayers, LOOKS, NOTES, RULES } from '../workbook/cell-blocks';
import type { LayerName } from '../workbook/grid';
import type { GoogleRange } from './book';
import { writeCells, writeLooks } from './buffered-writes';
import { RangeLooks } from './range-looks';
import { checkSignature } from './signatures';

/** `{contentsOnly: true}` and the like; several may be given together. */
export interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}

export class RangeClear
  extends RangeLooks
  implements Pick<GoogleRange, keyof RangeClear & keyof GoogleRange>
{
  /** Without options: contents, looks and validation, but not notes. */
  clear(options?: ClearOptions): GoogleRange {
    return this._clear(clearedLayers(options));
  }

  clearContent(): GoogleRange {
    return this._clear(CONTENT);
  }

  clearFormat(): GoogleRange {
    this._inside();
    writeLooks(this.book, this._state, this._area, () => clearLayers(this._state, this._area, LOOKS));
    return this._self;
  }

  clearNote(): GoogleRange {
    return this._clear(NOTES);
  }

  clearDataValidations(): GoogleRange {
    return this._clear(RULES);
  }

  private _clear(layers: readonly LayerName[]): GoogleRange {
    this._inside();
    writeCells(this.book, this._state, this._area, () => clearLayers(this._state, this._area, layers));
    return this._self;
  }
}
metered(RangeClear, 'Range', checkSignature);

export function clearedLayers(options: ClearOptions = {}): readonly LayerName[] {
  const chosen = [
    ...(options.contentsOnly ? CONTENT : []),
    ...(options.formatOnly ? LOOKS : []),
    ...(options.validationsOnly ? RULES : []),
    ...(options.commentsOnly ? NOTES : []),
  ];
  return chosen.length > 0 ? chosen : [...CONTENT, ...LOOKS, ...RULES];
}
