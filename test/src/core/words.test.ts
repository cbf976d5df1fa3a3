import { momentInWords, spanInWords } from '../../../src/core/words';

const at = (text: string) => Date.parse(text);

it.each([
  ['2026-03-04T10:30:00Z', '2026-03-04T10:00:00Z', 'Etc/UTC', 'at 10:30 AM'],
  ['2026-03-04T10:29:01Z', '2026-03-04T10:00:00Z', 'Etc/UTC', 'at 10:30 AM'],
  ['2026-03-04T23:59:30Z', '2026-03-04T23:59:00Z', 'Etc/UTC', 'tomorrow at 12:00 AM'],
  ['2026-03-05T00:30:00Z', '2026-03-04T10:00:00Z', 'America/New_York', 'at 7:30 PM'],
  ['2026-03-05T09:05:00Z', '2026-03-04T10:00:00Z', 'Etc/UTC', 'tomorrow at 9:05 AM'],
  ['2026-03-09T09:05:00Z', '2026-03-04T10:00:00Z', 'Asia/Kolkata', 'on March 9 at 2:35 PM'],
])('%s, seen at %s in %s, is %j', (moment, now, zone, words) => {
  expect(momentInWords(at(moment), at(now), zone)).toBe(words);
});

it('without a clock it is a span', () => {
  expect([spanInWords(1, 0), spanInWords(61_000, 0)]).toEqual(['in a minute', 'in 2 minutes']);
});
