/** Brings each request to the service of its origin, through the faults on order, and keeps the log. */
import { setImmediate } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { createServices } from './all';
import type { DataSet } from './data-set/shape';
import type {
  Credits,
  LoggedRequest,
  RecordId,
  ServiceAnswer,
  ServiceChange,
  ServiceOutcome,
  ServiceRequest,
} from './exchange';
import { readFaults } from './faults';
import { keepIn } from './kept';
import type { LocalService } from './local-service';

export type Dispatcher = ReturnType<typeof createDispatcher>;

/** Services over a data set, answering in this thread and without sockets. */
export function createDispatcher(data: DataSet, faultSpec = '', keptFolder?: string) {
  let now = 0;
  const services = createServices(data, () => now, keepIn(keptFolder));
  /** Made with the first request for the service: many tests open all three and ask one. */
  const apps = new Map<LocalService, FastifyInstance>();
  const faults = readFaults(faultSpec, services);
  const log: LoggedRequest[] = [];
  const lastAnswers = new Map<string, ServiceAnswer>();
  let accepted: { readonly dueAt: number; readonly work: () => Promise<unknown> }[] = [];

  function serviceNamed(name: string): LocalService {
    const found = services.find((service) => service.name === name);
    if (found === undefined) throw new Error(`There is no local service "${name}".`);
    return found;
  }

  function appFor(service: LocalService): FastifyInstance {
    const app = apps.get(service) ?? appOf(service);
    apps.set(service, app);
    return app;
  }

  /** Carries out requests that were accepted earlier and are now due. */
  async function carryOutAccepted(): Promise<void> {
    const due = accepted.filter(({ dueAt }) => dueAt <= now);
    accepted = accepted.filter(({ dueAt }) => dueAt > now);
    for (const { work } of due) await work();
  }

  async function answer(request: ServiceRequest): Promise<ServiceOutcome> {
    await carryOutAccepted();
    const url = new URL(request.url);
    const secure = services.find((service) => service.redirectsHttp && httpOf(service) === url.origin);
    if (secure) return redirect(secure.origin + url.pathname + url.search);
    const service = services.find((one) => originsOf(one).includes(url.origin));
    if (service === undefined) {
      const known = services.map(({ origin }) => origin).join(', ');
      throw new Error(`No local service answers for ${url.origin}, only for ${known}.`);
    }
    const base = service.basePaths.find((prefix) => url.pathname.startsWith(`${prefix}/`)) ?? '';
    const path = url.pathname.slice(base.length);
    const place = `${service.name} ${path}`;
    const call = {
      request,
      service,
      now,
      previous: lastAnswers.get(place),
      later: (milliseconds: number, work: () => Promise<unknown>) =>
        void accepted.push({ dueAt: now + milliseconds, work }),
    };
    const before = service.credits?.debited() ?? 0;
    const answered = await faults.answer(call, path, () => inject(appFor(service), service, request, now));
    const credits = (service.credits?.debited() ?? 0) - before;
    const outcome = credits > 0 ? { ...answered, credits } : answered;
    if (!('fault' in outcome) && outcome.status === 200) lastAnswers.set(place, outcome);
    log.push({
      method: request.method.toUpperCase(),
      url: request.url,
      ...(request.body === undefined ? {} : { body: String(bufferOf(request.body)) }),
      status: 'fault' in outcome ? outcome.fault : outcome.status,
    });
    return outcome;
  }

  return {
    origins: services.flatMap((service) =>
      service.redirectsHttp ? [...originsOf(service), httpOf(service)] : originsOf(service),
    ),
    /** One after the other, so that a run can be repeated exactly; the time that they take is virtual anyway. */
    async exchange(requests: readonly ServiceRequest[], time: number): Promise<ServiceOutcome[]> {
      now = time;
      const outcomes: ServiceOutcome[] = [];
      for (const request of requests) {
        outcomes.push(await answer(request));
        // Lets go of what the injection holds on to until the event loop turns: half the memory of a large sweep.
        await setImmediate();
      }
      return outcomes;
    },
    change: ({ service, ...change }: ServiceChange): void => serviceNamed(service).change(change),
    ids: (service: string): readonly RecordId[] => serviceNamed(service).ids(),
    credits(name: string): Credits {
      const { debited, balance } = serviceNamed(name).credits ?? {};
      return { debited: debited?.() ?? 0, balance: balance?.() ?? 0 };
    },
    requests: (): readonly LoggedRequest[] => log,
    async close(): Promise<void> {
      await Promise.all([...apps.values()].map((app) => app.close()));
    },
  };
}

function originsOf({ origin, alsoAt = [] }: LocalService): string[] {
  return [origin, ...alsoAt];
}

function httpOf({ origin }: LocalService): string {
  return origin.replace('https:', 'http:');
}

function redirect(location: string): ServiceAnswer {
  return { status: 301, headers: { Location: location }, body: new Uint8Array(), milliseconds: 20 };
}

function appOf(service: LocalService): FastifyInstance {
  const app = Fastify({ exposeHeadRoutes: false });
  void app.register(service.routes);
  return app;
}

async function inject(
  app: FastifyInstance,
  service: LocalService,
  request: ServiceRequest,
  now: number,
): Promise<ServiceAnswer> {
  const { pathname, search, host } = new URL(request.url);
  const response = await app.inject({
    method: request.method.toUpperCase() as 'GET',
    url: pathname + search,
    authority: host,
    headers: { ...request.headers },
    ...(request.body === undefined ? {} : { payload: bufferOf(request.body) }),
  });
  const body = response.rawPayload;
  const { first, perKilobyte } = service.latency;
  return {
    status: response.statusCode,
    headers: headersOf(response, now),
    body,
    milliseconds: Math.round(first + (perKilobyte * body.byteLength) / 1024),
  };
}

function bufferOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
}

/** Names as they were set, capital letters and all; the date is that of the virtual clock. */
function headersOf(
  response: Awaited<ReturnType<FastifyInstance['inject']>>,
  now: number,
): Record<string, string | string[]> {
  // Node has had this method since 15.4; its types give it to client requests only.
  const raw = response.raw.res as typeof response.raw.res & { getRawHeaderNames(): string[] };
  const headers: Record<string, string | string[]> = {};
  for (const name of raw.getRawHeaderNames()) {
    const value = raw.getHeader(name);
    if (name.toLowerCase() === 'connection' || value === undefined) continue;
    headers[name] = Array.isArray(value) ? value.map(String) : String(value);
  }
  delete headers['date'];
  return { ...headers, Date: new Date(now).toUTCString() };
}
