/** Names of tabs. Sheets treats two names that differ only in case as the same. */

/** Characters; Sheets refuses a longer name. */
export const LONGEST_TAB_NAME = 100;

/** Returns the name, with a number behind it if it is taken: "Trackly Jobs 2". */
export function freeTabName(wanted: string, taken: readonly string[]): string {
  const names = taken.map((name) => name.toLowerCase());
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = wanted.slice(0, LONGEST_TAB_NAME - ending.length) + ending;
    if (!names.includes(name.toLowerCase())) return name;
  }
}
