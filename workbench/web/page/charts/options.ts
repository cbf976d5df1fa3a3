/** A chart's options in the names of Google's chart gallery, read with care: a script may have put anything there. */
import type { PageChart } from '../../page-model';

export interface Options {
  text(path: string): string | undefined;
  number(path: string): number | undefined;
  is(path: string): boolean;
  list(path: string): readonly unknown[];
}

export function optionsOf({ options }: PageChart): Options {
  const at = (path: string) =>
    path
      .split('.')
      .reduce<unknown>(
        (found, name) => (found as Record<string, unknown> | null | undefined)?.[name],
        options,
      );
  return {
    text: (path) => {
      const found = at(path);
      return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
    },
    number: (path) => {
      const found = at(path);
      const isGiven = typeof found === 'number' || (typeof found === 'string' && found.trim() !== '');
      return isGiven && Number.isFinite(Number(found)) ? Number(found) : undefined;
    },
    is: (path) => at(path) === true,
    list: (path) => {
      const found = at(path);
      return Array.isArray(found) ? found : [];
    },
  };
}

/** Sheets' own, in its order. */
const COLORS = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#7baaf7',
  '#f07b72',
  '#fcd04f',
  '#71c287',
];

/** @param part `series` or `slices`: each may have a colour of its own. */
export function colorOf(options: Options, part: 'series' | 'slices', index: number): string {
  const chosen = options.list('colors');
  const listed = chosen.length ? chosen[index % chosen.length] : COLORS[index % COLORS.length];
  return options.text(`${part}.${index}.color`) ?? String(listed);
}

const SIZE = { width: 600, height: 371 } as const;

export function sizeOf(options: Options): { width: number; height: number } {
  return {
    width: options.number('width') || SIZE.width,
    height: options.number('height') || SIZE.height,
  };
}

/** Room for the names of months and stages, and not for a sentence. */
const LONGEST_LABEL = 24;

/** A text beside an axis or in the legend, which must leave room for the drawing. */
export function shortened(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text;
}

/** The chart's name, for display and for screen readers. */
export function nameOf(chart: PageChart): string {
  const kind = chart.type.toLowerCase().replaceAll('_', ' ');
  return optionsOf(chart).text('title') || `${kind[0]?.toUpperCase()}${kind.slice(1)} chart`;
}
