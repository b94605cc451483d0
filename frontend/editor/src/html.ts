// Paste from elsewhere: HTML of Word, Google Docs and web pages as blocks. Headings, bullets, bold, italic, links and
// footnotes are kept; a table becomes one paragraph per row; everything else is left behind.
//
// The page's CSP would complain of every style attribute that is parsed, so they are renamed first and read as text.

import { addRun, cleanText, type Block, type Notice } from "./blocks.ts";
import type { Run } from "./document.ts";
import { settledLevel, type Kind } from "./kinds.ts";
import { linkAllowed, type Attributes } from "./schema.ts";

const SKIPPED = new Set(["SCRIPT", "STYLE", "HEAD", "TITLE", "META", "LINK", "TEMPLATE", "NOSCRIPT", "OBJECT", "IFRAME", "SELECT", "TEXTAREA", "BUTTON"]);
const IMAGES = new Set(["IMG", "SVG", "CANVAS", "VIDEO", "PICTURE", "V:IMAGEDATA"]);
const BLOCKS = new Set([
  "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "BLOCKQUOTE", "PRE", "SECTION", "ARTICLE", "HEADER", "FOOTER", "MAIN",
  "ASIDE", "NAV", "TABLE", "TBODY", "THEAD", "TR", "TD", "TH", "DL", "DT", "DD", "FIGURE", "FIGCAPTION", "HR", "ADDRESS", "BODY", "FORM",
]);

type Shape = { kind: Kind; level: number };
type Context = { marks: Attributes; shape: Shape; depth: number };

