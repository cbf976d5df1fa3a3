const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests that run for ten seconds and more, wherever they lie: stories and deaths. */
const LONG = /(death|deaths|story|stories|converge|harmless|time-zone|every-operation|bench)\.test\.ts$/;
/** Tests in a browser mostly wait, so they go well beside others, and badly when only they are left. */
const IN_BROWSER = /[/\\]test[/\\](sidebar|workbench[/\\]web)[/\\]/;

/** A clean checkout knows no durations: without this order the longest files may come last, each on its own. */
module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (LONG.test(path) ? 0 : IN_BROWSER.test(path) ? 1 : 2);
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
