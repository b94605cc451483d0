// What changed between two contents of one clause, as changes of its Y.Text. Words that stayed are retained,
// marks are changed in place (two people who both make a word bold must not write it twice), and a surrogate
// pair is never cut (Yjs replaces a half with U+FFFD).

import type { Fragment } from "prosemirror-model";
import type { Change } from "./document.ts";
import { attributesOf, type Attributes, type Embed } from "./schema.ts";

type Unit = { sign: string; insert: string | Embed; attributes: Attributes; key: string };

/** One entry for each offset: a UTF-16 unit or a footnote. */
function units(content: Fragment): Unit[] {
  const all: Unit[] = [];
  content.forEach((node) => {
    const attributes = attributesOf(node.marks);
    const key = JSON.stringify(attributes);
    if (node.isText) {
      const text = node.text!;
      for (let i = 0; i < text.length; i++) all.push({ sign: text[i]!, insert: text[i]!, attributes, key });
    } else {
      const embed = { footnote: { text: String(node.attrs.text) } };
      all.push({ sign: `\uFFFC${node.attrs.text}`, insert: embed, attributes, key });
    }
  });
  return all;
}

const isHigh = (unit: Unit | undefined) => unit !== undefined && unit.sign.length === 1 && /[\uD800-\uDBFF]/.test(unit.sign);
const isLow = (unit: Unit | undefined) => unit !== undefined && unit.sign.length === 1 && /[\uDC00-\uDFFF]/.test(unit.sign);
const cuts = (list: Unit[], at: number) => isHigh(list[at - 1]) && isLow(list[at]);

/** The marks to set so that `from` becomes `to`; null takes one away. */
function difference(from: Attributes, to: Attributes): Record<string, unknown> | null {
  const change: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof Attributes>) {
    if (JSON.stringify(from[name]) !== JSON.stringify(to[name])) change[name] = to[name] ?? null;
  }
  return Object.keys(change).length ? change : null;
}

function push(changes: Change[], change: Change): void {
  const last = changes.at(-1);
  const same = last && JSON.stringify(last.attributes) === JSON.stringify(change.attributes);
  if (last && same && last.retain && change.retain) last.retain += change.retain;
  else if (last && same && typeof last.insert === "string" && typeof change.insert === "string") last.insert += change.insert;
  else changes.push(change);
}

function retain(changes: Change[], before: Unit[], after: Unit[], from: number, to: number, length: number): void {
  for (let i = 0; i < length; i++) {
    const a = before[from + i]!;
    const b = after[to + i]!;
    const attributes = a.key === b.key ? null : difference(a.attributes, b.attributes);
    push(changes, attributes ? { retain: 1, attributes } : { retain: 1 });
  }
}

/**
 * The changes that make `before` into `after`, empty when nothing differs. `hint` is the offset at which the
 * change is known to begin: "aa" typed between two other a's is then written where the caret was.
 */
export function contentChanges(before: Fragment, after: Fragment, hint = Infinity): Change[] {
  const a = units(before);
  const b = units(after);
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && start < hint && a[start]!.sign === b[start]!.sign) start++;
  if (cuts(a, start) || cuts(b, start)) start--;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end]!.sign === b[b.length - 1 - end]!.sign) end++;
  if (end > 0 && (cuts(a, a.length - end) || cuts(b, b.length - end))) end--;

  const changes: Change[] = [];
  retain(changes, a, b, 0, 0, start);
  if (a.length - end > start) changes.push({ delete: a.length - end - start });
  for (let i = start; i < b.length - end; i++) {
    push(changes, { insert: b[i]!.insert, attributes: b[i]!.attributes as Record<string, unknown> });
  }
  retain(changes, a, b, a.length - end, b.length - end, end);
  if (changes.at(-1)?.retain && !changes.at(-1)?.attributes) changes.pop();
  return changes;
}
