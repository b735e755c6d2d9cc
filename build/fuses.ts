import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
  type FuseV1Config,
} from '@electron/fuses';

/**
 * What the packed program can no longer be talked into. Every fuse that Electron has is named, and an Electron with one
 * more, or one fewer, is refused until somebody has decided about it.
 */
export const FUSES = {
  // ELECTRON_RUN_AS_NODE would make a Node out of the program, with its signature and without its rules.
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies; should there ever be one, it is encrypted on the disk.
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS could load a script into the process that holds the keys.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // --inspect would open a debugger on that process.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // A changed app.asar does not start (Windows and macOS).
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // ... nor does a folder `app` that somebody lays beside it, which would be loaded first.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Needs a snapshot file of its own for the main process, which there is not: the program would not open.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come by app://. file:// is to have no rights that a browser would not give it.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // The solver is WebAssembly, and runs in the vault's thread: traps make its checks of memory bounds cheap.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>;

/** Whether to sign the bundle anew where the change breaks the signature that it came with: macOS on Apple silicon. */
export interface FuseOptions {
  readonly resetAdHocDarwinSignature: boolean;
}

/**
 * Sets every fuse of an Electron program (on macOS: of the .app folder), and reads them back.
 *
 * @throws Error when the program has other fuses than {@link FUSES} names, or does not keep what was set.
 */
export async function setFuses(program: string, options: FuseOptions): Promise<void> {
  const config: FuseV1Config = {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...options,
    ...FUSES,
  };
  await flipFuses(program, config);
  const wrong = await wrongFuses(program);
  if (wrong.length > 0) throw new Error(`These fuses of ${program} are not as they should be: ${wrong}.`);
}

/** Reads the fuses of a program and names those that differ from {@link FUSES}, or that no decision was made about. */
export async function wrongFuses(program: string): Promise<readonly string[]> {
  const { version, ...states } = await getCurrentFuseWire(program);
  const intended = new Map(
    Object.entries(FUSES).map(([index, isOn]) => [index, isOn ? FuseState.ENABLE : FuseState.DISABLE]),
  );
  const actual = new Map(Object.entries(states));
  const differing = [...new Set([...intended.keys(), ...actual.keys()])]
    .filter((index) => actual.get(index) !== intended.get(index))
    .map((index) => FuseV1Options[Number(index)] ?? `number ${index}`);
  return version === FuseVersion.V1 ? differing : [`version ${version}`, ...differing];
}
