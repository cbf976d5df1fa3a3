/** The address of a service that everybody has somewhere else, as a person typed it. Without `URL`, as on Apps Script. */
import { configError, type JobsheetError } from './errors';

/** Scheme, host, perhaps a port and a path: no name before an @, nothing after a ? or a #. */
const ADDRESS = /^(https?):\/\/([a-z\d]([a-z\d.-]*[a-z\d])?)(:\d{1,5})?((?:\/[\w.~-]+)*)\/*$/i;
/** Its last part begins with a letter: a browser would read anything else as numbers of its own making. */
const NAME = /(^|\.)[a-z][a-z\d-]*$/i;
const HERE = /^(localhost|127\.0\.0\.1)$/i;

/**
 * Where a client is to send its requests. @param api What the service's own paths begin with; a person may add it.
 * @throws JobsheetError (config) for what is none, and for http: a key would be read on its way.
 */
export function addressOf(typed: string, api = ''): string {
  const [, scheme = '', host = '', , port = '', path = ''] = ADDRESS.exec(typed.trim()) ?? [];
  const steps = path.split('/');
  const isHost = HERE.test(host) || (NAME.test(host) && !host.includes('..'));
  if (!isHost || steps.some((step) => /^\.+$/.test(step))) {
    throw refused(`${JSON.stringify(typed)} is no address.`);
  }
  if (scheme.toLowerCase() !== 'https' && !HERE.test(host)) {
    throw refused(`${typed.trim()} is not safe: anybody on the way could read your sign-in.`);
  }
  const own = api !== '' && path.endsWith(api) ? path.slice(0, -api.length) : path;
  return `${scheme}://${host}${port}`.toLowerCase() + own;
}

function refused(why: string): JobsheetError {
  return configError(
    'ADDRESS_REFUSED',
    `${why} Give one that begins with https://, such as https://tracker.example.com.`,
  );
}
