/** Starts worker.ts in a thread. A thread does not inherit the loader of its process (tsx or jest), so it brings one. */
require('tsx/cjs');
require('./worker.ts');
