// The editor as the page sees it: `mount` a text into an element, `connect` for the event channel alone. The page owns
// the element and puts nothing into it; all words come from the page, translated.

export { connect, type ConnectOptions } from "./connect.ts";
export { mount, type Handle, type MountOptions } from "./mount.ts";
export { commandNames, type Args } from "./commands.ts";
export { MESSAGES } from "./messages.ts";
export type { EditorEvent, OutlineItem } from "./report.ts";
export type { Block, Notice } from "./blocks.ts";
export type { Recoverable } from "./document.ts";
export type { Person, Settled, Unsaved } from "./room.ts";
