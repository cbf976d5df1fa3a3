/** The local Pipeline Job Tracker: its routes, who may ask, its rate limits, and the file that it keeps all in. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  API,
  type ApplicationResponse,
  type ApplicationsResponse,
  ERROR_CODES,
  type ErrorResponse,
  HEADERS,
  type InsightsResponse,
  ORIGIN,
  PATHS,
  RATE_LIMITS,
  type RenewalRequest,
  type ScoreRequest,
} from '../../../src/sources/pipeline/generated/contract';
import type { DataSet } from '../data-set/shape';
import type { Keep } from '../kept';
import type { LocalService } from '../local-service';
import { createRateLimit } from '../rate-limit';
import { uuidOf } from '../scatter';
import { type Account, SANDBOX_PERSON, signIn, signUp, welcome } from './accounts';
import { dashboardOf, timelineOf } from './analytics';
import { readApplication } from './application-body';
import { createApplications } from './applications';
import { insightsOf, scoreOf } from './insights';
import { readState } from './kept-state';
import { type Query, readListQuery } from './list-query';
import { notFound, Refusal, refusalBody } from './refusal';
import { callerOf, NO_SESSION_COOKIE, sessionCookie, sessionFor } from './sign-in-answers';
import { personOf } from './tokens';

/** The origin that the documentation names for development. */
const LOCAL_ORIGIN = 'http://localhost:3000';

const OPEN_TO_ALL: readonly string[] = [PATHS.signUp, PATHS.signIn, PATHS.renewSession, PATHS.getHealth];
/** The account under which all requests without a session share a rate limit. */
const NOBODY = 'nobody';

type ById = { Params: { id: string } };

