import type { Reporter, TestModule } from 'vitest/node';
import { reportCount } from './test-count.ts';

/** Counts the tests of a run of Vitest. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map((test) => test.result().state);
    // A file that cannot even be loaded holds no test, and is a failure all the same.
    const brokenFiles = modules.filter(
      (module) => module.state() === 'failed' && module.children.size === 0,
    ).length;
    const count = {
      passed: states.filter((state) => state === 'passed').length,
      failed: states.filter((state) => state === 'failed').length + brokenFiles,
      skipped: states.filter((state) => state === 'skipped').length,
    };
    // Vitest's own summary is written in this same turn: wait, so that the count is the last line.
    process.once('exit', () => reportCount(count));
  }
}
