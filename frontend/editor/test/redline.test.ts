// A draft as a redline while it is written.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { redlinePlugin, type Compare } from "../src/redline.ts";
import { Client, id, seeded } from "./harness.ts";
import type { DecorationSet } from "prosemirror-view";

const [A, B] = [id("A"), id("B")];

/** The whole of what was before and is now: enough to see where marks go. */
const whole: Compare = (before, after) => [
  { mark: "del", text: before },
  { mark: "ins", text: after },
];

function marks(client: Client, plugin: ReturnType<typeof redlinePlugin>): [number, number][] {
  const set = plugin.getState(client.state) as DecorationSet;
  return set.find().map(({ from, to }) => [from, to]);
}

describe("redline of a draft", () => {
  test("nothing is marked until something differs, then what went stands before what came", () => {
    const plugin = redlinePlugin([{ id: A, text: "one" }, { id: B, text: "two" }], whole);
    const client = new Client(seeded([{ id: A, text: "one" }, { id: B, text: "two" }]), 3, [plugin]);
    assert.deepEqual(marks(client, plugin), []);
    client.caret(B, 3).dispatch(client.state.tr.insertText("!"));
    assert.deepEqual(marks(client, plugin), [[6, 6], [6, 10]]);
  });

  test("a clause that the text does not have is marked whole", () => {
    const plugin = redlinePlugin([{ id: A, text: "one" }], whole);
    const client = new Client(seeded([{ id: A, text: "one" }, { id: B, text: "two" }]), 3, [plugin]);
    assert.deepEqual(marks(client, plugin), [[5, 10]]);
  });

  test("an answer that does not add up to the words marks nothing", () => {
    const plugin = redlinePlugin([{ id: A, text: "two" }], () => [{ mark: "ins", text: "on" }]);
    const client = new Client(seeded([{ id: A, text: "one" }]), 3, [plugin]);
    assert.deepEqual(marks(client, plugin), []);
  });
});
