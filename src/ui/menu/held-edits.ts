/** Edits that wait for the person's answer: the question on the card, and the menu items that answer it. */
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { OFFER } from '../../sources/catalog';
import { type ReadableProperties, readDocument } from '../../store/properties';
import type { EditsAnswer } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import { findSaved } from '../../sync/definitions/saved-syncs';
import { serviceOf, streamOf } from '../../sync/offer';
import { answerEdits, openQuestion } from '../../sync/push/held/answer-edits';
import { heldWords } from '../../sync/push/held/held-words';
import { showHeld } from '../../sync/push/held/show-held';
import { runSaved } from '../run-syncs';
import type { EditsQuestion } from '../sidebar/wire/home';
import { summaryInWords, words } from '../words/language';
import { syncOfActiveTab } from './active-tab';
import { toastOf } from './messages';

export function readQuestion(sync: SavedSync, document: ReadableProperties): EditsQuestion | null {
  const held = openQuestion(sync.id, document);
  if (!held) return null;
  const { what, ask, examples, captions } = wordsOf(sync, held);
  return {
    words: `${what} ${ask}`,
    examples,
    sendCaption: captions.send,
    restoreCaption: held.rows > 0 ? captions.restore : null,
    fingerprint: held.fingerprint,
  };
}

/** @param shown Fingerprint of the question that the person saw. */
export function answerHeld(id: string, answer: EditsAnswer, shown: string): void {
  answerEdits(findSaved(id, OFFER), OFFER, answer, shown);
}

/** Selects every cell that waits, in its tab. */
export function showHeldOf(id: string): void {
  const sync = findSaved(id, OFFER);
  showHeld(sync, streamOf(OFFER, sync.stream));
}

export function sendHeldEdits(): void {
  answerInMenu('send');
}

export function putValuesBack(): void {
  answerInMenu('restore');
}

/** Shows the question in a dialog, since the menu does not show it, and starts a run that carries the answer out. */
function answerInMenu(answer: EditsAnswer): void {
  toastOf(() => {
    const { problem: _, ...sync } = syncOfActiveTab();
    const held = openQuestion(sync.id, readDocument());
    if (!held) return words().toasts.nothingWaits(sync.tab);
    const { what, asks, examples } = wordsOf(sync, held);
    const ui = SpreadsheetApp.getUi();
    const question = [what, examples, asks[answer]].filter((part) => part !== '').join('\n\n');
    if (ui.alert('Jobsheet', question, ui.ButtonSet.YES_NO) !== ui.Button.YES)
      return words().toasts.nothingSent;
    answerEdits(sync, OFFER, answer, held.fingerprint);
    activeSpreadsheet().toast(words().toasts.syncing, 'Jobsheet');
    const run = runSaved(sync.id);
    return summaryInWords([run], run.summary);
  });
}

function wordsOf(sync: SavedSync, held: Parameters<typeof heldWords>[0]) {
  const stream = streamOf(OFFER, sync.stream);
  return heldWords(held, stream, serviceOf(OFFER, stream).name);
}
