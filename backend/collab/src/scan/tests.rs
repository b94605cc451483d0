//! Each refusal once, on bytes made by hand. That the refusals matter is shown in `tests/killers.rs`.

use super::{ScanError, Span, scan};
use crate::schema::MAX_DEPTH;
use crate::wire::{WireError, put_bytes, put_uint};

const ID: &str = "01JD3ZK8WQ5R7T9V0X2Y4A6B8C";
const CLAUSE_MAP: &[u8] = &[7, 1];

/// An update with one client's structs from clock 0 and no deletions.
fn update(client: u64, structs: &[Vec<u8>]) -> Vec<u8> {
    let mut out = vec![1];
    put_uint(&mut out, structs.len() as u64);
    put_uint(&mut out, client);
    put_uint(&mut out, 0);
    structs.iter().for_each(|bytes| out.extend(bytes));
    out.push(0);
    out
}

/// A struct under a key of a root map. `content` begins with its kind.
fn in_root(root: &str, key: &str, content: &[u8]) -> Vec<u8> {
    let mut out = vec![content[0] | 0b0010_0000, 1];
    put_bytes(&mut out, root.as_bytes());
    put_bytes(&mut out, key.as_bytes());
    out.extend(&content[1..]);
    out
}

/// A struct under a key of the type at (7, 0).
fn in_map(key: &str, content: &[u8]) -> Vec<u8> {
    let mut out = vec![content[0] | 0b0010_0000, 0, 7, 0];
    put_bytes(&mut out, key.as_bytes());
    out.extend(&content[1..]);
    out
}

/// A struct in the list of the type at (7, 0).
fn in_text(content: &[u8]) -> Vec<u8> {
    [&[content[0], 0, 7, 0], &content[1..]].concat()
}

fn format(name: &str, json: &str) -> Vec<u8> {
    let mut out = vec![6];
    put_bytes(&mut out, name.as_bytes());
    put_bytes(&mut out, json.as_bytes());
    out
}

fn embed(json: &str) -> Vec<u8> {
    let mut out = vec![5];
    put_bytes(&mut out, json.as_bytes());
    out
}

fn one(bytes: Vec<u8>) -> Result<(), ScanError> {
    scan(&update(7, &[bytes])).map(|_| ())
}

