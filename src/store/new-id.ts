/** Ids of syncs and runs. */

/** Returns eight characters of a random UUID: enough to tell the syncs and runs of one document apart. */
export function newId(): string {
  return Utilities.getUuid().slice(0, 8);
}
