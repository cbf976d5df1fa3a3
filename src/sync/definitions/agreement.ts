/**
 * The agreement of the person whose key pays to what a sync may cost. They agree when they save, confirm or start it. A sync
 * that somebody else has made or changed since waits until they do; lower limits need no new agreement.
 */
import { configError, type JobsheetError } from '../../core/errors';
import { fingerprintCells } from '../../core/fingerprint';
import { DEFAULT_LIMITS, type Limits } from '../../core/sync-settings';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { type Agreement, agreementRecord, loadAgreements } from '../../store/agreements';
import { type ReadableProperties, readUser } from '../../store/properties';
import type { SavedSync } from '../../store/syncs';
import type { Service } from '../../streams/service';
import type { AnyStream } from '../../streams/stream';
import { type Offer, serviceOf, streamOf } from '../offer';
import { dollarsOf } from '../run/budget';
import type { StartedBy } from '../run/log-run';

type Standing = 'agreed' | 'new' | 'changed';

/** The document that the person is in, and what they have agreed to so far. */
interface Payer {
  readonly document: string;
  readonly user: ReadableProperties;
}

/** Returns the fingerprint of everything that decides what a sync may cost: a person agrees to exactly this. */
export function termsOf(sync: SavedSync): string {
  return fingerprintCells([readsOf(sync), JSON.stringify(limitsOf(sync))]);
}

/** Records that the person who does this agrees. */
export function agree(sync: SavedSync, stream: AnyStream, document?: string): void {
  if (!stream.metered) return;
  const record = agreementRecord(sync.id, document ?? activeSpreadsheet().getId());
  record.replace({ reads: readsOf(sync), limits: limitsOf(sync) });
}

/** Agrees to the terms that the person has seen. @returns False when they have changed since; then nothing is recorded. */
export function agreeTo(terms: string, sync: SavedSync, offer: Offer): boolean {
  const isSame = terms === termsOf(sync);
  if (isSame) agree(sync, streamOf(offer, sync.stream));
  return isSame;
}

/** Returns the question to the person, in a sentence or two; null where they have agreed or nothing costs. */
export function askedOf(sync: SavedSync, offer: Offer, payer: Payer = payerHere()): string | null {
  const stream = streamOf(offer, sync.stream);
  if (!stream.metered) return null;
  const { here } = loadAgreements(sync.id, payer.document, payer.user);
  const standing = standingOf(sync, here);
  return standing === 'agreed' ? null : question(sync, stream, serviceOf(offer, stream), standing);
}

/**
 * Requires that the person has agreed. For one who starts the sync by hand, an agreement to the very same in another document
 * counts, such as the one that this is a copy of; it does not count for runs that start by themselves.
 * @throws JobsheetError (config) when they have not agreed; nothing was sent.
 */
export function requireAgreement(sync: SavedSync, offer: Offer, startedBy: StartedBy): void {
  const stream = streamOf(offer, sync.stream);
  if (!stream.metered) return;
  const { document, user } = payerHere();
  const { here, elsewhere } = loadAgreements(sync.id, document, user);
  const standing = standingOf(sync, here);
  if (standing === 'agreed') return;
  if (standing === 'new' && startedBy === 'you' && elsewhere.some((one) => covers(one, sync))) {
    agree(sync, stream, document);
    return;
  }
  throw notAgreed(question(sync, stream, serviceOf(offer, stream), standing));
}

/** Returns the error of a sync that waits until the payer agrees. @param asked The question, as `askedOf` returns it. */
export function notAgreed(asked: string): JobsheetError {
  return configError(
    'NOT_AGREED',
    `${asked} Nothing was spent. Confirm it in Jobsheet, on the card of this tab.`,
  );
}

function payerHere(): Payer {
  return { document: activeSpreadsheet().getId(), user: readUser() };
}

function standingOf(sync: SavedSync, here: Agreement | undefined): Standing {
  if (!here) return 'new';
  return covers(here, sync) ? 'agreed' : 'changed';
}

function covers({ reads, limits }: Agreement, sync: SavedSync): boolean {
  const now = limitsOf(sync);
  const names = Object.keys(now) as (keyof Limits)[];
  return reads === readsOf(sync) && names.every((name) => now[name] <= limits[name]);
}

function readsOf({ stream, filters }: SavedSync): string {
  return fingerprintCells([stream, JSON.stringify(filters)]);
}

function limitsOf({ limits = DEFAULT_LIMITS }: SavedSync): Limits {
  return limits;
}

function question(
  sync: SavedSync,
  { metered }: AnyStream,
  { name, credits }: Service,
  standing: Standing,
): string {
  const { rowsPerRun, dollarsPerRun, dollarsPerMonth } = limitsOf(sync);
  const perRecord = (metered?.creditsPerRecord ?? 0) * (credits?.dollars ?? 0);
  const run = dollarsOf(Math.min(rowsPerRun * perRecord, dollarsPerRun, dollarsPerMonth), 1);
  const why =
    standing === 'changed'
      ? `Somebody changed what ‘${sync.tab}’ reads or may cost.`
      : `You have not yet agreed to what ‘${sync.tab}’ may cost.`;
  return `${why} It may cost you up to ${run} a run and ${dollarsOf(dollarsPerMonth, 1)} a month at ${name}.`;
}
