const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests that run for several seconds, the longest first. */
const LONG = [
  'stories/run/career-sites-death',
  'build/clasp',
  'bench/bench',
  'stories/person-stories',
  'stories/push/death',
  'stories/push/converge',
  'stories/run/harmless',
  'cli/run',
  'stories/push/time-zone',
  'stories/run/service-failure',
  'stories/run/two-deaths',
  'stories/run/death-first-sync',
  'stories/held-edits/death',
  'stories/run/death',
  'stories/run/death-details',
  'stories/row-ids/death',
  'stories/soft-delete/killed',
  'services/open',
  'src/ui/menu/dashboard',
  'build/code-gs',
].map((name) => `/${name}.test.ts`);

/** Tests in a browser mostly wait, so they go well beside others, and badly when only they are left. */
const IN_BROWSER = /\/test\/(sidebar|workbench\/web)\//;
/** It watches runs that take their time, for most of a minute. */
const SLOWEST = '/sidebar/stories/run-watched.test.ts';

/** A clean checkout knows no durations: without this order the longest files may come last, each on its own. */
module.exports = class extends Sequencer {
  sort(tests) {
    const inOrder = super.sort(tests).map((test) => ({ test, path: test.path.replaceAll('\\', '/') }));
    const place = ({ path }) => LONG.findIndex((name) => path.endsWith(name));
    const long = inOrder.filter((one) => place(one) >= 0).sort((a, b) => place(a) - place(b));
    const waiting = inOrder
      .filter(({ path }) => IN_BROWSER.test(path))
      .sort((a, b) => b.path.endsWith(SLOWEST) - a.path.endsWith(SLOWEST));
    const others = inOrder.filter((one) => !long.includes(one) && !waiting.includes(one));
    return [...alternately(waiting, long), ...others].map(({ test }) => test);
  }
};

function alternately(some, others) {
  const count = Math.max(some.length, others.length);
  return Array.from({ length: count }, (_, at) => [some[at], others[at]])
    .flat()
    .filter((one) => one !== undefined);
}
