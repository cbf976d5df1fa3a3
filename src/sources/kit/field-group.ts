/** Fields of a record, each in one line, and values of undocumented shape as text. */
import type { FieldType } from '../../core/cell';
import type { Field } from '../../streams/field';

/** The properties that the fields of a group can share. */
type Extras<R> = Omit<Field<R>, 'key' | 'heading' | 'type' | 'group' | 'explanation' | 'read'>;

/** Makes a field that reads what the record has under its key, or whatever `read` finds elsewhere in it. */
interface FieldMaker<R> {
  <Key extends keyof R & string>(
    key: Key,
    heading: string,
    type: FieldType,
    explanation: string,
  ): Field<R, Key>;
  <Key extends string>(
    key: Key,
    heading: string,
    type: FieldType,
    explanation: string,
    read: (record: R) => unknown,
  ): Field<R, Key>;
}

/** @param extras What a field of the group has beside its words, by its key. */
export function inGroup<R>(group: string, extras: (key: string) => Extras<R> = () => ({})): FieldMaker<R> {
  return <Key extends string>(
    key: Key,
    heading: string,
    type: FieldType,
    explanation: string,
    read = (record: R): unknown => record[key as keyof R & Key],
  ) => ({ key, heading, type, group, explanation, read, ...extras(key) });
}

/** Returns the field `New`: when the row came to the tab. The engine fills it. */
export function arrivalField<Key extends string>(
  key: Key,
  group: string,
  explanation: string,
): Field<object, Key> {
  return { key, heading: 'New', type: 'date', group, explanation, read: nothing, arrival: true };
}

/** For a field that no record holds: it is looked up in another tab, or Jobsheet fills it. */
export function nothing(): undefined {
  return undefined;
}

/** Returns scalars as they are, lists joined, and anything else as lines of "name: value". */
export function readable(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value)
    ? value.map((item) => (isScalar(item) ? String(item) : `(${readable(item).replace(/\n/g, ', ')})`))
    : Object.entries(value).flatMap(([key, item]) => {
        const text = readable(item).replace(/\n/g, ', ');
        return text === '' ? [] : [`${key.replace(/_/g, ' ')}: ${text}`];
      });
  return parts.join(Array.isArray(value) ? ', ' : '\n');
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
