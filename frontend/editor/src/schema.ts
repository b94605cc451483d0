// The ProseMirror schema: a flat list of clauses, one node type for all kinds (text model 1), so that changing
// the kind is a change of attribute and never a delete and insert.

import { Schema, type Attrs, type Mark, type Node } from "prosemirror-model";

/** Whether a link may stand in a text: the same rule as `link_allowed` in `shared/src/text/wording.rs`. */
export function linkAllowed(link: string): boolean {
  if (link.length > 2048 || /[\s\p{Cc}]/u.test(link)) return false;
  return /^https?:\/\/[\p{L}\p{N}[]/iu.test(link) || /^mailto:[^@]+@.+$/i.test(link);
}

export const schema = new Schema({
  nodes: {
    doc: { content: "clause*" },
    clause: {
      content: "inline*",
      group: "block",
      attrs: { id: { default: "" }, kind: { default: "paragraph" }, level: { default: 0 } },
      whitespace: "pre",
      defining: true,
      toDOM: (node) => ["p", { "data-clause": node.attrs.id }, 0],
    },
    footnote: {
      inline: true,
      group: "inline",
      atom: true,
      attrs: { text: { default: "" } },
      toDOM: (node) => ["sup", { class: "fn", role: "note", "aria-label": node.attrs.text, title: node.attrs.text }],
      leafText: () => "\uFFFC",
    },
    text: { group: "inline" },
  },
  // The order is the order of nesting: a bracket encloses the rest, so that its signs are drawn once.
  marks: {
    bracket: {
      attrs: { id: {}, by: { default: "" }, reason: { default: "" } },
      inclusive: false,
      // A screen reader says a group by its name, and says nothing of a title.
      toDOM: ({ attrs: { id, reason } }) => ["span", { class: "br hand", "data-bracket": id, ...(reason ? { title: reason, role: "group", "aria-label": reason } : {}) }, 0],
    },
    link: {
      attrs: { href: {} },
      inclusive: false,
      toDOM: (mark) => (linkAllowed(mark.attrs.href)
        ? ["a", { href: mark.attrs.href, rel: "noopener noreferrer nofollow", target: "_blank" }, 0]
        : ["span", 0]),
    },
    strong: { toDOM: () => ["strong", 0] },
    emphasis: { toDOM: () => ["em", 0] },
  },
});

/** A clause's node type. */
export const clauseType = schema.nodes.clause!;

/** The attributes of a run in the clause's `Y.Text`. */
export type Attributes = {
  strong?: true;
  emphasis?: true;
  link?: string;
  bracket?: { id: string; by: string; reason: string };
};

/** What stands in a `Y.Text` besides words. */
export type Embed = { footnote: { text: string } };

/** ProseMirror's marks as attributes of the live document. */
export function attributesOf(marks: readonly Mark[]): Attributes {
  const found: Attributes = {};
  for (const mark of marks) {
    if (mark.type.name === "strong") found.strong = true;
    else if (mark.type.name === "emphasis") found.emphasis = true;
    else if (mark.type.name === "link") found.link = mark.attrs.href;
    else if (mark.type.name === "bracket") found.bracket = { ...(mark.attrs as Required<Attributes>["bracket"]) };
  }
  return found;
}

/** One attribute of the live document as a mark, or null for what this schema does not know. */
export function markOf(name: string, value: unknown): Mark | null {
  if (value === null || value === undefined || value === false) return null;
  if (name === "strong" || name === "emphasis") return schema.mark(name);
  if (name === "link" && typeof value === "string") return schema.mark("link", { href: value });
  if (name === "bracket" && typeof value === "object") {
    const { id = "", by = "", reason = "" } = value as Attrs;
    return schema.mark("bracket", { id: String(id), by: String(by), reason: String(reason) });
  }
  return null;
}

/** Attributes of the live document as marks. */
export function marksOf(attributes: Record<string, unknown> | undefined): readonly Mark[] {
  let marks: readonly Mark[] = [];
  for (const [name, value] of Object.entries(attributes ?? {})) {
    const mark = markOf(name, value);
    if (mark) marks = mark.addToSet(marks);
  }
  return marks;
}

/** What was inserted in a `Y.Text`, as a node; an embed that this schema does not know is an empty footnote. */
export function inlineOf(insert: unknown, attributes: Record<string, unknown> | undefined): Node {
  const marks = marksOf(attributes);
  if (typeof insert === "string") return schema.text(insert, marks);
  const text = (insert as Embed | null)?.footnote?.text;
  return schema.nodes.footnote!.create({ text: typeof text === "string" ? text : "" }, null, marks);
}
