/** What two web addresses have in common. */

/** "https://www.acme.com/jobs?x" and "acme.com" → "acme.com"; '' for what is none. No `URL` in Apps Script. */
export function domainOf(address: string): string {
  const host = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '');
  const [domain = ''] = host.split(/[/:?#]/);
  return domain.includes('.') ? domain : '';
}

/** "https://www.Acme.com/jobs/1/#apply" → "acme.com/jobs/1"; what is asked for after a ? stays, since a posting may be told by it. */
export function pageOf(address: string): string {
  const [page = ''] = address
    .trim()
    .replace(/^[a-z]+:\/\/(www\.)?/i, '')
    .split('#');
  const [, host = '', path = ''] = /^([^/?]*)(.*)$/.exec(page) ?? [];
  return host.includes('.') ? host.toLowerCase() + path.replace(/\/+$/, '') : '';
}
