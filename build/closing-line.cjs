// The last line of .ci/run: the tests that passed and failed, a failed step counting as one more.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const file = join(__dirname, '../.build/jest.json');
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const passed = results.numPassedTests ?? 0;
const failedTests = (results.numFailedTests ?? 0) + (results.numRuntimeErrorTestSuites ?? 0);
const failed = Math.max(failedTests, Number(process.argv[2] ?? 0), passed === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
