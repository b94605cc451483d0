// The editor in a page, against the server in memory: what is drawn, what is told, what the keyboard does, and that
// nothing needs an inline style. jsdom has no layout, so what depends on coordinates is left to the browser tests.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { window } from "./dom.ts";
import type { MountOptions } from "../src/mount.ts";
import { commandNames } from "../src/commands.ts";
import { wordsOf, clausesOf } from "../src/document.ts";
import { id, seeded, type Seeded } from "./harness.ts";
import { Page } from "./page.ts";
import { rest, Server, until } from "./server.ts";

const A = id("A");
const B = id("B");
const C = id("C");
const text: Seeded[] = [
  { id: A, kind: "goal", text: "A goal" },
  { id: B, text: "Some words here" },
  { id: C, kind: "indicator", text: "A share" },
];

async function withPage(run: (page: Page, server: Server) => Promise<void>, options: Partial<MountOptions> = {}, seed = text): Promise<void> {
  const server = new Server("T", seeded(seed));
  const page = new Page(server, options);
  try {
    await until(() => page.last("ready") !== undefined, "the text");
    await rest(150);
    await run(page, server);
  } finally {
    page.end();
  }
}

/** That what was done just now is saved: the page is told so in tasks of their own, first that it waits. */
async function saved(page: Page): Promise<void> {
  await rest(0);
  await until(() => page.last("status")?.state === "saved", "saved");
}

const said = (server: Server, clause: string) => wordsOf(clausesOf(server.doc).get(clause))!.toString();

describe("the page", () => {
  test("shows clauses with label, words and kind in the mock's classes", () =>
    withPage(async (page) => {
      const [goal, paragraph, indicator] = page.element.querySelectorAll(".clause");
      assert.ok(goal!.matches(".goal") && goal!.querySelector(":scope > h2.wording"));
      assert.ok(paragraph!.querySelector("p.wording"));
      assert.equal(indicator!.querySelector(".kind > p.label")!.textContent, "Indicator");
      assert.deepEqual(page.labels(), ["Goal 1", "2", "3"]);
      assert.equal(goal!.id, `c-${A}`);
    }));

  test("is a text box for a screen reader, a document for one who only reads", () =>
    withPage(async (page) => {
      assert.deepEqual(["role", "aria-multiline", "aria-label", "contenteditable"].map((name) => page.box.getAttribute(name)), ["textbox", "true", "Text of the programme", "true"]);
      page.handle.setMode("read");
      assert.deepEqual([page.box.getAttribute("role"), page.box.getAttribute("contenteditable")], ["document", "false"]);
      assert.equal(page.handle.command("bold"), false);
    }));

  test("has no inline style anywhere, with carets of others drawn", () =>
    withPage(async (page, server) => {
      const other = new Page(server);
      await until(() => other.last("ready") !== undefined, "the other");
      await rest(80);
      server.say({ t: "people", people: [...server.lines].map((line) => ({ client: line.joined!.client, name: "Jón", code: "IS", writes: true })) });
      other.box.focus();
      other.handle.focusClause(B);
      await until(() => page.element.querySelector(".caret") !== null, "the caret");
      const caret = page.element.querySelector<HTMLElement>(".caret")!;
      assert.deepEqual([caret.dataset.del, caret.textContent, caret.closest(".clause")!.id], ["IS", "IS Jón", `c-${B}`]);
      assert.deepEqual([...page.element.querySelectorAll("[style]")], []);
      other.end();
    }));

  test("shows facts of an indicator, and who last changed a clause", () =>
    withPage(async (page) => {
      assert.ok(page.handle.setFacts(C, { lead: "EE", target: "80 %" }));
      page.handle.setSettled([{ id: B, label: "2", hash: "", changed_by: "Kadri", changed_code: "EE", changed_at: "2027-01-02T10:00:00Z" }]);
      const box = page.element.querySelector(`#c-${C} .kind`)!;
      assert.equal(box.querySelector(".label")!.textContent, "Indicator · lead EE");
      assert.equal(box.querySelector<HTMLElement>(".label .del")!.title, "lead EE");
      assert.equal(box.querySelector("dl")!.textContent, "Targettarget 80 %", "in the words of the page");
      assert.match(page.element.querySelector(`#c-${B} .foot`)!.textContent!, /^EEChanged by Kadri, /);
      await until(() => (page.handle.focusClause(C), page.last("facts")?.facts.lead === "EE"), "the facts");
    }));
});

