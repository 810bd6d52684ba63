// Ends a test run with its totals in one plain line; a file that could not be loaded counts as one failure.
module.exports = class TotalsReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // jest's own summary comes after every other reporter, so the line waits for the end of the process.
    process.once('exit', () => process.stdout.write(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`));
  }
};
