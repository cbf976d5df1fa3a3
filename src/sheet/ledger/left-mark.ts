/** What the row ledger says of a row whose record left the list though it is not known to be gone. */
import { LEFT, UNSURE } from './row-ledger';

export interface Left {
  /** Days since 1970: when the service was last asked for it; undefined when it never was. */
  readonly day: number | undefined;
  /** What was remembered of the row before: a record that comes back unchanged is no change. */
  readonly fingerprint: string;
}

export function leftMark({ day, fingerprint }: Left): string {
  return `${LEFT}:${day ?? ''}:${fingerprint}`;
}

/** @returns undefined for a row whose record has not left. */
export function readLeft(entry: string | undefined): Left | undefined {
  if (!entry?.startsWith(LEFT)) return undefined;
  const [, day = '', ...rest] = entry.split(':');
  // The version before kept neither.
  return { day: day === '' ? undefined : Number(day), fingerprint: rest.join(':') || UNSURE };
}
