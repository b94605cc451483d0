//! A clause: one block of the text with a stable id, its kind and its content.
//!
//! Not here: its place in the tree ([`super::outline`]), its number ([`super::label`]) and what anyone
//! thinks of it. Those are derived or stored elsewhere (text model 1).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{ContentHash, Facts, FactsHash, Wording};

/// The id of a clause: the 26 characters of a ULID in Crockford's base 32, all in one case.
///
/// Ids are compared as written, because they are keys of the live document's map. They survive editing,
/// moving and splitting, and become the ids of the results that are followed (text model 1 and 12).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
pub struct ClauseId(String);

/// The text is not the id of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a clause id is the 26 characters of a ULID, in one case")]
pub struct BadClauseId;

impl ClauseId {
    /// Reads an id.
    ///
    /// # Errors
    /// [`BadClauseId`] when the text is not 26 characters of Crockford's base 32 (without I, L, O, U), mixes
    /// cases, or is larger than 128 bits can hold (first character above 7).
    pub fn parse(text: &str) -> Result<Self, BadClauseId> {
        let bytes = text.as_bytes();
        let digit = |b: &u8| match b.to_ascii_uppercase() {
            b'0'..=b'9' => true,
            b'I' | b'L' | b'O' | b'U' => false,
            upper => upper.is_ascii_uppercase(),
        };
        let one_case =
            !(bytes.iter().any(u8::is_ascii_lowercase) && bytes.iter().any(u8::is_ascii_uppercase));
        if bytes.len() == 26 && one_case && bytes[0] <= b'7' && bytes.iter().all(digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadClauseId)
        }
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<ulid::Ulid> for ClauseId {
    /// A new id in the ULID's own spelling (upper case); the caller supplies time and randomness.
    fn from(id: ulid::Ulid) -> Self {
        Self(id.to_string())
    }
}

impl FromStr for ClauseId {
    type Err = BadClauseId;
    fn from_str(text: &str) -> Result<Self, BadClauseId> {
        Self::parse(text)
    }
}

impl TryFrom<String> for ClauseId {
    type Error = BadClauseId;
    fn try_from(text: String) -> Result<Self, BadClauseId> {
        Self::parse(&text)
    }
}

impl From<ClauseId> for String {
    fn from(id: ClauseId) -> Self {
        id.0
    }
}

impl fmt::Display for ClauseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for ClauseId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// What a clause is. The tree follows from kinds and order (text model 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Kind {
    /// A part of the programme: foreword, introduction, political priorities, the goals.
    Chapter,
    /// A goal, written as a result reached.
    Goal,
    /// A sub-goal of the goal above it.
    Subgoal,
    /// A heading with a level, without a number of its own in the programme's logic.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a list, with a level.
    Bullet,
    /// What the text promises (text model 12); the work that serves it is an initiative.
    Action,
    /// How a goal or sub-goal is measured.
    Indicator,
}

impl Kind {
    /// Every kind, in the order in which a menu offers them.
    pub const ALL: [Self; 8] = [
        Self::Chapter,
        Self::Goal,
        Self::Subgoal,
        Self::Heading,
        Self::Paragraph,
        Self::Bullet,
        Self::Action,
        Self::Indicator,
    ];

    /// The name used in the live document, in SQL and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chapter => "chapter",
            Self::Goal => "goal",
            Self::Subgoal => "subgoal",
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Bullet => "bullet",
            Self::Action => "action",
            Self::Indicator => "indicator",
        }
    }

    /// The kind with that name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether other clauses stand under it: moving or deleting it takes them along.
    #[must_use]
    pub fn is_heading_like(self) -> bool {
        matches!(self, Self::Chapter | Self::Goal | Self::Subgoal | Self::Heading)
    }

    /// Whether it has a level; the others are always at level 0.
    #[must_use]
    pub fn has_level(self) -> bool {
        matches!(self, Self::Heading | Self::Bullet)
    }

    /// The level as it counts for this kind: 1 to 6 for headings and bullets, 0 for the rest.
    #[must_use]
    pub fn settled_level(self, level: u8) -> u8 {
        if self.has_level() { level.clamp(1, 6) } else { 0 }
    }

    /// Every kind, those that have levels with each of them.
    pub fn shapes() -> impl Iterator<Item = (Self, u8)> {
        Self::ALL
            .into_iter()
            .flat_map(|kind| (kind.settled_level(0)..=kind.settled_level(6)).map(move |level| (kind, level)))
    }

    /// Whether it is followed as a result once the text is sealed (text model 12).
    #[must_use]
    pub fn is_result(self) -> bool {
        matches!(self, Self::Goal | Self::Subgoal | Self::Action | Self::Indicator)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A clause that was deleted or joined into another; it stays readable and can be restored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gone {
    /// Who did it, as the live document has it: a seat's id.
    pub by: String,
    /// The clause that its words were joined to; absent when it was deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<ClauseId>,
}

/// One block of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clause {
    /// Its stable id.
    pub id: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, otherwise 0.
    #[serde(default)]
    pub level: u8,
    /// Its fractional index ([`super::order`]); the order of a text is (`pos`, `id`).
    pub pos: String,
    /// Set when it was deleted or joined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<Gone>,
    /// Its words.
    #[serde(default)]
    pub wording: Wording,
    /// What it says beside its words.
    #[serde(default)]
    pub facts: Facts,
}

