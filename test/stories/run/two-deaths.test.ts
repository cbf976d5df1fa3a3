import { type DeathStories, openDeathStories } from '../../support/death-stories';

let stories: DeathStories;
beforeAll(() => {
  stories = openDeathStories();
});
afterAll(() => stories.close());

it('two deaths, at calls spread over both runs, leave the sheet of an undisturbed run in the end', () => {
  const expected = stories.undisturbed(stories.filled);
  const spread = Array.from({ length: 12 }, (_, place) => 5 + place * 14);
  let pairs = 0;
  for (const first of spread) {
    for (const second of spread.slice(0, 6)) {
      const deaths = [first, second * 2].map((dieAt) => ({ dieAt, unflushed: 'lost' as const }));
      stories.killedAt(stories.filled, expected, deaths);
      pairs += 1;
    }
  }
  console.log(`${pairs} pairs of service calls, each time the same sheet in the end`);
});
