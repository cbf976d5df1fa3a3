/** Writes the fields of a record down in one line each. */

import type { FieldType } from '../../core/cell';
import type { Field } from '../../streams/field';

/** @returns A function that makes fields of one group; without `read` a field is what the record has under its key. */
export function inGroup<R>(group: string, more: Pick<Field<R>, 'detail'> = {}) {
  function field(key: keyof R & string, heading: string, type: FieldType, explanation: string): Field<R>;
  function field(
    key: string,
    heading: string,
    type: FieldType,
    explanation: string,
    read: (record: R) => unknown,
  ): Field<R>;
  function field(
    key: string,
    heading: string,
    type: FieldType,
    explanation: string,
    read = (record: R): unknown => record[key as keyof R],
  ): Field<R> {
    return { key, heading, type, group, explanation, read, ...more };
  }
  return field;
}
