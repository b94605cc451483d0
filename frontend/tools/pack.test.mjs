import assert from "node:assert/strict";
import { test } from "node:test";

import { packed } from "./pack.mjs";

const file = (name, weight) => ({ name, weight });

test("small files that the same parts need come as one", () => {
  const parts = { text: ["own", "a", "b"], result: ["other", "a", "b"] };
  const files = [file("own", 80_000), file("other", 70_000), file("a", 400), file("b", 900)];
  assert.deepEqual(packed(files, parts), [["own"], ["other"], ["a", "b"]]);
});

test("a part gets what it does not need only where that spares more than it weighs", () => {
  const parts = { text: ["all", "some"], since: ["all", "some"], result: ["all"] };
  assert.deepEqual(packed([file("all", 5_000), file("some", 900)], parts), [["all", "some"]]);
  assert.deepEqual(packed([file("all", 5_000), file("some", 19_000)], parts), [["all"], ["some"]]);
});

test("every file is in one pack, and the same build gives the same packs", () => {
  const parts = Object.fromEntries(Array.from({ length: 10 }, (_, part) => [`p${part}`, Array.from({ length: 60 }, (_, n) => n).filter((n) => (n * 7 + part) % 3 !== 0).map((n) => `f${n}`)]));
  const files = Array.from({ length: 60 }, (_, n) => file(`f${n}`, 50 + ((n * 97) % 4_000)));
  const packs = packed(files, parts);
  assert.deepEqual(packs.flat().sort(), files.map(({ name }) => name).sort());
  assert.deepEqual(packed(files, parts), packs);
});

test("there may be as many parts as a number has bits", () => {
  const parts = Object.fromEntries(Array.from({ length: 32 }, (_, part) => [`p${part}`, ["all", `own${part}`, ...(part > 29 ? ["last", "two"] : [])]]));
  const own = Array.from({ length: 32 }, (_, part) => file(`own${part}`, 90_000));
  const packs = packed([file("all", 500), file("last", 400), file("two", 900), ...own], parts);
  assert.deepEqual(packs.slice(0, 2), [["all"], ["last", "two"]]);
  assert.equal(packs.length, 34);
});
