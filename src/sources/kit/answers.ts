/** Reads answers with care: any part of one may be missing, or of another type than documented. */
import { JobsheetError } from '../../core/errors';

export type Fields = Readonly<Record<string, unknown>>;

/** Returns the fields of an object; of anything else, none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Returns an object as the record that it should be; undefined for anything else, a list included. */
export function objectIn<R>(value: unknown): R | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as R) : undefined;
}

/** Returns a number that can be counted with; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Returns the first text among the values; undefined when there is none. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string');
}

/** Returns an id as text, whether the service sent a number or text; undefined when it sent neither. */
export function idText(id: unknown): string | undefined {
  if (numberOf(id) !== undefined) return String(id);
  return (typeof id === 'string' && id.trim()) || undefined;
}

/** Returns the list of records. @throws JobsheetError (data), since an answer without one proves nothing about what is gone. */
export function recordsIn<R>(list: unknown, service: string, what: string): readonly R[] {
  if (Array.isArray(list)) return list as readonly R[];
  throw new JobsheetError({
    code: 'NOT_A_PAGE',
    kind: 'data',
    message: `${service} answered without a list of ${what}. Your sheet keeps what it had. Try again later.`,
  });
}