const styleOf = (element: Element) => element.getAttribute("data-pasted-style") ?? "";
const style = (element: Element, name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(styleOf(element))?.[1]?.trim().toLowerCase() ?? "";

class Reader {
  readonly blocks: Block[] = [];
  readonly counts = { table_rows: 0, images_dropped: 0, deletions_dropped: 0 };
  private runs: Run[] = [];
  private shape: Shape = { kind: "paragraph", level: 0 };

  constructor(private readonly footnotes: Map<string, string>) {}

  flush(next: Shape): void {
    const runs = trim(this.runs);
    this.runs = [];
    if (runs.length) this.blocks.push({ ...this.shape, runs: this.shape.kind === "heading" ? plainHeading(runs) : runs });
    this.shape = next;
  }

  children(element: Node, context: Context): void {
    for (const child of element.childNodes) this.node(child, context);
  }

  private node(node: Node, context: Context): void {
    if (node.nodeType === 3) {
      const text = cleanText((node.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " ")).replace(/\u00A0/g, " ");
      const last = this.runs.at(-1)?.insert;
      const spaced = this.runs.length === 0 || (typeof last === "string" && /\s$/.test(last));
      addRun(this.runs, spaced ? text.replace(/^ +/, "") : text, context.marks);
    } else if (node.nodeType === 1) this.element(node as Element, context);
  }

  private element(element: Element, context: Context): void {
    const name = element.nodeName.toUpperCase();
    if (SKIPPED.has(name) || style(element, "display") === "none" || /mso-list:\s*ignore|mso-hide:\s*all/i.test(styleOf(element))) return;
    if (IMAGES.has(name)) return void this.counts.images_dropped++;
    if (name === "DEL") return void this.counts.deletions_dropped++;
    if (name === "BR") return element.classList.contains("Apple-interchange-newline") ? undefined : addRun(this.runs, "\n", context.marks);
    if (name === "TABLE") return this.table(element, context);
    if (BLOCKS.has(name)) return this.block(element, name, context);
    const note = this.footnote(element, name);
    if (note !== null) return addRun(this.runs, { footnote: { text: note } });
    this.children(element, { ...context, marks: marksOf(element, name, context.marks) });
  }

  private block(element: Element, name: string, context: Context): void {
    const shape = shapeOf(element, name, context);
    // The first paragraph of a list item is the bullet; what comes before its own words has been read.
    const bullet = this.runs.length === 0 && this.shape.kind === "bullet" && context.shape.kind === "bullet" && shape.kind === "paragraph";
    if (!bullet) this.flush(shape);
    const depth = name === "UL" || name === "OL" ? context.depth + 1 : context.depth;
    this.children(element, { marks: context.marks, shape: bullet ? this.shape : shape, depth });
    this.flush({ kind: "paragraph", level: 0 });
  }

  private table(element: Element, context: Context): void {
    this.flush({ kind: "paragraph", level: 0 });
    for (const row of element.querySelectorAll("tr")) {
      const all: Run[] = [];
      for (const cell of row.querySelectorAll("td, th")) {
        const inner = new Reader(this.footnotes);
        inner.children(cell, { ...context, shape: { kind: "paragraph", level: 0 } });
        inner.flush({ kind: "paragraph", level: 0 });
        const runs = inner.blocks.flatMap((block, n) => (n ? [{ insert: " " }, ...block.runs] : block.runs));
        if (runs.length && all.length) addRun(all, " | ");
        for (const run of runs) addRun(all, run.insert, run.attributes);
      }
      if (all.length === 0) continue;
      this.blocks.push({ kind: "paragraph", level: 0, runs: all });
      this.counts.table_rows++;
    }
  }

  /** The text of a footnote where this is a reference to one: Word's and Google Docs' ways. */
  private footnote(element: Element, name: string): string | null {
    if (name !== "A") return null;
    const target = /#_?(ftnt?\d+|edn\d+)$/.exec(element.getAttribute("href") ?? "")?.[1];
    return target === undefined ? null : (this.footnotes.get(target) ?? null);
  }
}

function shapeOf(element: Element, name: string, context: Context): Shape {
  const heading = /^H([1-6])$/.exec(name)?.[1] ?? /^Mso(?:Heading|Title)(\d?)/.exec(element.className)?.[1];
  if (heading !== undefined) return { kind: "heading", level: settledLevel("heading", Number(heading) || 1) };
  if (element.getAttribute("role") === "heading") return { kind: "heading", level: settledLevel("heading", Number(element.getAttribute("aria-level"))) };
  if (name === "LI") return { kind: "bullet", level: settledLevel("bullet", Number(element.getAttribute("aria-level")) || context.depth) };
  const word = /mso-list:[^;]*level(\d)/i.exec(styleOf(element))?.[1];
  if (word !== undefined) return { kind: "bullet", level: settledLevel("bullet", Number(word)) };
  return { kind: "paragraph", level: 0 };
}

function marksOf(element: Element, name: string, outer: Attributes): Attributes {
  const marks = { ...outer };
  const weight = style(element, "font-weight");
  if (name === "B" || name === "STRONG" || weight === "bold" || Number(weight) >= 600) marks.strong = true;
  if (weight === "normal" || (weight !== "" && Number(weight) < 600)) delete marks.strong;
  const slant = style(element, "font-style");
  if (name === "I" || name === "EM" || slant === "italic" || slant === "oblique") marks.emphasis = true;
  if (slant === "normal") delete marks.emphasis;
  const href = name === "A" ? (element.getAttribute("href") ?? "") : "";
  if (linkAllowed(href)) marks.link = href;
  return marks;
}

/** Without white space at the two ends. */
function trim(runs: Run[]): Run[] {
  const trimmed = runs.map((run) => ({ ...run }));
  for (const [first, pattern] of [[true, /^\s+/], [false, /\s+$/]] as const) {
    for (let run = trimmed.at(first ? 0 : -1); run && typeof run.insert === "string"; run = trimmed.at(first ? 0 : -1)) {
      run.insert = run.insert.replace(pattern, "");
      if (run.insert !== "") break;
      if (first) trimmed.shift();
      else trimmed.pop();
    }
  }
  return trimmed;
}

/** A heading that is bold from end to end was only styled so. */
function plainHeading(runs: Run[]): Run[] {
  if (!runs.every((run) => run.attributes?.strong || typeof run.insert !== "string" || run.insert.trim() === "")) return runs;
  const plain: Run[] = [];
  for (const { insert, attributes } of runs) {
    const { strong: _styled, ...rest } = attributes ?? {};
    addRun(plain, insert, rest);
  }
  return plain;
}

/** Takes the footnotes at the end of a document out of it: their texts by name. */
function takeFootnotes(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  const take = (id: string, holder: Element) => {
    found.set(id, cleanText((holder.textContent ?? "").replace(/\s+/g, " ")).trim().replace(/^\[?\d+\]?\.?\s*/, ""));
    holder.remove();
  };
  for (const holder of document.querySelectorAll("[data-pasted-style*='mso-element']")) {
    if (/mso-element:\s*(?:footnote|endnote)\s*(?:;|$)/i.test(styleOf(holder)) && holder.id) take(holder.id, holder);
  }
  for (const back of document.querySelectorAll("a[id^='ftnt'][href^='#ftnt_ref']")) take(back.id, back.closest("div, p") ?? back);
  return found;
}

/** Reads HTML from a clipboard. */
export function blocksOfHtml(html: string): { blocks: Block[]; notices: Notice[] } {
  const tame = html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/(<[a-z][^>]*?\s)style(\s*=)/gi, "$1data-pasted-style$2");
  const document = new DOMParser().parseFromString(tame, "text/html");
  const reader = new Reader(takeFootnotes(document));
  const shape: Shape = { kind: "paragraph", level: 0 };
  reader.children(document.body, { marks: {}, shape, depth: 0 });
  reader.flush(shape);
  const notices = (Object.entries(reader.counts) as [Notice["code"], number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }));
  return { blocks: reader.blocks, notices };
}

/** Reads plain text from a clipboard: a block for each line, lines with a bullet's sign as bullets. */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of cleanText(text).split("\n")) {
    const words = line.trim();
    const bullet = /^[•▪◦·*–-]\s+(.*)$/.exec(words);
    if (bullet?.[1]) blocks.push({ kind: "bullet", level: 1, runs: [{ insert: bullet[1] }] });
    else if (words) blocks.push({ kind: "paragraph", level: 0, runs: [{ insert: words }] });
  }
  return blocks;
}
