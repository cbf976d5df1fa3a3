import fc from 'fast-check';
import type { FieldType } from '../../../src/core/cell';
import { CUT_MARK } from '../../../src/core/cell';
import { fingerprintOfCell, fromCell, UNKNOWN } from '../../../src/core/cell-fingerprint';
import { wallClock } from '../../../src/core/wall-clock';

const UTC = wallClock('Etc/UTC');

it.each<[FieldType, unknown, unknown]>([
  ['text', 'words', 'words'],
  ['text', 2026, '2026'],
  ['url', 'https://a.example', 'https://a.example'],
  ['number', 0, 0],
  ['boolean', false, false],
  ['date', new Date('2026-02-03T10:00:00+03:00'), '2026-02-03T07:00:00.000Z'],
  ['number', '', null],
  ['date', '', null],
])('a cell of %s with %j is sent as %j', (type, cell, value) =>
  expect(fromCell(type, cell, UTC)).toEqual({ value }));

it.each<[FieldType, unknown, string]>([
  ['number', 'a lot', 'It must be a number.'],
  ['boolean', 'yes', 'It must be TRUE or FALSE.'],
  ['date', '2026-02-03', 'It must be a date.'],
  ['text', new Date(0), 'It must be text. Format the cell as plain text.'],
  ['text', `much text${CUT_MARK}`, 'It was too long for a cell.'],
  ['text', '#N/A', 'Its formula has an error.'],
  ['url', '#REF!', 'Its formula has an error.'],
])('a cell of %s with %j is not sent, and it says why', (type, cell, because) =>
  expect(fromCell(type, cell, UTC)).toEqual({ because }));

it('what Sheets makes of a text has the mark of the text, and other texts have others', () => {
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
