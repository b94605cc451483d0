// Somebody deletes the clause in which this person is typing. Their next keystrokes must not land in the clause beside
// it: until they pause or go elsewhere, what they type stays in the clause they meant, which can be restored.

import { Plugin } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import type { Place } from "./read.ts";

/** A pause this long, in milliseconds, ends the sentence. */
const PAUSE = 3_000;

export class Strand {
  private place: Place | null = null;
  private until = 0;
  private typedAt = 0;

  constructor(
    private readonly binding: Binding,
    private readonly now: () => number = Date.now,
  ) {}

  /** The caret's clause was taken out. True when words were just being typed in it, so that they are followed. */
  begin(place: Place): boolean {
    if (this.now() - this.typedAt > PAUSE) return false;
    this.place = { ...place };
    this.until = this.now() + PAUSE;
    return true;
  }

  end(): void {
    this.place = null;
  }

  /** Takes typed words, if they belong to the clause that is gone. */
  take(text: string): boolean {
    this.typedAt = this.now();
    if (!this.place || this.now() > this.until) {
      this.place = null;
      return false;
    }
    this.until = this.now() + PAUSE;
    if (!this.binding.addWords(this.place, text)) return false;
    this.place.offset += text.length;
    return true;
  }

  plugin(): Plugin {
    return new Plugin({
      props: {
        handleTextInput: (_view, _from, _to, text) => this.take(text),
        handleKeyDown: (_view, event) => {
          if (!this.place || this.now() > this.until || event.ctrlKey || event.metaKey) return false;
          if (event.key === "Enter" || event.key === "Backspace" || event.key === "Delete") return true;
          if (event.key.startsWith("Arrow") || event.key === "Escape" || event.key === "Home" || event.key === "End") this.end();
          return false;
        },
        handleDOMEvents: {
          pointerdown: () => {
            this.end();
            return false;
          },
        },
      },
    });
  }
}
