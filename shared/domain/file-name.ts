/** Names that Windows keeps for devices, alone and before any ending: a file that bears one is lost there. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i;

const RESERVED_CHARACTER = /[<>:"/\\|?*\p{Cc}]/u;

/**
 * What keeps a name from standing on every system that a file or folder may be carried to, and what to do about it.
 *
 * @returns null when nothing does.
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
export function problemWithFileName(name: string): string | null {
  if (DEVICE.test(name)) return 'Windows keeps that name for a device. Choose another name.';
  if (/[. ]$/.test(name)) return 'A name must not end in a dot or a space. Choose another name.';
  if (RESERVED_CHARACTER.test(name))
    return 'Not every computer takes that name. Leave out < > : " / \\ | ? and *.';
  return null;
}
