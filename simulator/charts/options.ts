/** A chart's options: a tree that is read and written by paths, so that `hAxis.title` is a part of `hAxis`. */
import { ObjectKind } from '../spreadsheet/object-kind';

type Options = Readonly<Record<string, unknown>>;
type GoogleOptions = GoogleAppsScript.Charts.ChartOptions;

/** The chart editor's size; the others as Google's chart gallery documents them. */
const DEFAULTS: Options = {
  width: 600,
  height: 371,
  legend: { position: 'right' },
  isStacked: false,
  is3D: false,
  pieHole: 0,
  backgroundColor: 'white',
};

/** Documented, and missing in the types. */
interface WithDefaults {
  getOrDefault(option: string): unknown;
}

export const ChartOptions = new ObjectKind<GoogleOptions & WithDefaults, { readonly options: Options }>(
  'ChartOptions',
  {
    /** null when the option is not set (reference of ChartOptions). */
    get(option: string): unknown {
      return optionAt(this.options, option) ?? null;
    },

    getOrDefault(option: string): unknown {
      return this.get(option) ?? optionAt(DEFAULTS, option) ?? null;
    },
  },
);

function optionAt(options: Options, path: string): unknown {
  let found: unknown = options;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.hasOwn(found, name) ? (found as Options)[name] : undefined;
  }
  return found;
}

/** @param value Kept as plain JSON; undefined or null takes the option away. */
export function withOption(options: Options, path: string, value: unknown): Options {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    const { [name]: _, ...others } = options;
    const kept = value === undefined ? null : JSON.parse(JSON.stringify(value) ?? 'null');
    return kept === null ? others : { ...others, [name]: kept };
  }
  const held = options[name];
  const inner = typeof held === 'object' && held !== null ? { ...held } : {};
  return { ...options, [name]: withOption(inner, rest.join('.'), value) };
}
