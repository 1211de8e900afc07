// Reads how many tests passed and failed out of what the runners write. A run that ended badly counts as one failure at
// least: a runner that died, a file that could not be loaded or an error outside of any test is never a success.
import { readFileSync } from "node:fs";

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function withOutcome({ passed, failed, skipped }, ok) {
  return { passed, skipped, failed: ok ? failed : Math.max(failed, 1) };
}

/** Counts vitest's JSON report. */
export function countTests(file, ok) {
  const report = readReport(file);
  if (!report) return withOutcome({ passed: 0, failed: 0, skipped: 0 }, false);
  const unloadable = report.testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
  );
  return withOutcome(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloadable.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    ok,
  );
}

/** Counts Playwright's JSON report; a test that passed only when it was tried again counts as failed. */
export function countBrowserTests(file, ok) {
  const report = readReport(file);
  if (!report) return withOutcome({ passed: 0, failed: 0, skipped: 0 }, false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withOutcome({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, ok);
}
