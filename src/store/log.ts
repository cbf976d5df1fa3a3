/** How the last runs ended, for the sidebar and for the tab ‘Sync log’, which gets its lines when a run writes anyway. */

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
  /** Of its error, when it failed. */
  readonly code?: string;
  readonly kind?: ErrorKind;
  /** Whether the line stands in the tab. */
  readonly shown: boolean;
}

const KEY = 'log';
const MOST_LINES = 15;
const LONGEST_WORDS = 240;

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

/** Newest first. The last line of each sync stays longest: by it is told when the sync is due. */
export function keepLog(
  lines: readonly LogLine[],
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  const short = lines.map((line) => ({ ...line, words: line.words.slice(0, LONGEST_WORDS) }));
  let kept = short.filter((line, place) => place < MOST_LINES || isLastOf(line, short));
  while (kept.length > 0 && bytesOf(JSON.stringify(kept)) > LARGEST_VALUE) {
    const oldest = [...kept].reverse().find((line) => !isLastOf(line, kept)) ?? kept[kept.length - 1];
    kept = kept.filter((line) => line !== oldest);
  }
  properties.setProperty(KEY, JSON.stringify(kept));
}

function isLastOf(line: LogLine, lines: readonly LogLine[]): boolean {
  return lines.find(({ sync }) => sync === line.sync) === line;
}

/** The last line of each sync, by its id. */
export function lastLines(lines: readonly LogLine[]): ReadonlyMap<string, LogLine> {
  return new Map([...lines].reverse().map((line) => [line.sync, line]));
}
