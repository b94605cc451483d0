// Copy, cut, paste and drop. Cut and paste inside a text keeps the ids of whole clauses; a copy, or a paste from
// elsewhere, gets new ones (text model 1). A long paste is handed out for a review instead of going in.

import { Plugin, TextSelection, type Command, type EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { Fragment, type Node } from "prosemirror-model";
import { blockOf, blockText, cleanBlock, cleanRuns, contentOfRuns, type Block, type Notice } from "./blocks.ts";
import { blocksOfHtml, blocksOfText } from "./html.ts";
import { isId, newId } from "./ids.ts";
import { clauseType, linkAllowed } from "./schema.ts";
import { findClause, idOf } from "./trace.ts";
import { setLink } from "./marks.ts";

/** More blocks than this are reviewed before they go in. */
export const REVIEW_ABOVE = 30;

/** What the clipboard needs of the text around it. */
export type ClipboardHooks = {
  /** The text's id: a cut keeps its ids only inside it. */
  text: string;
  /** Whether a clause with this id is known and taken out. */
  isGone: (id: string) => boolean;
  review: (blocks: Block[], notices: Notice[]) => void;
  notice: (notice: Notice) => void;
};

type Own = { text: string; cut: boolean; blocks: Block[] };

/** The selected words as blocks; a clause selected from its beginning to beyond its end is whole and carries its id. */
export function selectedBlocks(state: EditorState): Block[] {
  const { from, to } = state.selection;
  const blocks: Block[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type !== clauseType) return false;
    const start = pos + 1;
    const block = blockOf(node, Math.max(0, from - start), Math.min(node.content.size, to - start));
    const whole = from <= start && to > start + node.content.size;
    if (whole) blocks.push({ ...block, whole, id: idOf(node) });
    else if (block.runs.length || (from > start && to > start + node.content.size)) blocks.push(block);
    return false;
  });
  return blocks;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]!);

function inlineHtml(block: Block): string {
  return block.runs.map(({ insert, attributes }) => {
    if (typeof insert !== "string") return ` (${escape(insert.footnote.text)})`;
    let html = escape(insert).replace(/\n/g, "<br>");
    if (attributes?.emphasis) html = `<em>${html}</em>`;
    if (attributes?.strong) html = `<strong>${html}</strong>`;
    return attributes?.link && linkAllowed(attributes.link) ? `<a href="${escape(attributes.link)}">${html}</a>` : html;
  }).join("");
}

const HEADINGS: Record<string, number> = { chapter: 1, goal: 1, subgoal: 2 };

/** Blocks as HTML for other programs; the first element carries them for the editor itself. */
export function htmlOf(blocks: readonly Block[], own: Omit<Own, "blocks">): string {
  const data = ` data-samrad="${escape(JSON.stringify({ ...own, blocks }))}"`;
  return blocks.map((block, n) => {
    const mark = n === 0 ? data : "";
    const level = block.kind === "heading" ? Math.min(6, 2 + block.level) : HEADINGS[block.kind];
    if (level) return `<h${level}${mark}>${inlineHtml(block)}</h${level}>`;
    if (block.kind === "bullet") return `<ul${mark}><li aria-level="${block.level}">${inlineHtml(block)}</li></ul>`;
    return `<p${mark}>${inlineHtml(block)}</p>`;
  }).join("");
}

/** What this editor itself put on the clipboard, or null. */
export function ownBlocks(html: string): Own | null {
  const data = /<[a-z0-9]+[^>]*\sdata-samrad="([^"]*)"/i.exec(html)?.[1];
  if (!data) return null;
  try {
    const plain = data.replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    const own = JSON.parse(plain) as Own;
    return Array.isArray(own.blocks) ? own : null;
  } catch {
    return null;
  }
}

