import { type DeathStories, openDeathStories } from '../../support/death-stories';

/** Each point costs two runs; neighbouring calls mostly stand for the same step. */
const EVERY = 3;

let stories: DeathStories;
beforeAll(() => {
  stories = openDeathStories();
});
afterAll(() => stories.close());

it('a sync in which a call to Google fails once leaves the sheet of an undisturbed run in the end', () => {
  const expected = stories.undisturbed(stories.filled);
  let points = 0;
  while (stories.failingAt(stories.filled, expected, 1 + points * EVERY)) points += 1;
  expect(points).toBeGreaterThan(40);
  console.log(`Google failed at ${points} calls, each time the same sheet in the end`);
});
