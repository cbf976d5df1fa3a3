/** The report of a run, put together from what its steps found out. */

import { count, counted, type Noun } from '../../core/words';
import type { LeftOut } from '../../store/run-state';
import { withDoubt } from '../../streams/page';
import type { PushResult } from '../push/push';
import { leftOutSentences } from './left-out-words';
import type { StoppedLoop } from './loop-progress';
import { isRead, partSentences } from './part-words';
import { namedIds, problemSentences } from './record-rows';
import { finishReport, type RunReport } from './report';
import type { RowSession } from './row-session';
import type { Afterwards } from './run-host';
import { NOTHING_DELETED, type SoftDeleted } from './soft-delete/soft-delete';
import { softDeleteSentences } from './soft-delete/soft-delete-words';
import type { StartedRun } from './start';
import { endingOf, errorOf, type Stop } from './stop';

export interface RunParts<R> {
  readonly run: StartedRun<R>;
  readonly rows: RowSession<R>;
  readonly loop: StoppedLoop;
  /** Present where what the person wrote was sent. */
  readonly sent: PushResult | undefined;
}

/** The results of the end of a run, for its report and its state. */
export interface RunEnd {
  /** Why the run stopped: the reason of sending, where edits were sent. */
  readonly stop: Stop;
  /** Present where the list was read to its end. */
  readonly deleted: SoftDeleted | undefined;
  /** True where every record was read, so that those that are gone are known. */
  readonly isComplete: boolean;
  readonly counts: StoppedLoop['counts'];
  readonly after: Afterwards;
  /** How many records conditions keep out of the tab; undefined where there are none or nobody knows. */
  readonly leftOut: LeftOut | undefined;
}

function notices<R>(
  { doubled, copies, claimsWithoutRow: withoutRow, edits, table }: RowSession<R>,
  removed: number,
  noun: Noun,
): string[] {
  const sentences: string[] = [];
  // A stream that takes edits has sentences of its own about copies.
  if (copies.length > 0 && !edits) {
    const rows =
      copies.length === 1
        ? 'One row is a copy of another'
        : `${count(copies.length)} rows are copies of others`;
    const them =
      copies.length === 1
        ? 'it is yours, and Jobsheet leaves it as it is'
        : 'they are yours, and Jobsheet leaves them as they are';
    sentences.push(`${rows} (${namedIds(copies)}): ${them}.`);
  }
  if (doubled.size > 0) {
    const ids = doubled.size === 1 ? 'One id stands' : `${count(doubled.size)} ids stand`;
    sentences.push(
      `${ids} in more than one row (${namedIds([...doubled])}), and nothing tells which row is the copy: none of them is kept up to date. Clear the id of your copy.`,
    );
  }
  if (withoutRow > 0) {
    const [have, they] = withoutRow === 1 ? ['has', 'it is'] : ['have', 'they are'];
    sentences.push(
      `${counted(withoutRow, noun)} ${have} no row of ${withoutRow === 1 ? 'its' : 'their'} own, since rows without an id say nearly the same: ${they} not added. Write the id into the right row, or delete the rows that are not needed.`,
    );
  }
  if (removed > 0) {
    const stay =
      removed === 1 ? 'stays away because you removed its row' : 'stay away because you removed their rows';
    sentences.push(`${counted(removed, noun)} ${stay}.`);
  }
  if (table.deleted.length > 0) {
    const named = table.deleted.map((heading) => `‘${heading}’`).join(', ');
    sentences.push(
      `You deleted ${table.deleted.length === 1 ? 'the column' : 'the columns'} ${named}; Jobsheet leaves it so.`,
    );
  }
  return sentences;
}

export function reportOf<R>(
  parts: RunParts<R>,
  { stop, counts, isComplete, after, deleted, leftOut }: RunEnd,
): RunReport {
  const { run, rows, loop, sent } = parts;
  const { begun, found, sync, stream, host } = run;
  const { sheet } = rows.table;
  const { budget } = host;
  const cost = budget?.cost(counts.fetched);
  const facts = {
    ...counts,
    sync: sync.id,
    tab: !found || sheet === found.sheet ? (found?.name ?? sync.tab) : sheet.getName(),
    ending: endingOf(stop),
    sent: sent?.sent ?? null,
    asked: sent?.asked ?? 0,
    complete: isComplete && loop.state.parts.every(isRead),
    removed: loop.removed,
    seconds: Math.round((host.now() - begun) / 100) / 10,
    quotaLeft: host.client.quotaLeft() ?? null,
    credits: cost?.credits ?? null,
    creditsLeft: cost?.creditsLeft ?? null,
    cost: cost?.words ?? '',
    problems: [
      ...(leftOut ? leftOutSentences(leftOut, stream.conditions ?? []) : []),
      ...(stop.kind === 'at-limit' && budget ? [budget.reached()] : []),
      ...problemSentences(rows.problems, stream.noun),
      ...notices(rows, loop.removed, stream.noun),
      ...partSentences(loop.state.parts),
      ...softDeleteSentences(listFacts(parts, deleted ?? NOTHING_DELETED)),
      ...(sent?.problems ?? []),
      ...after.sentences,
    ],
  };
  return finishReport(facts, stream.noun, errorOf(stop));
}

function listFacts<R>({ run, loop: { state } }: RunParts<R>, deleted: typeof NOTHING_DELETED) {
  const { noun, softDelete } = run.stream;
  return {
    service: run.host.serviceName,
    noun,
    doubts: softDelete ? withDoubt(state.doubts, deleted.doubt) : [],
    proved: state.proved,
    closes: softDelete !== undefined,
    deleted,
  };
}
