import { listenServices } from '../../../workbench/services/listen';
import { KEY, postings } from './local-trackly';

let listening: Awaited<ReturnType<typeof listenServices>>;
beforeAll(async () => {
  listening = await listenServices({ data: { trackly: { jobs: postings(60), companies: [] } } });
});
afterAll(() => listening.close());

const get = (path: string, key = KEY) =>
  fetch(listening.address + path, { headers: { Authorization: `Bearer ${key}` } });

test('the services answer over HTTP, on this machine only, under their own paths', async () => {
  expect(listening.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await get('/api/v1/jobs?limit=50&offset=50');
  expect(response.status).toBe(200);
  expect(response.headers.get('X-RateLimit-Remaining')).toBe('9999');
  expect(await response.json()).toMatchObject({ total: 60, hasMore: false });
});

test('a wrong key is a 401, and the public client finds its prefix', async () => {
  expect((await get('/api/v1/me', 'trk_wrong')).status).toBe(401);
  expect((await get('/api/jobscout/me')).status).toBe(200);
});

test('the rate limit ends an hour from now by the real clock', async () => {
  const reset = Number((await get('/api/v1/me')).headers.get('X-RateLimit-Reset')) * 1000;
  expect(reset - Date.now()).toBeGreaterThan(3_590_000);
  expect(reset - Date.now()).toBeLessThanOrEqual(3_601_000);
});

test("a port of one's own choice is used", async () => {
  const { port } = new URL(listening.address);
  await expect(listenServices({ port: Number(port) })).rejects.toThrow('EADDRINUSE');
});
