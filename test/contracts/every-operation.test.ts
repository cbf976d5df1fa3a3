/**
 * Each answer that a contract documents, of each operation: the local service gives it, by itself or on order, with
 * the body and the required headers that the contract has for it.
 */
import type { ServiceAnswer } from '../../workbench/services/exchange';
import { openServices } from '../../workbench/services/open';
import { type Node, readContract, resolve, strictValidator } from './contract-document';

const NOW = Date.parse('2026-01-15T12:00:00.000Z');
const METHODS = ['get', 'post', 'patch', 'delete'];
const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Asked {
  readonly query?: string;
  readonly body?: object;
  /** The faults to order for the answers that are not errors. */
  readonly faults?: string;
}

/** The requests that get good answers; an operation that is not listed takes neither a query nor a body. */
const ASKED: Readonly<Record<string, Asked>> = {
  listJobs: { query: 'limit=5' },
  searchCompanies: { query: 'q=in' },
  readCareerSites: { body: { batch_size: 3 } },
  signUp: { body: { email: 'somebody@example.com', password: 'a long password' } },
  signIn: { body: { email: 'person@example.com', password: 'sandbox-password' } },
  renewSession: { body: { refresh_token: 'RENEWAL' } },
  createApplication: { body: { company_name: 'Acme', job_title: 'Engineer' } },
  updateApplication: { body: { notes: 'Called them' } },
  getInsights: { faults: 'pipeline@1=planned' },
  scoreApplication: { body: { job_id: 'ID' }, faults: 'pipeline@1=planned' },
};

const documents = new Map<string, Node>();
function documentOf(service: string): Node {
  const known = documents.get(service) ?? readContract(service);
  documents.set(service, known);
  return known;
}

/** Opens the services, and sends one request as somebody who may ask anything. */
function asker(service: string, operation: Node, faults: string) {
  const services = openServices({ scale: 20, faults });
  const origin = new URL(documentOf(service).servers[0].url);
  const send = (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const url = `${origin.href.replace(/\/$/, '')}${path}`;
    const typed = body ? { 'Content-Type': 'application/json', ...headers } : headers;
    const sent = body ? { body: JSON.stringify(body) } : {};
    const [outcome] = services.exchange([{ url, method, headers: typed, ...sent }], NOW);
    return outcome as ServiceAnswer;
  };
  // Pipeline only: the first request signs in, so that a fault for the operation is one for the second.
  const session =
    service === 'pipeline'
      ? JSON.parse(textOf(send('post', '/api/auth/login', ASKED['signIn']?.body))).session
      : undefined;
  const keys: Record<string, Record<string, string>> = {
    trackly: { Authorization: 'Bearer trk_sandbox_0123456789' },
    jobo: { 'X-Api-Key': 'jobo_sandbox_0123456789' },
    pipeline: { Authorization: `Bearer ${session?.access_token}` },
  };
  const { operationId, method, path } = operation;
  const { query, body } = ASKED[operationId] ?? {};
  const [id] = services.ids(service);
  const filled =
    body &&
    JSON.parse(JSON.stringify(body).replace('RENEWAL', session?.refresh_token).replace('ID', String(id)));
  return {
    answer: (key = true, of: unknown = id) =>
      send(
        method,
        `${path.replace('{id}', String(of))}${query ? `?${query}` : ''}`,
        filled,
        key ? keys[service] : {},
      ),
  };
}

function textOf({ body }: ServiceAnswer): string {
  return new TextDecoder().decode(body);
}

/** Lists in words what is wrong with an answer. */
function faultsOf(service: string, documented: Node, status: number, answer: ServiceAnswer): string[] {
  const document = documentOf(service);
  const response = documented.$ref ? resolve(document, documented.$ref) : documented;
  const wrong = answer.status === status ? [] : [`status ${answer.status}: ${textOf(answer)}`];
  for (const [name, header] of Object.entries<Node>(response.headers ?? {})) {
    const { required } = header.$ref ? resolve(document, header.$ref) : header;
    if (required && answer.headers[name] === undefined) wrong.push(`no header ${name}`);
  }
  const schema = response.content['application/json'].schema.$ref.split('/').at(-1);
  const validate = validatorOf(service)(schema);
  if (!validate(JSON.parse(textOf(answer)))) {
    wrong.push(...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
  }
  return wrong;
}

const validators = new Map<string, ReturnType<typeof strictValidator>>();
function validatorOf(service: string): ReturnType<typeof strictValidator> {
  const known = validators.get(service) ?? strictValidator(service);
  validators.set(service, known);
  return known;
}

const OPERATIONS = ['trackly', 'jobo', 'pipeline'].flatMap((service) =>
  Object.entries<Node>(documentOf(service).paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ service, path, method, ...item[method] }] : [])),
  ),
);

test.each(
  OPERATIONS.map((operation) => [operation.service, operation.operationId, operation] as const),
)('%s %s: each answer that is documented', (service, operationId, operation) => {
  for (const [text, documented] of Object.entries<Node>(operation.responses)) {
    const status = Number(text);
    // Of the request that is tried: the second one of Pipeline, the first one of all others.
    const fault = `${service}@${service === 'pipeline' ? 2 : 1}=${status}`;
    const isGood = status === 200 || status === 201;
    const faults = isGood ? (ASKED[operationId]?.faults ?? '') : fault;
    const answer = asker(service, operation, faults).answer();
    expect([operationId, status, faultsOf(service, documented, status, answer)]).toEqual([
      operationId,
      status,
      [],
    ]);
  }
});

test.each(
  OPERATIONS.filter(({ responses, security }) => responses['401'] && security === undefined).map(
    (operation) => [operation.service, operation.operationId, operation] as const,
  ),
)('%s %s without a key is a 401 of its own accord', (service, _, operation) => {
  const answer = asker(service, operation, '').answer(false);
  expect(faultsOf(service, operation.responses['401'], 401, answer)).toEqual([]);
});

test.each(
  OPERATIONS.filter(({ path }) => path.includes('{id}')).map(
    (operation) => [operation.service, operation.operationId, operation] as const,
  ),
)('%s %s of what is not there is a 404 of its own accord', (service, _, operation) => {
  const unknown = service === 'trackly' ? 1 : NOBODY;
  const answer = asker(service, operation, '').answer(true, unknown);
  expect(faultsOf(service, operation.responses['404'], 404, answer)).toEqual([]);
});
