/**
 * The stored form of a ledger: lines of text that fit into cells. Part 0 is a head in JSON; the others hold one
 * `id entry` line for each row, with a `+` behind the ids that an unfinished list has shown. Pure.
 */

import { isUsableId } from '../../core/row-id';
import {
  DETAILS_MISSING,
  type Ledger,
  type LedgerEntry,
  type ListedEntry,
  SOFT_DELETED,
  softDeleted,
  UNSURE,
  type UnfinishedReading,
} from './row-ledger';

/** One row of the ledger's tab. */
export type LedgerLine = [name: string, part: number, text: string];

/** Turns the entries of a ledger into text and back. */
export interface EntryCodec<E> {
  readonly encode: (entry: E) => string;
  readonly decode: (text: string) => E;
}

/** Of a row or of each of its cells: a stream that takes edits keeps a fingerprint for every cell. */
export type FingerprintUnit = 'row' | 'cell';

/** Entries are packed into cells of at most this many characters: 128,000 rows fit into about 60 cells. */
const CELL_SIZE = 45_000;
const SEEN = '+';

/** No fingerprint has an exclamation mark, so these stand for themselves. */
const MARK = '!';
const CLOSED_TEXT = '!closed';
const UNSURE_TEXT = '!unsure';
const DETAILS_TEXT = '!details';
const LEFT_PREFIX = '!left';
const GONE_PREFIX = '!gone.';

export const TEXTS: EntryCodec<string> = { encode: (text) => text, decode: (text) => text };

/** A fingerprint of a row and that of a single cell look the same in the tab: the stream says which of them it keeps. */
export function entryCodec(unit: FingerprintUnit): EntryCodec<LedgerEntry> {
  return { encode: encodeEntry, decode: (text) => decodeEntry(text, unit) };
}

function encodeEntry(entry: LedgerEntry): string {
  switch (entry.kind) {
    case 'written':
      return entry.fingerprint;
    case 'cells':
      return (entry.isTombstone ? GONE_PREFIX : '') + entry.fingerprints.join('.');
    case 'soft-deleted':
      return CLOSED_TEXT + (entry.before ? `.${entry.before.fingerprint}` : '');
    case 'unsure':
      return UNSURE_TEXT;
    case 'details-missing':
      return DETAILS_TEXT;
    case 'left':
      return `${LEFT_PREFIX}:${entry.day ?? ''}:${entry.before.kind === 'unsure' ? '' : encodeEntry(entry.before)}`;
  }
}

function decodeEntry(text: string, unit: FingerprintUnit): LedgerEntry {
  return text.startsWith(LEFT_PREFIX) ? decodeLeft(text, unit) : decodeListed(text, unit);
}

function decodeListed(text: string, unit: FingerprintUnit): ListedEntry {
  if (text.startsWith(GONE_PREFIX))
    return { kind: 'cells', fingerprints: text.slice(GONE_PREFIX.length).split('.'), isTombstone: true };
  if (text === CLOSED_TEXT) return SOFT_DELETED;
  if (text.startsWith(`${CLOSED_TEXT}.`))
    return softDeleted({ kind: 'written', fingerprint: text.slice(CLOSED_TEXT.length + 1) });
  if (text === DETAILS_TEXT) return DETAILS_MISSING;
  // Also what only a later version would understand.
  if (text.startsWith(MARK)) return UNSURE;
  return unit === 'row'
    ? { kind: 'written', fingerprint: text }
    : { kind: 'cells', fingerprints: text.split('.'), isTombstone: false };
}

/** The version before wrote neither a day nor what was known before. */
function decodeLeft(text: string, unit: FingerprintUnit): LedgerEntry {
  const [, day = '', ...rest] = text.split(':');
  const before = rest.join(':');
  return {
    kind: 'left',
    day: day === '' ? undefined : Number(day),
    before: before === '' ? UNSURE : decodeListed(before, unit),
  };
}

/**
 * Returns the lines of a ledger. What does not fit into a cell is left out: without its unfinished list a run begins anew,
 * without its entry a row is compared by reading it.
 */
export function encodeLedger<E>(
  name: string,
  { entries, fields, days = [], reading }: Ledger<E>,
  codec: EntryCodec<E>,
): LedgerLine[] {
  const { seen, ...rest } = reading ?? {};
  const lines = entryLines(entries, seen, codec);
  const known = { fields, ...(days.length > 0 ? { days } : {}), count: lines.length };
  const whole = JSON.stringify({ ...known, ...(reading ? { sweep: rest } : {}) });
  const isKept = whole.length < CELL_SIZE;
  const texts = [isKept ? whole : JSON.stringify(known)];
  let text = '';
  for (const { line, tag } of lines) {
    const entry = isKept ? line + tag : line;
    if (text.length + entry.length >= CELL_SIZE) {
      texts.push(text);
      text = '';
    }
    text += text === '' ? entry : `\n${entry}`;
  }
  if (text !== '') texts.push(text);
  return texts.map((part, number): LedgerLine => [name, number, part]);
}

function entryLines<E>(
  entries: ReadonlyMap<string, E>,
  seen: ReadonlySet<string> | undefined,
  { encode }: EntryCodec<E>,
) {
  return [...entries].flatMap(([id, entry]) => {
    if (!isUsableId(id)) return [];
    const line = `${escapeId(id)} ${escapeEntry(encode(entry))}`;
    return line.length + SEEN.length < CELL_SIZE ? [{ line, tag: seen?.has(id) ? SEEN : '' }] : [];
  });
}

/** An apostrophe at the beginning of a cell belongs to Sheets, not to its text. */
function escapeId(id: string): string {
  return encodeURIComponent(id).replace(/'/g, '%27');
}

/** A plus sign or an end of a line inside of an entry would be read as the format's own. */
function escapeEntry(text: string): string {
  return text.replace(/[%+\s\p{Control}]/gu, encodeURIComponent);
}

function unescaped(text: string): string {
  return text.includes('%') ? decodeURIComponent(text) : text;
}

/** @returns undefined for a ledger that is not there or was damaged by hand: then rows are compared by reading them. */
export function decodeLedger<E>(lines: readonly LedgerLine[], codec: EntryCodec<E>): Ledger<E> | undefined {
  try {
    return decodeLines(lines, codec);
  } catch {
    return undefined;
  }
}

interface StoredHead {
  readonly fields?: unknown;
  readonly days?: unknown;
  readonly count?: unknown;
  readonly sweep?: Omit<UnfinishedReading, 'seen'>;
}

function decodeLines<E>(
  [head, ...parts]: readonly LedgerLine[],
  { decode }: EntryCodec<E>,
): Ledger<E> | undefined {
  const known = head && (JSON.parse(head[2]) as StoredHead | null);
  if (!known || !Array.isArray(known.fields) || parts.some(([, part], at) => part !== at + 1))
    return undefined;
  const entries = new Map<string, E>();
  const seen = new Set<string>();
  for (const [, , text] of parts) {
    for (const line of text.split('\n')) {
      const space = line.indexOf(' ');
      if (space < 0) continue;
      const id = unescaped(line.slice(0, space));
      const isSeen = line.endsWith(SEEN);
      entries.set(id, decode(unescaped(line.slice(space + 1, isSeen ? -1 : undefined))));
      if (isSeen) seen.add(id);
    }
  }
  return {
    entries,
    fields: known.fields,
    ...(Array.isArray(known.days) ? { days: known.days } : {}),
    ...(known.count === undefined || known.count === entries.size ? {} : { isDamaged: true }),
    ...(known.sweep ? { reading: { ...known.sweep, seen } } : {}),
  };
}
