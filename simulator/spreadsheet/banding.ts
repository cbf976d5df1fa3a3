/** Alternating colours of a range. They lie under the cells: a colour that a cell has of its own is shown over them. */

import { nameIn } from '../script/enumeration';
import { overlaps } from '../workbook/cell-blocks';
import type { Area } from '../workbook/grid';
import { type BandingState, changed, type SheetState } from '../workbook/workbook';
import { type Book, fail, type GoogleRange } from './book';
import { writeLooks } from './buffered-writes';
import { colorOf } from './colors';
import { BandingTheme } from './enumerations';
import { type Methods, ObjectKind, type Simulated } from './object-kind';
import { keptArea, type RangeObject, rangeBehind } from './range-object';

type GoogleBanding = GoogleAppsScript.Spreadsheet.Banding;
type Part = keyof BandingState['colors'];
type Colors = Record<'header' | 'first' | 'second' | 'footer', string>;

interface BandingHidden {
  readonly sheet: SheetState;
  readonly state: BandingState;
}

type BandingObject = Simulated<GoogleBanding, BandingHidden>;

/** The theme that is meant where none is named. Of the others Google publishes no colours: they look like this one here. */
const LIGHT_GREY: Colors = { header: '#bdbdbd', first: '#ffffff', second: '#f3f3f3', footer: '#dedede' };

const methods: Methods<GoogleBanding, BandingHidden> = {
  getRange(): GoogleRange {
    return this.book.range(this.sheet, kept(this).area);
  },

  setRange(range: GoogleRange): GoogleBanding {
    const behind = rangeBehind(range, 'SpreadsheetApp.Banding.setRange');
    checkFree(behind, this.state);
    return change(this, () => {
      kept(this).area = keptArea(behind);
    });
  },

  copyTo(range: GoogleRange): GoogleBanding {
    return addBanding(rangeBehind(range, 'SpreadsheetApp.Banding.copyTo'), kept(this).colors);
  },

  remove(): void {
    change(this, () => {
      this.sheet.bandings = this.sheet.bandings.filter((one) => one !== this.state);
    });
  },
};

const PARTS = ['header', 'first', 'second', 'footer'].flatMap((name) => [
  `${name}Row`,
  `${name}Column`,
]) as Part[];

/** `getHeaderRowColor`, `setHeaderRowColor` and their like. */
const colorMethods = Object.fromEntries(
  PARTS.flatMap((part) => {
    const name = part.charAt(0).toUpperCase() + part.slice(1);
    return [
      [
        `get${name}Color`,
        function (this: BandingObject): string | null {
          this.execution.commit();
          return kept(this).colors[part] ?? null;
        },
      ],
      [
        `set${name}Color`,
        function (this: BandingObject, color: string | null): GoogleBanding {
          return change(this, () => {
            kept(this).colors[part] = colorOf(color) ?? null;
          });
        },
      ],
    ];
  }),
) as Methods<GoogleBanding, BandingHidden>;

const Banding = new ObjectKind<GoogleBanding, BandingHidden>('Banding', methods, colorMethods);

export function applyBanding(
  range: RangeObject,
  axis: 'Row' | 'Column',
  theme: GoogleAppsScript.Spreadsheet.BandingTheme | undefined,
  showHeader: boolean,
  showFooter: boolean,
): GoogleBanding {
  if (theme !== undefined && nameIn(BandingTheme, theme) === undefined)
    fail('Invalid argument: bandingTheme');
  const { header, first, second, footer } = LIGHT_GREY;
  return addBanding(range, {
    ...(showHeader ? { [`header${axis}`]: header } : {}),
    [`first${axis}`]: first,
    [`second${axis}`]: second,
    ...(showFooter ? { [`footer${axis}`]: footer } : {}),
  });
}

/** @param within Only those that share a cell with it. */
export function bandings(book: Book, sheet: SheetState, within?: Area): GoogleBanding[] {
  const found = sheet.bandings.filter(({ area }) => !within || overlaps(area, within));
  return found.map((state) => Banding.create(book, { sheet, state }));
}

function addBanding(range: RangeObject, colors: BandingState['colors']): GoogleBanding {
  const { book, sheet } = range;
  checkFree(range);
  const state: BandingState = { id: book.workbook.nextId++, area: keptArea(range), colors: { ...colors } };
  book.execution.commit();
  sheet.bandings.push(state);
  changed(book.workbook, sheet.id, 'looks');
  return Banding.create(book, { sheet, state });
}

/** Two of them cannot lie over one another. */
function checkFree({ area, sheet, execution }: RangeObject, own?: BandingState): void {
  execution.commit();
  const isTaken = sheet.bandings.some((one) => one !== own && overlaps(one.area, area));
  if (isTaken)
    fail(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
}

function change(banding: BandingObject, effect: () => void): GoogleBanding {
  writeLooks(banding.book, banding.sheet, undefined, effect);
  return banding;
}

/** Structural changes put new states into the sheet: the one with the same id is meant. */
function kept({ sheet, state }: BandingObject): BandingState {
  return sheet.bandings.find(({ id }) => id === state.id) ?? fail('The banding no longer exists.');
}