describe("what the page is told", () => {
  test("outline, selection, status and labels follow the text", () =>
    withPage(async (page, server) => {
      assert.deepEqual(page.last("outline"), { type: "outline", items: [{ id: A, kind: "goal", level: 0, title: "A goal", label: "1" }], clauses: 3 });
      page.handle.focusClause(B);
      assert.ok(page.handle.command("kind", { kind: "subgoal" }));
      await rest(200);
      assert.deepEqual(page.last("outline")!.items.map((item) => item.title), ["A goal", "Some words here"]);
      assert.equal(page.last("selection")!.kind, "subgoal");
      assert.ok(page.last("selection")!.can_undo);
      await saved(page);
      assert.equal(clausesOf(server.doc).get(B)!.get("kind"), "subgoal");
      assert.ok(page.handle.command("move_up", { id: B }));
      assert.deepEqual(page.handle.clauses().map((clause) => [clause.id, clause.label]), [[B, "1"], [C, "2"], [A, "3"]]);
      assert.deepEqual(page.labels(), ["1", "2", "Goal 3"]);
    }));

  test("deleted clauses can be listed and restored; the typer is told when somebody else deletes", () =>
    withPage(async (page, server) => {
      page.handle.focusClause(B);
      clausesOf(server.doc).get(B)!.set("gone", { by: "seat-9" });
      server.ask(server.line);
      for (const line of server.lines) server.update(line, (await import("yjs")).encodeStateAsUpdate(server.doc));
      await until(() => page.last("taken") !== undefined, "the news");
      assert.deepEqual(page.last("taken"), { type: "taken", id: B, by: "seat-9", into: null, text: "Some words here" });
      assert.deepEqual(page.handle.deleted().map((clause) => clause.id), [B]);
      assert.ok(page.handle.command("restore", { id: B }));
      assert.deepEqual(page.handle.clauses().map((clause) => clause.id), [A, B, C]);
    }));

  test("a caret of which the browser has not told yet is where it is, also for what others do in that moment", () =>
    withPage(async (page, server) => {
      const { encodeStateAsUpdate } = await import("yjs");
      page.handle.focusClause(C);
      const words = page.element.querySelector(`#c-${B} .wording`)!.firstChild!;
      document.getSelection()!.collapse(words, 4);
      clausesOf(server.doc).get(B)!.set("gone", { by: "seat-9" });
      for (const line of server.lines) server.update(line, encodeStateAsUpdate(server.doc));
      await until(() => page.last("taken") !== undefined, "the news");
      assert.equal(page.last("taken")!.id, B);
    }));

  test("nor does what the page draws in that moment move it", () =>
    withPage(async (page) => {
      const draws: [string, () => void][] = [
        ["threads", () => page.handle.setThreads([{ thread: "t1", clause: B, start: 0, end: 4, quote: "Some", circle: "inside" }])],
        ["agreed", () => page.handle.setAgreed([B])],
        ["slots", () => page.handle.setSlots([{ key: "one", clauses: [B] }])],
        ["preview", () => page.handle.setPreview([{ clause: B, code: "DK", differences: [{ mark: "same", text: "Some words here" }], behind: ["More"] }])],
      ];
      for (const [what, draw] of draws) {
        page.handle.focusClause(C);
        await rest(20);
        document.getSelection()!.collapse(page.element.querySelector(`#c-${A} .wording`)!.firstChild!, 2);
        draw();
        await rest(20);
        assert.equal(page.last("selection")!.id, A, what);
      }
    }));

  test("what others do waits for the sign that is composed next, too", () =>
    withPage(async (page, server) => {
      const { encodeStateAsUpdate } = await import("yjs");
      const composition = (type: string) => page.box.dispatchEvent(new window.CompositionEvent(type, { bubbles: true }));
      page.handle.focusClause(B);
      composition("compositionstart");
      wordsOf(clausesOf(server.doc).get(C))!.insert(0, "New: ");
      for (const line of server.lines) server.update(line, encodeStateAsUpdate(server.doc));
      await rest(20);
      composition("compositionend");
      composition("compositionstart");
      await rest(100);
      assert.equal(page.handle.clauses()[2]!.text, "A share");
      composition("compositionend");
      await until(() => page.handle.clauses()[2]!.text === "New: A share", "what somebody else wrote");
    }));
});

