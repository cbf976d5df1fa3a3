import fc from 'fast-check';
import { addressOf } from '../../../src/core/web-address';

it.each([
  ['https://tracker.example.com', 'https://tracker.example.com'],
  [' HTTPS://Tracker.Example.com/ ', 'https://tracker.example.com'],
  ['https://tracker.example.com:8443/api/', 'https://tracker.example.com:8443'],
  ['https://example.com/My-Tracker/api', 'https://example.com/My-Tracker'],
  ['https://example.com/apis', 'https://example.com/apis'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:3000/api', 'http://127.0.0.1:3000'],
])('%s is %s', (typed, address) => {
  expect(addressOf(typed, '/api')).toBe(address);
});

it.each([
  'http://tracker.example.com',
  'http://localhost.example.com',
  'http://localhost@example.com',
  'http://127.0.0.1.example.com',
  'https://localhost:x',
  'https://good.example@evil.example',
  'https://good.example\\@evil.example',
  'https://good.example?x=1',
  'https://good.example/#x',
  'https://good.example/../x',
  'https://good..example',
  'https://10.1',
  'https://a.example127.0.0.1',
  'https:///x',
  'ftp://example.com',
  'tracker.example.com',
  'javascript:alert(1)',
  '',
])('%j is refused, with what to give instead', (typed) => {
  expect(() => addressOf(typed)).toThrow('https://tracker.example.com');
});

it('what is accepted has the host that every browser would read, and no http but to this machine', () => {
  const part = fc.constantFrom(
    'https://',
    'http://',
    'a.example',
    'localhost',
    '127.0.0.1',
    ':80',
    '/',
    '@',
    '?',
    '#',
    '..',
    '\\',
    'x',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
      let address: string;
      try {
        address = addressOf(parts.join(''));
      } catch {
        return;
      }
      const url = new URL(address);
      const [, host] = /^https?:\/\/([^:/]+)/.exec(address) ?? [];
      expect([url.hostname, url.username, url.search, url.hash]).toEqual([host, '', '', '']);
      if (url.protocol === 'http:') expect(['localhost', '127.0.0.1']).toContain(url.hostname);
    }),
    { numRuns: 2_000 },
  );
});
