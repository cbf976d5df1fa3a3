/** In the place of synckit in tests: see jest-environment.cjs. */
module.exports = { createSyncFn: (...parts) => globalThis.sharedSyncFn(...parts) };
