/** What a person should know of a run beside its numbers, each a sentence. */
import type { Noun } from '../core/stream';
import { namedIds } from './record-rows';
import { count, counted } from './report';
import type { RowsState } from './rows-state';
import type { SweptRows } from './sweep-on';

export function notices<R>({ index, table }: RowsState<R>, { removed }: SweptRows, noun: Noun): string[] {
  const doubled = index?.doubled ?? [];
  const sentences: string[] = [];
  if (doubled.length > 0) {
    const ids = doubled.length === 1 ? 'One id stands' : `${count(doubled.length)} ids stand`;
    sentences.push(`${ids} in more than one row (${namedIds(doubled)}); the first row is kept up to date.`);
  }
  if (removed > 0) {
    const stay =
      removed === 1 ? 'stays away because you removed its row' : 'stay away because you removed their rows';
    sentences.push(`${counted(removed, noun)} ${stay}.`);
  }
  if (table.deleted.length > 0) {
    const named = table.deleted.map((heading) => `‘${heading}’`).join(', ');
    sentences.push(
      `You deleted ${table.deleted.length === 1 ? 'the column' : 'the columns'} ${named}; Jobsheet leaves it so.`,
    );
  }
  return sentences;
}
