// A text mounted in a page against the server in memory, and what it told.

import { window } from "./dom.ts";
import { mount, type Handle, type MountOptions } from "../src/mount.ts";
import type { EditorEvent } from "../src/report.ts";
import type { Server } from "./server.ts";

let urls = 0;

export class Page {
  readonly element = document.body.appendChild(document.createElement("div"));
  readonly events: EditorEvent[] = [];
  readonly handle: Handle;

  constructor(readonly server: Server, options: Partial<MountOptions> = {}) {
    this.handle = mount(this.element, {
      text: server.room,
      mode: "edit",
      socketUrl: `wss://x/${++urls}`,
      ticket: server.ticket,
      open: server.open,
      messages: { label_goal: "Goal {label}", editor_label: "Text of the programme", changed_by: "Changed by {name}, {when}", kind_indicator: "Indicator", fact_lead: "lead", fact_target: "Target" },
      labels: (list) => list.map((_, index) => `${index + 1}`),
      words: (fact, values) => `${fact} ${values.join(" and ")}`,
      me: { code: "DK", name: "Mette", seat: "seat-1" },
      on: (event) => void this.events.push(event),
      ...options,
    });
  }

  get box(): HTMLElement {
    return this.element.querySelector<HTMLElement>(".text-editor")!;
  }

  last<T extends EditorEvent["type"]>(type: T) {
    return this.events.findLast((event) => event.type === type) as Extract<EditorEvent, { type: T }> | undefined;
  }

  key(key: string, init: KeyboardEventInit = {}): boolean {
    const event = new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
    this.box.dispatchEvent(event);
    return event.defaultPrevented;
  }

  labels(): string[] {
    return [...this.element.querySelectorAll(".no")].map((label) => label.textContent!);
  }

  end(): void {
    this.handle.destroy();
    this.element.remove();
  }
}
