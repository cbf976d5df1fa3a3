import { type DeathStories, openDeathStories } from '../../../support/death-stories';

let stories: DeathStories;
beforeAll(() => {
  stories = openDeathStories();
});
afterAll(() => stories.close());

it('a sync of changed, new and closed postings that is killed at any service call leaves the sheet of an undisturbed run in the end', () => {
  const expected = stories.undisturbed(stories.filled);
  let points = 0;
  for (let dieAt = 1; ; dieAt += 1) {
    if (!stories.killedAt(stories.filled, expected, [dieAt], dieAt % 2 === 0 ? 'lost' : 'kept')) break;
    points += 1;
  }
  expect(points).toBeGreaterThan(100);
  console.log(`killed at each of ${points} service calls, each time the same sheet in the end`);
});
