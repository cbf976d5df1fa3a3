/** `workbench start`: the page with the grid, the menu and the sidebar. */
import { BUILT_CODE, readProject } from '../project';
import { type PageOptions, startPage } from '../web/server';
import {
  DATA_FLAGS,
  existingFile,
  FAULT_FLAGS,
  KEPT_FOLDER,
  localeName,
  portNumber,
  readDataFlags,
  readFlags,
} from './flags';
import { isWatched, openInBrowser } from './open-in-browser';
import { opened } from './opened';

const FLAGS = {
  ...DATA_FLAGS,
  ...FAULT_FLAGS,
  port: { type: 'string' },
  code: { type: 'string' },
  locale: { type: 'string' },
  'no-key': { type: 'boolean' },
  'no-open': { type: 'boolean' },
} as const;

export async function start(given: readonly string[]): Promise<void> {
  const values = readFlags(given, FLAGS, 'start');
  const options = {
    ...readDataFlags(values, KEPT_FOLDER),
    port: portNumber(values.port),
    code: existingFile('code', values.code),
    locale: localeName(values.locale),
    key: values['no-key'] ? null : undefined,
  };
  // Dates of the script are local to its own time zone; the cloud's thread takes it over from here.
  process.env['TZ'] = readProject(options.code ?? BUILT_CODE).manifest?.timeZone ?? 'Etc/UTC';
  const present = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const { address } = await opened(options.port, () => startPage(present as PageOptions));
  process.stdout.write(`Jobsheet is open at ${address}. Stop with Ctrl+C.\n`);
  if (!values['no-open'] && isWatched()) openInBrowser(address);
}
