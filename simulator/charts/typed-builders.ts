/** Builders that know the kind of their chart: each method is an option of Google's chart gallery under its own name. */

import type { Book, DraftHolder, GoogleChartBuilder } from '../spreadsheet/book';
import { ObjectKind } from '../spreadsheet/object-kind';
import { type ChartBuilderState, chartBuilderMethods, member, setOption } from './builder';
import type { TypedChart } from './chart-state';
import { CurveStyle, PointStyle, Position } from './enumerations';

type GoogleArea = GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder;
type GoogleBar = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
type GoogleColumn = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type GoogleLine = GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
type GooglePie = GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder;

/** Pixels of a point, beside the names that the builders have for them. */
const POINT_SIZES = { NONE: 0, TINY: 2, MEDIUM: 7, LARGE: 10, HUGE: 20 } as const;

/** `Builder` is what the script calls it on, and gets back. */
const titles = {
  setTitle<Builder>(this: Builder & ChartBuilderState, chartTitle: string): Builder {
    return setOption(this, 'title', chartTitle);
  },

  setColors<Builder>(this: Builder & ChartBuilderState, cssValues: string[]): Builder {
    return setOption(this, 'colors', cssValues);
  },

  setBackgroundColor<Builder>(this: Builder & ChartBuilderState, cssValue: string): Builder {
    return setOption(this, 'backgroundColor', cssValue);
  },

  setLegendPosition<Builder>(
    this: Builder & ChartBuilderState,
    position: GoogleAppsScript.Charts.Position,
  ): Builder {
    const name = member(Position, position, `${String(this)}.setLegendPosition`);
    return setOption(this, 'legend.position', name.toLowerCase());
  },

  reverseCategories<Builder>(this: Builder & ChartBuilderState): Builder {
    return setOption(this, 'reverseCategories', true);
  },
};

/** @param valueAxis The one that numbers are on: bars lie. */
function axes(valueAxis: 'vAxis' | 'hAxis') {
  return {
    setXAxisTitle<Builder>(this: Builder & ChartBuilderState, title: string): Builder {
      return setOption(this, 'hAxis.title', title);
    },

    setYAxisTitle<Builder>(this: Builder & ChartBuilderState, title: string): Builder {
      return setOption(this, 'vAxis.title', title);
    },

    setRange<Builder>(this: Builder & ChartBuilderState, start: number, end: number): Builder {
      return setOption(this, `${valueAxis}.viewWindow`, { min: start, max: end });
    },

    useLogScale<Builder>(this: Builder & ChartBuilderState): Builder {
      return setOption(this, `${valueAxis}.logScale`, true);
    },

    setStacked<Builder>(this: Builder & ChartBuilderState): Builder {
      return setOption(this, 'isStacked', true);
    },
  };
}

const points = {
  setPointStyle<Builder>(
    this: Builder & ChartBuilderState,
    style: GoogleAppsScript.Charts.PointStyle,
  ): Builder {
    return setOption(this, 'pointSize', pointSize(style, `${String(this)}.setPointStyle`));
  },
};

const area = new ObjectKind<GoogleArea, ChartBuilderState>(
  'EmbeddedAreaChartBuilder',
  chartBuilderMethods,
  titles,
  axes('vAxis'),
  points,
);

const bar = new ObjectKind<GoogleBar, ChartBuilderState>(
  'EmbeddedBarChartBuilder',
  chartBuilderMethods,
  titles,
  axes('hAxis'),
  {
    reverseDirection(): GoogleBar {
      return setOption(this, 'hAxis.direction', -1);
    },
  },
);

const column = new ObjectKind<GoogleColumn, ChartBuilderState>(
  'EmbeddedColumnChartBuilder',
  chartBuilderMethods,
  titles,
  axes('vAxis'),
);

/** Lines do not stack. */
const { setStacked: _, ...lineAxes } = axes('vAxis');

const line = new ObjectKind<GoogleLine, ChartBuilderState>(
  'EmbeddedLineChartBuilder',
  chartBuilderMethods,
  titles,
  lineAxes,
  points,
  {
    setCurveStyle(style: GoogleAppsScript.Charts.CurveStyle): GoogleLine {
      const name = member(CurveStyle, style, `${String(this)}.setCurveStyle`);
      return setOption(this, 'curveType', name === 'SMOOTH' ? 'function' : 'none');
    },
  },
);

const pie = new ObjectKind<GooglePie, ChartBuilderState>(
  'EmbeddedPieChartBuilder',
  chartBuilderMethods,
  titles,
  {
    set3D(): GooglePie {
      return setOption(this, 'is3D', true);
    },
  },
);

const BUILDERS = { AREA: area, BAR: bar, COLUMN: column, LINE: line, PIE: pie };

export function typedChartBuilder(book: Book, holder: DraftHolder, type: TypedChart): GoogleChartBuilder {
  return BUILDERS[type].create(book, { holder });
}

function pointSize(style: GoogleAppsScript.Charts.PointStyle, method: string): number {
  return POINT_SIZES[member(PointStyle, style, method)];
}
