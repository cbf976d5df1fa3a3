/** Colours as Sheets tells them: always `#rrggbb`, whatever way they were written. */
import { fail } from './book';

/** CSS's sixteen basic names and the ones that scripts use most. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkred: '#8b0000',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  skyblue: '#87ceeb',
  teal: '#008080',
  tomato: '#ff6347',
  violet: '#ee82ee',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** Undefined for null, which means the default colour. */
export function colorOf(color: string | null | undefined): string | undefined {
  if (color === null || color === undefined || color === '') return undefined;
  const text = String(color).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(text);
  if (rgb) return rgbColor(Number(rgb[1]), Number(rgb[2]), Number(rgb[3]));
  return NAMED[text] ?? fail(`Invalid color: ${color}`);
}

export function rgbColor(red: number, green: number, blue: number): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
