/** Where, as one question: no answer to it can hold what the service would drop. */
import { canMatch, whereOf, whereOffer, withWhere } from '../../sidebar/form/places';
import { OFFER } from './small-offer';

const places = whereOffer(OFFER.filters);
if (!places) throw new Error('The offer has places.');

describe('where', () => {
  it('offers what stands alone, and regions', () => {
    expect(places.one.map(({ value }) => value)).toEqual(['us', 'non_us', 'all']);
    expect(places.some.map(({ value }) => value)).toEqual(['us', 'europe', 'canada']);
    expect(places.because).toBe('One of the two.');
    expect(whereOffer([])).toBeUndefined();
  });

  it.each([
    [{}, { kind: 'one', value: 'all' }],
    [{ locationFilter: ['us'] }, { kind: 'one', value: 'us' }],
    [{ locationFilter: 'non_us' }, { kind: 'one', value: 'non_us' }],
    [{ locationFilter: ['europe', 'canada'] }, { kind: 'some', values: ['europe', 'canada'] }],
    [{ locationFilter: ['europe'] }, { kind: 'some', values: ['europe'] }],
    [{ region: ['us', 'europe'] }, { kind: 'some', values: ['us', 'europe'] }],
  ] as const)('reads %j', (filters, where) => {
    expect(whereOf(filters, places)).toEqual(where);
  });

  it('writes one of the two filters, never both', () => {
    const before = { region: ['us'], search: 'lead' };
    expect(withWhere(before, { kind: 'one', value: 'us' })).toEqual({
      locationFilter: ['us'],
      search: 'lead',
    });
    expect(withWhere({ locationFilter: ['us'] }, { kind: 'some', values: ['us', 'europe'] })).toEqual({
      region: ['us', 'europe'],
    });
  });

  it('lets go of states and provinces that could match nothing', () => {
    const filters = { usStates: ['CA'], caProvinces: ['ON'] };
    expect(withWhere(filters, { kind: 'one', value: 'us' })).toEqual({
      locationFilter: ['us'],
      usStates: ['CA'],
    });
    expect(withWhere(filters, { kind: 'some', values: ['europe'] })).toEqual({ region: ['europe'] });
    expect(canMatch('usStates', { kind: 'one', value: 'all' })).toBe(true);
    expect(canMatch('caProvinces', { kind: 'one', value: 'non_us' })).toBe(true);
  });
});
