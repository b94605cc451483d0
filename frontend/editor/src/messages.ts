// The words that the editor shows. They come from outside, translated (design 4, languages); this file only fills
// the placeholders and names which words there are.

/** Every message the page hands over. Placeholders in braces. */
export const MESSAGES = [
  "editor_label", // the name of the text box for a screen reader
  "changed_by", // {name} {when}
  "code_SEC", "code_CHAIR", // what stands on the chip of who is in no delegation
  "label_goal", // {label}
  "kind_action", "kind_indicator",
  "fact_lead", "fact_participants", "fact_due", "fact_unit", "fact_baseline", "fact_target", "fact_source", "fact_frequency",
  "empty_text", // shown in a text without clauses
] as const;

/** A message with its placeholders filled; its name where the page gave none, so that a gap is seen. */
export type Say = (name: string, values?: Record<string, string>) => string;

export function sayer(messages: Record<string, string>): Say {
  return (name, values = {}) => (messages[name] ?? name).replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
