/** The errors with which Apps Script rejects arguments of the wrong type. */
import { ScriptException } from './exception';

/** "The parameters (String,number) don't match the method signature for Utilities.formatDate." */
export function signatureError(method: string, parts: readonly unknown[]): ScriptException {
  return new ScriptException(
    `The parameters (${parts.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

/** A type as these errors write it. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) return `${value.length ? typeName(value[0]) : 'Object'}[]`;
  return '(class)';
}
