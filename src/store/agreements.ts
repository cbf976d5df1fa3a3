/**
 * What this person agreed to pay for a sync, in their own user properties: a sync is the document's, and everybody who uses
 * the spreadsheet may change it, but nobody else can say yes for the person whose credits it spends.
 */
import type { Limits } from '../core/limits';
import { keepProperty, parsed, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

export interface Agreement {
  /** Fingerprint of what the sync reads. */
  readonly reads: string;
  readonly limits: Limits;
}

/** What there is about a sync: here, and in other documents, such as the one that this is a copy of. */
export interface Agreements {
  readonly here: Agreement | undefined;
  readonly elsewhere: readonly Agreement[];
}

const PREFIX = 'agreed.';

export function loadAgreements(sync: string, document: string, user: ReadableProperties): Agreements {
  const all = user.getProperties();
  const prefix = `${PREFIX}${sync}.`;
  // An id of a document has no dot; that of a sync may have one.
  const others = Object.keys(all).filter(
    (key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.') && key !== prefix + document,
  );
  return {
    here: parsed<Agreement>(all[prefix + document]),
    elsewhere: others.flatMap((key) => parsed<Agreement>(all[key]) ?? []),
  };
}

export function keepAgreement(
  sync: string,
  document: string,
  agreement: Agreement,
  user: Properties = PropertiesService.getUserProperties(),
): void {
  keepProperty(
    user,
    `${PREFIX}${sync}.${document}`,
    JSON.stringify(agreement),
    'What you agreed to is too long.',
  );
}

export function dropAgreement(
  sync: string,
  document: string,
  user: Properties = PropertiesService.getUserProperties(),
): void {
  user.deleteProperty(`${PREFIX}${sync}.${document}`);
}
