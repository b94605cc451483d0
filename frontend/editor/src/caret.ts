// The caret as the browser has it. A press or an arrow moves it at once, and the browser tells of that a moment later. What is drawn
// within that moment puts the caret back where the editor last knew it, and what others do then is held against the wrong clause.

import type { EditorView } from "prosemirror-view";

/** Of the view, what its types leave out: it reads what the browser has and has not told yet. */
type Observed = { domObserver: { flush(): void } };

/** Reads where the caret is, so that what is shown next leaves it there. Not while a sign is composed, which the browser holds. */
export function readCaret(view: EditorView | null): void {
  if (view && !view.isDestroyed && !view.composing) (view as unknown as Observed).domObserver.flush();
}
