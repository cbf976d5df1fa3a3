const { TestEnvironment } = require('jest-environment-node');
const { createSyncFn } = require('synckit');

/**
 * The threads behind `createSyncFn` (the services, the formulas) take a second to start: test files that run one after
 * another in one process share them. What a file leaves open there is closed after it.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.opened = [];
    this.global.sharedSyncFn = (path, ...options) => this.watched(createSyncFn(path, ...options));
  }

  watched(ask) {
    return (...parts) => {
      const result = ask(...parts);
      if (parts[0] === 'open') this.opened.push(() => ask('close', { handle: result.handle }));
      return result;
    };
  }

  async teardown() {
    for (const close of this.opened) close();
    await super.teardown();
  }
};
