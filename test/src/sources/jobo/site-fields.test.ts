import { SITE_FIELDS } from '../../../../src/sources/jobo/site-fields';

it('has a column for what is named, and one for all the rest but what the feed has', () => {
  const read = Object.fromEntries(SITE_FIELDS.map(({ key, read }) => [key, read]));
  const site = { id: 'x', name: 'Acme', funding: { stage: 'seed' }, offices: ['Berlin'], size: '1-10' };
  expect(read['funding']?.(site)).toBe('stage: seed');
  expect(read['press']?.(site)).toBe('');
  expect(read['more']?.(site)).toBe('offices: Berlin\nsize: 1-10');
});
