/** A sync while it is edited: what is missing, what is sent, what its columns are. */
import { moved, otherFields, tickedFields, toggled } from '../../../sidebar/form/columns';
import { filterProblems, filtersToSend, newDraft, tabProblem } from '../../../sidebar/form/draft';
import { scheduleOfKind } from '../../../sidebar/form/schedules';
import { freeTabName } from '../../../src/core/sync-settings';
import { OFFER } from '../small-offer';

describe('a draft', () => {
  it('starts with the defaults, on a tab of its own', () => {
    expect(newDraft(OFFER, ['trackly jobs'])).toEqual({
      id: null,
      stream: 'trackly.jobs',
      tab: 'Trackly Jobs 2',
      filters: { jobFunction: ['product', 'data'], jobModality: 'all' },
      fields: ['id', 'title', 'company'],
      conditions: {},
      schedule: null,
    });
    expect(freeTabName('Jobs', ['JOBS', 'Jobs 2'])).toBe('Jobs 3');
  });

  it('sends nothing that is empty, and nothing that has no control', () => {
    const filters = {
      jobFunction: ['data'],
      jobModality: 'full_time',
      internshipLevels: ['mba'],
      locationFilter: ['non_us'],
      usStates: ['CA'],
      search: ' ',
      favoriteCompaniesOnly: false,
    };
    expect(filtersToSend(filters, OFFER)).toEqual({
      jobFunction: ['data'],
      jobModality: 'full_time',
      locationFilter: ['non_us'],
    });
    expect(filtersToSend({ ...filters, jobModality: 'internship' }, OFFER)).toMatchObject({
      internshipLevels: ['mba'],
    });
  });

  it('says what is missing', () => {
    expect(filterProblems({ jobFunction: [], region: [] }, OFFER).map(({ words }) => words)).toEqual([
      'Choose at least one under ‘Regions’.',
      'Choose at least one under ‘Job functions’.',
    ]);
    expect(filterProblems({ jobFunction: ['data'] }, OFFER)).toEqual([]);
    expect(tabProblem(' ', [])).toMatch('name');
    expect(tabProblem('x'.repeat(101), [])).toMatch('100');
    expect(tabProblem('pm us', ['PM US'])).toMatch('already in use');
    expect(tabProblem('PM US', [])).toBeUndefined();
  });

  it('keeps the hour when days become weeks', () => {
    expect(scheduleOfKind('week', { every: 'day', at: 5 })).toEqual({ every: 'week', day: 'MONDAY', at: 5 });
    expect(scheduleOfKind('off', { every: 'hour' })).toBeNull();
  });
});

describe('columns', () => {
  it('are ticked ones in their order, the id first, and others by group', () => {
    expect(tickedFields(['company', 'id', 'title'], OFFER).map(({ key }) => key)).toEqual([
      'id',
      'company',
      'title',
    ]);
    expect(otherFields(['id', 'title'], OFFER).map(({ name, fields }) => [name, fields.length])).toEqual([
      ['Company', 1],
      ['Posting', 1],
    ]);
    expect(toggled(['id', 'title'], 'url')).toEqual(['id', 'title', 'url']);
    expect(toggled(['id', 'title'], 'title')).toEqual(['id']);
  });

  it('move, but never before the id', () => {
    const fields = ['id', 'a', 'b', 'c'];
    expect(moved(fields, 'c', 1)).toEqual(['id', 'c', 'a', 'b']);
    expect(moved(fields, 'a', 0)).toBe(fields);
    expect(moved(fields, 'a', 9)).toEqual(['id', 'b', 'c', 'a']);
    expect(moved(fields, 'id', 2)).toBe(fields);
  });
});
