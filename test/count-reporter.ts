import type { Reporter, TestModule } from 'vitest/node';

/** Prints the true count alone on the last line, `412 passed, 0 failed`, so that a machine can read it. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map((test) => test.result().state);
    const passed = states.filter((state) => state === 'passed').length;
    const skipped = states.filter((state) => state === 'skipped').length;
    // A file that cannot even be loaded holds no test, and is a failure all the same.
    const brokenFiles = modules.filter(
      (module) => module.state() === 'failed' && module.children.size === 0,
    ).length;
    const failed = states.filter((state) => state === 'failed').length + brokenFiles;
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // Vitest's own summary is written in this same turn: wait, so that this line is the last.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
