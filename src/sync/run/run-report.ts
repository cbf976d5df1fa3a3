/** The report of a run, put together from what its steps found out. */
import { withDoubt } from '../../streams/doubt';
import { notices } from './notices';
import { problemSentences } from './record-rows';
import { finishReport, type RunReport } from './report';
import type { RunEnd, RunParts } from './run-end';
import { NOTHING_DELETED } from './soft-delete/soft-delete';
import { softDeleteSentences } from './soft-delete/soft-delete-words';
import { endingOf, errorOf } from './stop';

export function reportOf<R>(
  parts: RunParts<R>,
  { stop, counts, isComplete, after, deleted }: RunEnd,
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
    complete: isComplete,
    removed: loop.removed,
    seconds: Math.round((host.now() - begun) / 100) / 10,
    quotaLeft: host.client.quotaLeft() ?? null,
    credits: cost?.credits ?? null,
    creditsLeft: cost?.creditsLeft ?? null,
    cost: cost?.words ?? '',
    problems: [
      ...(stop.kind === 'at-limit' && budget ? [budget.reached()] : []),
      ...problemSentences(rows.problems, stream.noun),
      ...notices(rows, loop.removed, stream.noun),
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
