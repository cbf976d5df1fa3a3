/** Whatever a person, the services and Google do in whatever order: nothing is lost, nothing false, nothing paid in vain. */
import fc from 'fast-check';
import { anyStory } from '../support/person-stories/steps';
import { tell } from '../support/person-stories/story';

/** As many as fit into half a minute; `STORIES=1000 npx jest person-stories` tells more. */
const FEW = 80;

it('in stories at random of a person’s work between and during runs, on all four streams', () => {
  const { STORIES, STORY_SEED, STORY_PATH } = process.env;
  let stories = 0;
  fc.assert(
    fc.property(anyStory, (story) => {
      tell(story);
      stories += 1;
    }),
    {
      numRuns: Number(STORIES ?? FEW),
      // The same few each time, so that a failure is of the change at hand; more of them are others each time.
      ...(STORY_SEED || !STORIES ? { seed: Number(STORY_SEED ?? 22) } : {}),
      ...(STORY_PATH ? { path: STORY_PATH } : {}),
    },
  );
  console.log(`${stories} stories, and nothing was lost, false or paid in vain`);
}, 3_600_000);
