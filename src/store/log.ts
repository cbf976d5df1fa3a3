/**
 * How the last runs ended, for the sidebar and for the tab ‘Sync log’, which gets its lines when a run writes anyway, or
 * when one that still waits for that would have to go.
 */

import type { ErrorKind } from '../core/errors';
import { bytesOf, LARGEST_VALUE, type ReadableProperties } from './properties';
import type { Counts } from './runs';

type Properties = GoogleAppsScript.Properties.Properties;

export interface LogLine extends Counts {
  /** Epoch milliseconds of its end. */
  readonly at: number;
  readonly sync: string;
  readonly tab: string;
  /** What started it: the person or the schedule. */
  readonly startedBy: string;
  readonly ending: string;
  readonly seconds: number;
  readonly quotaLeft: number | null;
  readonly words: string;
  /** Rows in which something waits until the person has been asked; absent where none does. */
  readonly asked?: number;
  /** Of its error, when it failed. */
  readonly code?: string;
  readonly kind?: ErrorKind;
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

/** The newest, and the last line of each sync: by it is told when the sync is due. */
export function linesThatFit(lines: readonly LogLine[]): readonly LogLine[] {
  let kept = lines.filter((line, place) => place < MOST_LINES || isLastOf(line, lines));
  for (const longest of LONGEST_WORDS) {
    kept = kept.map((line) => ({ ...line, words: line.words.slice(0, longest) }));
    if (fits(kept)) return kept;
  }
  while (kept.length > 0 && !fits(kept)) {
    const oldest = [...kept].reverse().find((line) => !isLastOf(line, kept)) ?? kept[kept.length - 1];
    kept = kept.filter((line) => line !== oldest);
  }
  return kept;
}

function fits(lines: readonly LogLine[]): boolean {
  return bytesOf(JSON.stringify(lines)) <= LARGEST_VALUE;
}

function isLastOf(line: LogLine, lines: readonly LogLine[]): boolean {
  return lines.find(({ sync }) => sync === line.sync) === line;
}

/** The last line of each sync, by its id. */
export function lastLines(lines: readonly LogLine[]): ReadonlyMap<string, LogLine> {
  return new Map([...lines].reverse().map((line) => [line.sync, line]));
}
