import { randomUUID } from 'node:crypto';
import type { Place } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/result.ts';

/** The folders that this run of the application has told the page about; the page names them by id and never by path. */
export interface Places {
  /** The place of a folder: the same one every time. */
  readonly of: (folder: string) => Place;
  /** @throws AppError VALIDATION for an id that was not given out. */
  readonly folderOf: (placeId: string) => string;
}

/** Makes the list, empty: ids of an earlier run mean nothing. */
export function createPlaces(): Places {
  const idByFolder = new Map<string, string>();
  const folderById = new Map<string, string>();
  return {
    of: (folder) => {
      const placeId = idByFolder.get(folder) ?? randomUUID();
      idByFolder.set(folder, placeId);
      folderById.set(placeId, folder);
      return { placeId, folder };
    },
    folderOf: (placeId) => {
      const folder = folderById.get(placeId);
      if (folder === undefined) throw new AppError('VALIDATION', 'Choose the folder again.');
      return folder;
    },
  };
}
