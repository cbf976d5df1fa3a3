/** The frequencies of values in a generated data set. */
import { faker } from '@faker-js/faker/locale/en';

/** Every so many postings one is of a rare kind, at an offset that keeps the kinds apart. */
const RARE = {
  hostile: { every: 97, at: 13 },
  sparse: { every: 53, at: 7 },
  bare: { every: 211, at: 5 },
  long: { every: 30_000, at: 3 },
} as const;

/** Returns true if the item of this number is one of the rare ones. */
export function isRare(kind: keyof typeof RARE, index: number): boolean {
  const { every, at } = RARE[kind];
  return index % every === at;
}

/** A value, or null the rest of the time. */
export function maybe<T>(probability: number, make: () => T): T | null {
  return faker.number.float() < probability ? make() : null;
}

/** Every value in turn, so that all of them appear. */
export function cycle<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}
