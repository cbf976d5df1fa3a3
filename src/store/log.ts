/** How the last runs ended, for the sidebar and for the tab ‘Sync log’, which gets its lines when a run writes anyway. */

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
  /** Whether the line stands in the tab. */
  readonly shown: boolean;
}

const KEY = 'log';
/** Together they stay under the 9 KB of a property. */
const MOST_LINES = 15;
const LONGEST_WORDS = 240;

export function loadLog(properties: Properties = PropertiesService.getDocumentProperties()): LogLine[] {
  try {
    const lines: unknown = JSON.parse(properties.getProperty(KEY) ?? '[]');
    return Array.isArray(lines) ? (lines as LogLine[]) : [];
  } catch {
    return [];
  }
}

/** Newest first. */
export function keepLog(
  lines: readonly LogLine[],
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  const kept = lines
    .slice(0, MOST_LINES)
    .map((line) => ({ ...line, words: line.words.slice(0, LONGEST_WORDS) }));
  properties.setProperty(KEY, JSON.stringify(kept));
}
