// The commands by name, as the page's toolbar and menus call them. Each is also on the keyboard (`keymap.ts`).

import type { Command } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import type { Block } from "./blocks.ts";
import { insertReviewed } from "./clipboard.ts";
import { find, findNext, replaceAll, replaceOne, type Query } from "./find.ts";
import { kindOf } from "./kinds.ts";
import { removeBracket, setBracket, setFootnote, setLink, toggleEmphasis, toggleStrong } from "./marks.ts";
import { changeLevel, moveSection, moveSectionBefore, setKind } from "./move.ts";
import { deleteSection, insertClause, split } from "./structure.ts";

/** Arguments of a command, as plain data from the page. */
export type Args = {
  id?: string;
  before?: string | null;
  kind?: string;
  level?: number;
  href?: string;
  text?: string;
  reason?: string;
  query?: Query | null;
  blocks?: Block[];
};

/** What commands need that is not in the editor's state; `writes` where what is typed may not be the text's. */
export type Tools = { binding: Binding; by: string; writes?: () => boolean };

const done = (act: () => boolean): Command => (_state, dispatch) => (dispatch ? act() : true);

/** On the live document itself, which suggesting leaves alone: the keys are the same there. */
const onText = ({ writes }: Tools, act: () => boolean) => done(() => (writes?.() ?? true) && act());

const COMMANDS: Record<string, (args: Args, tools: Tools) => Command> = {
  split: () => split,
  bold: () => toggleStrong,
  italic: () => toggleEmphasis,
  link: ({ href = "" }) => setLink(href),
  footnote: ({ text = "" }) => setFootnote(text),
  bracket: ({ reason = "" }, { by }) => setBracket(by, reason),
  unbracket: () => removeBracket,
  kind: ({ kind, level, id }) => setKind(kindOf(kind), level, id),
  deeper: () => changeLevel(1),
  shallower: () => changeLevel(-1),
  move_up: ({ id }) => moveSection(true, id),
  move_down: ({ id }) => moveSection(false, id),
  move_before: ({ id = "", before = null }) => moveSectionBefore(id, before),
  delete_section: ({ id }) => deleteSection(id),
  insert: ({ kind, level }) => insertClause(kindOf(kind), level),
  insert_reviewed: ({ blocks = [] }) => insertReviewed(blocks),
  find: ({ query = null }) => find(query),
  find_next: () => findNext(true),
  find_previous: () => findNext(false),
  replace: ({ text = "" }) => replaceOne(text),
  replace_all: ({ text = "" }) => replaceAll(text),
  undo: (_args, tools) => onText(tools, () => tools.binding.undo()),
  redo: (_args, tools) => onText(tools, () => tools.binding.redo()),
  restore: ({ id = "" }, { binding }) => done(() => binding.restore(id)),
};

/** Commands that a reader may use too. */
const READING = new Set(["find", "find_next", "find_previous"]);

/** The command with that name, or null. */
export function commandOf(name: string, args: Args, tools: Tools, writes: boolean): Command | null {
  if (!writes && !READING.has(name)) return null;
  return COMMANDS[name]?.(args, tools) ?? null;
}

/** The names of all commands. */
export const commandNames: readonly string[] = Object.keys(COMMANDS);
