/** Web addresses, typed by a person or sent by a service. Apps Script has no `URL`. */
import { configError, type JobsheetError } from './errors';

/** Scheme, host, and perhaps a port and a path; neither user information nor a query nor a fragment. */
const ADDRESS = /^(https?):\/\/([a-z\d]([a-z\d.-]*[a-z\d])?)(:\d{1,5})?((?:\/[\w.~-]+)*)\/*$/i;
/** Ends in a label that begins with a letter: browsers read any other host as an IP address. */
const HOST_NAME = /(^|\.)[a-z][a-z\d-]*$/i;
const LOCAL_HOST = /^(localhost|127\.0\.0\.1)$/i;

/**
 * Returns the address of a person's own server, in the form in which a client uses it.
 * @param api Beginning of the service's own paths, which is removed if the person typed it.
 * @throws JobsheetError (config) for anything else, and for http, over which anybody could read the key.
 */
export function addressOf(typed: string, api = ''): string {
  const [, scheme = '', host = '', , port = '', path = ''] = ADDRESS.exec(typed.trim()) ?? [];
  const steps = path.split('/');
  const isHost = LOCAL_HOST.test(host) || (HOST_NAME.test(host) && !host.includes('..'));
  if (!isHost || steps.some((step) => /^\.+$/.test(step))) {
    throw refused(`${JSON.stringify(typed)} is no address.`);
  }
  if (scheme.toLowerCase() !== 'https' && !LOCAL_HOST.test(host)) {
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

/** "https://www.acme.com/jobs?x" and "acme.com" → "acme.com"; empty where the text holds no address. */
export function domainOf(address: string): string {
  const host = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '');
  const [domain = ''] = host.split(/[/:?#]/);
  return domain.includes('.') ? domain : '';
}

/** "https://www.Acme.com/jobs/1/#apply" → "acme.com/jobs/1". The query stays, since it may identify a posting. */
export function pageOf(address: string): string {
  const [page = ''] = address
    .trim()
    .replace(/^[a-z]+:\/\/(www\.)?/i, '')
    .split('#');
  const [, host = '', path = ''] = /^([^/?]*)(.*)$/.exec(page) ?? [];
  return host.includes('.') ? host.toLowerCase() + path.replace(/\/+$/, '') : '';
}