/** Puts blocks in at the selection: one paragraph as words at the caret, more as clauses of their own. */
export function insertBlocks(blocks: readonly Block[]): Command {
  return (state, dispatch) => {
    const first = blocks[0];
    if (!first) return false;
    const tr = state.tr;
    if (!state.selection.empty) tr.deleteSelection();
    const { $from } = tr.selection;
    const here = $from.depth > 0 ? $from.node(1) : null;
    if (here && blocks.length === 1 && !first.whole && (first.kind === "paragraph" || here.content.size > 0)) {
      const content = contentOfRuns(first.runs);
      tr.replaceWith($from.pos, $from.pos, content);
      tr.setSelection(TextSelection.create(tr.doc, $from.pos + content.size));
      dispatch?.(tr.scrollIntoView());
      return true;
    }
    const nodes = blocks.map((block) => clauseType.create({ id: block.id ?? newId(), kind: block.kind, level: block.level }, contentOfRuns(block.runs)));
    let pos = state.doc.content.size;
    if (!here) tr.insert((pos = tr.doc.content.size), nodes);
    else if (here.content.size === 0) {
      pos = $from.before(1);
      if (first.id === undefined) nodes[0] = clauseType.create({ ...nodes[0]!.attrs, id: idOf(here) }, nodes[0]!.content);
      tr.replaceWith(pos, pos + here.nodeSize, nodes);
    } else {
      const inside = $from.parentOffset > 0 && $from.parentOffset < here.content.size;
      if (inside) tr.split($from.pos, 1, [{ type: clauseType, attrs: { ...here.attrs, id: newId() } }]);
      pos = $from.parentOffset === 0 ? $from.before(1) : inside ? $from.pos + 1 : $from.after(1);
      tr.insert(pos, nodes);
    }
    const end = pos + Fragment.fromArray(nodes).size;
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end - 1)).scrollIntoView());
    return true;
  };
}

/** The blocks of a clipboard, with the ids of cut clauses where they may be kept. */
export function pastedBlocks(html: string, text: string, doc: Node, hooks: ClipboardHooks): { blocks: Block[]; notices: Notice[] } {
  const own = ownBlocks(html);
  if (!own) return html.trim() === "" ? { blocks: blocksOfText(text), notices: [] } : blocksOfHtml(html);
  const taken = new Set<string>();
  const keeps = (id: string | undefined): id is string =>
    own.cut && own.text === hooks.text && typeof id === "string" && isId(id) && !taken.has(id) && hooks.isGone(id) && !findClause(doc, id);
  const blocks = own.blocks.map((block) => {
    const clean: Block = block.whole ? { ...cleanBlock(block), whole: true } : cleanBlock(block);
    if (!keeps(block.id)) return clean;
    taken.add(block.id);
    return { ...clean, id: block.id };
  });
  return { blocks, notices: [] };
}

function paste(view: EditorView, data: DataTransfer, hooks: ClipboardHooks): boolean {
  const plain = data.getData("text/plain");
  if (linkAllowed(plain.trim()) && !view.state.selection.empty && setLink(plain)(view.state, view.dispatch)) return true;
  const { blocks, notices } = pastedBlocks(data.getData("text/html"), plain, view.state.doc, hooks);
  if (blocks.length > REVIEW_ABOVE) hooks.review(blocks, notices);
  else {
    insertBlocks(blocks)(view.state, view.dispatch);
    for (const notice of notices) hooks.notice(notice);
  }
  return true;
}

/** Reviewed blocks, as the page hands them back. */
export function insertReviewed(blocks: readonly Block[]): Command {
  return insertBlocks(blocks.map((block) => ({ ...cleanBlock(block), runs: cleanRuns(block.runs) })));
}

export function clipboardPlugin(hooks: ClipboardHooks): Plugin {
  const put = (view: EditorView, event: ClipboardEvent, cut: boolean): boolean => {
    if (view.state.selection.empty || !event.clipboardData) return false;
    const blocks = selectedBlocks(view.state);
    event.preventDefault();
    event.clipboardData.clearData();
    event.clipboardData.setData("text/html", htmlOf(blocks, { text: hooks.text, cut: cut && view.editable }));
    event.clipboardData.setData("text/plain", blocks.map(blockText).join("\n\n"));
    if (cut && view.editable) view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"));
    return true;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view, event) => put(view, event, false),
        cut: (view, event) => put(view, event, true),
        paste: (view, event) => {
          if (!view.editable || !event.clipboardData) return false;
          event.preventDefault();
          return paste(view, event.clipboardData, hooks);
        },
        drop: (view, event) => {
          const at = event.dataTransfer && view.editable && !view.dragging ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null;
          if (!at) return false;
          event.preventDefault();
          view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
          return paste(view, event.dataTransfer!, hooks);
        },
      },
    },
  });
}
