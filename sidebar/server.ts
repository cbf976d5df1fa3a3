/** Calls to the server, typed from its own functions: rename one there and this does not compile. */
import { GASClient } from 'gas-client';
import type { showHelp } from '../src/ui/menu/messages';
import type * as calls from '../src/ui/sidebar/calls';

type Server = typeof calls & { readonly showHelp: typeof showHelp };

export type ServerFunctions = {
  readonly [Name in keyof Server]: (...parts: Parameters<Server[Name]>) => Promise<ReturnType<Server[Name]>>;
};

export const server = new GASClient<Server>().serverFunctions as ServerFunctions;
