/**
 * The cost to which this person agreed for a sync, in their own user properties. A sync belongs to the document, and everybody who
 * uses the spreadsheet may change it, but nobody else can agree for the person whose credits it spends.
 */
import type { Limits } from '../core/sync-settings';
import { KEY } from './keys';
import {
  type ReadableProperties,
  readRecords,
  type StoredRecord,
  storedRecord,
  userProperties,
} from './properties';

export interface Agreement {
  /** The fingerprint of what the sync reads. */
  readonly reads: string;
  readonly limits: Limits;
}

/** The agreements to one sync: here, and in other documents, such as the one that this is a copy of. */
interface Agreements {
  readonly here: Agreement | undefined;
  readonly elsewhere: readonly Agreement[];
}

export function loadAgreements(sync: string, document: string, user: ReadableProperties): Agreements {
  const all = readRecords<Agreement>(user, `${KEY.agreement}${sync}.`);
  // The id of a document has no dot; that of a sync may have one.
  const others = [...all].filter(([other]) => !other.includes('.') && other !== document);
  return { here: all.get(document), elsewhere: others.flatMap(([, agreement]) => agreement ?? []) };
}

export function agreementRecord(sync: string, document: string): StoredRecord<Agreement> {
  const key = `${KEY.agreement}${sync}.${document}`;
  return storedRecord(userProperties(), key, 'What you agreed to is too long.');
}
