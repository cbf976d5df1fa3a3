/** Numbers of things, as people read them. */

/** "posting", "postings". */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** 1288 → "1,288", whatever the locale, because the words around it are English. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 posting", "1,288 postings". */
export function counted(value: number, { one, many }: Noun): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
