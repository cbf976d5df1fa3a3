/** The part of a run that comes after reading: sends what the person wrote, to streams that take edits. */
import { counted } from '../../core/words';
import { loadEditTimes, saveEditTimes } from '../../store/edit-times';
import type { Counts } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import type { AnyStream, Stream } from '../../streams/stream';
import { followStatuses } from '../actions/follow-statuses';
import { namedIds } from '../run/record-rows';
import type { RunReport } from '../run/report';
import { unsettledSentences } from '../run/row-ids/unsettled-words';
import type { RowSession } from '../run/row-session';
import type { RunHost } from '../run/run-host';
import { failureOf, type Stop } from '../run/stop';
import type { SentEdits } from './batches';
import type { EditsState } from './edits-state';
import { type AskContext, questionOf, sheetIdOf } from './held/held-edits';
import { heldSentence } from './held/held-words';
import { sendEdits } from './send-edits';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Returns what a run knows of the person's edits before it begins; undefined for a stream that takes none. */
export function editsOf<R>(
  { winner = 'newer' }: SavedSync,
  { edits }: Stream<R>,
  { serviceName }: RunHost,
  sheet: Sheet,
): EditsState<R> | undefined {
  if (!edits) return undefined;
  const times = winner === 'newer' ? loadEditTimes(sheet.getSheetId())?.times : undefined;
  const collected = { conflicts: new Set<string>(), unknownBlanks: new Set<string>() };
  return { rules: edits, service: serviceName, winner, editedAt: (id) => times?.[id], ...collected };
}

/** Forgets the times of edits from before the run, which have been dealt with. From now on edits are noted. */
export function keepEdits<R>({ table: { sheet, idColumn } }: RowSession<R>, begun: number): void {
  const sheetId = sheet.getSheetId();
  const before = loadEditTimes(sheetId);
  const times = Object.fromEntries(Object.entries(before?.times ?? {}).filter(([, time]) => time >= begun));
  const isSame =
    before?.idColumn === idColumn && Object.keys(before.times).length === Object.keys(times).length;
  if (!isSame) saveEditTimes(sheetId, { idColumn, times });
}

export interface PushResult {
  readonly stop: Stop;
  /** True where no edit still waits to be sent. */
  readonly isAll: boolean;
  readonly sent: RunReport['sent'];
  /** Rows with edits that wait until the person has been asked. */
  readonly asked: number;
  readonly problems: readonly string[];
  /** True where cells may have notes that say why they were not sent. */
  readonly hasNotes: boolean;
}

/**
 * Never throws: what went wrong is in the result.
 * @param hasRunBefore Whether a run of this sync has come to its end in this tab.
 */
export function pushEdits<R>(
  context: Omit<AskContext<R>, 'isCancelled'>,
  counts: Counts,
  hasRunBefore: boolean,
): PushResult {
  const { host, stream, edits } = context;
  const isCancelled = () =>
    host.board.report({ fetched: counts.fetched, total: null, added: counts.added, changed: counts.changed });
  const sent: SentEdits = {
    changed: 0,
    created: 0,
    refused: 0,
    accepted: 0,
    gone: [],
    unsettled: [],
    unsure: undefined,
    stop: { kind: 'finished' },
  };
  try {
    if (stream.statusLink) followStatuses(stream.statusLink, context.rows, host, context.ledgerTab);
    sendEdits({ ...context, isCancelled }, sent, hasRunBefore);
    // New records may be linked with a ‘My status’ from now on.
    if (stream.statusLink && sent.created > 0)
      followStatuses(stream.statusLink, context.rows, host, context.ledgerTab);
  } catch (thrown) {
    sent.stop = failureOf(thrown);
  }
  const { stop, created, changed, refused } = sent;
  const isFinished = stop.kind === 'finished';
  const question = questionOf(host.store.load(), sheetIdOf(context));
  const open = question?.answer === undefined ? question : undefined;
  const problems = [
    ...(open ? [heldSentence(open, stream as AnyStream, edits.service)] : []),
    ...sentences(sent, edits, stream.noun),
  ];
  const isAll = isFinished && refused === 0 && !sent.unsure && !open;
  const asked = open ? open.rows + open.created : 0;
  const hasNotes = refused > 0 || sent.unsettled.length > 0 || (context.hasNotes && !isFinished);
  return { stop, isAll, sent: { created, changed, refused }, asked, problems, hasNotes };
}

function sentences<R>(
  { refused: all, accepted, gone, unsettled, unsure }: SentEdits,
  { conflicts, service, winner }: EditsState<R>,
  noun: Stream<R>['noun'],
): string[] {
  const cells = [...conflicts];
  // Records that are gone and rows that are unsettled have sentences of their own.
  const refused = all - gone.length - unsettled.filter(({ kind }) => kind !== 'copy').length;
  const stayed = {
    newer: 'The newer value stays',
    sheet: 'Yours stays',
    service: `That of ${service} stays`,
  }[winner];
  return [
    ...(cells.length > 0
      ? [
          `Both you and ${service} changed ${cells.length === 1 ? 'a cell' : `${cells.length} cells`} (${namedIds(cells)}). ${stayed}; the other is in a note on the cell.`,
        ]
      : []),
    ...(refused > 0
      ? [
          `${counted(refused, noun)} could not be sent as ${refused === 1 ? 'it is' : 'they are'}: a note on the cell says why.`,
        ]
      : []),
    ...(accepted > 0
      ? [
          `${service} is still working on ${counted(accepted, noun)}: what comes of it shows with a later sync.`,
        ]
      : []),
    ...(gone.length > 0
      ? [
          `${service} has ${counted(gone.length, noun)} no more (${namedIds(gone)}); what you changed there was not sent: a note on the cell says so.`,
        ]
      : []),
    ...unsettledSentences(unsettled, { service, noun }),
    ...(unsure ? [`Some of what you wrote waits for the next sync: ${unsure.message}`] : []),
  ];
}
