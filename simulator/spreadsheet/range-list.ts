/** Several ranges of one sheet, changed together. */
import { metered } from '../script/service-object';
import { type Book, type GoogleRange, type GoogleRangeList, hidden, SpreadsheetObject } from './book';
import { checkSignature } from './signatures';

export class RangeList
  extends SpreadsheetObject
  implements Pick<GoogleRangeList, keyof RangeList & keyof GoogleRangeList>
{
  private declare readonly ranges: GoogleRange[];

  constructor(book: Book, ranges: GoogleRange[]) {
    super(book);
    hidden(this, { ranges });
  }

  getRanges(): GoogleRange[] {
    return [...this.ranges];
  }

  activate(): GoogleRangeList {
    this.ranges.at(-1)?.activate();
    return this as unknown as GoogleRangeList;
  }
}

/** What a list passes on to each of its ranges. */
const PASSED_ON = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
] as const satisfies readonly (keyof GoogleRangeList & keyof GoogleRange)[];

for (const method of PASSED_ON) {
  Object.defineProperty(RangeList.prototype, method, {
    configurable: true,
    writable: true,
    value(this: RangeList, ...parts: unknown[]) {
      for (const range of this.getRanges())
        (range[method] as (...parts: unknown[]) => unknown).apply(range, parts);
      return this;
    },
  });
}
metered(RangeList, 'RangeList', checkSignature);
