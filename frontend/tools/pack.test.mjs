import assert from "node:assert/strict";
import { test } from "node:test";

import { packed } from "./pack.mjs";

const file = (name, weight) => ({ name, weight });

/** Packs files that weigh together what they weigh each. */
const pack = (files, parts) => {
  const weights = new Map(files.map(({ name, weight }) => [name, weight]));
  return packed(files, parts, async (names) => names.reduce((all, name) => all + weights.get(name), 0));
};

test("small files that the same parts need come as one", async () => {
  const parts = { text: ["own", "a", "b"], result: ["other", "a", "b"] };
  const files = [file("own", 80_000), file("other", 70_000), file("a", 400), file("b", 900)];
  assert.deepEqual(await pack(files, parts), [["own"], ["other"], ["a", "b"]]);
});

test("a part gets what it does not need only where that spares more than it weighs", async () => {
  const parts = { text: ["all", "some"], since: ["all", "some"], result: ["all"] };
  assert.deepEqual(await pack([file("all", 5_000), file("some", 900)], parts), [["all", "some"]]);
  assert.deepEqual(await pack([file("all", 5_000), file("some", 19_000)], parts), [["all"], ["some"]]);
});

test("every file is in one pack, and the same build gives the same packs", async () => {
  const parts = Object.fromEntries(Array.from({ length: 10 }, (_, part) => [`p${part}`, Array.from({ length: 60 }, (_, n) => n).filter((n) => (n * 7 + part) % 3 !== 0).map((n) => `f${n}`)]));
  const files = Array.from({ length: 60 }, (_, n) => file(`f${n}`, 50 + ((n * 97) % 4_000)));
  const packs = await pack(files, parts);
  assert.deepEqual(packs.flat().sort(), files.map(({ name }) => name).sort());
  assert.deepEqual(await pack(files, parts), packs);
});

test("a part that is near its budget gets nothing that it does not need", async () => {
  const parts = { text: ["all", "some"], desk: ["all", "some"], result: ["all", "own"] };
  const files = [file("all", 5_000), file("some", 2_000), file("own", 197_000)];
  assert.deepEqual(await pack(files, parts), [["all"], ["some"], ["own"]]);
});

test("there may be as many parts as a number has bits", async () => {
  const parts = Object.fromEntries(Array.from({ length: 32 }, (_, part) => [`p${part}`, ["all", `own${part}`, ...(part > 29 ? ["last", "two"] : [])]]));
  const own = Array.from({ length: 32 }, (_, part) => file(`own${part}`, 90_000));
  const packs = await pack([file("all", 500), file("last", 400), file("two", 900), ...own], parts);
  assert.deepEqual(packs.slice(0, 2), [["all"], ["last", "two"]]);
  assert.equal(packs.length, 34);
});
