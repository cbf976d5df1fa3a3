/** The services over real HTTP on this machine, for `workbench serve` and for other people's clients. */
import Fastify from 'fastify';
import { createServices } from './all';
import { loadDataSet } from './data-set/read';
import type { DataSetOptions } from './data-set/shape';
import { keepIn } from './kept';

interface ListenOptions extends DataSetOptions {
  /** Absent: any free one. */
  readonly port?: number | undefined;
  /** The folder in which services keep what was written to them; absent: it lasts until they are closed. */
  readonly keptFolder?: string | undefined;
}

interface Listening {
  /** E.g. `http://127.0.0.1:8787`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves every service under its own paths, by the real clock. */
export async function listenServices({
  port = 0,
  keptFolder,
  ...options
}: ListenOptions = {}): Promise<Listening> {
  const app = Fastify({ exposeHeadRoutes: false, forceCloseConnections: true });
  const services = createServices(loadDataSet(options), Date.now, keepIn(keptFolder));
  for (const { routes } of services) await app.register(routes);
  const address = await app.listen({ port, host: '127.0.0.1' });
  return { address, close: () => app.close() };
}
