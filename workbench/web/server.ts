/** Serves the workbench's page on this machine: the bundle, a small JSON API, and events as they happen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';
import { buildPage } from '../../build/page';
import type { OpenOptions } from './cloud/open';
import { startCloudThread } from './cloud-thread';
import { createEventStream } from './event-stream';
import type { Answer, CallRequest } from './messages';
import type { PersonEdits } from './person-edit';

export interface PageOptions extends OpenOptions {
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  /** Real seconds for a second of the virtual clock; 0 is as fast as it goes. */
  readonly pace?: number;
}

interface Page {
  readonly address: string;
  close(): Promise<void>;
}

/** Runs feel real, and a minute on Google's servers takes little more than a second. */
const DEFAULT_PACE = 0.02;
const LARGEST_BODY = 64 * 1024 * 1024;

/** Starts the workbench and serves its page. */
export async function startPage({ port = 0, pace = DEFAULT_PACE, ...open }: PageOptions = {}): Promise<Page> {
  const root = join(__dirname, '..', '..');
  const folder = await buildPage(root);
  const events = createEventStream(
    (pages) => void cloud.ask({ kind: 'pages', count: pages }).catch(() => {}),
  );
  const cloud = await startCloudThread({ open, pace }, events.send);
  const server = Fastify({ bodyLimit: LARGEST_BODY, forceCloseConnections: true });
  // Only this page may talk to this server: no foreign page, and no foreign name that points to this machine.
  server.addHook('onRequest', async (request, reply) => {
    const { origin, host = '' } = request.headers;
    const isOwn =
      /^(127\.0\.0\.1|localhost):\d+$/.test(host) && (origin ?? `http://${host}`) === `http://${host}`;
    if (!isOwn) await reply.code(403).send({ error: 'Only the page of this server may ask it.' });
  });
  await server.register(fastifyStatic, { root: folder, cacheControl: false });
  const html = readFileSync(join(__dirname, 'page', 'index.html'), 'utf8');
  server.get('/', (_, reply) => reply.type('text/html').send(html));
  server.get('/api/events', (_, reply) => events.open(reply));
  server.get('/api/start', () => cloud.ask({ kind: 'start' }));
  server.get('/api/requests', () => cloud.ask({ kind: 'requests' }));
  server.get('/api/workbook', () => cloud.ask({ kind: 'export' }));
  server.post('/api/call', ({ body }) => cloud.ask({ kind: 'call', call: body as CallRequest }));
  server.post('/api/edit', ({ body }) => cloud.ask({ kind: 'edit', edits: body as PersonEdits }));
  server.post('/api/refresh', async ({ body }) => {
    await cloud.ask({ kind: 'refresh', sheet: (body as { sheet: number }).sheet });
    return {};
  });
  server.post('/api/answer', async ({ body }) => {
    await cloud.ask({ kind: 'answer', ...(body as { id: number; answer: Answer }) });
    return {};
  });
  server.post('/api/advance', async ({ body }) => {
    await cloud.ask({ kind: 'advance', minutes: (body as { minutes: number }).minutes });
    return {};
  });
  const close = async () => {
    await server.close();
    await cloud.close();
  };
  try {
    return { address: await server.listen({ port, host: '127.0.0.1' }), close };
  } catch (error) {
    // The thread would keep the process alive.
    await close();
    throw error;
  }
}
