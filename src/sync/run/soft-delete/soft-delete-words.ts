/** Sentences about a list that is not to be believed, and about records that left it. */
import { count, counted, type Noun } from '../../../core/words';
import type { Doubt } from '../../../streams/page';
import type { SoftDeleted } from './soft-delete';

interface ListFacts {
  /** The name of the service on the screen. */
  readonly service: string;
  readonly noun: Noun;
  readonly doubts: readonly Doubt[];
  /** False where a gap between two pages could not be closed. */
  readonly proved: boolean;
  /** True for a stream whose rows are marked as closed. */
  readonly closes: boolean;
  readonly deleted: SoftDeleted;
}

/** @returns No sentence where the list showed all that it should. */
export function softDeleteSentences({ service, noun, doubts, proved, closes, deleted }: ListFacts): string[] {
  const doubt = MOST_TELLING.map((wanted) => doubts.find(({ kind }) => kind === wanted)).find(Boolean);
  const said = [
    ...(doubt ? [doubtSentence(doubt, service, noun)] : []),
    ...(!proved && !doubt ? [`The list of ${noun.many} changed faster than it could be read.`] : []),
    ...(deleted.isBlind ? [`${service} did not even find a ${noun.one} that its own list shows.`] : []),
  ];
  const isOwnFault = !proved || (doubt !== undefined && doubt.kind !== 'shrank');
  return [
    ...said,
    ...(closes && said.length > 0 ? ['So nothing was marked as closed because of this list.'] : []),
    // A record that such a list does not show has not left it.
    ...(isOwnFault ? [] : leftSentences(service, noun, deleted)),
  ];
}

/** Only the first of these is told. Records without an id have a sentence of their own. */
const MOST_TELLING: readonly Doubt['kind'][] = [
  'same-page',
  'endless',
  'ends-early',
  'more-but-none',
  'twice',
  'total-shrank',
  'shrank',
];

function doubtSentence(doubt: Doubt, service: string, noun: Noun): string {
  switch (doubt.kind) {
    case 'ends-early':
      return `${service} said that there are ${counted(doubt.said, noun)}, but its list ended after ${count(doubt.sent)}.`;
    case 'more-but-none':
      return `${service} said that there are more ${noun.many}, but sent none.`;
    case 'total-shrank':
      return `${service} said that there are only ${counted(doubt.said, noun)}, after it had listed more.`;
    case 'same-page':
      return `${service} sent the same page of ${noun.many} again.`;
    case 'twice':
      return `${service} sent the same ${noun.one} more than once on one page.`;
    case 'endless':
      return `The list of ${noun.many} did not come to an end.`;
    case 'shrank':
      return `The list shows only ${counted(doubt.has, noun)}; ${count(doubt.missing)} that it had before are missing.`;
    case 'without-id':
      return `${service} sent ${noun.many} without an id.`;
  }
}

function leftSentences(service: string, noun: Noun, { unlisted, waiting }: SoftDeleted): string[] {
  const sentences: string[] = [];
  if (unlisted === 1)
    sentences.push(`1 ${noun.one} is not in this list, but ${service} still has it: its row stays as it is.`);
  if (unlisted > 1)
    sentences.push(
      `${counted(unlisted, noun)} are not in this list, but ${service} still has them: their rows stay as they are.`,
    );
  if (waiting === 1)
    sentences.push(
      `1 ${noun.one} that is not in this list waits: the next run finds out whether it is closed.`,
    );
  if (waiting > 1)
    sentences.push(
      `${counted(waiting, noun)} that are not in this list wait: the next runs find out which of them are closed.`,
    );
  return sentences;
}
