import fc from 'fast-check';
import { excerpt, redact } from '../../../src/http/redaction';

describe('what a person may see of a service’s words', () => {
  it('never holds the key, whatever the service echoes', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[\w-]{8,40}$/), fc.string(), (before, secret, after) => {
        const key = `trk_${secret}`;
        return !redact(`${before}${key}${after}`, [key], 'trk_').includes(secret);
      }),
    );
  });

  it('masks bearer tokens and keys that it was not told about', () => {
    const words = 'Authorization: Bearer abc.def-123 and trk_unknown99';
    expect(redact(words, [], 'trk_')).toBe('Authorization: Bearer … and trk_…');
    expect(redact(words, [], '')).toBe('Authorization: Bearer … and trk_unknown99');
    expect(redact('k.1_abc and kx1_abc', [], 'k.1_')).toBe('k.1_… and kx1_abc');
  });

  it('is one short line without tags', () => {
    expect(excerpt('<html>\n<h1>Bad   gateway</h1></html>')).toBe('Bad gateway');
    expect(excerpt('x'.repeat(500))).toHaveLength(201);
  });
});
