/** The local Trackly: its routes, its key and its rate limit. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  BASE_PATH,
  COMPANY_FIELDS,
  type CompaniesResponse,
  type Company,
  type CompanySearchResponse,
  HEADERS,
  type JobDetail,
  type JobsResponse,
  LIMITS,
  ORIGIN,
  PATHS,
  type ProfileResponse,
  RATE_LIMIT,
} from '../../../src/sources/trackly/generated/contract';
import type { DataSet, WithNulls } from '../data-set/shape';
import type { ServiceChange } from '../exchange';
import type { LocalService } from '../local-service';
import { pickFields } from '../pick-fields';
import { createRateLimit } from '../rate-limit';
import { createCatalogue } from './catalogue';
import { searchCompanies } from './companies';
import { detailed, listed } from './detail';
import { savedPreferences, UNDEMANDING_USER } from './preferences';
import { BadRequest, type Query, readJobFilter, readPage } from './query';

/** The one key that is accepted. */
const SANDBOX_KEY = 'trk_sandbox_0123456789';
/** The public command-line client asks here for the same things. */
const CLIENT_BASE_PATH = '/api/jobscout';

/** Trackly over a data set. */
export function createTrackly(data: DataSet, clock: () => number): LocalService {
  let { companies } = data.trackly;
  let user = data.trackly.me ?? UNDEMANDING_USER;
  let favorites = new Set(companies.filter(({ isFavorite }) => isFavorite).map(({ id }) => id));
  const catalogue = createCatalogue(data.trackly.jobs, (companyId) => favorites.has(companyId));
  const rateLimit = createRateLimit(RATE_LIMIT);

  function listJobs(query: Query): JobsResponse {
    const found = catalogue.find(readJobFilter(query, savedPreferences(user.preferences)));
    const { limit, offset } = readPage(query, LIMITS.listJobs);
    const total = found.length;
    const hasMore = offset + limit < total;
    return {
      success: true,
      jobs: found.slice(offset, offset + limit).map((job) => listed(job, clock())),
      total,
      hasMore,
      autoApplyDevEnabled: user.autoApplyDevEnabled ?? false,
      servedFromCache: false,
      dataFreshnessMs: 0,
      pagination: { total, limit, offset, hasMore },
    };
  }

  function getJob(id: string): { success: true; job: WithNulls<JobDetail> } | undefined {
    const job = catalogue.get(id);
    return job && { success: true, job: detailed(job, clock()) };
  }

  function listCompanies(query: Query): CompaniesResponse {
    const { limit, offset } = readPage(query, LIMITS.listCompanies);
    const page = companies.slice(offset, offset + limit);
    return {
      success: true,
      companies: page.map((company) => pickFields(COMPANY_FIELDS, company) as Company),
      count: page.length,
      total: companies.length,
      servedFromCache: false,
      dataFreshnessMs: 0,
    };
  }

  function findCompanies(query: Query): CompanySearchResponse {
    const q = String(query['q'] ?? '').trim();
    if (q.length < 2) throw new BadRequest('q must have at least 2 characters');
    const found = searchCompanies(companies, q, readPage(query, LIMITS.searchCompanies).limit);
    return { success: true, companies: found, count: found.length };
  }

  const profile = (): ProfileResponse => ({ success: true, user });

  /** Applies a change: preferences, favorites, and postings that come and go. */
  function change({ preferences, favorites: given, ...change }: Omit<ServiceChange, 'service'>): void {
    if (preferences) user = { ...user, preferences };
    if (given) {
      favorites = new Set(given.map(Number));
      companies = companies.map((one) => ({ ...one, isFavorite: favorites.has(one.id) }));
    }
    catalogue.change(change);
  }

  /** Every answer carries the state of the rate limit, a refusal too. */
  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const key = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const state = rateLimit.take(key === SANDBOX_KEY ? 'user' : 'nobody', clock());
    // Set on the raw response, which keeps capital letters.
    reply.raw.setHeader(HEADERS.remaining, String(state.remaining));
    reply.raw.setHeader(HEADERS.reset, String(state.reset));
    if (key !== SANDBOX_KEY) {
      return fail(reply, 401, key === undefined ? 'Missing API key' : 'Invalid or revoked API key');
    }
    return state.allowed ? undefined : fail(reply, 429, 'Rate limit exceeded: 10,000 requests per hour');
  }

  function addRoutes(app: FastifyInstance): void {
    app.addHook('onRequest', admit);
    app.setErrorHandler((error, _request, reply) =>
      error instanceof BadRequest
        ? fail(reply, 400, error.message)
        : fail(reply, 500, 'Internal server error'),
    );
    app.setNotFoundHandler((_request, reply) => fail(reply, 404, 'Not found'));
    app.get(PATHS.listJobs, (request) => Promise.resolve(listJobs(request.query as Query)));
    app.get<{ Params: { id: string } }>(PATHS.getJob.replace('{id}', ':id'), async (request, reply) => {
      return getJob(request.params.id) ?? fail(reply, 404, 'Job not found');
    });
    app.get(PATHS.listCompanies, async (request) => listCompanies(request.query as Query));
    app.get(PATHS.searchCompanies, async (request) => findCompanies(request.query as Query));
    app.get(PATHS.getProfile, async () => profile());
    app.get(PATHS.getStats, async () => profile());
  }

  const basePaths = [BASE_PATH, CLIENT_BASE_PATH];
  return {
    name: 'trackly',
    origin: ORIGIN,
    basePaths,
    // A guess at a living service: a list of 50 postings, about 60 KB, takes 180 ms.
    latency: { first: 120, perKilobyte: 1 },
    routes: async (app) => {
      for (const prefix of basePaths) await app.register(async (scope) => addRoutes(scope), { prefix });
    },
    ids: catalogue.ids,
    change,
    churn: catalogue.churn,
    withdraw: catalogue.withdraw,
  };
}

function fail(reply: FastifyReply, status: number, error: string): FastifyReply {
  return reply.code(status).send({ error });
}
