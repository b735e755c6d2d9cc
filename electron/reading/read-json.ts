/** A place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type ReadJson = { readonly value: unknown } | { readonly fault: TextPlace };

/**
 * Reads JSON (RFC 8259), or finds where it stops being JSON. The parser's own message would repeat the text, which may name a
 * person, and does not always say where.
 */
export function readJson(text: string): ReadJson {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const before = text.slice(0, jsonFaultAt(text) ?? text.length).split(/\r\n?|\n/u);
    return { fault: { line: before.length, column: (before.at(-1) ?? '').length + 1 } };
  }
}

/** What may come next. */
type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

const SPACE = /[\t\n\r ]*/y;
/** In a string: everything but quotation marks, backslashes and control characters, then with what a backslash may introduce. */
const TOKEN =
  /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"/uy;

/** The offset of the first token that does not belong there; `null` in a text that is JSON. */
export function jsonFaultAt(text: string): number | null {
  /** What each open list or object ends with. */
  const open: ('}' | ']')[] = [];
  let expected: Expected = 'value';
  let at = endOf(SPACE, text, 0);
  while (at < text.length) {
    const end = endOf(TOKEN, text, at);
    const next: Expected | null =
      end === at ? null : afterToken(text.slice(at, Math.min(end, at + 1)), expected, open);
    if (next === null) return at;
    expected = next;
    at = endOf(SPACE, text, end);
  }
  return expected === 'nothing' ? null : at;
}

/** @returns where the match ends; `from` where there is none. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** What may come after a token, told by its first character; `null` if it does not belong there. */
function afterToken(first: string, expected: Expected, open: ('}' | ']')[]): Expected | null {
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end');
  switch (first) {
    case ':':
      return expected === 'colon' ? 'value' : null;
    case ',':
      if (expected !== 'comma or end') return null;
      return open.at(-1) === '}' ? 'name' : 'value';
    case '}':
    case ']':
      if (!expected.endsWith('or end') || open.at(-1) !== first) return null;
      open.pop();
      return afterValue();
    default:
      if (first === '"' && expected.startsWith('name')) return 'colon';
      if (!expected.startsWith('value')) return null;
      if (first === '{') {
        open.push('}');
        return 'name or end';
      }
      if (first === '[') {
        open.push(']');
        return 'value or end';
      }
      return afterValue();
  }
}
