/** A part of a record under construction: an object by names, or a list by positions from 0. */
export type Container = Record<string | number, unknown>;

/** Puts a value at a path, making the parts on the way; an object is put into the one that is already there. */
export function placeValue(record: Container, path: readonly (string | number)[], value: unknown): void {
  let part = record;
  for (const [depth, step] of path.entries()) {
    const existing = part[step];
    if (depth === path.length - 1) {
      part[step] = isContainer(existing) && isContainer(value) ? Object.assign(existing, value) : value;
    } else {
      const next = isContainer(existing) ? existing : newPart(path[depth + 1]);
      part[step] = next;
      part = next;
    }
  }
}

function newPart(firstStep: string | number | undefined): Container {
  const part: object = typeof firstStep === 'number' ? [] : {};
  // Either may be written by name or position; the schema of the record tells them apart again.
  return part as Container;
}

function isContainer(part: unknown): part is Container {
  return typeof part === 'object' && part !== null;
}
