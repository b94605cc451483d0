// The section rule: what a clause takes along when it is moved or deleted. The same rule as
// `shared/src/text/outline.rs`; labels and the tree itself come from there through a callback, not from here.

import type { Node } from "prosemirror-model";
import { isHeadingLike, settledLevel } from "./kinds.ts";

/** What the section rule needs to know of a clause. */
export type Shape = { kind: string; level: number };
/** A range of clauses, by index; `end` is behind the last. */
export type Section = { start: number; end: number };
/** A move of a section to the gap before the clause at `before`. */
export type Move = Section & { before: number };

/** What has a lower rank stands over what has a higher one. */
function rank({ kind, level }: Shape): number {
  const settled = settledLevel(kind, level);
  if (kind === "chapter") return 0;
  if (kind === "goal") return 1;
  if (kind === "subgoal") return 2;
  if (kind === "heading") return 2 + settled;
  return kind === "bullet" ? 9 + settled : 9;
}

/** Kind and level of each clause of a document. */
export function shapesOf(doc: Node): Shape[] {
  const shapes: Shape[] = [];
  doc.forEach((node) => void shapes.push({ kind: node.attrs.kind, level: node.attrs.level }));
  return shapes;
}

/** The clause at `index` and what stands under it: heading-like clauses lead what follows, bullets the deeper bullets. */
export function section(shapes: readonly Shape[], index: number): Section {
  const head = shapes[index];
  if (!head) return { start: shapes.length, end: shapes.length };
  const bullet = head.kind === "bullet";
  let end = index + 1;
  if (bullet || isHeadingLike(head.kind)) {
    const own = rank(head);
    while (end < shapes.length && rank(shapes[end]!) > own && (!bullet || shapes[end]!.kind === "bullet")) end++;
  }
  return { start: index, end };
}

/** "Move up": before the section above it of the same or a higher rank. */
export function moveUp(shapes: readonly Shape[], index: number): Move | null {
  const { start, end } = section(shapes, index);
  if (start === end || start === 0) return null;
  const own = rank(shapes[index]!);
  let before = start - 1;
  while (before > 0 && rank(shapes[before]!) > own) before--;
  return { start, end, before };
}

/** "Move down": behind the next section of the same rank, or into the next one of a higher rank. */
export function moveDown(shapes: readonly Shape[], index: number): Move | null {
  const { start, end } = section(shapes, index);
  const next = shapes[end];
  if (start === end || !next) return null;
  const into = rank(next) < rank(shapes[index]!);
  return { start, end, before: into ? end + 1 : section(shapes, end).end };
}
