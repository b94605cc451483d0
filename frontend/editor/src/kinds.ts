// The kinds of clauses and their levels: the same rules as `Kind` in `shared/src/text/clause.rs`.

export const KINDS = ["chapter", "goal", "subgoal", "heading", "paragraph", "bullet", "action", "indicator"] as const;
export type Kind = (typeof KINDS)[number];

/** The kind with that name; what a newer server may have written is shown as a paragraph. */
export function kindOf(name: unknown): Kind {
  return KINDS.find((kind) => kind === name) ?? "paragraph";
}

/** Whether other clauses stand under it: moving or deleting it takes them along. */
export function isHeadingLike(kind: string): boolean {
  return kind === "chapter" || kind === "goal" || kind === "subgoal" || kind === "heading";
}

/** 1 to 6 for headings and bullets, 0 for the rest. */
export function settledLevel(kind: string, level: number): number {
  if (kind !== "heading" && kind !== "bullet") return 0;
  return Math.min(6, Math.max(1, Math.trunc(level) || 1));
}

/** What Enter at the end of a clause begins. */
export function followingKind(kind: string): Kind {
  return isHeadingLike(kind) ? "paragraph" : kindOf(kind);
}
