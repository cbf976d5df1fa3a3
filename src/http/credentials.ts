/** The key of an exchange, and the one other key that may take its place. */
import type { PageRequest } from '../streams/page';
import type { ExchangeOptions } from './exchange';

/** Characters; shorter parts of a cookie are names. */
const SHORTEST_SECRET = 16;

export interface Credentials {
  readonly key: () => string;
  /** Takes the other key, at most once. @returns Whether there is one. */
  renews(): boolean;
  /** Returns what no sentence may contain: the key, each part of a cookie, and what a sign-in sends. */
  secretsIn(requests: readonly PageRequest[]): string[];
}

/** @param requireTime Throws where no time is left to ask for another key. */
export function createCredentials(
  options: Pick<ExchangeOptions, 'key' | 'renew'>,
  requireTime: () => void,
): Credentials {
  let { key, renew } = options;
  return {
    key: () => key,
    renews() {
      if (renew) requireTime();
      const next = renew?.();
      renew = undefined;
      if (next === undefined) return false;
      key = next;
      return true;
    },
    secretsIn(requests) {
      const sent = key === '' ? requests.flatMap(({ body }) => Object.values(body ?? {}).map(String)) : [];
      return [key, ...key.split(/[\s;=]+/).filter((part) => part.length > SHORTEST_SECRET), ...sent];
    },
  };
}