/** The tracker over a data set. */
export function createPipeline(data: DataSet, clock: () => number, keep: Keep): LocalService {
  const kept = keep('pipeline');
  let accounts: readonly Account[] | undefined;
  const people = () => {
    accounts ??= readState(kept, data).accounts;
    return accounts;
  };
  const save = () => kept.write({ accounts: people(), applications: applications.all() });
  const applications = createApplications({
    read: () => readState(kept, data).applications,
    person: uuidOf(SANDBOX_PERSON),
    clock,
    changed: save,
  });
  const limits = {
    standard: createRateLimit(RATE_LIMITS.standard),
    auth: createRateLimit(RATE_LIMITS.auth),
    ai: createRateLimit(RATE_LIMITS.ai),
  };
  let offersPlanned = false;
  const callers = new WeakMap<FastifyRequest, string>();
  const callerIn = (request: FastifyRequest) => callers.get(request) as string;

  /** Every answer carries the state of the rate limit, a refusal too. */
  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const [path = ''] = request.url.split('?');
    const now = clock();
    const caller = callerOf(request.headers, now);
    const known = people().some(({ id }) => id === caller?.person) ? caller : undefined;
    const kind = path.startsWith(`${API}/auth/`) ? 'auth' : path.startsWith(`${API}/ai/`) ? 'ai' : 'standard';
    const state = limits[kind].take(kind === 'auth' ? NOBODY : (known?.person ?? NOBODY), now);
    tell(reply, HEADERS.limit, RATE_LIMITS[kind].requests);
    tell(reply, HEADERS.remaining, state.remaining);
    tell(reply, HEADERS.reset, state.reset);
    if (!state.allowed) {
      const wait = Math.max(1, Math.ceil(state.reset - now / 1000));
      tell(reply, HEADERS.retryAfter, wait);
      const { error } = refusalBody(429, 'Rate limit exceeded');
      return reply.code(429).send({ error: { ...error, retry_after: wait } });
    }
    if (OPEN_TO_ALL.includes(path)) return undefined;
    if (!known) throw new Refusal(401, ERROR_CODES.unauthorized, 'Missing, invalid or expired token');
    if (known.byCookie) tell(reply, HEADERS.setCookie, sessionCookie(known.person, now));
    callers.set(request, known.person);
    return undefined;
  }

  function signedIn(account: Account, reply: FastifyReply) {
    tell(reply, HEADERS.setCookie, sessionCookie(account.id, clock()));
    return sessionFor(account, clock());
  }

  function addSignIn(app: FastifyInstance): void {
    app.post(under(PATHS.signUp), async ({ body }, reply) => {
      const account = signUp(body, people(), clock());
      accounts = [...people(), account];
      save();
      return reply.code(201).send(welcome(account));
    });
    app.post(under(PATHS.signIn), async ({ body }, reply) =>
      signedIn(signIn(body, people(), clock()), reply),
    );
    app.post(under(PATHS.renewSession), async ({ body }, reply) => {
      const token = String((body as RenewalRequest | null)?.refresh_token ?? '');
      const person = personOf(token, 'renewal', clock());
      const account = people().find(({ id }) => id === person);
      if (!account) throw new Refusal(401, ERROR_CODES.unauthorized, 'Sign in again');
      return signedIn(account, reply);
    });
    app.post(under(PATHS.signOut), async (_request, reply) => {
      tell(reply, HEADERS.setCookie, NO_SESSION_COOKIE);
      return { message: 'Signed out' };
    });
  }

  function addApplications(app: FastifyInstance): void {
    const one = (found: ReturnType<typeof applications.get>): ApplicationResponse => {
      if (!found) throw notFound('Application');
      return { data: found };
    };
    app.get(under(PATHS.listApplications), async (request): Promise<ApplicationsResponse> => {
      const query = readListQuery(request.query as Query);
      const { page, total, more } = applications.page(callerIn(request), query);
      return { data: page, total, page: query.page, limit: query.limit, has_more: more };
    });
    app.post(under(PATHS.createApplication), async (request, reply) => {
      const written = readApplication(request.body, true);
      return reply.code(201).send(one(applications.create(callerIn(request), written)));
    });
    const path = under(PATHS.getApplication).replace('{id}', ':id');
    app.get<ById>(path, async (request) => one(applications.get(callerIn(request), request.params.id)));
    app.patch<ById>(path, async (request) => {
      one(applications.get(callerIn(request), request.params.id));
      const written = readApplication(request.body, false);
      return one(applications.update(callerIn(request), request.params.id, written));
    });
    app.delete<ById>(path, async (request) =>
      one(applications.markDeleted(callerIn(request), request.params.id)),
    );
  }

  function addTheRest(app: FastifyInstance): void {
    const notOffered = (): never => {
      throw new Refusal(501, ERROR_CODES.notImplemented, 'Insights are not implemented yet');
    };
    app.get(under(PATHS.getDashboard), async (request) =>
      dashboardOf(applications.own(callerIn(request)), clock()),
    );
    app.get(under(PATHS.getTimeline), async (request) => timelineOf(applications.own(callerIn(request))));
    app.get(under(PATHS.getInsights), async (request): Promise<InsightsResponse> => {
      if (!offersPlanned) return notOffered();
      const person = callerIn(request);
      return insightsOf(applications.own(person), request.query as Query, person, clock());
    });
    app.post(under(PATHS.scoreApplication), async (request): Promise<ApplicationResponse> => {
      if (!offersPlanned) return notOffered();
      const { job_id: id = '' } = (request.body ?? {}) as Partial<ScoreRequest>;
      const found = applications.get(callerIn(request), id);
      const scored = found && applications.score(callerIn(request), id, scoreOf(found));
      if (!scored) throw notFound('Application');
      return { data: scored };
    });
    app.get(under(PATHS.getHealth), async () => ({
      status: 'ok',
      timestamp: new Date(clock()).toISOString(),
    }));
  }

  return {
    name: 'pipeline',
    origin: ORIGIN,
    alsoAt: [LOCAL_ORIGIN],
    basePaths: [API],
    // A guess at a living service: a page of 200 applications, about 160 KB, takes 300 ms.
    latency: { first: 140, perKilobyte: 1 },
    routes: async (app) => {
      await app.register(
        async (scope) => {
          scope.addHook('onRequest', admit);
          scope.setErrorHandler(answerRefusal);
          scope.setNotFoundHandler((_request, reply) => reply.code(404).send(refusalBody(404, 'Not found')));
          addSignIn(scope);
          addApplications(scope);
          addTheRest(scope);
        },
        { prefix: API },
      );
    },
    ids: applications.ids,
    change: applications.change,
    churn: applications.churn,
    withdraw: applications.withdraw,
    offerPlanned: () => {
      offersPlanned = true;
    },
    refusal: (status, message) => ({ body: status === 202 ? { message } : refusalBody(status, message) }),
    documented: [202, 409],
  };
}

/** The routes stand under a prefix, so that services side by side keep their own words for what is not there. */
function under(path: string): string {
  return path.slice(API.length);
}

/** Set on the raw response, which keeps capital letters. */
function tell(reply: FastifyReply, name: string, value: string | number): void {
  reply.raw.setHeader(name, String(value));
}

function answerRefusal(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) {
  const body: ErrorResponse =
    error instanceof Refusal
      ? {
          error: {
            code: error.code,
            message: error.message,
            ...(error.details ? { details: error.details } : {}),
          },
        }
      : refusalBody(
          error.statusCode ?? 500,
          (error.statusCode ?? 500) < 500 ? error.message : 'Unexpected error',
        );
  const status = error instanceof Refusal ? error.status : (error.statusCode ?? 500);
  return reply.code(status).send({ error: { ...body.error, request_id: request.id } });
}
