/** The error of a request that no retry can save. It tells the person what happened and what to do next. */
import { type ErrorDetails, JobsheetError } from '../core/errors';
import type { Service } from '../streams/service';
import type { Attempt } from './attempt';
import { excerpt, redact } from './redaction';

interface FailureFacts {
  /** Texts that no sentence may contain. */
  readonly secrets: readonly string[];
  /** Tells the person what to do about a request that is refused. */
  readonly advice?: string | undefined;
  /** Epoch milliseconds from which another try makes sense. */
  readonly retryAt?: number | undefined;
  /** That time in words: "at 10:30". */
  readonly when?: string | undefined;
  /** Returns the special meaning of a response in this context; undefined where it has its usual one. */
  readonly explain?: ((attempt: Attempt) => ErrorDetails | undefined) | undefined;
}

type Sentence = Pick<ErrorDetails, 'code' | 'kind' | 'message'>;

const KEPT = 'Your sheet keeps what it had.';

export function failureOf(service: Service, attempt: Attempt, facts: FailureFacts): JobsheetError {
  const { secrets, retryAt, explain } = facts;
  const { code, kind, message } = explain?.(attempt) ?? sentenceFor(service, attempt, facts);
  return new JobsheetError({
    code,
    kind,
    message: redact(message, secrets, service.keyPrefix),
    ...(attempt.status === undefined ? {} : { status: attempt.status }),
    ...(retryAt === undefined ? {} : { retryAt }),
  });
}

/** Returns the service's own words as a sentence that begins with a space; empty when it has none. */
export function saidBy(service: Service, { words, body }: Attempt, secrets: readonly string[] = []): string {
  const said = words ?? service.wordsOf(body) ?? (typeof body === 'string' ? body : '');
  return said ? ` It said: “${excerpt(redact(said, secrets, service.keyPrefix))}”` : '';
}

function sentenceFor(service: Service, attempt: Attempt, facts: FailureFacts): Sentence {
  const { name } = service;
  const { status, fault } = attempt;
  const said = saidBy(service, attempt, facts.secrets);
  const again = facts.when === undefined ? undefined : `Try again ${facts.when}.`;
  const soon = again ?? 'Try again in a few minutes.';
  if (fault === 'transport')
    return {
      code: 'UNREACHABLE',
      kind: 'transient',
      message: `${name} could not be reached.${said} ${KEPT} ${soon}`,
    };
  if (fault === 'not-json') {
    const message = `${name} answered with something that is not its usual data (status ${status}).${said} ${KEPT} Try again later.`;
    return { code: 'NOT_JSON', kind: 'data', message };
  }
  if (service.isMaintenance?.(attempt.body)) {
    const message = `${name} is down for maintenance.${said} ${KEPT} ${again ?? 'Try again later.'}`;
    return { code: 'MAINTENANCE', kind: 'transient', message };
  }
  switch (attempt.action) {
    case 'ask-key':
      return { code: 'KEY_REFUSED', kind: 'auth', message: keyRefused(service, status) };
    case 'no-credit':
      return { code: 'NO_CREDIT', kind: 'quota', message: unpaid(service, status, said) };
    case 'wait': {
      const message = `${name}’s ${service.limit.words} is reached. ${KEPT} ${again ?? 'Try again later.'}`;
      return { code: 'TOO_MANY_REQUESTS', kind: 'quota', message };
    }
    case 'accepted': {
      const message = `${name} has taken the request and is still working on it (status ${status}). ${KEPT} Sync again in a few minutes.`;
      return { code: 'ACCEPTED', kind: 'transient', message };
    }
    case 'forbidden': {
      const message = `${name} does not let your account do this (status ${status}).${said} ${KEPT} Look at what your plan includes, or ask ${name}.`;
      return { code: 'FORBIDDEN', kind: 'config', message };
    }
    case 'conflict': {
      const message = `This does not go with what ${name} has by now (status ${status}).${said} ${KEPT} Sync again, look at the row, then try once more.`;
      return { code: 'CONFLICT', kind: 'data', message };
    }
    case 'gone': {
      const message = `${name} does not have what was asked for (status ${status}).${said} It may have been deleted there. Sync again to see what there is.`;
      return { code: 'NOT_FOUND', kind: 'data', message };
    }
    case 'retry': {
      const message = `${name} has a problem of its own (status ${status}).${said} ${KEPT} ${soon}`;
      return { code: 'SERVICE_FAILED', kind: 'transient', message };
    }
    case 'not-offered': {
      const message = `This is not offered by your ${name} (status ${status}). The rest works without it.`;
      return { code: 'NOT_OFFERED', kind: 'config', message };
    }
    default:
      return refusal(service, attempt, said, facts.advice);
  }
}

function keyRefused({ name, signIn, keyPlace }: Service, status: number | undefined): string {
  return signIn
    ? `${name} does not know you any more (status ${status}). Sign in again in Jobsheet, under Keys.`
    : `${name} did not accept your key (status ${status}). Copy all of it from ${keyPlace} and set it again in Jobsheet, under Keys.`;
}

function unpaid({ name, credits }: Service, status: number | undefined, said: string): string {
  return credits
    ? `You do not have enough ${name} credits (status ${status}).${said} Nothing was paid for this. Add credits at ${name} and sync again: Jobsheet goes on where it stopped.`
    : `${name} asks for a payment before it does this (status ${status}).${said} ${KEPT} Look at your plan at ${name}, then try again.`;
}

function refusal(
  service: Service,
  { status = 0, body }: Attempt,
  said: string,
  advice = 'Check the filters of this sync.',
): Sentence {
  const { name, ownAddress } = service;
  if (service.isCursorRefused?.(body)) {
    const message = `${name} no longer knows the place where its list was to go on.${said} ${KEPT} Sync again and Jobsheet begins the list anew.`;
    return { code: 'CURSOR_REFUSED', kind: 'data', message };
  }
  if (status >= 300 && status < 400) {
    const then = ownAddress
      ? `Check the address of your ${name} in Jobsheet, under Keys.`
      : `Try again later; if it stays, tell ${name}.`;
    const message = `${name} answers from another address (status ${status}). Jobsheet does not follow it there, since your key would go along. ${then}`;
    return { code: 'REFUSED', kind: 'config', message };
  }
  return {
    code: 'REFUSED',
    kind: 'config',
    message: `${name} refused the request (status ${status}).${said} ${advice}`,
  };
}
