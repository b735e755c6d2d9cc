/**
 * Groups of numbers 0 to `size - 1` that the links connect, each ascending, in order of their smallest member.
 * A number in no link is a group of its own.
 */
export function connectedComponents(
  size: number,
  links: Iterable<readonly number[]>,
): readonly (readonly number[])[] {
  const parent = Array.from({ length: size }, (_, index) => index);
  const rootOf = (start: number): number => {
    let at = start;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      // Halve the path on the way, so that long chains stay cheap.
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const [first, ...rest] of links) {
    if (first === undefined) continue;
    for (const other of rest) {
      const [a, b] = [rootOf(first), rootOf(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < size; index += 1) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}
