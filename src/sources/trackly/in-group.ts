/** Writes the fields of a record down in one line each. */
import type { Field, FieldType } from '../../core/stream';

/** @returns A function that makes fields of one group. */
export function inGroup<R>(group: string, more: Pick<Field<R>, 'detail'> = {}) {
  return (
    key: string,
    heading: string,
    type: FieldType,
    explanation: string,
    read: (record: R) => unknown,
  ): Field<R> => ({ key, heading, type, group, explanation, read, ...more });
}
