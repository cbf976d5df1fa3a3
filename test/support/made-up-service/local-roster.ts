/** The made-up service, answering: openings in memory in pages of two, for whoever has signed in. */
import type { ServiceRequest, Services } from '../../../workbench/services/exchange';
import { BASE_PATH, METHODS, type Opening, ORIGIN, PATHS } from './sources/roster/generated/contract';

export const EMAIL = 'person@example.com';
export const PASSWORD = 'correct-horse';
const TOKEN = 'ros_0123456789abcdef';
/** Every stage but these is refused. */
const STAGES: readonly unknown[] = ['seen', 'asked', 'met', undefined, null];
const PAGE = 2;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export function openLocalRoster(first: readonly Opening[]) {
  const openings = new Map(first.map((opening) => [opening.id, opening]));
  const log: string[] = [];

  function answer({ url, headers, body = '{}', ...request }: ServiceRequest, now: number): Answer {
    const method = request.method.toLowerCase();
    const { pathname, searchParams } = new URL(url);
    const path = pathname.slice(BASE_PATH.length);
    const given = JSON.parse(String(body)) as Record<string, unknown>;
    if (path === PATHS.getHealth) return { status: 200, body: {} };
    if (path === PATHS.signIn) {
      const isRight = given['email'] === EMAIL && given['password'] === PASSWORD;
      return isRight ? { status: 200, body: { token: TOKEN } } : refused(401, 'No.');
    }
    if (headers['Authorization'] !== `Bearer ${TOKEN}`) return refused(401, 'Who is that?');
    if (path === PATHS.getAccount) return { status: 200, body: { name: 'Sandbox Person' } };
    if (searchParams.get('name') === 'bad') return refused(400, 'Not with ros_of_another_1234');
    if (path === PATHS.searchCompanies) return { status: 200, body: companiesLike(searchParams) };
    if (path === PATHS.listOpenings && method === METHODS.listOpenings) {
      return { status: 200, body: pageOf(searchParams) };
    }
    return change(method, path.split('/')[2], given, now);
  }

  function companiesLike(query: URLSearchParams) {
    const names = new Set([...openings.values()].map(({ company = '' }) => company));
    const wanted = query.get('name') ?? '';
    const found = [...names].filter((name) => name.toLowerCase().includes(wanted));
    return { companies: found.map((name) => ({ slug: slugOf(name), name, openings: 1 })) };
  }

  function pageOf(query: URLSearchParams) {
    const company = query.get('company');
    const all = [...openings.values()].filter((one) => !company || slugOf(one.company) === company);
    const from = Number(query.get('cursor')?.slice(1) ?? 0);
    const items = all.slice(from, from + PAGE);
    return { items, ...(from + PAGE < all.length ? { next: `c${from + PAGE}` } : {}) };
  }

  function change(method: string, id: string | undefined, given: object, now: number): Answer {
    const { stage } = given as { stage?: unknown };
    if (!STAGES.includes(stage)) {
      return { status: 422, body: { error: 'Not so.', fields: { stage: `There is no ${stage}.` } } };
    }
    const known = id === undefined ? { id: `o${openings.size + 1}` } : openings.get(id);
    if (!known) return refused(404, 'No such opening.');
    if (method === METHODS.deleteOpening) {
      openings.delete(known.id);
      return { status: 204, body: '' };
    }
    const next: Opening = { ...known, ...given, changed_at: new Date(now).toISOString() };
    openings.set(next.id, next);
    return { status: id === undefined ? 201 : 200, body: next };
  }

  const services: Pick<Services, 'exchange' | 'origins'> = {
    origins: [ORIGIN],
    exchange: (requests, now) =>
      requests.map((request) => {
        const { status, body } = answer(request, now);
        log.push(
          `${request.method.toLowerCase()} ${request.url.slice((ORIGIN + BASE_PATH).length)} ${status}`,
        );
        return { status, headers: {}, body: Buffer.from(JSON.stringify(body)), milliseconds: 50 };
      }),
  };
  return { services, openings, log };
}

function slugOf(company = ''): string {
  return company.toLowerCase().replace(/\W+/g, '-');
}

function refused(status: number, error: string): Answer {
  return { status, body: { error } };
}
