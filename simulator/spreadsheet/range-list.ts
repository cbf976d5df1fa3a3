/** Several ranges of one sheet, changed together. */

import type { GoogleRange, GoogleRangeList } from './book';
import { type Methods, ObjectKind, type Simulated } from './object-kind';

interface RangeListState {
  readonly ranges: readonly GoogleRange[];
}

type RangeListObject = Simulated<GoogleRangeList, RangeListState>;

/** Methods that a list passes on to each of its ranges. */
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

const passedOn: Methods<GoogleRangeList, RangeListState> = Object.fromEntries(
  PASSED_ON.map((method) => [
    method,
    function (this: RangeListObject, ...parts: unknown[]) {
      for (const range of this.ranges) Reflect.apply(range[method], range, parts);
      return this;
    },
  ]),
);

export const RangeList = new ObjectKind<GoogleRangeList, RangeListState>('RangeList', passedOn, {
  getRanges(): GoogleRange[] {
    return [...this.ranges];
  },

  activate(): GoogleRangeList {
    this.ranges.at(-1)?.activate();
    return this;
  },
});
