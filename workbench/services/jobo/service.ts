/** The local Jobo: the feed of career sites, company details, the key, the rate limits, and the account. */
import { STATUS_CODES } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  BASE_PATH,
  type ErrorResponse,
  type FeedResponse,
  HEADERS,
  type InsufficientCreditsResponse,
  LIMITS,
  ORIGIN,
  PATHS,
  PRICE,
  RATE_LIMITS,
} from '../../../src/sources/jobo/generated/contract';
import type { DataSet } from '../data-set/shape';
import type { LocalService } from '../local-service';
import { createRateLimit } from '../rate-limit';
import { createAccount } from './account';
import { cursorAfter, readCursor } from './cursor';
import { BadRequest, readFeedRequest } from './feed-request';
import { createSites, detailed, shown } from './sites';

/** The one key that is accepted. */
const SANDBOX_KEY = 'jobo_sandbox_0123456789';

/** Before the first row of the feed. */
const START = Number.NEGATIVE_INFINITY;

/** Jobo over a data set. */
export function createJobo(data: DataSet, clock: () => number): LocalService {
  const sites = createSites(() => data.jobo?.career_sites ?? []);
  const account = createAccount();
  const limits = { feed: createRateLimit(RATE_LIMITS.feed), general: createRateLimit(RATE_LIMITS.general) };

  function readFeed(request: FastifyRequest, reply: FastifyReply): FeedResponse | FastifyReply {
    const { filter, cursor, size } = readFeedRequest(request.body);
    const after = cursor === undefined ? START : readCursor(cursor, filter, clock());
    const required = size * PRICE.creditsPerRow;
    if (account.balance() < required) return refuseUnpaid(reply, required);
    const { page, last, more } = sites.page(filter, after, size);
    const cost = page.length * PRICE.creditsPerRow;
    account.debit(cost);
    tell(reply, {
      [HEADERS.hasMore]: more,
      [HEADERS.creditsDeducted]: cost,
      // Sent with a debit, and with a refusal for want of credits.
      ...(cost > 0 ? { [HEADERS.creditsBalance]: account.balance() } : {}),
    });
    const next_cursor = more && last !== undefined ? cursorAfter(last, filter, clock()) : null;
    return { career_sites: page.map(shown), next_cursor, has_more: more };
  }

  function refuseUnpaid(reply: FastifyReply, required: number): FastifyReply {
    const { body, headers } = unpaid(required, account.balance());
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
    return reply.code(402).send(body);
  }

  /** The key is looked at first; details of a company are public, but a wrong key is a mistake. */
  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const key = request.headers['x-api-key'];
    const isFeed = request.method === 'POST';
    if (key !== SANDBOX_KEY && (isFeed || key !== undefined)) return fail(reply, 401, 'Invalid API key');
    const kind = isFeed ? 'feed' : 'general';
    const { allowed, remaining, reset } = limits[kind].take('user', clock());
    tell(reply, {
      [HEADERS.limit]: RATE_LIMITS[kind].requests,
      [HEADERS.remaining]: remaining,
      [HEADERS.reset]: reset,
    });
    if (allowed) return undefined;
    tell(reply, { [HEADERS.retryAfter]: Math.max(1, reset - Math.floor(clock() / 1000)) });
    return fail(reply, 429, 'Rate limit exceeded');
  }

  function addRoutes(app: FastifyInstance): void {
    app.addHook('onRequest', admit);
    app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
      const isTheirs = error instanceof BadRequest || (error.statusCode ?? 500) < 500;
      return isTheirs ? fail(reply, 400, error.message) : fail(reply, 500, 'Unexpected error');
    });
    app.setNotFoundHandler((_request, reply) => fail(reply, 404, 'Not found'));
    app.post(PATHS.readCareerSites, async (request, reply) => readFeed(request, reply));
    app.get<{ Params: { id: string } }>(PATHS.getCompany.replace('{id}', ':id'), async (request, reply) => {
      const site = sites.get(request.params.id);
      return site ? detailed(site) : fail(reply, 404, 'Company not found');
    });
  }

  return {
    name: 'jobo',
    origin: ORIGIN,
    basePaths: [BASE_PATH],
    redirectsHttp: true,
    // A guess at a living service: a page of 50 sites, about 25 KB, takes 180 ms.
    latency: { first: 150, perKilobyte: 1 },
    routes: async (app) => {
      await app.register(async (scope) => addRoutes(scope), { prefix: BASE_PATH });
    },
    ids: sites.ids,
    change: ({ balance, ...change }) => {
      if (balance !== undefined) account.setBalance(balance);
      sites.change(change);
    },
    churn: sites.churn,
    withdraw: sites.withdraw,
    refusal: (status, message) =>
      status === 402 ? unpaid(FULL_PAGE, 0) : { body: errorBody(status, message) },
    documented: [402],
    credits: { debited: account.debited, balance: account.balance },
  };
}

/** The price of a page of the default size. */
const FULL_PAGE = LIMITS.readCareerSites.default * PRICE.creditsPerRow;

/** Has no message, as documented. */
function unpaid(required: number, balance: number) {
  const body: InsufficientCreditsResponse = {
    status: 402,
    error: 'Insufficient credits',
    credits_required: required,
    credits_balance: balance,
  };
  const headers = {
    [HEADERS.creditsRequired]: String(required),
    [HEADERS.creditsBalance]: String(balance),
  };
  return { body, headers };
}

/** Set on the raw response, which keeps capital letters. */
function tell(reply: FastifyReply, headers: Readonly<Record<string, number | boolean>>): void {
  for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, String(value));
}

function errorBody(status: number, message: string): ErrorResponse {
  return { status, error: STATUS_CODES[status] ?? 'Error', message };
}

function fail(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send(errorBody(status, message));
}
