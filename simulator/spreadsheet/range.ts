/** A range with all that a script can ask of it. */

import { rangeAlignment } from './range-alignment';
import { rangeAttachments } from './range-attachments';
import { rangeClear } from './range-clear';
import { rangeCopy } from './range-copy';
import { rangeFonts } from './range-fonts';
import { rangeFormulas } from './range-formulas';
import { rangeGeometry } from './range-geometry';
import { rangeLooks } from './range-looks';
import { rangeMerge } from './range-merge';
import { Range } from './range-object';
import { rangeOrder } from './range-order';
import { rangeRichText } from './range-rich-text';
import { rangeValidation } from './range-validation';
import { rangeValues } from './range-values';

Range.define(
  rangeGeometry,
  rangeValues,
  rangeFormulas,
  rangeAlignment,
  rangeFonts,
  rangeLooks,
  rangeClear,
  rangeCopy,
  rangeOrder,
  rangeMerge,
  rangeValidation,
  rangeRichText,
  rangeAttachments,
);

export { Range };
