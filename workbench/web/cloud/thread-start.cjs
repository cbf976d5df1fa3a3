/** Starts thread.ts, with a loader or from a bundle: see worker-start.cjs of the services. */
const { JOBSHEET_THREADS: bundles } = process.env;
if (bundles) require(`${bundles}/page.cjs`);
else {
  require('tsx/cjs');
  require('./thread.ts');
}
