import fc from 'fast-check';
import { asWritten, inCodes, inWords, textsOf } from '../../../src/core/code-words';

const WORDS = { manual: 'Added by hand', applied: 'Applied', us: 'United States' };

it('cells say words for codes, alone and in lists, and anything else as it is', () => {
  expect(inWords(WORDS, 'us')).toBe('United States');
  expect(inWords(WORDS, ['us', 'other'])).toEqual(['United States', 'other']);
  expect([inWords(WORDS, 'constructor'), inWords(WORDS, 5), inWords(undefined, 'us')]).toEqual([
    'constructor',
    5,
    'us',
  ]);
});

it('what a person writes is read as the code, be it the word, in any case, or the code itself', () => {
  expect(['Added by hand', 'added BY hand ', 'manual', 'Manual'].map((text) => inCodes(WORDS, text))).toEqual(
    Array(4).fill('manual'),
  );
  expect(inCodes(WORDS, 'my own')).toBe('my own');
  expect(asWritten(WORDS, 'manual')).toBe('Added by hand');
  expect(asWritten(WORDS, 'my own')).toBe('my own');
});

it('words and codes come back to the same code', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(WORDS)), (code) => {
      expect(inCodes(WORDS, String(inWords(WORDS, code)))).toBe(code);
    }),
  );
});

it('formulas look for both where they differ', () => {
  expect(textsOf(WORDS, 'manual')).toEqual(['Added by hand', 'manual']);
  expect(textsOf(WORDS, 'applied')).toEqual(['Applied']);
  expect(textsOf(WORDS, 'other')).toEqual(['other']);
});
