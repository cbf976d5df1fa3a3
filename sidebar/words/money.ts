/** The cost of paid records, in words. */

import { mostRecordsOf } from '../../src/core/sync-settings';
import { count, counted, dollars, type Noun } from '../../src/core/words';
import type { CostForecast } from '../../src/sync/definitions/cost-forecast';
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import type { SyncCard } from '../../src/ui/sidebar/wire/home';

/** "Up to 500 sites, $25.00". */
export function mostWords({ mostRecords, mostDollars }: CostForecast, noun: Noun): string {
  return `Up to ${counted(mostRecords, noun)}, ${dollars(mostDollars)}`;
}

/** "This month $3.20 · 9,936 credits left". */
export function spentWords({ monthDollars, creditsLeft }: CostForecast): string {
  const month = `This month ${dollars(monthDollars)}`;
  return creditsLeft === null ? month : `${month} · ${count(creditsLeft)} credits left`;
}

/** Returns the question before a run that costs; undefined for a free one. */
export function costQuestion(cards: readonly Pick<SyncCard, 'cost' | 'payment'>[]): string | undefined {
  const paid = cards.flatMap(({ cost }) => cost ?? []);
  if (paid.length === 0) return undefined;
  const asks = cards.flatMap(({ payment }) => payment?.asks ?? []);
  const most = paid.reduce((sum, { mostDollars }) => sum + mostDollars, 0);
  const month = Math.max(...paid.map(({ monthDollars }) => monthDollars));
  return [
    ...asks,
    `This can cost up to ${dollars(most)}. This month you have paid ${dollars(month)}. Sync?`,
  ].join(' ');
}

/** Returns the terms to which a yes agrees, by the id of the sync. */
export function termsOf(
  cards: readonly Pick<SyncCard, 'id' | 'payment'>[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(cards.flatMap(({ id, payment }) => (payment ? [[id, payment.terms]] : [])));
}

/** Says how much a run can cost within its limits, before the sync is saved. */
export function mostByLimits({ price, noun }: StreamOffer, limits = price?.limits): string {
  if (!price || !limits) return '';
  const { dollarsPerRecord } = price;
  const mostRecords = mostRecordsOf(limits.rowsPerRun, limits.dollarsPerRun, dollarsPerRecord);
  const cost = { mostRecords, mostDollars: mostRecords * dollarsPerRecord };
  return `A run reads at most ${counted(cost.mostRecords, noun)} and costs at most ${dollars(cost.mostDollars)}.`;
}
