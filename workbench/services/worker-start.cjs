/**
 * Starts worker.ts in a thread. A thread does not inherit the loader of its process (tsx or jest), so it brings one;
 * the tests name a folder with bundles instead, which start four times as fast (build/jest-threads.cjs).
 */
const { JOBSHEET_THREADS: bundles } = process.env;
if (bundles) require(`${bundles}/services.cjs`);
else {
  require('tsx/cjs');
  require('./worker.ts');
}