#[test]
fn what_our_editor_writes_passes() {
    assert_eq!(one(in_root("clauses", ID, CLAUSE_MAP)), Ok(()));
    assert_eq!(one(in_map("text", &[7, 2])), Ok(()));
    assert_eq!(one(in_map("kind", &[8, 1, 119, 1, b'a'])), Ok(()));
    assert_eq!(one(in_map("gone", &[8, 1, 118, 1, 2, b'b', b'y', 119, 1, b'x'])), Ok(()));
    assert_eq!(one(in_map("tags", &[8, 1, 117, 2, 119, 1, b'a', 119, 1, b'b'])), Ok(()));
    assert_eq!(one(in_text(&[4, 2, b'h', b'i'])), Ok(()));
    for (name, json) in [
        ("strong", "true"),
        ("emphasis", "null"),
        ("link", r#""https://norden.org/[a]""#),
        ("bracket", r#"{"id":"1","by":"s","reason":"[{[{"}"#),
    ] {
        assert_eq!(one(in_text(&format(name, json))), Ok(()), "{name}");
    }
    assert_eq!(one(in_text(&embed(r#"{"footnote":{"text":"DK: scrutiny"}}"#))), Ok(()));
    assert_eq!(scan(&[0, 0]).map(|report| report.is_empty()), Ok(true));
}

#[test]
fn roots_and_keys_beyond_the_schema_are_refused() {
    for refused in [
        in_root("prosemirror", ID, CLAUSE_MAP),
        in_root("clauses", "not-an-id", CLAUSE_MAP),
        in_root("meta", "schema2", &[8, 1, 125, 1]),
        in_map("parent", &[8, 1, 125, 1]),
        in_text(&format("ychange", "true")),
        [&[4, 1, 7], &b"clauses"[..], &[1, b'x']].concat(),
    ] {
        assert_eq!(one(refused), Err(ScanError::Name));
    }
}

#[test]
fn kinds_and_types_that_the_model_never_writes_are_refused() {
    for kind in [2, 3, 9, 11, 12, 13, 14, 15] {
        assert_eq!(one(in_text(&[kind, 1, 1, b'a'])), Err(ScanError::Kind(kind)));
    }
    for ty in [0, 3, 4, 5, 6, 7, 8, 9, 15, 200] {
        assert_eq!(one(in_map("text", &[7, ty])), Err(ScanError::Type(ty)));
    }
}

#[test]
fn the_bit_that_only_yjs_reads_is_refused() {
    let mut bytes = in_text(&[4, 1, b'a']);
    bytes[0] |= 0b0001_0000;
    assert_eq!(one(bytes), Err(ScanError::Kind(20)));
}

#[test]
fn values_of_other_shapes_are_refused() {
    for value in [
        &[8, 1, 116, 1, 0][..],               // a byte buffer
        &[8, 1, 122, 0, 0, 0, 0, 0, 0, 0, 0], // a big integer
        &[8, 1, 115],                         // no such tag
        &[8, 1, 124, 0x7f, 0xc0, 0, 0],       // not a number
    ] {
        assert_eq!(one(in_map("lead", value)), Err(ScanError::Value));
    }
    for (name, json) in [
        ("strong", "false"),
        ("strong", "{}"),
        ("link", r#"{"href":"x"}"#),
        ("bracket", r#"{"by":"s"}"#),
        ("bracket", r#"{"id":"1","extra":"x"}"#),
        ("bracket", r#"{"id":[[[[1]]]]}"#),
        ("link", "not json"),
    ] {
        assert_eq!(one(in_text(&format(name, json))), Err(ScanError::Value), "{name} {json}");
    }
    for json in [r#"{"image":"x"}"#, r#"{"footnote":"x"}"#, r#"{"footnote":{"text":1}}"#, "[]"] {
        assert_eq!(one(in_text(&embed(json))), Err(ScanError::Value), "{json}");
    }
}

#[test]
fn values_nest_to_the_limit_and_no_deeper() {
    let nested = |depth: usize| {
        let mut bytes = vec![8, 1];
        (0..depth).for_each(|_| bytes.extend([117, 1]));
        bytes.push(126);
        one(in_map("tags", &bytes))
    };
    assert_eq!(nested(MAX_DEPTH), Ok(()));
    assert_eq!(nested(MAX_DEPTH + 1), Err(ScanError::Value));
    assert_eq!(nested(8_000), Err(ScanError::Value));
}

#[test]
fn empty_structs_are_refused() {
    assert_eq!(one(in_text(&[4, 0])), Err(ScanError::Clock));
    assert_eq!(one(in_text(&[1, 0])), Err(ScanError::Clock));
    assert_eq!(one(in_text(&[8, 0])), Err(ScanError::Clock));
    assert_eq!(one(vec![0, 0]), Err(ScanError::Clock));
    assert_eq!(one(vec![10, 0]), Err(ScanError::Clock));
}

#[test]
fn clients_and_ranges_come_once_and_in_order() {
    let a = &update(7, &[in_text(&[4, 1, b'a'])])[1..];
    let a = &a[..a.len() - 1];
    assert_eq!(scan(&[&[2], a, a, &[0]].concat()).map(|_| ()), Err(ScanError::Order));
    assert_eq!(scan(&[0, 2, 7, 1, 0, 1, 7, 1, 4, 1]).map(|_| ()), Err(ScanError::Order));
    assert_eq!(scan(&[0, 1, 7, 2, 5, 2, 6, 1]).map(|_| ()), Err(ScanError::Order));
    assert!(scan(&[0, 1, 7, 2, 5, 2, 7, 1]).is_ok());
}

#[test]
fn counts_beyond_the_bytes_are_refused_before_anything_is_reserved() {
    let mut bytes = Vec::new();
    put_uint(&mut bytes, 19_000);
    bytes.push(0);
    assert_eq!(scan(&bytes), Err(ScanError::TooMany("clients")));
    assert_eq!(scan(&[1, 100, 7, 0, 0]), Err(ScanError::TooMany("structs")));
    assert_eq!(scan(&[0, 1, 7, 100, 1, 1]), Err(ScanError::TooMany("delete ranges")));
}

#[test]
fn client_ids_have_53_bits() {
    let mut bytes = vec![1, 1];
    put_uint(&mut bytes, 1 << 53);
    bytes.extend([0, 4, 0, 7, 0, 1, b'a', 0]);
    assert_eq!(scan(&bytes), Err(ScanError::Wire(WireError::Number)));
}

#[test]
fn trailing_bytes_and_large_updates_are_refused() {
    assert_eq!(scan(&[0, 0, 0]), Err(ScanError::Trailing));
    assert_eq!(scan(&vec![0; (1 << 20) + 1]), Err(ScanError::TooLarge));
    assert_eq!(scan(&[]), Err(ScanError::Wire(WireError::Ended)));
}

#[test]
fn the_report_says_what_is_new_and_what_is_missing() {
    let text = in_text(&[4, 3, b'a', b'b', b'c']);
    let report = scan(&update(9, &[text])).unwrap();
    let span = |start| Span { client: 9, start, end: 3 };
    let holds = |seven: u64, nine: u64| move |client: u64| if client == 7 { seven } else { nine };
    assert_eq!(report.new_structs(holds(1, 0)), [span(0)]);
    assert_eq!(report.new_structs(holds(1, 2)), [span(2)]);
    assert_eq!(report.new_structs(holds(1, 3)), []);
    assert!(!report.is_missing_something(holds(1, 0)));
    assert!(report.is_missing_something(holds(0, 0)), "its parent (7, 0) is not here");
}

#[test]
fn a_gap_before_or_inside_an_update_counts_as_missing() {
    let mut later = vec![1, 1, 9, 5];
    later.extend(in_text(&[4, 1, b'a']));
    later.push(0);
    assert!(scan(&later).unwrap().is_missing_something(|_| 4));
    assert!(!scan(&later).unwrap().is_missing_something(|_| 5));
    let skipping = update(9, &[in_text(&[4, 1, b'a']), vec![10, 2], in_text(&[4, 1, b'b'])]);
    assert!(scan(&skipping).unwrap().is_missing_something(|_| 1));
    assert!(!scan(&skipping).unwrap().is_missing_something(|_| 3));
    assert!(scan(&[0, 1, 7, 1, 3, 2]).unwrap().is_missing_something(|_| 4), "deletes what is not here");
}
