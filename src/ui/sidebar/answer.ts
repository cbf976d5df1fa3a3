/** What every call of the sidebar gets back: a value or an error as a value, never a throw. */
import { asJobsheetError, type ErrorKind } from '../../core/errors';
import type { Answer, Fix } from './wire-types';

/** Codes whose kind alone does not tell what mends them. */
const FIX_BY_CODE: Readonly<Record<string, Fix>> = {
  NO_SUCH_SYNC: 'none',
  NOT_AGREED: 'none',
  FORBIDDEN: 'none',
};

const FIX_BY_KIND: Readonly<Record<ErrorKind, Fix>> = {
  auth: 'set-key',
  config: 'edit',
  quota: 'try-again',
  transient: 'try-again',
  data: 'try-again',
  bug: 'try-again',
};

/** Does the work and turns what it throws into a value. */
export function answer<T>(work: () => T): Answer<T> {
  try {
    return { value: work() };
  } catch (thrown) {
    const { code, kind, message } = asJobsheetError(thrown);
    return { error: { code, kind, message, fix: fixFor(kind, code) } };
  }
}

/** The one button that mends it. */
export function fixFor(kind: ErrorKind, code = ''): Fix {
  return FIX_BY_CODE[code] ?? FIX_BY_KIND[kind];
}