describe("what is agreed", () => {
  test("is not changed here, is moved all the same, and shows what others do", () =>
    withPage(async (page, server) => {
      page.handle.setAgreed([B]);
      assert.ok(page.element.querySelector(`#c-${B}`)!.matches(".agreed"));
      page.handle.focusClause(B);
      page.handle.command("kind", { kind: "subgoal" });
      page.handle.command("delete_section", { id: B });
      assert.deepEqual(page.handle.clauses().map(({ id, kind }) => [id, kind]), [[A, "goal"], [B, "paragraph"], [C, "indicator"]]);
      assert.deepEqual(page.last("notice"), { type: "notice", code: "agreed", count: 1 });
      assert.ok(page.handle.command("move_up", { id: B }));
      assert.deepEqual(page.handle.clauses().map((clause) => clause.id), [B, A, C]);
      assert.ok(page.element.querySelector(`#c-${B}`)!.matches(".agreed"), "where it went");
      page.handle.focusClause(C);
      assert.ok(page.handle.command("kind", { kind: "action" }), "what is not agreed");
      wordsOf(clausesOf(server.doc).get(B))!.insert(0, "New: ");
      for (const line of server.lines) server.update(line, (await import("yjs")).encodeStateAsUpdate(server.doc));
      await until(() => page.handle.clauses()[0]!.text === "New: Some words here", "what somebody else wrote");
      page.handle.setAgreed([]);
      page.handle.focusClause(B);
      assert.ok(page.handle.command("kind", { kind: "subgoal" }));
      assert.equal(page.handle.clauses()[0]!.kind, "subgoal");
    }));
});

