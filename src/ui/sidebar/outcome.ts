/** The result of every call of the sidebar: a value, or an error as a value, because google.script.run passes on only words. */
import { asJobsheetError, type ErrorCode, type ErrorKind } from '../../core/errors';

export type Outcome<T> = { readonly value: T } | { readonly error: Failure };

export interface Failure {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  /** Tells the person what happened and what to do; ready to be shown. */
  readonly message: string;
  readonly fix: Fix;
}

/** The one remedy that is offered as a button. */
export type Fix = 'set-key' | 'try-again' | 'edit' | 'none';

/** Remedies of codes whose kind alone does not tell. */
const FIX_BY_CODE: Readonly<Partial<Record<string, Fix>>> = {
  NO_SUCH_SYNC: 'none',
  NOT_AGREED: 'none',
  FORBIDDEN: 'none',
} satisfies Partial<Record<ErrorCode, Fix>>;

const FIX_BY_KIND: Readonly<Record<ErrorKind, Fix>> = {
  auth: 'set-key',
  config: 'edit',
  quota: 'try-again',
  transient: 'try-again',
  data: 'try-again',
  bug: 'try-again',
};

/** Does the work and returns what it throws as a value. */
export function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { value: work() };
  } catch (thrown) {
    const { code, kind, message } = asJobsheetError(thrown);
    return { error: { code, kind, message, fix: fixFor(kind, code) } };
  }
}

/** The same for work that returns nothing. */
export function doneOf(work: () => void): Outcome<null> {
  return outcomeOf(() => {
    work();
    return null;
  });
}

/** @param code As it was kept, perhaps by another version. */
export function fixFor(kind: ErrorKind, code = ''): Fix {
  return FIX_BY_CODE[code] ?? FIX_BY_KIND[kind];
}
