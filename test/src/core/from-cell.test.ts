import { CUT_MARK, type FieldType } from '../../../src/core/cell';
import { fromCell } from '../../../src/core/from-cell';
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
