// Fractional indices, places and sections: the same answers as in Rust, held together by golden cases.

import assert from "node:assert/strict";
import { test } from "node:test";
import golden from "./order-golden.json";
import { between, isKey, MAX_LEN, nBetween } from "../src/order.ts";
import { longestIncreasing, placeAll } from "../src/place.ts";
import { moveDown, moveUp, section } from "../src/outline.ts";
import { isId, newId } from "../src/ids.ts";
import { linkAllowed } from "../src/schema.ts";
import { chance } from "./harness.ts";

test("keys are those of the shared golden cases", () => {
  for (const [before, after, key] of golden.between) assert.equal(between(before!, after!), key, `${before} ${after}`);
  for (const [before, after, n, keys] of golden.many) {
    assert.deepEqual(nBetween(before as string | null, after as string | null, n as number), keys);
  }
});

test("a key between two keys is a key between them, wherever one inserts", () => {
  const random = chance(7);
  const keys = ["a0"];
  for (let i = 0; i < 3_000; i++) {
    const at = Math.floor(random() * (keys.length + 1));
    const key = between(keys[at - 1] ?? null, keys[at] ?? null)!;
    assert.ok(isKey(key) && (at === 0 || keys[at - 1]! < key) && (at === keys.length || key < keys[at]!), key);
    keys.splice(at, 0, key);
  }
});

test("a key that would be too long is refused, and the text then gets fresh short ones", () => {
  let high = "a1";
  for (let key = between("a0", high); key !== null; key = between("a0", high)) high = key;
  assert.ok(high.length >= MAX_LEN - 1);
  const pos: Record<string, string> = { A: "a0", B: high };
  const placed = placeAll(["A", "N", "B"], (id) => pos[id] ?? "", new Set(["N"]));
  assert.deepEqual(placed, [{ id: "N", pos: "a1" }, { id: "B", pos: "a2" }]);
});

test("a longest increasing run keeps as many as possible", () => {
  assert.deepEqual([...longestIncreasing([0, 3, 1, 2, null, 4])].sort(), [0, 2, 3, 5]);
});

test("only what moved gets a new place; equal places are parted", () => {
  const pos: Record<string, string> = { A: "a0", B: "a1", C: "a1", D: "a2" };
  const posOf = (id: string) => pos[id] ?? "";
  assert.deepEqual(placeAll(["A", "B", "C", "D"], posOf, new Set()), []);
  assert.deepEqual(placeAll(["A", "D", "B", "C"], posOf, new Set(["D"])), [{ id: "D", pos: "a0V" }]);
  assert.deepEqual(placeAll(["A", "B", "N", "C", "D"], posOf, new Set(["N"])).map(({ id }) => id), ["N", "C"]);
});

test("a section reaches to the next heading of its own or a higher rank", () => {
  const shapes = golden.sections.text.map(([kind, level]) => ({ kind: kind as string, level: level as number }));
  assert.deepEqual(shapes.map((_, index) => section(shapes, index).end), golden.sections.ends);
});

test("moving up passes the whole section above, moving down goes into the next higher one", () => {
  const shapes = ["goal", "paragraph", "goal", "paragraph", "chapter"].map((kind) => ({ kind, level: 0 }));
  assert.deepEqual(moveUp(shapes, 2), { start: 2, end: 4, before: 0 });
  assert.deepEqual(moveDown(shapes, 0), { start: 0, end: 2, before: 4 });
  assert.deepEqual(moveDown(shapes, 2), { start: 2, end: 4, before: 5 });
  assert.equal(moveUp(shapes, 0), null);
  assert.equal(moveDown(shapes, 4), null);
});

test("new ids are ULIDs and differ", () => {
  const ids = Array.from({ length: 500 }, newId);
  assert.equal(new Set(ids).size, 500);
  assert.ok(ids.every(isId));
  assert.ok(!isId("81JD3ZK8WQ5R7T9V0X2Y4A6B8C") && !isId("01JD3ZK8WQ5R7T9V0X2Y4A6B8I") && !isId("01jd3ZK8WQ5R7T9V0X2Y4A6B8C"));
});

test("links are those that the server keeps", () => {
  for (const good of ["https://norden.org/[a]", "http://x", "mailto:a@b.dk", "HTTPS://Å.dk"]) assert.ok(linkAllowed(good), good);
  for (const bad of ["javascript:alert(1)", "data:text/html,x", "//norden.org", "/a", "https:///x", "https://a b", "mailto:@b", "mailto:a@", `https://${"a".repeat(2048)}`]) {
    assert.ok(!linkAllowed(bad), bad);
  }
});
