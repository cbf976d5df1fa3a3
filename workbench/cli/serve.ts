/** `workbench serve`: the local services alone, over HTTP, until it is stopped. */
import { listenServices } from '../services/listen';
import { DATA_FLAGS, KEPT_FOLDER, portNumber, readDataFlags, readFlags } from './flags';
import { opened } from './opened';

export async function serve(given: readonly string[]): Promise<void> {
  const values = readFlags(given, { ...DATA_FLAGS, port: { type: 'string' } }, 'serve');
  const port = portNumber(values.port);
  const { address } = await opened(port, () =>
    listenServices({ port, ...readDataFlags(values, KEPT_FOLDER) }),
  );
  process.stdout.write(`The services answer at ${address}. Stop with Ctrl+C.\n`);
}