describe("the keyboard", () => {
  test("Enter, Backspace, bold, moving and undo write what the commands write", () =>
    withPage(async (page, server) => {
      page.handle.focusClause(B);
      assert.ok(page.key("Enter"));
      assert.equal(page.handle.clauses().length, 4);
      assert.ok(page.key("Backspace"));
      assert.equal(page.handle.clauses().length, 3);
      assert.ok(page.key("ArrowDown", { altKey: true, shiftKey: true }));
      assert.deepEqual(page.handle.clauses().map((clause) => clause.id), [A, C, B]);
      assert.ok(page.key("z", { ctrlKey: true }));
      assert.deepEqual(page.handle.clauses().map((clause) => clause.id), [A, B, C]);
      await saved(page);
      assert.equal(said(server, B), "Some words here");
    }));

  test("Tab leads out of the editor", () =>
    withPage(async (page) => {
      page.handle.focusClause(B);
      assert.equal(page.key("Tab"), false);
      assert.equal(page.key("Tab", { shiftKey: true }), false);
    }));

  test("what needs words asks the page for them", () =>
    withPage(async (page) => {
      page.handle.focusClause(B);
      for (const [key, what, init] of [["k", "link", {}], ["f", "find", {}], ["h", "replace", {}], ["f", "footnote", { altKey: true }]] as const) {
        assert.ok(page.key(key, { ctrlKey: true, ...init }));
        assert.equal(page.last("ask")!.what, what);
      }
    }));

  test("an opening bracket over selected words offers one", () =>
    withPage(async (page) => {
      page.handle.command("find", { query: { text: "words" } });
      assert.ok(page.handle.command("find_next"));
      assert.ok(page.key("[", { ctrlKey: true, altKey: true }));
      assert.equal(page.last("ask")!.what, "bracket");
      assert.ok(page.handle.command("bracket", { reason: "not agreed" }));
      const words = page.element.querySelector<HTMLElement>(".br.hand")!;
      assert.equal(words.textContent, "words");
      assert.equal(words.getAttribute("role"), "group");
      assert.equal(words.getAttribute("aria-label"), "not agreed");
      await rest(20);
      assert.deepEqual(page.last("selection")!.brackets.map(({ reason }) => reason), ["not agreed"]);
      page.handle.focusClause(A);
      await rest(20);
      assert.deepEqual(page.last("selection")!.brackets, []);
    }));

  test("an opening bracket at a word offers one for it, and typed elsewhere it is a sign", () =>
    withPage(
      async (page) => {
        page.handle.focusClause(C);
        assert.equal(page.key("["), false);
        assert.equal(page.last("ask"), undefined);
        page.handle.focusClause(B);
        assert.ok(page.key("["));
        assert.equal(page.last("ask")!.what, "bracket");
        assert.ok(page.handle.command("bracket", { reason: "not agreed" }));
        assert.deepEqual([...page.element.querySelectorAll(".br.hand")].map((words) => words.textContent), ["Some"]);
        assert.ok(page.handle.command("bracket", { reason: "still not agreed" }), "the reason of the one that is there");
        await rest(20);
        assert.deepEqual(page.last("selection")!.brackets.map(({ reason }) => reason), ["still not agreed"]);
      },
      {},
      [...text.slice(0, 2), { id: C, text: "– and no word before it" }],
    ));

  test("a delegation's own wording asks for what needs words like any text, and leaves alone the key for a comment", () =>
    withPage(
      async (page) => {
        page.handle.command("find", { query: { text: "words" } });
        assert.ok(page.handle.command("find_next"));
        for (const [key, what, init] of [["[", "bracket", {}], ["k", "link", { ctrlKey: true }], ["h", "replace", { ctrlKey: true }], ["f", "footnote", { ctrlKey: true, altKey: true }]] as const) {
          assert.ok(page.key(key, init));
          assert.equal(page.last("ask")!.what, what);
        }
        assert.equal(page.key("m", { code: "KeyM", ctrlKey: true, altKey: true }), false);
        assert.equal(page.last("ask")!.what, "footnote");
      },
      { comments: false, redline: { base: [{ id: B, text: "Some words here" }], compare: () => [] } },
    ));

  test("every command has a name that the page can call", () =>
    withPage(async (page) => {
      page.handle.focusClause(B);
      for (const name of commandNames) assert.equal(typeof page.handle.command(name, {}), "boolean", name);
      assert.equal(page.handle.command("nothing"), false);
    }));
});

describe("comments", () => {
  const marked = (page: Page) => [...page.element.querySelectorAll<HTMLElement>(".commented")].map((words) => [words.dataset.thread, words.textContent, words.className]);
  const on = (start: number, end: number, quote: string) => ({ thread: "t1", clause: B, start, end, quote, circle: "inside" });

  test("the selected words are told with their place in the clause, also to one who only reads", () =>
    withPage(async (page) => {
      page.handle.focusClause(B);
      await rest(20);
      assert.equal(page.last("selection")!.words, null);
      page.handle.command("find", { query: { text: "words" } });
      assert.ok(page.handle.command("find_next"));
      await rest(20);
      assert.deepEqual(page.last("selection")!.words, { start: 5, end: 10, text: "words" });
      page.handle.setMode("read");
      assert.ok(page.key("m", { code: "KeyM", ctrlKey: true, altKey: true }));
      assert.equal(page.last("ask")!.what, "comment");
    }));

  test("words with a thread are drawn, go along with what is typed, and are in no update", () =>
    withPage(async (page, server) => {
      page.handle.setThreads([on(5, 10, "words")]);
      assert.deepEqual(marked(page), [["t1", "words", "commented inside"]]);
      page.handle.focusClause(B);
      assert.ok(page.handle.command("find", { query: { text: "Some" } }) && page.handle.command("find_next"));
      assert.ok(page.handle.command("replace", { text: "Many more" }));
      assert.deepEqual(marked(page), [["t1", "words", "commented inside"]]);
      assert.ok(page.handle.command("move_up", { id: B }));
      assert.deepEqual(marked(page), [["t1", "words", "commented inside"]], "they move with their clause");
      await saved(page);
      assert.deepEqual(wordsOf(clausesOf(server.doc).get(B))!.toDelta(), [{ insert: "Many more words here" }]);
      page.handle.setThreads([]);
      assert.deepEqual(marked(page), []);
    }));

  test("words that stand elsewhere by now are found where they are alone, and others not drawn", () =>
    withPage(async (page) => {
      page.handle.setThreads([on(0, 4, "here"), on(0, 4, "gone"), on(0, 1, "e")]);
      assert.deepEqual(marked(page).map(([, words]) => words), ["here"]);
    }));
});

