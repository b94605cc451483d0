// What a browser's editor writes (text model 1), at random, with real Yjs; and a plain form of a document to compare.

import { createRequire } from "node:module";

const require = createRequire(new URL("../../../../frontend/package.json", import.meta.url));
const Y = require("yjs");

/** A small repeatable source of numbers: `random(n)` is below n. */
export function fresh(seed) {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (end) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % end;
  };
}

const PLACES = ["Zz", "a0", "a1", "a1V", "a2", "a3", "a4"];
let made = 0;

export class Editor {
  constructor(number) {
    this.doc = new Y.Doc();
    this.doc.clientID = 1000 + number;
    this.clauses = this.doc.getMap("clauses");
  }

  /** One random edit, in one transaction. */
  edit(random, letters) {
    const ids = [...this.clauses.keys()].sort();
    if (ids.length === 0) return;
    const id = ids[random(ids.length)];
    const clause = this.clauses.get(id);
    const text = clause.get("text");
    const at = random(text.length + 1);
    const what = random(20);
    this.doc.transact(() => {
      if (what < 8) text.insert(at, letter(letters, id));
      else if (what === 8) this.erase(text, at, 1 + random(3), letters);
      else if (what < 11) {
        const len = Math.min(1 + random(4), text.length - at);
        if (len > 0) text.format(at, len, { strong: random(2) ? true : null });
      } else if (what === 11) clause.set("pos", PLACES[random(PLACES.length)]);
      else if (what === 12) clause.set("gone", { by: "seat" });
      else if (what === 13) clause.delete("gone");
      else if (what === 14) clause.get("facts").set("lead", ["EE", "DK", "FO"][random(3)]);
      else if (what === 15) clause.get("facts").set("tags", ["green", "digital"]);
      else if (what === 16) clause.set("kind", ["goal", "action", "paragraph"][random(3)]);
      else if (what === 17) this.split(id, clause, at, letters);
      else if (what === 18) this.join(id, clause, ids[random(ids.length)], letters);
      else text.insertEmbed(at, { footnote: { text: "a note" } });
    });
  }

  erase(text, at, len, letters) {
    const some = Math.min(len, text.length - at);
    for (const { words } of runs(text, at, some)) for (const one of words) letters.erased.add(one);
    if (some > 0) text.delete(at, some);
  }

  split(id, clause, at, letters) {
    const text = clause.get("text");
    const tail = runs(text, at, text.length - at);
    const next = newId();
    const words = new Y.Text();
    const half = new Y.Map();
    for (const [key, value] of Object.entries({ kind: clause.get("kind"), pos: clause.get("pos"), text: words })) {
      half.set(key, value);
    }
    half.set("facts", new Y.Map());
    this.clauses.set(next, half);
    for (const run of tail) move(words, run, next, letters);
    if (text.length > at) text.delete(at, text.length - at);
  }

  join(id, clause, onto, letters) {
    const target = this.clauses.get(onto).get("text");
    if (id === onto) return;
    const text = clause.get("text");
    for (const run of runs(text, 0, text.length)) move(target, run, onto, letters);
    clause.set("gone", { by: "seat", into: onto });
  }
}

function letter(letters, home) {
  const one = String.fromCharCode(0x4e00 + letters.next++);
  letters.homes.set(one, new Set([home]));
  return one;
}

function move(text, { words, strong, note }, home, letters) {
  if (note !== undefined) text.insertEmbed(text.length, { footnote: { text: note } });
  else text.insert(text.length, words, strong ? { strong: true } : { strong: null });
  for (const one of words) letters.homes.get(one)?.add(home);
}

function newId() {
  return `01JD3ZK8WQ5R7T9V0X2Y4B${String(made++).padStart(4, "0")}`;
}

/** The runs between two offsets, in the form of `digest`. */
function runs(text, from, len) {
  const found = [];
  let at = 0;
  for (const { insert, attributes } of text.toDelta()) {
    const size = typeof insert === "string" ? insert.length : 1;
    const [start, end] = [Math.max(from, at), Math.min(from + len, at + size)];
    if (start < end) {
      const strong = attributes?.strong === true;
      if (typeof insert !== "string") found.push({ words: "", strong: false, note: insert.footnote.text });
      else found.push({ words: insert.slice(start - at, end - at), strong });
    }
    at += size;
  }
  return found;
}

/** A document as plain data: what the test's own reading of it must equal. */
export function digest(doc) {
  const clauses = {};
  doc.getMap("clauses").forEach((clause, id) => {
    const text = clause.get("text");
    const joined = [];
    for (const run of runs(text, 0, text.length)) {
      const last = joined.at(-1);
      if (last && last.note === undefined && run.note === undefined && last.strong === run.strong) last.words += run.words;
      else joined.push({ ...run });
    }
    const facts = clause.get("facts");
    const gone = clause.get("gone");
    clauses[id] = {
      kind: clause.get("kind"),
      pos: clause.get("pos"),
      gone: gone ? (gone.into ?? "deleted") : "",
      runs: joined,
      lead: facts.get("lead") ?? "",
      tags: facts.get("tags") ?? [],
    };
  });
  return clauses;
}
