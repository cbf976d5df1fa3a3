/** Words for the question about edits that wait. Pure. */

import { count, counted } from '../../../core/words';
import type { EditsAnswer, HeldEdits } from '../../../store/run-state';
import type { AnyStream } from '../../../streams/stream';

const ROWS = { one: 'row', many: 'rows' };
/** More columns than these nobody reads in one sentence. */
const MOST_COLUMNS = 3;

interface HeldWords {
  /** A sentence such as "You emptied ‘Notes’ in 30 rows." */
  readonly what: string;
  /** All choices as one question. */
  readonly ask: string;
  /** Each choice as a question of its own. */
  readonly asks: Readonly<Record<EditsAnswer, string>>;
  /** A few of the rows by name; empty where they have none. */
  readonly examples: string;
  readonly captions: Readonly<Record<EditsAnswer, string>>;
}

export function heldWords(held: HeldEdits, { fields }: AnyStream, service: string): HeldWords {
  const headingOf = (key: string) => `‘${fields.find((field) => field.key === key)?.heading ?? key}’`;
  const isFirst = held.kind === 'first';
  const canPutBack = held.rows > 0;
  const send = `Send ${isFirst ? 'them' : 'that'} to ${service}`;
  const restore = isFirst ? `take what ${service} says` : 'put the old values back';
  const all = held.rows + held.created;
  const more = all > held.examples.length ? ` and ${count(all - held.examples.length)} more` : '';
  return {
    what: isFirst ? firstWords(held, service) : manyWords(held, headingOf),
    ask: canPutBack ? `${send}, or ${restore}?` : `${send}?`,
    asks: {
      send: `${send}?`,
      restore: `${restore[0]?.toUpperCase()}${restore.slice(1)}?`,
    },
    examples: held.examples.length > 0 ? held.examples.join(', ') + more : '',
    captions: {
      send: `Send to ${service}`,
      restore: isFirst ? `Take ${service}’s values` : 'Put the values back',
    },
  };
}

function firstWords({ rows, created }: HeldEdits, service: string): string {
  const isNew = `${counted(created, ROWS)} of this tab ${created === 1 ? 'is' : 'are'} not in ${service} yet`;
  const differs = `${rows === 1 ? 'says' : 'say'} something else than ${service} does`;
  if (rows === 0) return `${isNew}.`;
  if (created === 0) return `${counted(rows, ROWS)} of this tab ${differs}.`;
  return `${isNew}, and ${count(rows)} ${differs}.`;
}

function manyWords({ fields }: HeldEdits, headingOf: (key: string) => string): string {
  const partOf = (part: 'emptied' | 'changed') =>
    fields
      .filter((field) => field[part] > 0)
      .map((field) => `${headingOf(field.key)} in ${counted(field[part], ROWS)}`);
  const [emptied, changed] = [partOf('emptied'), partOf('changed')];
  const words = [
    ...(emptied.length > 0 ? [`emptied ${listed(emptied)}`] : []),
    ...(changed.length > 0 ? [`changed ${listed(changed)}`] : []),
  ];
  return `You ${words.join(' and ')}.`;
}

function listed(parts: readonly string[]): string {
  const shown = parts.slice(0, MOST_COLUMNS);
  const unnamed = parts.length - shown.length;
  if (unnamed > 0)
    return `${shown.join(', ')} and ${counted(unnamed, { one: 'more column', many: 'more columns' })}`;
  return shown.length > 1
    ? `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`
    : shown.join('');
}

/** Returns the sentences for the report of a run, the toast and the log. */
export function heldSentence(held: HeldEdits, stream: AnyStream, service: string): string {
  const { what } = heldWords(held, stream, service);
  const other = held.kind === 'first' ? ' or to take what it says' : ' or to put the old values back';
  const choice = held.rows > 0 ? other : '';
  return `${what} Nothing of that was sent: open Jobsheet and choose whether to send it to ${service}${choice}.`;
}
