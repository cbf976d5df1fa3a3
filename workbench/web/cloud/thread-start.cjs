/** Starts thread.ts. A thread does not inherit the loader of its process (tsx or jest), so it brings one. */
require('tsx/cjs');
require('./thread.ts');
