// The keyboard, after the habits of Word and Google Docs. Tab is left alone: it leads out of the editor.
//
// Kinds are on two sets of keys: Ctrl+Alt+digit is AltGr on Nordic keyboards under Windows, Cmd+Shift+3 is a picture of
// the screen on a Mac; one of the two is free everywhere.

import { baseKeymap, chainCommands, deleteSelection } from "prosemirror-commands";
import { InputRule, inputRules } from "prosemirror-inputrules";
import { keydownHandler } from "prosemirror-keymap";
import { Plugin, type Command } from "prosemirror-state";
import { commandOf, type Args, type Tools } from "./commands.ts";
import type { Kind } from "./kinds.ts";
import { wordAt } from "./marks.ts";
import { deleteSection, joinBackward, joinForward, lineBreak, split } from "./structure.ts";

/** What the page is asked for: a dialog with the words that the editor cannot know. */
export type Ask = "link" | "footnote" | "bracket" | "find" | "replace" | "comment";

const KIND_KEYS: [string, Kind, number][] = [
  ["0", "paragraph", 0],
  ["1", "chapter", 0],
  ["2", "goal", 0],
  ["3", "subgoal", 0],
  ["4", "heading", 1],
  ["5", "action", 0],
  ["6", "indicator", 0],
  ["8", "bullet", 1],
];

/** `ask` answers whether the page has something for it; a key that it has nothing for is left alone. */
export function keymapPlugin(tools: Tools, ask: (what: Ask) => boolean): Plugin {
  const named = (name: string, args: Args = {}) => commandOf(name, args, tools, true)!;
  const asks = (what: Ask): Command => () => ask(what);
  const back = chainCommands(deleteSelection, joinBackward);
  const forward = chainCommands(deleteSelection, joinForward);
  const keys: Record<string, Command> = {
    Enter: split,
    "Mod-Enter": split,
    "Shift-Enter": lineBreak,
    Backspace: back,
    "Mod-Backspace": back,
    "Shift-Backspace": back,
    Delete: forward,
    "Mod-Delete": forward,
    "Mod-b": named("bold"),
    "Mod-i": named("italic"),
    "Mod-z": named("undo"),
    "Mod-y": named("redo"),
    "Shift-Mod-z": named("redo"),
    "Mod-k": asks("link"),
    "Mod-Alt-f": asks("footnote"),
    "Mod-Alt-b": asks("bracket"),
    "Mod-f": asks("find"),
    "Mod-h": asks("replace"),
    F3: named("find_next"),
    "Shift-F3": named("find_previous"),
    "Alt-Shift-ArrowUp": named("move_up"),
    "Alt-Shift-ArrowDown": named("move_down"),
    "Alt-Shift-ArrowRight": named("deeper"),
    "Alt-Shift-ArrowLeft": named("shallower"),
    "Mod-]": named("deeper"),
    "Mod-[": named("shallower"),
    "Mod-Shift-Backspace": deleteSection(),
  };
  for (const [digit, kind, level] of KIND_KEYS) {
    keys[`Mod-Alt-${digit}`] = keys[`Ctrl-Shift-${digit}`] = named("kind", { kind, level });
  }
  const own = keydownHandler(keys);
  const base = keydownHandler({ "Mod-a": baseKeymap["Mod-a"]! });
  return new Plugin({
    props: {
      // Who only reads the text comments on it too, and of them `handleKeyDown` hears nothing. The keys are those of Word and Google Docs.
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (event.code !== "KeyM" || !(event.ctrlKey || event.metaKey) || !event.altKey) return false;
          if (!ask("comment")) return false;
          event.preventDefault();
          return true;
        },
      },
      handleKeyDown: (view, event) => {
        if (!view.editable) return false;
        // A bracket over selected words, or the word at the caret, is offered at once (text model 9); elsewhere it is typed as a sign.
        // It is AltGr+8 on Nordic keyboards.
        const plain = !event.metaKey && (!event.ctrlKey || event.altKey);
        const words = () => !view.state.selection.empty || wordAt(view.state) !== null;
        if (event.key === "[" && plain && words() && ask("bracket")) return true;
        return own(view, event) || base(view, event);
      },
    },
  });
}

/** "- " or "* " at the start of a paragraph begins a bullet. */
export function rulesPlugin(): Plugin {
  return inputRules({
    rules: [
      new InputRule(/^[-*•] $/, (state, _match, start, end) => {
        const { $from } = state.selection;
        if ($from.depth === 0 || $from.node(1).attrs.kind !== "paragraph") return null;
        const pos = $from.before(1);
        return state.tr.delete(start, end).setNodeAttribute(pos, "kind", "bullet").setNodeAttribute(pos, "level", 1);
      }),
    ],
  });
}
