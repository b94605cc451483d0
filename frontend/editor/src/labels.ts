// What is shown at a clause beside its words: its label, who last changed it, its facts. The views of the clauses
// register here, so that a label that changes is one line of text in the page and no ProseMirror update.

import type { Node } from "prosemirror-model";
import type { Settled } from "./room.ts";
import { idOf } from "./trace.ts";

/** What labels are computed from: a pure function of it, in `shared::text`. */
export type Labelled = { id: string; kind: string; level: number };

/** A clause's view, as far as this file drives it. */
export type Shown = { setLabel(label: string): void; setFoot(settled: Settled | undefined): void; setFacts(): void };

export class Beside {
  private readonly views = new Map<string, Shown>();
  private readonly settled = new Map<string, Settled>();
  private labels = new Map<string, string>();

  constructor(private readonly compute: (list: Labelled[]) => readonly string[]) {}

  add(id: string, view: Shown): void {
    this.views.set(id, view);
    view.setLabel(this.labels.get(id) ?? "");
    view.setFoot(this.settled.get(id));
    view.setFacts();
  }

  remove(id: string, view: Shown): void {
    if (this.views.get(id) === view) this.views.delete(id);
  }

  label(id: string): string {
    return this.labels.get(id) ?? "";
  }

  /** Computes all labels anew; cheap enough for every change of structure (one call for the whole text). */
  relabel(doc: Node): void {
    const list: Labelled[] = [];
    doc.forEach((node) => void list.push({ id: idOf(node), kind: node.attrs.kind, level: node.attrs.level }));
    const computed = this.compute(list);
    const labels = new Map(list.map(({ id }, index) => [id, computed[index] ?? ""]));
    for (const [id, label] of labels) if (this.labels.get(id) !== label) this.views.get(id)?.setLabel(label);
    this.labels = labels;
  }

  /** What the projection found out about clauses. */
  settle(clauses: readonly Settled[]): void {
    for (const clause of clauses) {
      this.settled.set(clause.id, clause);
      this.views.get(clause.id)?.setFoot(clause);
    }
  }

  facts(ids: Iterable<string>): void {
    for (const id of ids) this.views.get(id)?.setFacts();
  }
}
