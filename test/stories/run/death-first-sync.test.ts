import { type DeathStories, openDeathStories } from '../../support/death-stories';

let stories: DeathStories;
beforeAll(() => {
  stories = openDeathStories();
});
afterAll(() => stories.close());

it('a first sync that is killed at any service call leaves the sheet of an undisturbed run in the end', () => {
  const expected = stories.undisturbed(stories.empty);
  const { calls, deaths } = stories.deaths(stories.empty);
  for (const death of deaths) expect(stories.killedAt(stories.empty, expected, [death])).toBe(true);
  expect(calls).toBeGreaterThan(100);
  expect(deaths.length).toBeGreaterThan(30);
  console.log(
    `killed at any of ${calls} service calls, which left ${deaths.length} different states, each time the same sheet in the end`,
  );
});
