/** Two filters that exclude each other, as one question: no answer to it can hold what the service would drop. */
import {
  choicesAlone,
  chosenOf,
  isApplicable,
  pairsOf,
  reasonOf,
  withChosen,
} from '../../sidebar/form/or-some-of';
import type { Filters } from '../../src/streams/filter';
import { OFFER } from './small-offer';

const offers = OFFER.filters;
const [pair] = pairsOf(offers);
if (!pair) throw new Error('The offer has a pair.');

describe('one value that stands alone, or some of the other filter', () => {
  it('offers what stands alone, and regions', () => {
    expect(choicesAlone(pair).map(({ value }) => value)).toEqual(['us', 'non_us', 'all']);
    expect(pair.some.choices.map(({ value }) => value)).toEqual(['us', 'europe', 'canada']);
    expect(reasonOf(pair)).toBe('One of the two.');
    expect(pairsOf([])).toEqual([]);
  });

  it.each([
    [{}, { kind: 'one', value: 'all' }],
    [{ locationFilter: ['us'] }, { kind: 'one', value: 'us' }],
    [{ locationFilter: 'non_us' }, { kind: 'one', value: 'non_us' }],
    [{ locationFilter: ['europe', 'canada'] }, { kind: 'some', values: ['europe', 'canada'] }],
    [{ locationFilter: 'europe, canada' }, { kind: 'some', values: ['europe', 'canada'] }],
    [{ locationFilter: ['europe'] }, { kind: 'some', values: ['europe'] }],
    [{ region: ['us', 'europe'] }, { kind: 'some', values: ['us', 'europe'] }],
    [{ region: [] }, { kind: 'some', values: [] }],
  ] as const)('reads %j', (filters, chosen) => {
    expect(chosenOf(filters, pair)).toEqual(chosen);
  });

  it('writes one of the two filters, never both', () => {
    const before = { region: ['us'], search: 'lead' };
    expect(withChosen(before, pair, { kind: 'one', value: 'us' }, offers)).toEqual({
      locationFilter: ['us'],
      search: 'lead',
    });
    expect(
      withChosen({ locationFilter: ['us'] }, pair, { kind: 'some', values: ['us', 'europe'] }, offers),
    ).toEqual({ region: ['us', 'europe'] });
  });

  it('lets go of filters that could match nothing, and of no others', () => {
    const filters = { usStates: ['CA'], caProvinces: ['ON'], internshipLevels: ['mba'] };
    expect(withChosen(filters, pair, { kind: 'one', value: 'us' }, offers)).toEqual({
      locationFilter: ['us'],
      usStates: ['CA'],
      internshipLevels: ['mba'],
    });
    expect(withChosen(filters, pair, { kind: 'some', values: ['europe'] }, offers)).toEqual({
      region: ['europe'],
      internshipLevels: ['mba'],
    });
  });

  it.each<[string, Filters, boolean]>([
    ['usStates', {}, true],
    ['usStates', { locationFilter: ['all'] }, true],
    ['usStates', { locationFilter: ['non_us'] }, false],
    ['usStates', { region: ['us', 'europe'] }, true],
    ['usStates', { region: [] }, false],
    ['caProvinces', { locationFilter: ['non_us'] }, true],
    ['caProvinces', { locationFilter: ['us'] }, false],
    ['internshipLevels', { jobModality: 'all' }, false],
    ['internshipLevels', { jobModality: 'internship' }, true],
    ['search', {}, true],
  ])('%s beside %j: %s', (key, filters, expected) => {
    const offer = offers.find((filter) => filter.key === key);
    expect(offer && isApplicable(offer, filters, offers)).toBe(expected);
  });
});
