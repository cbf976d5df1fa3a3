/** The position of a chart on the screen: over the cell that it is anchored to, following the grid's scroll and zoom. */
import type { Worksheet } from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { PageChart } from '../../page-model';
import { UNIT } from '../snapshot';
import type { UniverPage } from '../univer';

/** Pixels from the upper left corner of the grid's canvas. */
interface Place {
  readonly left: number;
  readonly top: number;
  /** The left edge of the part of the grid in which the chart may be visible: past the row headings and frozen columns. */
  readonly clipLeft: number;
  readonly clipTop: number;
}

export interface GridView {
  readonly canvas: HTMLCanvasElement;
  readonly zoom: number;
  /** The headings of the rows and the columns. */
  readonly headings: { readonly width: number; readonly height: number };
  placeOf(chart: PageChart): Place;
}

/** Undefined until the grid has drawn that sheet. */
export function gridView(page: UniverPage, sheet: Worksheet): GridView | undefined {
  const render = page.injector.get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !main) return undefined;
  const { scaleX: zoom } = render.scene.getAncestorScale();
  const { rowHeaderWidth, columnHeaderHeight } = skeleton;
  const { xSplit, ySplit } = sheet.getFreeze();
  const corner = (row: number, column: number) => {
    const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
    return { x: startX, y: startY };
  };
  return {
    canvas: render.engine.getCanvasElement(),
    zoom,
    headings: { width: rowHeaderWidth * zoom, height: columnHeaderHeight * zoom },
    placeOf({ anchor }) {
      const { x, y } = corner(anchor.row, anchor.column);
      const frozen = corner(ySplit, xSplit);
      const [scrollsX, scrollsY] = [anchor.column >= xSplit, anchor.row >= ySplit];
      return {
        left: (x + anchor.offsetX - (scrollsX ? main.viewportScrollX : 0)) * zoom,
        top: (y + anchor.offsetY - (scrollsY ? main.viewportScrollY : 0)) * zoom,
        clipLeft: (scrollsX ? frozen.x : rowHeaderWidth) * zoom,
        clipTop: (scrollsY ? frozen.y : columnHeaderHeight) * zoom,
      };
    },
  };
}
