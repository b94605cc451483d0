// Blocks: clauses on their way in or out, without a place in a text. What paste, the review of a long paste and the
// clipboard speak.

import { Fragment, type Node } from "prosemirror-model";
import type { Run } from "./document.ts";
import { kindOf, settledLevel, type Kind } from "./kinds.ts";
import { attributesOf, inlineOf, linkAllowed, type Attributes } from "./schema.ts";

/**
 * A clause to be: its kind, level and runs. `whole` where it was selected with its end, so that it goes in as a clause
 * of its own also when it is alone; `id` only where a cut clause keeps it.
 */
export type Block = { kind: Kind; level: number; runs: Run[]; whole?: boolean; id?: string };

/** The words of a block alone. */
export function plainOfBlock({ runs }: Block): string {
  return runs.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
}

/** What became of a paste that cannot be taken over as it is. */
export type Notice = { code: "table_rows" | "images_dropped" | "deletions_dropped" | "agreed" | "own_first" | "own_opens"; count: number };

/** Words as the server keeps them: composed (NFC), without control characters but line breaks. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(/[\p{Cc}\uFFFC\uFFFE\uFEFF]/gu, (char) => (char === "\n" ? char : "")).normalize("NFC");
}

function cleanAttributes(attributes: Attributes | undefined): Attributes {
  const clean: Attributes = {};
  if (attributes?.strong === true) clean.strong = true;
  if (attributes?.emphasis === true) clean.emphasis = true;
  if (typeof attributes?.link === "string" && linkAllowed(attributes.link)) clean.link = attributes.link;
  return clean;
}

/** Adds a run, joining it to the last where the marks are the same. */
export function addRun(runs: Run[], insert: Run["insert"], attributes: Attributes = {}): void {
  const last = runs.at(-1);
  const same = last && JSON.stringify(last.attributes ?? {}) === JSON.stringify(attributes);
  if (same && typeof last.insert === "string" && typeof insert === "string") last.insert += insert;
  else if (insert !== "") runs.push(Object.keys(attributes).length ? { insert, attributes } : { insert });
}

/** Runs from anywhere (the page, another tab's clipboard) with nothing in them that may not stand in a text. */
export function cleanRuns(runs: readonly Run[]): Run[] {
  const clean: Run[] = [];
  for (const { insert, attributes } of runs) {
    if (typeof insert === "string") addRun(clean, cleanText(insert), cleanAttributes(attributes));
    else if (typeof insert?.footnote?.text === "string") addRun(clean, { footnote: { text: cleanText(insert.footnote.text) } });
  }
  return clean;
}

/** A block from anywhere in good order. */
export function cleanBlock(block: Block): Block {
  const kind = kindOf(block.kind);
  return { kind, level: settledLevel(kind, Number(block.level) || 0), runs: cleanRuns(block.runs ?? []) };
}

/** The words of a block without marks and footnotes. */
export function blockText(block: Block): string {
  return block.runs.map((run) => (typeof run.insert === "string" ? run.insert : "")).join("");
}

/** Runs as ProseMirror content. */
export function contentOfRuns(runs: readonly Run[]): Fragment {
  return Fragment.fromArray(runs.map((run) => inlineOf(run.insert, run.attributes)));
}

/** Part of a clause node as a block. A copy has no brackets: a bracket is about words in their place. */
export function blockOf(node: Node, from = 0, to = node.content.size): Block {
  const runs: Run[] = [];
  node.content.cut(from, to).forEach((child) => {
    const { bracket: _left, ...attributes } = attributesOf(child.marks);
    addRun(runs, child.isText ? child.text! : { footnote: { text: child.attrs.text } }, attributes);
  });
  return { kind: kindOf(node.attrs.kind), level: node.attrs.level, runs };
}
