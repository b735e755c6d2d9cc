/** One call of the product into Electron, in the order in which it happened. */
export interface RecordedCall {
  /** `app.setPath`, `BrowserWindow.new`, `nativeTheme.themeSource=`... */
  readonly name: string;
  readonly args: readonly unknown[];
}

const recorded: RecordedCall[] = [];

/** Everything that was asked of Electron so far. What crosses the bridge is not in here: it must leave no trace. */
export const calls: readonly RecordedCall[] = recorded;

/** The names of the recorded calls, for tests of their order. */
export const callNames = (): readonly string[] => calls.map(({ name }) => name);

/** Notes a call that is not made through {@link recording}. */
export function record(name: string, args: readonly unknown[]): void {
  recorded.push({ name, args });
}

/**
 * Wraps one object of the fake: its calls and assignments are recorded, and whatever it does not have throws. A member
 * that the real Electron has and the fake has not is thus found by the first test that meets it.
 */
export function recording<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key) => {
      const value: unknown = Reflect.get(object, key);
      // Awaiting and printing an object ask for these; they are not Electron's.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return value;
      if (!(key in object)) throw new Error(`The fake electron has no ${name}.${key}`);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        record(`${name}.${key}`, args);
        return Reflect.apply(value, object, args);
      };
    },
    set: (object, key, value) => {
      if (!(key in object)) throw new Error(`The fake electron has no ${name}.${String(key)} to set`);
      record(`${name}.${String(key)}=`, [value]);
      return Reflect.set(object, key, value);
    },
  });
}
