// Where the others are: carets and selections as decorations with classes only (strict CSP). A caret shows the
// delegation's code, and for two seconds after it moved, and under the pointer, the full name. Names come from the
// server's list, never from presence.

import * as Y from "yjs";
import { Plugin, PluginKey, TextSelection, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Awareness } from "y-protocols/awareness";
import { readCaret } from "./caret.ts";
import { wordsOf, type ClauseMap } from "./document.ts";
import type { Person } from "./room.ts";
import { findClause, idOf } from "./trace.ts";

type Presence = { clause: string; anchor: string; head: string };
type Caret = { client: number; anchor: number; head: number };
type Shown = { carets: Caret[]; decorations: DecorationSet };

const key = new PluginKey<Shown>("samrad-cursors");

function encode(text: Y.Text, offset: number): string {
  const bytes = Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, offset, -1));
  return btoa(String.fromCharCode(...bytes));
}

function decode(doc: Y.Doc, text: Y.Text, place: unknown): number | null {
  if (typeof place !== "string") return null;
  try {
    const bytes = Uint8Array.from(atob(place), (char) => char.charCodeAt(0));
    const found = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), doc);
    return found && found.type === text ? found.index : null;
  } catch {
    return null;
  }
}

/** What this person's presence is: the selection within the clause of its head. Null when there is none to show. */
export function presenceOf(state: EditorState, clauses: Y.Map<ClauseMap>): Presence | null {
  if (!(state.selection instanceof TextSelection)) return null;
  const { $head, anchor } = state.selection;
  const text = wordsOf(clauses.get(idOf($head.node(1))));
  if (!text) return null;
  const start = $head.start(1);
  const from = Math.min(Math.max(anchor - start, 0), text.length);
  return { clause: idOf($head.node(1)), anchor: encode(text, from), head: encode(text, Math.min($head.parentOffset, text.length)) };
}

function caretDom(person: Person): () => HTMLElement {
  return () => {
    const caret = document.createElement("span");
    caret.className = "caret";
    caret.dataset.del = person.code;
    caret.setAttribute("aria-hidden", "true");
    const flag = document.createElement("span");
    const code = document.createElement("b");
    code.textContent = person.code;
    const name = document.createElement("span");
    name.className = "name";
    name.textContent = ` ${person.name}`;
    flag.append(code, name);
    caret.append(flag);
    return caret;
  };
}

export class Cursors {
  private people = new Map<number, Person>();
  private readonly moves = new Map<number, { place: string; count: number }>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private view: EditorView | null = null;

  constructor(
    private readonly doc: Y.Doc,
    private readonly clauses: Y.Map<ClauseMap>,
    private readonly awareness: Awareness,
  ) {}

  setPeople(people: readonly Person[]): void {
    this.people = new Map(people.map((person) => [person.client, person]));
    this.refresh();
  }

  plugin(): Plugin<Shown> {
    return new Plugin<Shown>({
      key,
      state: {
        init: () => ({ carets: [], decorations: DecorationSet.empty }),
        apply: (tr, shown, _old, state) => {
          const carets = tr.getMeta(key) as Caret[] | undefined;
          if (carets) return { carets, decorations: this.draw(carets, state) };
          return tr.docChanged ? { ...shown, decorations: shown.decorations.map(tr.mapping, tr.doc) } : shown;
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
      view: (view) => {
        this.view = view;
        this.awareness.on("change", this.refresh);
        view.dom.addEventListener("blur", this.away);
        return {
          update: (now, before) => {
            if (now.hasFocus() && (now.state.selection !== before.selection || now.state.doc !== before.doc)) this.tell(now.state);
          },
          destroy: () => {
            this.view = null;
            clearTimeout(this.timer);
            this.awareness.off("change", this.refresh);
            view.dom.removeEventListener("blur", this.away);
          },
        };
      },
    });
  }

  private tell(state: EditorState): void {
    const mine = presenceOf(state, this.clauses);
    if (JSON.stringify(mine) !== JSON.stringify(this.awareness.getLocalState())) this.awareness.setLocalState(mine);
  }

  private readonly away = () => {
    if (this.awareness.getLocalState()) this.awareness.setLocalState(null);
  };

  private readonly refresh = () => {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const { view } = this;
      readCaret(view);
      if (view && !view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, this.carets(view.state)).setMeta("addToHistory", false));
    }, 50);
  };

  private carets(state: EditorState): Caret[] {
    const found: Caret[] = [];
    this.awareness.getStates().forEach((value, client) => {
      const presence = value as Partial<Presence>;
      const clause = typeof presence.clause === "string" ? findClause(state.doc, presence.clause) : null;
      const text = clause && wordsOf(this.clauses.get(presence.clause!));
      if (client === this.doc.clientID || !clause || !text) return;
      const anchor = decode(this.doc, text, presence.anchor);
      const head = decode(this.doc, text, presence.head);
      if (anchor === null || head === null) return;
      const at = (offset: number) => clause.pos + 1 + Math.min(offset, clause.node.content.size);
      const place = `${presence.clause} ${presence.anchor} ${presence.head}`;
      const moved = this.moves.get(client);
      if (moved?.place !== place) this.moves.set(client, { place, count: (moved?.count ?? 0) + 1 });
      found.push({ client, anchor: at(anchor), head: at(head) });
    });
    return found;
  }

  private draw(carets: readonly Caret[], state: EditorState): DecorationSet {
    const drawn: Decoration[] = [];
    for (const { client, anchor, head } of carets) {
      const person = this.people.get(client);
      if (!person) continue;
      // A new key after each move makes the name's animation begin again.
      const name = `caret-${client}-${this.moves.get(client)?.count}`;
      drawn.push(Decoration.widget(head, caretDom(person), { key: name, side: 10, ignoreSelection: true }));
      if (anchor !== head) {
        drawn.push(Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), { class: "picked", "data-del": person.code }));
      }
    }
    return DecorationSet.create(state.doc, drawn);
  }
}
