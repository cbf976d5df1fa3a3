/** The kinds of things that go wrong on order, and what each does to a request. A new kind is one row of the table. */
import type { ServiceOutcome } from './exchange';
import {
  accept,
  type Call,
  cut,
  editFirst,
  editJson,
  editRecords,
  loseAnswer,
  lost,
  maintenance,
  mistype,
  page,
  refuse,
  slow,
  withoutTotal,
} from './fault-answers';
import type { LocalService } from './local-service';

export interface FaultKind {
  /** A short description for `--help`. */
  readonly meaning: string;
  /** The meaning of the number after the colon; absent if the fault takes none. */
  readonly number?: { readonly meaning: string; readonly required?: true };
  /** Absent: every service may be told to do it. */
  isFor?(service: LocalService): boolean;
  carryOut(call: Call, number: number | undefined): ServiceOutcome | Promise<ServiceOutcome>;
}

const RETRY_AFTER = { meaning: 'seconds for Retry-After' } as const;
/** After so many seconds what was accepted is carried out. */
const ACCEPTED_FOR = 60;

export const FAULT_KINDS: Readonly<Record<string, FaultKind>> = {
  '202': {
    meaning: 'accepted, and carried out later',
    number: { meaning: `seconds until then (${ACCEPTED_FOR})` },
    ...onlyWhereDocumented(202),
    carryOut: (call, seconds = ACCEPTED_FOR) => accept(call, seconds),
  },
  '400': refusal(400, 'Bad request'),
  'invalid-cursor': refusal(400, 'Invalid cursor'),
  '401': refusal(401, 'Invalid or revoked API key'),
  '402': { ...refusal(402, 'Insufficient credits'), ...onlyWhereDocumented(402) },
  '403': refusal(403, 'Forbidden'),
  '404': refusal(404, 'Not found'),
  '409': { ...refusal(409, 'There is one already'), ...onlyWhereDocumented(409) },
  '429': { ...refusal(429, 'Rate limit exceeded'), number: RETRY_AFTER },
  '500': refusal(500, 'Internal server error'),
  '501': refusal(501, 'Not implemented'),
  '502': {
    meaning: 'a page in HTML that says so, from something in front of the service',
    carryOut: (call) => page(call, 502, 'Bad Gateway'),
  },
  '503': { ...refusal(503, 'Service unavailable'), number: RETRY_AFTER },
  maintenance: {
    meaning: '503 in the words of Trackly',
    number: { meaning: 'seconds for Retry-After (600)' },
    carryOut: (call, wait = 600) => maintenance(call, wait),
  },
  html: { meaning: '200 with a page in HTML', carryOut: (call) => page(call, 200, 'Just a moment') },
  cut: {
    meaning: 'half of the answer',
    carryOut: cut,
  },
  'no-id': {
    meaning: 'the first record has no id',
    carryOut: (call) => editFirst(call, ({ id: _, ...rest }) => rest),
  },
  mistyped: {
    meaning: 'every field of the first record has a value of another type',
    carryOut: (call) => editFirst(call, mistype),
  },
  empty: { meaning: 'a list without records', carryOut: (call) => editRecords(call, () => []) },
  double: {
    meaning: 'the first record of a list comes twice',
    carryOut: (call) => editRecords(call, (records) => [...records.slice(0, 1), ...records]),
  },
  'no-total': {
    meaning: 'a list without its total',
    carryOut: (call) => editJson(call, withoutTotal),
  },
  planned: {
    meaning: 'from now on the service has what it only plans',
    isFor: ({ offerPlanned }) => offerPlanned !== undefined,
    carryOut: (call) => {
      call.service.offerPlanned?.();
      return call.next();
    },
  },
  repeat: {
    meaning: 'the last good answer of the same path once more',
    carryOut: async (call) => call.previous ?? call.next(),
  },
  'no-cursor': {
    meaning: 'more is said to follow, but no cursor comes',
    carryOut: (call) => editJson(call, (body) => ({ ...body, next_cursor: null, has_more: true })),
  },
  'no-token': {
    meaning: 'signing in gives a cookie and no token',
    carryOut: (call) => editJson(call, ({ session: _, ...body }) => body),
  },
  lost: { meaning: 'carried out, but the answer is lost', carryOut: loseAnswer },
  dns: { meaning: 'the name of the host is not found', carryOut: () => lost('dns', 50) },
  unavailable: { meaning: 'the host cannot be reached', carryOut: () => lost('unavailable', 1_000) },
  timeout: { meaning: 'no answer in a minute', carryOut: () => lost('timeout', 60_000) },
  slow: {
    meaning: 'the answer takes longer',
    number: { meaning: 'milliseconds', required: true },
    carryOut: slow,
  },
  churn: {
    meaning: 'before the answer one record comes and another one goes',
    carryOut: (call) => {
      call.service.churn(call.now);
      return call.next();
    },
  },
  close: {
    meaning: 'before the answer records go',
    number: { meaning: 'how many postings', required: true },
    carryOut: (call, count = 1) => {
      call.service.withdraw(count);
      return call.next();
    },
  },
};

/** A line for each kind: how it is written, and what it does. */
export function describeFaultKinds(): readonly (readonly [kind: string, meaning: string])[] {
  return Object.entries(FAULT_KINDS).map(([name, { meaning, number }]) => {
    if (number === undefined) return [name, meaning];
    return [number.required ? `${name}:N` : `${name}[:N]`, `${meaning}; N: ${number.meaning}`];
  });
}

function refusal(status: number, error: string): FaultKind {
  return {
    meaning: `refused with ${status}: ${error}`,
    carryOut: (call, wait) => refuse(call, status, error, wait),
  };
}

/** No service is made to answer what its documentation does not know. */
function onlyWhereDocumented(status: number): Pick<FaultKind, 'isFor'> {
  return { isFor: ({ documented = [] }) => documented.includes(status) };
}
