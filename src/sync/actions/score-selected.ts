/** Lets the service score the records of the selected rows, as many as it takes in an hour. */
import { sameText } from '../../core/cell';
import { createDeadline } from '../../core/deadline';
import { configError, hasCode, type JobsheetError } from '../../core/errors';
import { counted } from '../../core/words';
import { createClient } from '../../http/client';
import { requireDone } from '../../sheet/rows/in-place';
import { readRows } from '../../sheet/rows/read-rows';
import { fillColumns } from '../../sheet/rows/upsert';
import { alone } from '../../store/lock';
import { keepAccepted, loadAccepted, loadNotOffered, saveNotOffered } from '../../store/service-answers';
import type { SavedSync } from '../../store/syncs';
import { requireConnection } from '../connection/connection';
import { type Offer, serviceOf, streamOf } from '../offer';
import { cellOf, noProblems } from '../run/record-rows';
import { WORST_WINDOW } from '../run/run-host';
import { type SelectedRecords, selectedRecords } from './delete-selected';

/** Requests at a time after the first, which tells whether the server has scores at all. */
const AT_ONCE = 5;

/**
 * Those without a score come first; where all have one, they are scored anew. Each window is in the sheet before the next.
 * @returns The outcome, in a sentence. @throws JobsheetError: nothing to score, not offered, or what the service said.
 */
export function scoreSelected(sync: SavedSync, offer: Offer): string {
  const stream = streamOf(offer, sync.stream);
  const service = serviceOf(offer, stream);
  const { scoring, noun } = stream;
  if (!scoring)
    throw refused(`There is nothing to score in ‘${sync.tab}’. Go to the tab of your applications.`);
  const { name, fields, mostInHour, request, read } = scoring;
  const connection = requireConnection(service);
  const notOffered = () => refused(`This ${service.name} offers no ${name}.`);
  const lacking = loadNotOffered(service.id, connection.origin);
  if (lacking.includes(name)) throw notOffered();
  return alone(sync.id, () => {
    const selection = selectedRecords(sync, stream);
    const { table, index } = selection;
    const tab = String(table.sheet.getSheetId());
    const before = scoresOf(selection, fields[0]);
    const known = loadAccepted(tab, name);
    const all = unscored(selection, before);
    if (all.length === 0) throw refused(`Select the rows of your ${noun.many} first.`);
    // What the service has taken is not sent again: its score comes with a later sync.
    const ids = all.filter((id) => known[id] !== before.get(id));
    const stillWorks = (count: number) =>
      `${service.name} is still working on ${counted(count, noun)}: ${count === 1 ? 'its score comes' : 'their scores come'} with a later sync.`;
    if (ids.length === 0) return stillWorks(all.length);
    const taken: Record<string, string> = {};
    const deadline = createDeadline();
    const client = createClient({ service, ...connection, deadline, advice: 'Its row stays as it is.' });
    let failure: JobsheetError | undefined;
    let [asked, scored, remaining] = [0, 0, mostInHour];
    while (asked < ids.length && remaining > 0 && !isOver(failure) && deadline.allows(WORST_WINDOW)) {
      const window = ids.slice(asked, asked + Math.min(asked === 0 ? 1 : AT_ONCE, remaining));
      const answers = client.sendEach(window.map(request));
      const rows = answers.flatMap((answer, index) => {
        const record = answer.kind === 'answer' ? read(answer.body) : undefined;
        if (answer.kind === 'refused' || answer.kind === 'unsure') failure = answer.error;
        const id = window[index] as string;
        if (answer.kind === 'accepted') taken[id] = before.get(id) ?? '';
        const cells = record && table.columns.map(({ field }) => cellOf(record, field, noProblems()));
        return cells ? [{ id, cells }] : [];
      });
      if (hasCode(failure, 'NOT_OFFERED')) {
        saveNotOffered(service.id, [...lacking, name], connection.origin);
        throw notOffered();
      }
      if (Object.keys(taken).length > 0) keepAccepted(tab, name, { ...known, ...taken });
      requireDone(fillColumns(table, index, rows, fields));
      scored += rows.length;
      asked += window.length;
      remaining = Math.min(mostInHour - asked, client.quotaLeft() ?? remaining);
    }
    const works = Object.keys(taken).length;
    if (failure && scored + works === 0) throw failure;
    const what = counted(scored, noun);
    if (works > 0) {
      const done = scored > 0 ? `${what} scored. ` : '';
      const rest =
        scored + works < ids.length ? ` ${failure?.message ?? 'Choose it again later for the others.'}` : '';
      return done + stillWorks(works) + rest;
    }
    if (scored === ids.length) return `${what} scored.`;
    const rest = failure?.message ?? `${service.name} takes ${mostInHour} an hour.`;
    return `${what} of ${ids.length} scored. ${rest} Choose it again later for the others.`;
  });
}

/** Returns id → the cell of its score. */
function scoresOf(
  { table, index, ids }: SelectedRecords,
  key: string | undefined,
): ReadonlyMap<string, string> {
  const column = table.columns.find(({ field }) => field.key === key);
  if (!column) throw refused('There is no column for the score. Edit the sync and choose it under Columns.');
  const rowOf = (id: string) => index.rowOf.get(id) ?? 0;
  const cells = readRows(table.sheet, ids.map(rowOf), column.position, 1);
  return new Map(ids.map((id) => [id, sameText(cells.get(rowOf(id))?.[0])]));
}

function unscored({ ids }: SelectedRecords, scores: ReadonlyMap<string, string>): readonly string[] {
  const blank = ids.filter((id) => scores.get(id) === '');
  return blank.length > 0 ? blank : ids;
}

/** Returns whether there is no point in asking for more. */
function isOver(failure: JobsheetError | undefined): boolean {
  return failure?.kind === 'quota';
}

function refused(message: string): JobsheetError {
  return configError('NO_SCORES', message);
}
