import { isMap, LineCounter, parseDocument } from 'yaml';

/** Something wrong in a text, at a line of its file counted from 1. */
export type Fault = { readonly line: number; readonly message: string };

export type YamlReading = {
  /** Plain strings, numbers, booleans, null, arrays and objects; undefined where there are faults. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The line where the value at a path begins, or the nearest value that holds it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/** How often the anchors of a text may be repeated. Ten is more than a list of topics needs and far from an alias bomb. */
const ALIAS_LIMIT = 10;

/** The commonest slip by far is a title with a colon; marks such as "*" at the start of a value come next. */
const QUOTES_HINT = 'put quotes around a value that begins with a mark or holds ": "';

/**
 * Reads one YAML 1.2 document by the core schema, in which dates stay text and `no` is no boolean. Tags of one's own are faults.
 * @param firstLine line of the file where the text begins
 */
export function readYaml(text: string, firstLine: number): YamlReading {
  const lines = new LineCounter();
  const lineAt = (offset: number) => firstLine + Math.max(lines.linePos(offset).line, 1) - 1;
  const failed = (faults: Fault[]): YamlReading => ({ value: undefined, faults, lineOf: () => firstLine });
  try {
    const document = parseDocument(text, {
      schema: 'core',
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
    });
    // The first alone: the parser's others follow from it, a thousand of them where brackets are not closed.
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
      const message = `is not valid YAML: ${sentence(error.message)}; ${remedyFor(error.message)}`;
      return failed([{ line: lineAt(error.pos[0]), message }]);
    }

    const lineOf = (path: readonly PropertyKey[]): number => {
      for (let length = path.length; length > 0; length--) {
        const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
        const key = path[length - 1];
        const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined;
        const offset =
          rangeStart(pair?.key) ?? (pair ? null : rangeStart(document.getIn(path.slice(0, length), true)));
        if (offset !== null) return lineAt(offset);
      }
      return firstLine;
    };
    return { value: document.toJS({ maxAliasCount: ALIAS_LIMIT }), faults: [], lineOf };
  } catch (error) {
    // The parser throws where aliases or nesting go beyond what it can hold.
    const cause = error instanceof Error ? sentence(error.message) : 'unreadable';
    return failed([
      { line: firstLine, message: `is not YAML that can be read: ${cause}; ${remedyFor(cause)}` },
    ]);
  }
}

/** Quotes mend neither of what the parser gives up at. */
function remedyFor(message: string): string {
  if (/call stack/i.test(message)) return 'write it with fewer brackets or levels inside one another';
  if (/alias count/i.test(message)) return 'write repeated values out instead of using anchors';
  return QUOTES_HINT;
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : null;
}

/** The library's message as a part of ours: one line, without a full stop. */
function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** A value as a message shows it: in double quotation marks, escaped, cut where it is long. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
