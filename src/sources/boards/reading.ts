/** What the readers of several systems share. Pure. */
import { fieldsOf, firstText } from '../kit/answers';
import { pathOf } from '../kit/request';

/** Returns a path with its board, and with the id of an opening where it has one. */
export function boardPath(path: string, board: string, id = ''): string {
  return pathOf(path.replace('{board}', encodeURIComponent(board)), id);
}

/** Returns the names of a list of things that have one; none for anything else. */
export function named(things: unknown): string[] {
  return Array.isArray(things) ? textsOf(things.map((thing) => fieldsOf(thing)['name'])) : [];
}

/** Returns the texts among the values, each once. */
export function textsOf(values: readonly unknown[]): string[] {
  const texts = values.map((value) => firstText(value)?.trim() ?? '').filter((text) => text !== '');
  return [...new Set(texts)];
}
