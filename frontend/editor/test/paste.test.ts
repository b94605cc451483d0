// Paste from Word, Google Docs and the web comes in clean: each file of the corpus with what it becomes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import "./dom.ts";
import type { Block } from "../src/blocks.ts";
import { insertBlocks, insertReviewed } from "../src/clipboard.ts";
import { blocksOfHtml, blocksOfText } from "../src/html.ts";
import { isId } from "../src/ids.ts";
import { Client, id, seeded } from "./harness.ts";

const corpus = (name: string) => blocksOfHtml(readFileSync(join(process.cwd(), "editor/test/paste", name), "utf8"));

/** A block in short: kind, level, words with *strong*, _emphasis_, [links] and (footnotes). */
function short({ kind, level, runs }: Block): string {
  const words = runs.map(({ insert, attributes }) => {
    if (typeof insert !== "string") return `(${insert.footnote.text})`;
    let text = insert;
    if (attributes?.emphasis) text = `_${text}_`;
    if (attributes?.strong) text = `*${text}*`;
    return attributes?.link ? `[${text}](${attributes.link})` : text;
  });
  return `${kind}${level || ""}: ${words.join("")}`;
}

test("Word: headings, bullets, marks, links and footnotes are kept; styles, hidden and deleted words are not", () => {
  const { blocks, notices } = corpus("word.html");
  assert.deepEqual(blocks.map(short), [
    "heading1: Goal 1",
    "heading2: Data for the green transition",
    "paragraph: The members *share* data on _energy_ and [water](https://example.org/water).(See the annex, page 4.)",
    "bullet1: first bullet",
    "bullet2: deeper new bullet",
    "paragraph: Pa*r*agraph with a\nbreak",
  ]);
  assert.deepEqual(notices, [{ code: "images_dropped", count: 1 }, { code: "deletions_dropped", count: 1 }]);
});

test("Google Docs: its bold wrapper is not bold, lists keep their levels", () => {
  const { blocks, notices } = corpus("google-docs.html");
  assert.deepEqual(blocks.map(short), [
    "heading2: Skills",
    "paragraph: The Baltic *states*_ take part_.",
    "bullet1: one",
    "bullet2: two [linked](https://example.org/b)",
  ]);
  assert.deepEqual(notices, []);
});

test("a web page: a table becomes one paragraph per row with a notice, scripts and bad links nothing", () => {
  const { blocks, notices } = corpus("web-table.html");
  assert.deepEqual(blocks.map(short), [
    "heading3: Costs",
    "paragraph: Year | Amount",
    "paragraph: 2027 | 10 million",
    "paragraph: After the table",
    "paragraph: Term",
    "paragraph: Meaning",
  ]);
  assert.deepEqual(notices, [{ code: "table_rows", count: 2 }, { code: "images_dropped", count: 1 }]);
});

test("plain text: a block for each line, signs of bullets as bullets", () => {
  assert.deepEqual(blocksOfText("One\r\n\r\n• two\n– three\n4. four\tx").map(short), ["paragraph: One", "bullet1: two", "bullet1: three", "paragraph: 4. four x"]);
});

test("words are composed, without control characters", () => {
  assert.deepEqual(blocksOfText("A\u030Angstro\u0308m\u0007").map(short), ["paragraph: Ångström"]);
});

const A = id("A");
const B = id("B");
const paragraph = (text: string): Block => ({ kind: "paragraph", level: 0, runs: [{ insert: text }] });

test("one paragraph goes in as words, in place of what is selected", () => {
  const client = new Client(seeded([{ id: A, text: "alpha" }]), 10);
  client.caret(A, 1, A, 4).run(insertBlocks([paragraph("X")]));
  assert.deepEqual(client.shown().map(({ id, text }) => [id, text]), [[A, "aXa"]]);
  assert.equal(client.at().offset, 2);
});

test("several go in as clauses of their own: before, behind, or between the halves", () => {
  for (const [offset, wanted] of [[0, ["x", "y", "alpha", "beta"]], [5, ["alpha", "x", "y", "beta"]], [2, ["al", "x", "y", "pha", "beta"]]] as const) {
    const client = new Client(seeded([{ id: A, text: "alpha" }, { id: B, text: "beta" }]), 10);
    client.caret(A, offset).run(insertBlocks([paragraph("x"), paragraph("y")]));
    assert.deepEqual(client.shown().map(({ text }) => text), wanted);
    assert.ok(client.binding.inStep());
    assert.ok(client.words(A).startsWith("al"), "the first half keeps the id");
  }
});

test("into an empty clause the first block takes its place and id", () => {
  const client = new Client(seeded([{ id: A }, { id: B, text: "beta" }]), 10);
  client.caret(A, 0).run(insertBlocks([{ kind: "goal", level: 0, runs: [{ insert: "G" }] }, paragraph("y")]));
  assert.deepEqual(client.shown().map(({ text, kind }) => [text, kind]), [["G", "goal"], ["y", "paragraph"], ["beta", "paragraph"]]);
  assert.equal(client.shown()[0]!.id, A);
});

test("a reviewed paste of 300 clauses goes in with new ids, cleaned, undone in one step", () => {
  const client = new Client(seeded([{ id: A, text: "alpha" }]), 10);
  const blocks = Array.from({ length: 300 }, (_, n): Block => ({ ...paragraph(`clause\u0000 ${n}`), kind: n % 10 ? "paragraph" : "heading", level: 9, id: A }));
  assert.ok(client.caret(A, 5).run(insertReviewed(blocks)));
  const shown = client.shown();
  assert.equal(shown.length, 301);
  assert.equal(new Set(shown.map(({ id }) => id)).size, 301);
  assert.ok(shown.every(({ id }) => isId(id)) && shown[1]!.text === "clause 0");
  client.binding.undo();
  assert.deepEqual(client.shown().map(({ text }) => text), ["alpha"]);
});
