/** Leaves out of a record what only the data set knows: an answer has the documented fields and no others. */

/** The fields of this list that a record has, in the order of the list. A null is a value like any other. */
export function pickFields<T extends object, Name extends keyof T>(
  names: readonly Name[],
  record: T,
): Partial<Pick<T, Name>> {
  const present = names.filter((name) => record[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, record[name]])) as Partial<Pick<T, Name>>;
}
