/** The service's errors in their two shapes: plain, or with a line for each field. */
import {
  ERROR_CODES,
  type ErrorResponse,
  type FieldError,
} from '../../../src/sources/pipeline/generated/contract';

type Code = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

/** Thrown on the way; the service answers with it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: Code,
    message: string,
    readonly details?: readonly FieldError[],
  ) {
    super(message);
  }
}

export function invalid(details: readonly FieldError[]): Refusal {
  return new Refusal(400, ERROR_CODES.validation, 'Validation failed', details);
}

export const notFound = (what: string): Refusal =>
  new Refusal(404, ERROR_CODES.notFound, `${what} not found`);

const CODES: Readonly<Record<number, Code>> = {
  400: ERROR_CODES.validation,
  401: ERROR_CODES.unauthorized,
  403: ERROR_CODES.forbidden,
  404: ERROR_CODES.notFound,
  409: ERROR_CODES.conflict,
  429: ERROR_CODES.rateLimited,
  501: ERROR_CODES.notImplemented,
  503: ERROR_CODES.unavailable,
};

/** A refusal by its status alone. */
export function refusalBody(status: number, message: string): ErrorResponse {
  return { error: { code: CODES[status] ?? ERROR_CODES.failed, message } };
}
