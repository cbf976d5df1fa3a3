import { get, pathOf, post } from '../../../../src/sources/kit/request';

it('is one line for each request', () => {
  expect(get('/me')).toEqual({ path: '/me', query: [] });
  expect(get('/jobs', { limit: 5, remote: false, tags: ['a', 'b'] }).query).toEqual([
    ['limit', '5'],
    ['remote', 'false'],
    ['tags', 'a,b'],
  ]);
  expect(post('/jobs', { a: 1 }, { once: true })).toEqual({
    path: '/jobs',
    query: [],
    body: { a: 1 },
    once: true,
  });
  expect(pathOf('/jobs/{id}', '12/3')).toBe('/jobs/12%2F3');
});
