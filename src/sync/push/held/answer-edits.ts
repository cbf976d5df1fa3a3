/** Takes the person's answer about edits that wait for it; the next run carries it out. */
import { JobsheetError } from '../../../core/errors';
import type { TableMemo } from '../../../sheet/table/table';
import { alone } from '../../../store/lock';
import type { ReadableProperties } from '../../../store/properties';
import { type EditsAnswer, type HeldEdits, readRunState, runStore } from '../../../store/run-state';
import type { SavedSync } from '../../../store/syncs';
import { requireConnection } from '../../connection/connection';
import { type Offer, serviceOf, streamOf } from '../../offer';
import { questionOf } from './held-edits';

/** Returns the open question; undefined where there is none, or it has been answered. */
export function openQuestion(syncId: string, properties: ReadableProperties): HeldEdits | undefined {
  const state = readRunState<TableMemo>(syncId, properties);
  const question = questionOf(state, state.table?.sheetId);
  return question?.answer === undefined ? question : undefined;
}

/**
 * @param shown Fingerprint of the question that the person saw: an answer to another question does not count.
 * @throws JobsheetError where there is no key, a run is on its way, or the question is another one by now.
 */
export function answerEdits(sync: SavedSync, offer: Offer, answer: EditsAnswer, shown: string): void {
  requireConnection(serviceOf(offer, streamOf(offer, sync.stream)));
  alone(sync.id, () => {
    const store = runStore<TableMemo>(sync.id);
    const { held } = store.load();
    if (held?.fingerprint !== shown) throw otherQuestion();
    if (answer === 'restore' && held.rows === 0) throw nothingToPutBack();
    store.update({ held: { ...held, answer } });
  });
}

function otherQuestion(): JobsheetError {
  return new JobsheetError({
    code: 'QUESTION_CHANGED',
    kind: 'transient',
    message: 'The rows have changed since you were asked. Nothing was sent; look at the question again.',
  });
}

function nothingToPutBack(): JobsheetError {
  return new JobsheetError({
    code: 'NOTHING_TO_PUT_BACK',
    kind: 'config',
    message:
      'These rows are new, so there are no values to put back. Delete the rows that you do not want to send.',
  });
}
