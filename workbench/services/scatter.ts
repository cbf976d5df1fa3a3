/** Numbers that look random and are always the same for the same input. */

/** A whole number from 0 to 2^32 - 1. */
export function scatter(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The item of a list that a scattered number stands for. */
export function pick<T>(items: readonly T[], seed: number): T {
  const item = items[seed % items.length];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
