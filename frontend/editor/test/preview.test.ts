// What an amendment would make of the text, shown in its place.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DecorationSet } from "prosemirror-view";
import { previewPlugin, showPreview, type Preview } from "../src/preview.ts";
import { Client, id, seeded } from "./harness.ts";

const [A, B] = [id("A"), id("B")];
const differs: Preview = {
  clause: A,
  code: "FI",
  differences: [{ mark: "same", text: "o" }, { mark: "del", text: "n" }, { mark: "ins", text: "th" }, { mark: "same", text: "e" }],
  behind: [],
};

function shown(client: Client, plugin: ReturnType<typeof previewPlugin>): [number, number][] {
  const set = plugin.getState(client.state) as DecorationSet;
  return set.find().map(({ from, to }) => [from, to]);
}

function look(list: Preview[], client: Client): boolean {
  const tr = showPreview(client.state, list);
  if (tr) client.dispatch(tr);
  return tr !== null;
}

describe("an amendment in place", () => {
  const open = () => {
    const plugin = previewPlugin();
    const client = new Client(seeded([{ id: A, text: "one" }, { id: B, text: "two" }]), 3, [plugin]);
    return { plugin, client };
  };

  test("what would go is struck and what would come stands behind it, until nobody looks any more", () => {
    const { plugin, client } = open();
    assert.equal(look([], client), false, "there is nothing to take away");
    look([differs], client);
    assert.deepEqual(shown(client, plugin).sort(), [[2, 3], [3, 3]]);
    client.caret(B, 0).dispatch(client.state.tr.insertText("!"));
    assert.deepEqual(shown(client, plugin).sort(), [[2, 3], [3, 3]], "what is typed elsewhere leaves it");
    look([], client);
    assert.deepEqual(shown(client, plugin), []);
    assert.deepEqual(client.state.doc.content.content.map((node) => node.textContent), ["one", "!two"], "nothing of it is in the text");
  });

  test("a clause that is to come stands behind its place", () => {
    const { plugin, client } = open();
    look([{ ...differs, differences: [], behind: ["A new clause."] }], client);
    assert.deepEqual(shown(client, plugin), [[5, 5]]);
  });

  test("words that are not those it was worked out for are not marked, nor a clause that is not there", () => {
    const { plugin, client } = open();
    look([{ ...differs, clause: B, differences: [{ mark: "del", text: "longer" }] }, { ...differs, clause: id("C") }], client);
    assert.deepEqual(shown(client, plugin), []);
  });
});
