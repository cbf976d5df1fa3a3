/** Builders that know the kind of their chart: each method is an option of Google's chart gallery under its own name. */
import { metered } from '../script/service-object';
import type { Book, DraftHolder } from '../spreadsheet/book';
import { checkSignature } from '../spreadsheet/signatures';
import { EmbeddedChartBuilder, member } from './builder';
import { CurveStyle, PointStyle, Position } from './enumerations';

type GoogleArea = GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder;
type GoogleBar = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
type GoogleColumn = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type GoogleLine = GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
type GooglePie = GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder;

/** Pixels of a point, beside the names that the builders have for them. */
const POINT_SIZES = { NONE: 0, TINY: 2, MEDIUM: 7, LARGE: 10, HUGE: 20 } as const;

/** @typeParam Builder The same builder as the script's types know it. */
abstract class TypedChartBuilder<Builder> extends EmbeddedChartBuilder {
  setTitle(chartTitle: string): Builder {
    return this._option('title', chartTitle);
  }

  setColors(cssValues: string[]): Builder {
    return this._option('colors', cssValues);
  }

  setBackgroundColor(cssValue: string): Builder {
    return this._option('backgroundColor', cssValue);
  }

  setLegendPosition(position: GoogleAppsScript.Charts.Position): Builder {
    const name = member(Position, position, `${String(this)}.setLegendPosition`);
    return this._option('legend.position', name.toLowerCase());
  }

  reverseCategories(): Builder {
    return this._option('reverseCategories', true);
  }
}
metered(TypedChartBuilder, 'EmbeddedChartBuilder', checkSignature);

abstract class AxisChartBuilder<Builder> extends TypedChartBuilder<Builder> {
  setXAxisTitle(title: string): Builder {
    return this._option('hAxis.title', title);
  }

  setYAxisTitle(title: string): Builder {
    return this._option('vAxis.title', title);
  }

  setRange(start: number, end: number): Builder {
    return this._option(`${this._valueAxis}.viewWindow`, { min: start, max: end });
  }

  useLogScale(): Builder {
    return this._option(`${this._valueAxis}.logScale`, true);
  }

  protected get _valueAxis(): 'vAxis' | 'hAxis' {
    return 'vAxis';
  }
}
metered(AxisChartBuilder, 'EmbeddedChartBuilder', checkSignature);

class EmbeddedAreaChartBuilder
  extends AxisChartBuilder<GoogleArea>
  implements Pick<GoogleArea, keyof EmbeddedAreaChartBuilder & keyof GoogleArea>
{
  setStacked(): GoogleArea {
    return this._option('isStacked', true);
  }

  setPointStyle(style: GoogleAppsScript.Charts.PointStyle): GoogleArea {
    return this._option('pointSize', pointSize(style, `${String(this)}.setPointStyle`));
  }
}
metered(EmbeddedAreaChartBuilder, 'EmbeddedAreaChartBuilder', checkSignature);

class EmbeddedBarChartBuilder
  extends AxisChartBuilder<GoogleBar>
  implements Pick<GoogleBar, keyof EmbeddedBarChartBuilder & keyof GoogleBar>
{
  setStacked(): GoogleBar {
    return this._option('isStacked', true);
  }

  reverseDirection(): GoogleBar {
    return this._option('hAxis.direction', -1);
  }

  protected override get _valueAxis(): 'vAxis' | 'hAxis' {
    return 'hAxis';
  }
}
metered(EmbeddedBarChartBuilder, 'EmbeddedBarChartBuilder', checkSignature);

class EmbeddedColumnChartBuilder
  extends AxisChartBuilder<GoogleColumn>
  implements Pick<GoogleColumn, keyof EmbeddedColumnChartBuilder & keyof GoogleColumn>
{
  setStacked(): GoogleColumn {
    return this._option('isStacked', true);
  }
}
metered(EmbeddedColumnChartBuilder, 'EmbeddedColumnChartBuilder', checkSignature);

class EmbeddedLineChartBuilder
  extends AxisChartBuilder<GoogleLine>
  implements Pick<GoogleLine, keyof EmbeddedLineChartBuilder & keyof GoogleLine>
{
  setCurveStyle(style: GoogleAppsScript.Charts.CurveStyle): GoogleLine {
    const name = member(CurveStyle, style, `${String(this)}.setCurveStyle`);
    return this._option('curveType', name === 'SMOOTH' ? 'function' : 'none');
  }

  setPointStyle(style: GoogleAppsScript.Charts.PointStyle): GoogleLine {
    return this._option('pointSize', pointSize(style, `${String(this)}.setPointStyle`));
  }
}
metered(EmbeddedLineChartBuilder, 'EmbeddedLineChartBuilder', checkSignature);

class EmbeddedPieChartBuilder
  extends TypedChartBuilder<GooglePie>
  implements Pick<GooglePie, keyof EmbeddedPieChartBuilder & keyof GooglePie>
{
  set3D(): GooglePie {
    return this._option('is3D', true);
  }
}
metered(EmbeddedPieChartBuilder, 'EmbeddedPieChartBuilder', checkSignature);

const BUILDERS = {
  AREA: EmbeddedAreaChartBuilder,
  BAR: EmbeddedBarChartBuilder,
  COLUMN: EmbeddedColumnChartBuilder,
  LINE: EmbeddedLineChartBuilder,
  PIE: EmbeddedPieChartBuilder,
} as const;

export type TypedChart = keyof typeof BUILDERS;

export function typedChartBuilder(book: Book, holder: DraftHolder, type: TypedChart): EmbeddedChartBuilder {
  return new BUILDERS[type](book, holder);
}

function pointSize(style: GoogleAppsScript.Charts.PointStyle, method: string): number {
  return POINT_SIZES[member(PointStyle, style, method) as keyof typeof POINT_SIZES];
}