impl Clause {
    /// A clause without words or facts.
    #[must_use]
    pub fn new(id: ClauseId, kind: Kind, pos: impl Into<String>) -> Self {
        Self {
            id,
            kind,
            level: kind.settled_level(0),
            pos: pos.into(),
            gone: None,
            wording: Wording::default(),
            facts: Facts::default(),
        }
    }

    /// What it says, without its id and place.
    #[must_use]
    pub fn content(&self) -> Content {
        Content {
            kind: self.kind,
            level: self.kind.settled_level(self.level),
            wording: self.wording.clone(),
            facts: self.facts.clone(),
        }
    }

    /// The hash that positions are bound to: kind, level and wording, without hand-set brackets.
    #[must_use]
    pub fn content_hash(&self) -> ContentHash {
        ContentHash::of(self.kind, self.level, &self.wording)
    }

    /// The hash of its facts, apart from the wording's.
    #[must_use]
    pub fn facts_hash(&self) -> FactsHash {
        FactsHash::of(&self.facts)
    }
}

/// What a clause says: the body behind a content hash, kept for as long as anything refers to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Content {
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, otherwise 0.
    #[serde(default)]
    pub level: u8,
    /// Its words.
    pub wording: Wording,
    /// What it says beside its words.
    #[serde(default)]
    pub facts: Facts,
}

impl Content {
    /// The hash that positions are bound to.
    #[must_use]
    pub fn hash(&self) -> ContentHash {
        ContentHash::of(self.kind, self.level, &self.wording)
    }
}

/// The clauses that stand in the text, in its order; those that are gone are left out.
#[must_use]
pub fn standing(mut clauses: Vec<Clause>) -> Vec<Clause> {
    clauses.retain(|clause| clause.gone.is_none());
    crate::sort::by(&mut clauses, super::order::by_place);
    clauses
}

/// Whether these are such clauses already: none is gone, and they are in order.
#[must_use]
pub fn all_stand(clauses: &[Clause]) -> bool {
    clauses.iter().all(|clause| clause.gone.is_none())
        && clauses.windows(2).all(|two| super::order::by_place(&two[0], &two[1]).is_le())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01JD3ZK8WQ5R7T9V0X2Y4A6B8C";

    #[test]
    fn an_id_is_a_ulid_in_one_case() {
        assert_eq!(ClauseId::parse(ID).unwrap().as_str(), ID);
        let lower = ID.to_lowercase();
        assert_eq!(ClauseId::parse(&lower).unwrap().as_str(), lower);
    }

    #[test]
    fn what_is_not_a_ulid_is_refused() {
        let mixed = format!("{}{}", &ID[..13], ID[13..].to_lowercase());
        let with_letter = |c: char| format!("{}{c}", &ID[..25]);
        for text in [
            "",
            &ID[..25],
            &format!("{ID}0"),
            &mixed,
            &with_letter('I'),
            &with_letter('u'),
            &with_letter('-'),
            "81JD3ZK8WQ5R7T9V0X2Y4A6B8C",
            "åååååååååååååå",
        ] {
            assert_eq!(ClauseId::parse(text), Err(BadClauseId), "{text}");
        }
    }

    #[test]
    fn an_id_is_a_plain_string_in_json_and_checked_when_read() {
        let id = ClauseId::parse(ID).unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{ID}\""));
        assert!(serde_json::from_str::<ClauseId>("\"no\"").is_err());
    }

    #[test]
    fn a_kind_has_one_name_everywhere() {
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            assert_eq!(Kind::from_name(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::from_name("Goal"), None);
    }

    #[test]
    fn only_headings_and_bullets_have_a_level() {
        assert_eq!(Kind::Goal.settled_level(3), 0);
        assert_eq!(Kind::Heading.settled_level(0), 1);
        assert_eq!(Kind::Bullet.settled_level(200), 6);
    }

    #[test]
    fn a_clause_survives_json_and_a_short_one_is_enough() {
        let short = format!(r#"{{"id":"{ID}","kind":"subgoal","pos":"a0"}}"#);
        let clause: Clause = serde_json::from_str(&short).unwrap();
        assert_eq!(clause.kind, Kind::Subgoal);
        let again: Clause = serde_json::from_str(&serde_json::to_string(&clause).unwrap()).unwrap();
        assert_eq!(again, clause);
    }

    #[test]
    fn gone_clauses_do_not_stand_and_the_rest_is_ordered_by_pos_then_id() {
        let id = |c: char| ClauseId::parse(&format!("{}{c}", &ID[..25])).unwrap();
        let a = Clause::new(id('A'), Kind::Paragraph, "a1");
        let b = Clause::new(id('B'), Kind::Paragraph, "a1");
        let c = Clause::new(id('C'), Kind::Paragraph, "a0");
        let mut d = Clause::new(id('D'), Kind::Paragraph, "a2");
        d.gone = Some(Gone { by: "seat".into(), into: None });
        let ids: Vec<_> = standing(vec![d, b, a, c]).into_iter().map(|c| c.id).collect();
        assert_eq!(ids, [id('C'), id('A'), id('B')]);
    }
}
