import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

const file = (...bytes) => new Uint8Array(bytes);

/** Two files as a whole: 3 of 2 bytes and 7 of 4. */
const WHOLE = Buffer.concat([Buffer.from(new Uint32Array([2, 3, 2, 7, 4]).buffer), file(1, 2), file(3, 4, 5, 6)]);
const PACK = Buffer.from([9, 9, 1, 2, 9, 3, 4, 5, 6]);

let asked;
let missing;
let taking;
const before = globalThis.fetch;

beforeEach(async () => {
  asked = [];
  missing = new Set();
  globalThis.fetch = async (address) => {
    const name = address.pathname.split("/").at(-1);
    asked.push(name);
    if (missing.has(name)) return new Response("", { status: 503 });
    return new Response({ "whole.pack": WHOLE, "one.pack": PACK }[name]);
  };
  // Each test with nothing asked for yet.
  taking = await import(`./taking.mjs?${Math.random()}`);
});
afterEach(() => (globalThis.fetch = before));

/** Loads the two files as the script does: it asks for all, then waits. */
const loading = (got) => async () => {
  const files = [taking.taken("one.pack", 7, 5, 9), taking.taken("one.pack", 3, 2, 4)];
  for (const answer of await Promise.all(files)) got.push(Buffer.from(await answer.arrayBuffer()).join(""));
};

test("the first part comes in one file, and each of its files is found in it", async () => {
  const got = [];
  await taking.wholly("whole.pack", 6, loading(got))();
  assert.deepEqual(got, ["3456", "12"]);
  assert.deepEqual(asked, ["whole.pack"]);
});

test("a part of which much can be here comes in packs, each asked for once", async () => {
  const got = [];
  await taking.wholly("whole.pack", 6, loading([]))();
  await taking.wholly("other.pack", 24, loading(got))();
  assert.deepEqual(got, ["3456", "12"]);
  assert.deepEqual(asked, ["whole.pack", "one.pack"]);
});

test("a part that is much larger than what is here comes in one file", async () => {
  await taking.wholly("whole.pack", 6, loading([]))();
  await taking.wholly("whole.pack", 25, loading([]))();
  assert.deepEqual(asked, ["whole.pack", "whole.pack"]);
});

test("what did not come is asked for again, and comes in packs", async () => {
  missing.add("whole.pack");
  await assert.rejects(taking.wholly("whole.pack", 6, loading([]))(), /whole\.pack: 503/);
  missing.add("one.pack");
  await assert.rejects(taking.wholly("whole.pack", 6, loading([]))(), /one\.pack: 503/);
  missing.clear();
  const got = [];
  await taking.wholly("whole.pack", 6, loading(got))();
  assert.deepEqual(got, ["3456", "12"]);
  assert.deepEqual(asked, ["whole.pack", "one.pack", "one.pack"]);
});
