/** A sheet with all that a script can ask of it. */
import { sheetBase } from './sheet-base';
import { sheetCharts } from './sheet-charts';
import { sheetContents } from './sheet-contents';
import { sheetMetadata } from './sheet-metadata';
import { Sheet } from './sheet-object';
import { sheetSelection } from './sheet-selection';
import { sheetStructure } from './sheet-structure';
import { sheetView } from './sheet-view';

Sheet.define(sheetBase, sheetStructure, sheetView, sheetContents, sheetCharts, sheetSelection, sheetMetadata);

export { Sheet };
