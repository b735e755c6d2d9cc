/** Electron's makers support the newest stable major version and the two before it. (https://www.electronjs.org/docs/latest/tutorial/electron-timelines) */
const SUPPORTED_MAJORS = 3;

/** Majors of releases; versions with a suffix (alpha, beta, nightly) are none that anybody should run yet. */
const STABLE = /^(\d+)\.\d+\.\d+$/u;

/**
 * Says what is wrong with staying on a version of Electron; undefined while it gets security fixes.
 *
 * @throws Error when `released` holds no stable version: then nothing is known.
 */
export function electronSupportProblem(pinned: string, released: readonly string[]): string | undefined {
  const newest = Math.max(...released.map(majorOf));
  if (newest < 0) throw new Error('The list of Electron releases holds no stable version.');
  const oldest = newest - SUPPORTED_MAJORS + 1;
  if (majorOf(pinned) < 0) return `Electron is pinned to ${pinned}, which is no stable version.`;
  if (majorOf(pinned) >= oldest) return undefined;
  return `Electron ${pinned} gets no more security fixes: ${oldest} is the oldest version that does, ${newest} is the newest.`;
}

/** -1 for what is no stable version. */
function majorOf(version: string): number {
  const [, major] = STABLE.exec(version) ?? [];
  return major === undefined ? -1 : Number(major);
}
