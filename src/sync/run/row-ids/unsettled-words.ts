/** Words for rows of which nobody can tell which record they are: in notes on the row, and in the report. */
import { count, counted, type Noun } from '../../../core/words';
import type { Field } from '../../../streams/field';
import type { FieldFault } from '../../../streams/service';
import type { SendContext } from '../../push/batches';
import { namedIds } from '../record-rows';
import type { UnsettledRow } from './settle-edited-rows';

interface UnsettledWords {
  readonly service: string;
  readonly noun: Noun;
  /** The heading of the id column. */
  readonly idHeading: string;
  /** The headings of the columns that make a record another one. */
  readonly headings: readonly string[];
}

export function unsettledWords<R>({ stream, rows: { table }, edits }: SendContext<R>): UnsettledWords {
  const { rules, service } = edits;
  const headingOf = (field: Field<R> | undefined) => field?.heading ?? '';
  return {
    service,
    noun: stream.noun,
    idHeading: headingOf(table.columns[0]?.field),
    headings: rules.required.map((key) =>
      headingOf(table.columns.find(({ field }) => field.key === key)?.field),
    ),
  };
}

/** Returns a note on the whole row, which says what to do. */
export function unsettledFault({ kind, ids }: UnsettledRow, words: UnsettledWords): FieldFault {
  const { service, noun, idHeading, headings } = words;
  const named = namedIds(ids);
  const orNew = `If it is another ${noun.one}, write “new” into ‘${idHeading}’.`;
  const message = {
    copy: `This row is a copy of the ${noun.one} ${named}. Change ${headings.map((heading) => `‘${heading}’`).join(' or ')} to send it as a new ${noun.one}, or write “new” into ‘${idHeading}’.`,
    maybe:
      ids.length === 1
        ? `This row may be the ${noun.one} ${named}, which ${service} has already. If it is, write that id into ‘${idHeading}’. ${orNew}`
        : `This row may be one of ${counted(ids.length, noun)} that ${service} has already (${named}). Write its id into ‘${idHeading}’. ${orNew}`,
    doubled: `Other rows have the id ${named}, too, and all of them were changed. Clear ‘${idHeading}’ in those that are not this ${noun.one}.`,
  }[kind];
  return { field: '', message };
}

/** @returns A sentence or two for each kind. */
export function unsettledSentences(
  rows: readonly UnsettledRow[],
  { service, noun }: Pick<UnsettledWords, 'service' | 'noun'>,
): string[] {
  const of = (kind: UnsettledRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const many = (rows: number) => (rows === 1 ? 'One row' : `${count(rows)} rows`);
  const notSent = (rows: number) => (rows === 1 ? 'It was not sent' : 'They were not sent');
  const [copies, maybe, doubled] = [of('copy'), of('maybe'), of('doubled')];
  const says = 'a note on the row says what to do.';
  return [
    ...(copies > 0
      ? [
          `${many(copies)} ${copies === 1 ? `is a copy of another ${noun.one}` : `are copies of other ${noun.many}`}. ${notSent(copies)}: ${says}`,
        ]
      : []),
    ...(maybe > 0
      ? [
          `${many(maybe)} without an id may be ${maybe === 1 ? `one of the ${noun.many}` : noun.many} that ${service} has already. ${notSent(maybe)}: ${says}`,
        ]
      : []),
    ...(doubled > 0
      ? [
          `${many(doubled)} ${doubled === 1 ? 'shares its id with another' : 'share their ids'}, and all of them were changed. ${notSent(doubled)}: ${says}`,
        ]
      : []),
  ];
}
