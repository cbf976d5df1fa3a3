import { momentOf, numberOf } from '../../../src/http/headers';

const NOW = Date.parse('2026-01-01T00:00:00Z');

describe('response headers', () => {
  it('are found in any case, and the first of a repeated one counts', () => {
    expect(numberOf({ 'x-ratelimit-remaining': '7' }, 'X-RateLimit-Remaining')).toBe(7);
    expect(numberOf({ 'Retry-After': ['3', '9'] }, 'retry-after')).toBe(3);
    expect(numberOf({}, 'Retry-After')).toBeUndefined();
  });

  it('are numbers only when they look like one: blank is not 0', () => {
    expect(numberOf({ a: '12' }, 'a')).toBe(12);
    expect(numberOf({ a: '' }, 'a')).toBeUndefined();
    expect(numberOf({ a: 'many' }, 'a')).toBeUndefined();
  });

  it.each([
    ['milliseconds', String(NOW + 5_000), NOW + 5_000],
    ['seconds since 1970', String((NOW + 5_000) / 1000), NOW + 5_000],
    ['seconds from now', '5', NOW + 5_000],
    ['an HTTP date', 'Thu, 01 Jan 2026 00:00:05 GMT', NOW + 5_000],
    ['nonsense', 'soon', undefined],
  ])('tell a moment in %s', (_, text, moment) => {
    expect(momentOf({ reset: text }, 'Reset', NOW)).toBe(moment);
  });
});
