/**
 * Sends what the person wrote since both sides were last the same, after everything that the service changed is in the
 * sheet: changed cells, then new rows. A few at a time, so that little has to be looked up after a death. Edits that a person
 * has hardly meant wait until they have been asked.
 */

import { clearNotes, type SentEdits } from './batches';
import { readEdits } from './edited-rows';
import { type AskContext, keepAsked, loadAsked, sheetIdOf } from './held/held-edits';
import { type Decision, holdBack, isFirstSending } from './held/hold-back';
import { putBack } from './held/put-back';
import { sendChanges } from './send-changes';
import { sendNew } from './send-new';

/**
 * @param hasRunBefore Whether a run of this sync has come to its end in this tab.
 * @param sent Collects the outcome. @throws JobsheetError when nothing more can be sent.
 */
export function sendEdits<R>(context: AskContext<R>, sent: SentEdits, hasRunBefore: boolean): void {
  const asked = loadAsked(context);
  if (asked.question?.answer === 'restore' && !putBack(context, asked, sent)) return;
  const edited = readEdits(context.rows, context.edits.rules);
  if (context.hasNotes) clearNotes(context, edited.inOrder);
  const isFirst = isFirstSending(context, hasRunBefore);
  const decision = holdBack(context, asked, edited, isFirst);
  if (isFirst && decision.isSettled) settle(context);
  // The question is kept before anything is sent, and a yes until all that it covers is sent.
  if (!decision.isAgreed || isFirst) keepAsked(context, decision.asks);
  sendChanges(context, sent, decision.changed);
  if (sent.stop.kind === 'finished' && decision.maySendNew) sendNew(context, sent);
  if (sent.stop.kind === 'finished' && decision.isAgreed) endAgreed(context, decision, sent);
}

/** Keeps that the person need not be asked again whether edits in this tab are sent. */
function settle<R>(context: AskContext<R>): void {
  const { store } = context.host;
  const agreedTab = sheetIdOf(context);
  if (agreedTab !== undefined) store.update({ agreedTab });
}

/** Closes an answered question. Edits that the service did not take are tried again like any others, without another question. */
function endAgreed<R>(context: AskContext<R>, { asks }: Decision, sent: SentEdits): void {
  const { question } = asks;
  const isYes = question?.answer === 'send' || question?.answer === 'sent';
  if (!isYes) keepAsked(context, asks);
  else if (sent.refused > 0 || sent.unsure)
    keepAsked(context, { ...asks, question: { ...question, answer: 'sent' } });
  else keepAsked(context, { question: undefined, list: new Map() });
}
