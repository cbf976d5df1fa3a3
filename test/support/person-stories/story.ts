/** One story from its beginning to its end. */
import { lostCorrections, makeTabs } from './adopted-tab';
import { violationsAtEnd } from './in-the-end';
import { violationsNow } from './invariants';
import { act, doOther, run, type Violations } from './run-steps';
import type { Step, Story } from './steps';
import type { StreamId } from './syncs';
import { openWorld, type World } from './world';

/** @throws with what was wrong and after which step. */
export function tell(story: Story): void {
  const world = openWorld(story.streams);
  try {
    const corrections = story.adopts ? makeTabs(world) : [];
    for (const stream of story.streams)
      demand(run(world, stream, { death: undefined, between: undefined })[1], 'first run');
    demand([...lostCorrections(world, corrections), ...violationsNow(world)], 'the first runs');
    for (const step of story.steps) {
      world.workbench.cloud.clock.advance(61_000);
      demand([...take(world, step), ...violationsNow(world)], JSON.stringify(step));
    }
    demand(violationsAtEnd(world, story.last), 'the end');
  } finally {
    world.services.close();
  }
}

function take(world: World, step: Step): Violations {
  switch (step.does) {
    case 'run': {
      const stream = world.streams[step.tab % world.streams.length] as StreamId;
      return run(world, stream, step)[1];
    }
    case 'wait':
    case 'answer':
    case 'hours':
      return doOther(world, step);
    default:
      act(world, step);
      return [];
  }
}

function demand(violations: Violations, when: string): void {
  if (violations.length > 0) throw new Error(`After ${when}:\n${violations.slice(0, 5).join('\n')}`);
}
