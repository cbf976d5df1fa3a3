/** The local boards: Greenhouse, Lever and Ashby, without a key. One service, since a sync reads all of them. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  ORIGIN as ASHBY,
  BASE_PATH as ASHBY_BASE,
  PATHS as ASHBY_PATHS,
} from '../../../src/sources/boards/ashby/generated/contract';
import {
  ORIGIN as GREENHOUSE,
  BASE_PATH as GREENHOUSE_BASE,
  PATHS as GREENHOUSE_PATHS,
} from '../../../src/sources/boards/greenhouse/generated/contract';
import {
  ORIGIN as LEVER,
  BASE_PATH as LEVER_BASE,
  EU_ORIGIN as LEVER_EU,
  PATHS as LEVER_PATHS,
} from '../../../src/sources/boards/lever/generated/contract';
import type { DataSet } from '../data-set/shape';
import type { LocalService } from '../local-service';
import { ashbyJob, greenhouseJob, leverPosting } from './answers';
import { createOpenings } from './openings';

interface OfBoard {
  readonly Params: { readonly board: string; readonly id: string };
  readonly Querystring: Readonly<Record<string, string | undefined>>;
}

export function createBoards(data: DataSet): LocalService {
  const openings = createOpenings(data.trackly.jobs);

  function greenhouse(app: FastifyInstance): void {
    app.get<OfBoard>(routeOf(GREENHOUSE_BASE, GREENHOUSE_PATHS.getBoard), async ({ params }, reply) => {
      const all = openings.of('greenhouse', params.board);
      return all ? { name: all[0]?.company ?? params.board, content: '' } : notFound(reply);
    });
    app.get<OfBoard>(
      routeOf(GREENHOUSE_BASE, GREENHOUSE_PATHS.listJobs),
      async ({ params, query }, reply) => {
        const all = openings.of('greenhouse', params.board)?.filter(({ isHidden }) => !isHidden);
        if (!all) return notFound(reply);
        const content = query['content'] === 'true';
        return { jobs: all.map((one) => greenhouseJob(one, { content })), meta: { total: all.length } };
      },
    );
    app.get<OfBoard>(routeOf(GREENHOUSE_BASE, GREENHOUSE_PATHS.getJob), async ({ params, query }, reply) => {
      const one = openings.get('greenhouse', params.board, params.id);
      const pay = query['pay_transparency'] === 'true';
      return one ? greenhouseJob(one, { content: true, pay }) : notFound(reply);
    });
  }

  /** Both hosts answer the same paths; which of them was asked, the host says. */
  function lever(app: FastifyInstance): void {
    const at = (host = '') => (LEVER_EU.endsWith(host) ? 'lever-eu' : 'lever');
    const missing = (reply: FastifyReply) => reply.code(404).send({ ok: false, error: 'Document not found' });
    app.get<OfBoard>(routeOf(LEVER_BASE, LEVER_PATHS.listPostings), async ({ params, host }, reply) => {
      const all = openings.of(at(host), params.board);
      return all ? all.filter(({ isHidden }) => !isHidden).map(leverPosting) : missing(reply);
    });
    app.get<OfBoard>(routeOf(LEVER_BASE, LEVER_PATHS.getPosting), async ({ params, host }, reply) => {
      const one = openings.get(at(host), params.board, params.id);
      return one ? leverPosting(one) : missing(reply);
    });
  }

  function ashby(app: FastifyInstance): void {
    app.get<OfBoard>(routeOf(ASHBY_BASE, ASHBY_PATHS.listJobs), async ({ params, query, headers }, reply) => {
      const all = openings.of('ashby', params.board);
      if (!all) return reply.code(404).type('text/plain').send('Not Found');
      const withPay = query['includeCompensation'] === 'true';
      const body = JSON.stringify({ apiVersion: '1', jobs: all.map((one) => ashbyJob(one, withPay)) });
      const etag = `W/"${createHash('sha1').update(body).digest('hex')}"`;
      reply.raw.setHeader('ETag', etag);
      if (headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(body);
    });
  }

  return {
    name: 'boards',
    origin: GREENHOUSE,
    alsoAt: [LEVER, LEVER_EU, ASHBY],
    basePaths: [],
    // A guess at living services: a list of 100 openings, about 50 KB, takes 300 ms.
    latency: { first: 250, perKilobyte: 1 },
    routes: async (app) => {
      // Under their own paths alone, since all services may share one server.
      for (const prefix of [GREENHOUSE_BASE, LEVER_BASE, ASHBY_BASE + ASHBY_PATHS.listJobs.split('/{')[0]])
        await app.register(async (scope) => scope.setNotFoundHandler((_request, reply) => notFound(reply)), {
          prefix,
        });
      greenhouse(app);
      lever(app);
      ashby(app);
    },
    ids: openings.ids,
    change: openings.change,
    churn: openings.churn,
    withdraw: openings.withdraw,
  };
}

function routeOf(base: string, path: string): string {
  return base + path.replace('{site}', ':board').replace(/\{(\w+)\}/g, ':$1');
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ status: 404, error: 'Job not found' });
}
