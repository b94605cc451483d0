// A browser's document for tests: jsdom's, with the little that it lacks and the editor asks for.

import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><html lang='en-GB'><body></body></html>", { pretendToBeVisual: true });

const names = [
  "window", "document", "DOMParser", "Node", "Element", "HTMLElement", "Text", "Range", "Event", "KeyboardEvent", "MouseEvent", "InputEvent",
  "CompositionEvent", "MutationObserver", "getComputedStyle", "requestAnimationFrame", "cancelAnimationFrame", "Selection",
] as const;
for (const name of names) {
  const value = name === "window" ? window : (window as unknown as Record<string, unknown>)[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
for (const name of ["addEventListener", "removeEventListener"] as const) {
  Object.defineProperty(globalThis, name, { value: window[name].bind(window), configurable: true });
}
Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });

const nowhere = () => ({ left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0, x: 0, y: 0, toJSON: () => ({}) });
window.Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
window.Range.prototype.getBoundingClientRect = nowhere;
window.Element.prototype.scrollIntoView = () => {};
window.document.elementFromPoint = () => null;

export { window };
