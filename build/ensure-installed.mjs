// Runs before `npm test`, `npm run demo` and `npm start`, on whatever Node the machine has (so: no TypeScript
// here), and installs what package-lock.json names when that has not been done yet. It makes each of them
// work as the first command typed after a clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installedLock = `${root}node_modules/.package-lock.json`;

/** The packages that a lock file names, as one comparable text; the root's own entry is not a package. */
const packagesIn = (path) => {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.keys(packages)
    .filter((name) => name !== '' && !packages[name].optional)
    .map((name) => `${name}@${packages[name].version}`)
    .toSorted()
    .join('\n');
};

const isInstalled =
  existsSync(installedLock) &&
  existsSync(`${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`) &&
  packagesIn(installedLock) === packagesIn(`${root}package-lock.json`);

/** Runs npm; stdout belongs to the command that follows, whose output may be JSON. */
const npm = (...args) => {
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
};

if (!isInstalled) {
  process.stderr.write('Installing the packages that package-lock.json names (once).\n');
  // No package may run a script of its own while it is installed, but `node`, whose script fetches the runtime from the
  // same registry. (Without this the database addon would be compiled anew, although it brings its binaries.)
  npm('ci', '--ignore-scripts');
  npm('rebuild', 'node');
}
