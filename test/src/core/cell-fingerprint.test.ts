import fc from 'fast-check';
import { fingerprintOfCell, UNKNOWN } from '../../../src/core/cell-fingerprint';
import { wallClock } from '../../../src/core/wall-clock';

const UTC = wallClock('Etc/UTC');

it('what Sheets makes of a text has the fingerprint of the text, and other texts have others', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const read = (text: string) => text.replace(/^'/, '').replace(/\r\n?/g, '\n');
      const said = (text: string) => read(text).replace(/^'+/, '');
      expect(fingerprintOfCell('text', read(one), UTC)).toBe(fingerprintOfCell('text', one, UTC));
      expect(fingerprintOfCell('text', one, UTC) === fingerprintOfCell('text', other, UTC)).toBe(
        said(one) === said(other),
      );
      expect(fingerprintOfCell('text', one, UTC)).not.toBe(UNKNOWN);
    }),
    { examples: [["'", ''] as const, ["''", "'"] as const, ['\r', '\n'] as const] },
  );
  expect(fingerprintOfCell('text', 2026, UTC)).toBe(fingerprintOfCell('text', '2026', UTC));
  expect(fingerprintOfCell('number', 2026, UTC)).not.toBe(fingerprintOfCell('number', '2026', UTC));
});
