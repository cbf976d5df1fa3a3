/** The domain of a web address. */

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
