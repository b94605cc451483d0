// Real Yjs clients for `yjs.rs`, in two parts: `session` plays several tabs that edit at random over a room, `load`
// reads updates into an empty document. One line out, one line in: the test answers every line, so a run can be repeated.

import { createRequire } from "node:module";
import { readSync, writeSync } from "node:fs";
import { digest, Editor, fresh } from "./editor.mjs";

const require = createRequire(new URL("../../../../frontend/package.json", import.meta.url));
const Y = require("yjs");
const encoding = require("lib0/encoding");
const decoding = require("lib0/decoding");

let buffered = "";
function readLine() {
  for (;;) {
    const end = buffered.indexOf("\n");
    if (end >= 0) {
      const line = buffered.slice(0, end);
      buffered = buffered.slice(end + 1);
      return JSON.parse(line);
    }
    const chunk = Buffer.alloc(1 << 16);
    const read = readSync(0, chunk);
    if (read === 0) throw new Error("the test has gone");
    buffered += chunk.toString("utf8", 0, read);
  }
}

function say(message) {
  writeSync(1, JSON.stringify(message) + "\n");
  return readLine();
}

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const bytes = (text) => new Uint8Array(Buffer.from(text, "hex"));

function load() {
  const doc = new Y.Doc();
  for (const update of readLine().updates) Y.applyUpdate(doc, bytes(update));
  const pending = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  say({ pending, clauses: digest(doc), state: hex(Y.encodeStateAsUpdate(doc)) });
}

/** A sync message: step 1 (0), step 2 (1) or an update (2). */
function message(kind, body) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

class Tab {
  constructor(number) {
    this.number = number;
    this.editor = new Editor(number);
    this.here = false;
    this.out = [];
    this.in = [];
    this.editor.doc.on("update", (update, origin) => {
      if (this.here && origin !== this) this.out.push(message(2, update));
    });
  }
  receive(data) {
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== 0) return;
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (kind === 0) this.out.push(message(1, Y.encodeStateAsUpdate(this.editor.doc, body)));
    else Y.applyUpdate(this.editor.doc, body, this);
  }
}

function session(seed, steps) {
  const random = fresh(seed);
  const tabs = [0, 1, 2].map((number) => new Tab(number));
  const letters = { next: 0, homes: new Map(), erased: new Set() };
  const tell = (request) => {
    for (const [tab, data] of say(request).messages) tabs[tab].in.push(bytes(data));
  };
  const join = (tab) => {
    tab.here = true;
    tell({ join: tab.number, client: tab.editor.doc.clientID });
    tab.out.push(message(0, Y.encodeStateVector(tab.editor.doc)));
  };
  const leave = (tab) => {
    tab.here = false;
    tab.out = [];
    tab.in = [];
    tell({ leave: tab.number });
  };
  const up = (tab) => tab.out.length > 0 && (tell({ tab: tab.number, frame: hex(tab.out.shift()) }), true);
  const down = (tab) => tab.in.length > 0 && (tab.receive(tab.in.shift()), true);
  const settle = () => {
    for (const tab of tabs) if (!tab.here) join(tab);
    for (let moved = true; moved; ) {
      moved = false;
      for (const tab of tabs) while (up(tab) || down(tab)) moved = true;
    }
    tell({ commit: true });
  };
  settle();
  for (let step = 0; step < steps; step++) {
    const tab = tabs[random(tabs.length)];
    const what = random(100);
    if (what < 55) tab.editor.edit(random, letters);
    else if (what < 74) up(tab);
    else if (what < 93) down(tab);
    else if (what < 97) tab.here ? leave(tab) : join(tab);
    else if (what < 99) tell({ commit: true });
    else {
      for (const other of tabs) if (other.here) leave(other);
      tell({ crash: true });
    }
  }
  settle();
  const pending = tabs.some(({ editor }) => editor.doc.store.pendingStructs !== null);
  say({ done: tabs.map(({ editor }) => digest(editor.doc)), pending, faults: faults(tabs[0].editor.doc, letters) });
}

/** Typed characters that are nowhere, and words that stand under another id. */
function faults(doc, letters) {
  const places = new Map();
  for (const [id, clause] of Object.entries(digest(doc))) {
    for (const { words } of clause.runs) {
      for (const letter of words) places.set(letter, (places.get(letter) ?? new Set()).add(id));
    }
  }
  const found = [];
  for (const [letter, homes] of letters.homes) {
    const where = places.get(letter) ?? new Set();
    if (where.size === 0 && !letters.erased.has(letter)) found.push(`lost ${letter}`);
    for (const id of where) if (!homes.has(id)) found.push(`${letter} under ${id}`);
  }
  return found;
}

const [mode, seed, steps] = process.argv.slice(2);
if (mode === "load") load();
else session(Number(seed), Number(steps));
