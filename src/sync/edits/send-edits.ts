/**
 * Sends what the person wrote since both sides were last the same, after everything that the service changed is in the
 * sheet: changed cells, then new rows. A few at a time, so that an execution that dies has little to look up.
 */
import { sendChanges } from './send-changes';
import { sendNew } from './send-new';
import type { SendContext, SentEdits } from './send-window';

/** @param sent Takes what became of it. @throws JobsheetError when nothing more can be sent. */
export function sendEdits<R>(context: SendContext<R>, sent: SentEdits): void {
  sendChanges(context, sent);
  if (sent.ending === 'finished') sendNew(context, sent);
}
