// How a clause looks: the label at the left, the words, and at its foot who last changed it; actions and indicators
// stand in a box with their facts. The markup is that of the mock; there are no inline styles (strict CSP).

import type { Node } from "prosemirror-model";
import type { EditorView, NodeView, ViewMutationRecord } from "prosemirror-view";
import type { Beside, Shown } from "./labels.ts";
import type { Settled } from "./room.ts";
import { isHeadingLike } from "./kinds.ts";
import type { Say } from "./messages.ts";
import { idOf } from "./trace.ts";

/** What a clause's view needs from around it. */
export type Around = {
  beside: Beside;
  say: Say;
  words: (fact: string, values: readonly string[]) => string;
  factsOf: (id: string) => Record<string, unknown>;
  onLabel: (id: string) => void;
  /** Whether the page's addresses lead to clauses here; a page holds a clause once. */
  anchors: boolean;
};

const FACTS = ["participants", "due", "unit", "baseline", "target", "source", "frequency"] as const;

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** The tag of the words: the page's title is h1. */
function tagOf(kind: string, level: number): "h2" | "h3" | "h4" | "h5" | "h6" | "p" {
  if (kind === "chapter" || kind === "goal") return "h2";
  if (kind === "subgoal") return "h3";
  if (kind === "heading") return `h${Math.min(6, 2 + level)}` as "h3";
  return "p";
}

/** The values of a fact: a text, a list of them, or nothing. */
function valuesOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === "string" && one !== "");
}

/** A delegation's code, as everywhere in the workspace; of a role its word. */
export function codeMark(code: string, name: string, said: string = code): HTMLElement {
  const mark = element("abbr", code === "CHAIR" ? "del chair role-chair" : "del", said);
  mark.dataset.del = code;
  mark.title = name;
  return mark;
}

export class ClauseView implements NodeView, Shown {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly id: string;
  private readonly label = element("span", "no");
  private readonly foot = element("p", "foot");
  private readonly kindLine: HTMLElement | null = null;
  private readonly facts: HTMLElement | null = null;

  constructor(
    private node: Node,
    _view: EditorView,
    private readonly around: Around,
  ) {
    const { kind, level } = node.attrs as { kind: string; level: number };
    this.id = idOf(node);
    this.dom = element("div", `clause ${kind}`);
    if (around.anchors) this.dom.id = `c-${this.id}`;
    this.dom.dataset.clause = this.id;
    if (level > 0) this.dom.dataset.level = String(level);
    this.contentDOM = element(tagOf(kind, level), "wording");
    this.label.contentEditable = "false";
    this.foot.contentEditable = "false";
    this.foot.hidden = true;
    if (isHeadingLike(kind)) {
      this.dom.append(this.label, this.contentDOM, this.foot);
    } else {
      const body = element("div", "");
      if (kind === "action" || kind === "indicator") {
        const box = element("div", "kind");
        this.kindLine = element("p", "label");
        this.facts = element("dl", "facts");
        this.kindLine.contentEditable = this.facts.contentEditable = "false";
        box.append(this.kindLine, this.contentDOM, this.facts);
        body.append(box, this.foot);
      } else body.append(this.contentDOM, this.foot);
      this.dom.append(this.label, body);
    }
    this.label.addEventListener("click", this.clicked);
    around.beside.add(this.id, this);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || idOf(node) !== this.id) return false;
    if (node.attrs.kind !== this.node.attrs.kind || node.attrs.level !== this.node.attrs.level) return false;
    this.node = node;
    return true;
  }

  setLabel(label: string): void {
    const goal = this.node.attrs.kind === "goal" && label !== "";
    this.label.textContent = goal ? this.around.say("label_goal", { label }) : label;
  }

  setFoot(settled: Settled | undefined): void {
    this.foot.hidden = !settled?.changed_by;
    if (!settled?.changed_by) return;
    const time = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "short" });
    const when = time.format(new Date(settled.changed_at));
    const words = element("span", "", this.around.say("changed_by", { name: settled.changed_by, when }));
    const code = settled.changed_code;
    const said = code === "SEC" || code === "CHAIR" ? this.around.say(`code_${code}`) : code;
    this.foot.replaceChildren(codeMark(code, settled.changed_by, said), words);
  }

  setFacts(): void {
    if (!this.kindLine || !this.facts) return;
    const { say, words } = this.around;
    const facts = this.around.factsOf(this.id);
    const marks = (name: string) => valuesOf(facts[name]).map((code) => codeMark(code, words(name, [code])));
    this.kindLine.replaceChildren(say(`kind_${this.node.attrs.kind}`));
    const lead = marks("lead");
    if (lead.length > 0) this.kindLine.append(` · ${say("fact_lead")} `, ...lead);
    const rows: HTMLElement[] = [];
    for (const name of FACTS) {
      const values = valuesOf(facts[name]);
      if (values.length === 0) continue;
      const said = element("dd", "num", name === "participants" ? "" : words(name, values));
      if (name === "participants") said.append(...marks(name));
      rows.push(element("dt", "", say(`fact_${name}`)), said);
    }
    this.facts.replaceChildren(...rows);
    this.facts.hidden = rows.length === 0;
  }

  stopEvent(event: Event): boolean {
    return !this.contentDOM.contains(event.target as globalThis.Node);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === "selection") return false;
    return mutation.target !== this.contentDOM && !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.label.removeEventListener("click", this.clicked);
    this.around.beside.remove(this.id, this);
  }

  private readonly clicked = () => this.around.onLabel(this.id);
}
