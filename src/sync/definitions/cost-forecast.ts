/** The cost forecast that a person sees before a run of a paid stream. */
import { DEFAULT_LIMITS, mostRecordsOf } from '../../core/sync-settings';
import { type ReadableProperties, readUser } from '../../store/properties';
import { spentThisMonth } from '../../store/spending';
import { total } from '../../store/spending-note';
import type { SavedSync } from '../../store/syncs';
import { type Offer, serviceOf, streamOf } from '../offer';

export interface CostForecast {
  /** The most that the next run can cost, and the number of records for it. */
  readonly mostDollars: number;
  readonly mostRecords: number;
  /** Paid to the service this month, in all documents of this person. */
  readonly monthDollars: number;
  /** The part of it that is uncertain, because answers never came: it may have cost nothing. */
  readonly unsureDollars: number;
  /** Null when the service never told it: that is not zero. */
  readonly creditsLeft: number | null;
}

/** @returns null for a stream that is free. */
export function forecastCost(
  sync: SavedSync,
  offer: Offer,
  now: number = Date.now(),
  user: ReadableProperties = readUser(),
): CostForecast | null {
  const stream = streamOf(offer, sync.stream);
  const { id, credits } = serviceOf(offer, stream);
  if (!stream.metered || !credits) return null;
  const { rowsPerRun, dollarsPerRun, dollarsPerMonth } = sync.limits ?? DEFAULT_LIMITS;
  const price = stream.metered.creditsPerRecord * credits.dollars;
  const month = spentThisMonth(id, user, now);
  const monthDollars = total(month) * credits.dollars;
  const affordable = Math.min(dollarsPerRun, Math.max(0, dollarsPerMonth - monthDollars));
  const mostRecords = mostRecordsOf(rowsPerRun, affordable, price);
  return {
    mostRecords,
    mostDollars: mostRecords * price,
    monthDollars,
    unsureDollars: month.unsure * credits.dollars,
    creditsLeft: month.left ?? null,
  };
}
