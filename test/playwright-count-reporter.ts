import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { reportCount } from './test-count.ts';

/** Counts the specs of a run of Playwright, and says which hosts it could not run them on. */
export default class PlaywrightCountReporter implements Reporter {
  readonly #tests: TestCase[] = [];
  #notRun: readonly string[] = [];
  /** Failures outside every spec: a file that cannot be loaded, a build that does not succeed. */
  #errorsOutside = 0;

  onBegin({ projects }: FullConfig, suite: Suite): void {
    this.#tests.push(...suite.allTests());
    const chosen = new Set(suite.suites.map(({ title }) => title));
    this.#notRun = projects
      .filter(({ name, metadata }) => 'notRun' in metadata && !chosen.has(name))
      .map(({ name, metadata }) => `Not run on ${name}: ${String(metadata['notRun'])}`);
  }

  onError(_error: TestError): void {
    this.#errorsOutside += 1;
  }

  onEnd(_result: FullResult): void {
    const outcomes = this.#tests.map((test) => (test.results.length === 0 ? 'skipped' : test.outcome()));
    const flaky = this.#tests.filter((test) => test.outcome() === 'flaky');
    const count = {
      passed: outcomes.filter((outcome) => outcome === 'expected').length + flaky.length,
      failed: outcomes.filter((outcome) => outcome === 'unexpected').length + this.#errorsOutside,
      skipped: outcomes.filter((outcome) => outcome === 'skipped').length,
    };
    process.once('exit', () => {
      for (const line of this.#notRun) process.stdout.write(`${line}\n`);
      for (const test of flaky) {
        process.stdout.write(
          `Passed only the second time, which is a defect: ${test.titlePath().join(' › ')}\n`,
        );
      }
      reportCount(count);
    });
  }

  printsToStdio(): boolean {
    return false;
  }
}