describe("paste in the page", () => {
  const pasted = (page: Page, html: string, plain = "") => {
    const event = new window.Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: (type: string) => (type === "text/html" ? html : plain) } });
    page.box.dispatchEvent(event);
  };

  test("of more than thirty blocks asks for a review and changes nothing", () =>
    withPage(async (page) => {
      page.handle.focusClause(B);
      pasted(page, "<p>x</p>".repeat(31));
      assert.equal(page.handle.clauses().length, 3);
      const { blocks } = page.last("review")!;
      assert.equal(blocks.length, 31);
      assert.ok(page.handle.insertReviewed(blocks));
      assert.equal(page.handle.clauses().length, 34);
    }));

  test("of a table gives a notice", () =>
    withPage(async (page) => {
      page.handle.focusClause(B);
      pasted(page, "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>");
      assert.deepEqual(page.last("notice"), { type: "notice", code: "table_rows", count: 2 });
    }));

  test("of an address over selected words links them", () =>
    withPage(async (page) => {
      page.handle.command("find", { query: { text: "words" } });
      assert.ok(page.handle.command("find_next"));
      pasted(page, "", "https://example.org");
      assert.equal(page.element.querySelector("a")!.getAttribute("href"), "https://example.org");
      assert.equal(page.element.querySelector("a")!.textContent, "words");
    }));
});

test("what was typed last goes up at once when the page is put away", () =>
  withPage(async (page, server) => {
    page.handle.focusClause(B);
    assert.ok(page.handle.command("kind", { kind: "subgoal" }));
    document.dispatchEvent(new window.Event("visibilitychange"));
    await rest(0);
    assert.equal(clausesOf(server.doc).get(B)!.get("kind"), "subgoal");
  }));

test("an empty text begins with the first words", () =>
  withPage(async (page, server) => {
    assert.equal(page.box.getAttribute("data-empty"), "Write here");
    const event = new window.InputEvent("beforeinput", { inputType: "insertText", data: "H", bubbles: true, cancelable: true });
    page.box.dispatchEvent(event);
    assert.ok(event.defaultPrevented);
    assert.deepEqual(page.handle.clauses().map((clause) => clause.text), ["H"]);
    await until(() => clausesOf(server.doc).size === 1, "the clause");
  }, { messages: { empty_text: "Write here" } }, []));

test("a keystroke in a text of 300 clauses stays far below a frame", () =>
  withPage(async (page) => {
    page.handle.focusClause(id("K150"));
    const times: number[] = [];
    for (let i = 0; i < 60; i++) {
      const begin = performance.now();
      page.handle.command("insert_reviewed", { blocks: [{ kind: "paragraph", level: 0, runs: [{ insert: "x" }] }] });
      await Promise.resolve();
      times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    const median = times[30]!;
    console.log(`keystroke in 300 clauses, jsdom: median ${median.toFixed(2)} ms, 95 % ${times[56]!.toFixed(2)} ms`);
    assert.ok(median < 16, `${median} ms`);
  }, {}, Array.from({ length: 300 }, (_, n) => ({ id: id(`K${n}`), kind: n % 20 ? ("paragraph" as const) : ("goal" as const), text: "Members share data and build on each other's work. ".repeat(4) }))));
