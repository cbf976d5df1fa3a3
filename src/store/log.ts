/**
 * How the last runs ended, for the sidebar and for the tab ‘Sync log’, which gets its lines when a run writes anyway, or
 * when one that still waits for that would have to go.
 */

import { bytesOf, LARGEST_VALUE, type ReadableProperties } from './properties';
import type { LastRun } from './runs';

type Properties = GoogleAppsScript.Properties.Properties;

export interface LogLine extends LastRun {
  readonly sync: string;
  readonly tab: string;
  readonly seconds: number;
  readonly quotaLeft: number | null;
  /** Whether the line stands in the tab. */
  readonly shown: boolean;
}

const KEY = 'log';
const MOST_LINES = 15;
/** What a person said or the service said is cut further before a line has to go. */
const LONGEST_WORDS = [240, 80, 0];

export function loadLog(
  properties: ReadableProperties = PropertiesService.getDocumentProperties(),
): LogLine[] {
  try {
    const lines: unknown = JSON.parse(properties.getProperty(KEY) ?? '[]');
    return Array.isArray(lines) ? (lines as LogLine[]) : [];
  } catch {
    return [];
  }
}

/** Keeps what fits. @param lines The newest first. */
export function keepLog(
  lines: readonly LogLine[],
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  properties.setProperty(KEY, JSON.stringify(linesThatFit(lines)));
}

/** The newest, their words cut further where they would not fit. */
export function linesThatFit(lines: readonly LogLine[]): readonly LogLine[] {
  let kept = lines.slice(0, MOST_LINES);
  for (const longest of LONGEST_WORDS) {
    kept = kept.map((line) => ({ ...line, words: line.words.slice(0, longest) }));
    if (fits(kept)) return kept;
  }
  while (!fits(kept)) kept = kept.slice(0, -1);
  return kept;
}

function fits(lines: readonly LogLine[]): boolean {
  return bytesOf(JSON.stringify(lines)) <= LARGEST_VALUE;
}

/** The last line of each sync, by its id. */
export function lastLines(lines: readonly LogLine[]): ReadonlyMap<string, LogLine> {
  return new Map([...lines].reverse().map((line) => [line.sync, line]));
}
