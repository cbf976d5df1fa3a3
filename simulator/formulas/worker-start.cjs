/**
 * Starts worker.ts in a thread. A thread does not inherit the loader of its process (tsx or jest), so it brings one;
 * whoever starts many names a folder with a bundle instead.
 */
const { FORMULA_WORKER_BUNDLE: bundle } = process.env;
if (bundle) require(bundle);
else {
  require('tsx/cjs');
  require('./worker.ts');
}
