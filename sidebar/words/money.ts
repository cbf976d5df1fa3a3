/** The cost of paid records, in words. */

import { mostRecordsOf } from '../../src/core/sync-settings';
import type { Noun } from '../../src/core/words';
import type { CostForecast } from '../../src/sync/definitions/cost-forecast';
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import { words } from './words';

/** "Up to 500 sites, $25 per run. $3.20 spent this month · 9,936 credits left". */
export function costWords(
  { mostRecords, mostDollars, monthDollars, creditsLeft }: CostForecast,
  noun: Noun,
): string {
  const { money } = words();
  const left = creditsLeft === null ? '' : ` · ${money.creditsLeft(creditsLeft)}`;
  return `${money.most(mostRecords, noun, mostDollars)} ${money.spent(monthDollars)}${left}`;
}

type PaidCard = Pick<SyncCard, 'cost' | 'payment'>;

/** Returns the dollars that runs of these syncs cost at most together; undefined where nothing costs. */
export function mostDollarsOf(cards: readonly PaidCard[]): number | undefined {
  const paid = cards.flatMap(({ cost }) => cost ?? []);
  return paid.length === 0 ? undefined : paid.reduce((sum, { mostDollars }) => sum + mostDollars, 0);
}

/**
 * Returns the question before a run that costs; undefined for a free one.
 * @param noun Of the records, where only one sync is to run.
 */
export function costQuestion(cards: readonly PaidCard[], noun?: Noun): string | undefined {
  const paid = cards.flatMap(({ cost }) => cost ?? []);
  const most = mostDollarsOf(cards);
  const [first] = paid;
  if (most === undefined || !first) return undefined;
  const { money } = words();
  const asks = cards.flatMap(({ payment }) => payment?.asks ?? []);
  const month = Math.max(...paid.map(({ monthDollars }) => monthDollars));
  const question =
    noun && paid.length === 1
      ? money.question(first.mostRecords, noun, most, month)
      : money.questionForAll(most, month);
  return [...asks, question].join(' ');
}

/** Returns the terms to which a yes agrees, by the id of the sync. */
export function termsOf(
  cards: readonly Pick<SyncCard, 'id' | 'payment'>[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(cards.flatMap(({ id, payment }) => (payment ? [[id, payment.terms]] : [])));
}

/** Returns the dollars that a run of a paid stream costs at most; undefined for a free one. */
export function mostByLimits(offer: StreamOffer, limits = offer.price?.limits): number | undefined {
  return limitsOf(offer, limits)?.mostDollars;
}

/** Says how much a run can cost within its limits, before the sync is saved; empty for a free stream. */
export function limitWords(offer: StreamOffer, limits = offer.price?.limits): string {
  const most = limitsOf(offer, limits);
  return most ? words().money.limits(most.mostRecords, offer.noun, most.mostDollars) : '';
}

function limitsOf({ price }: StreamOffer, limits = price?.limits) {
  if (!price || !limits) return undefined;
  const { dollarsPerRecord } = price;
  const mostRecords = mostRecordsOf(limits.rowsPerRun, limits.dollarsPerRun, dollarsPerRecord);
  return { mostRecords, mostDollars: mostRecords * dollarsPerRecord };
}
