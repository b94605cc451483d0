//! The names and limits of the live document (text model 1), in one place for the scan, the model and the acts.
//! It holds no logic: what a limit protects is said beside it.

/// The schema version that the handshake compares (`docs/live-protocol.md`). Raise it when a name below changes.
pub const SCHEMA: u32 = 1;

/// Root map: clause id → clause map.
pub const CLAUSES: &str = "clauses";
/// Root map: schema version and epoch. Written by the server alone.
pub const META: &str = "meta";

/// Key in `meta`: the schema version.
pub const META_SCHEMA: &str = "schema";
/// Key in `meta`: the epoch.
pub const META_EPOCH: &str = "epoch";

/// Key of a clause: its kind.
pub const KIND: &str = "kind";
/// Key of a clause: its level (headings and bullets).
pub const LEVEL: &str = "level";
/// Key of a clause: its fractional index.
pub const POS: &str = "pos";
/// Key of a clause: why it no longer stands in the text.
pub const GONE: &str = "gone";
/// Key of a clause: its wording.
pub const TEXT: &str = "text";
/// Key of a clause: its facts.
pub const FACTS: &str = "facts";

/// What a clause map may hold.
pub const CLAUSE_KEYS: [&str; 6] = [KIND, LEVEL, POS, GONE, TEXT, FACTS];

/// What a facts map may hold (text model 1).
pub const FACT_KEYS: [&str; 9] =
    ["lead", "participants", "due", "unit", "baseline", "target", "source", "frequency", "tags"];

/// Mark on text: strong.
pub const STRONG: &str = "strong";
/// Mark on text: emphasis.
pub const EMPHASIS: &str = "emphasis";
/// Mark on text: link.
pub const LINK: &str = "link";
/// Mark on text: square brackets set by hand (text model 9).
pub const BRACKET: &str = "bracket";
/// The only thing that may be embedded in text.
pub const FOOTNOTE: &str = "footnote";

/// Bytes of one update or frame (design 10).
pub const MAX_UPDATE: usize = 1 << 20;
/// Clients that one update may speak of. A text of ten years has some thousands.
pub const MAX_CLIENTS: u64 = 20_000;
/// Structs in one update.
pub const MAX_STRUCTS: u64 = 300_000;
/// Ranges in one delete set.
pub const MAX_DELETES: u64 = 300_000;
/// Bytes of one run of text.
pub const MAX_TEXT: usize = 256 * 1024;
/// Bytes of one short string: a kind, a position, a fact, a link.
pub const MAX_SHORT: usize = 4 * 1024;
/// Bytes of a key or name.
pub const MAX_NAME: usize = 64;
/// Bytes of the JSON beside a mark or in a footnote.
pub const MAX_JSON: usize = 16 * 1024;
/// Nesting of a value. Our own values nest three deep; the decoder that comes next recurses without any limit, and
/// 8,000 levels end the process (live-editing reference 2).
pub const MAX_DEPTH: usize = 8;
/// Entries of one list or map inside a value.
pub const MAX_ENTRIES: u64 = 256;
/// Values in one struct.
pub const MAX_VALUES: u64 = 64;
/// Client ids have 53 bits: what JavaScript counts exactly.
pub const MAX_CLIENT: u64 = (1 << 53) - 1;
/// Clocks stay below this, because the decoder compares them as 32-bit signed numbers.
pub const MAX_CLOCK: u64 = i32::MAX as u64;
/// Bytes of a position. Fractional indexes grow with each insertion between two neighbours.
pub const MAX_POS: usize = 256;
/// Highest level of a heading or bullet.
pub const MAX_LEVEL: i64 = 6;
/// Clauses of one text, those gone included. A programme has at most about 600 in force.
pub const MAX_CLAUSES: usize = 5_000;

/// Whether `id` is the id of a clause.
pub fn is_clause_id(id: &str) -> bool {
    shared::text::ClauseId::parse(id).is_ok()
}
