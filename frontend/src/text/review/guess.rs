//! From the editor's blocks to guesses about them (`shared::text::import`), and back.

use serde_json::{Map, Value, json};
use shared::text::import::{self, Tag, guess_kinds};
use shared::text::{Kind, Marks, Piece, Wording};

use crate::text::event::{Block, Run};

/// A clause to be, and what it is taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct Guessed {
    /// What it is to be.
    pub kind: Kind,
    /// Its level.
    pub level: u8,
    /// The number that stood before its words.
    pub label: Option<String>,
    /// Its words without the number.
    pub wording: Wording,
    /// Whether words or numbers said so, or a person.
    pub sure: bool,
}

impl Guessed {
    /// A person says what it is.
    pub fn become_kind(&mut self, kind: Kind) {
        self.kind = kind;
        self.level = kind.settled_level(self.level);
        self.sure = true;
    }

    /// As the editor takes it in.
    pub fn block(&self) -> Block {
        Block { kind: self.kind, level: self.level, runs: self.wording.pieces().iter().map(run_of).collect() }
    }
}

/// What the blocks of a paste are taken for; empty ones are left out.
pub fn guess(blocks: &[Block]) -> Vec<Guessed> {
    let blocks: Vec<import::Block> = blocks
        .iter()
        .map(|block| import::Block { tag: tag_of(block), style: None, wording: wording_of(block) })
        .collect();
    guess_kinds(&blocks)
        .into_iter()
        .map(|guess| Guessed {
            kind: guess.kind,
            level: guess.level,
            label: guess.label,
            wording: guess.wording,
            sure: guess.sure,
        })
        .collect()
}

/// What it was in its source, as far as the editor's clean-up has kept it.
fn tag_of(block: &Block) -> Tag {
    match block.kind {
        Kind::Heading | Kind::Chapter | Kind::Goal | Kind::Subgoal => {
            Tag::Heading { level: block.level.max(1) }
        }
        Kind::Bullet => Tag::Item { depth: block.level.max(1) },
        Kind::Paragraph | Kind::Action | Kind::Indicator => Tag::Paragraph,
    }
}

fn wording_of(block: &Block) -> Wording {
    Wording::new(block.runs.iter().map(|run| match &run.insert {
        Value::String(text) => Piece::marked(text.clone(), marks_of(run.attributes.as_ref())),
        embed => Piece::footnote(embed["footnote"]["text"].as_str().unwrap_or_default()),
    }))
}

fn marks_of(attributes: Option<&Map<String, Value>>) -> Marks {
    let get = |name: &str| attributes.and_then(|attributes| attributes.get(name));
    Marks {
        strong: get("strong") == Some(&Value::Bool(true)),
        emphasis: get("emphasis") == Some(&Value::Bool(true)),
        link: get("link").and_then(Value::as_str).map(str::to_owned),
        bracket: None,
    }
}

fn run_of(piece: &Piece) -> Run {
    match piece {
        Piece::Text { text, marks } => {
            let mut attributes = Map::new();
            if marks.strong {
                attributes.insert("strong".into(), true.into());
            }
            if marks.emphasis {
                attributes.insert("emphasis".into(), true.into());
            }
            if let Some(link) = &marks.link {
                attributes.insert("link".into(), link.clone().into());
            }
            let attributes = (!attributes.is_empty()).then_some(attributes);
            Run { insert: text.clone().into(), attributes }
        }
        Piece::Footnote { text } => Run { insert: json!({ "footnote": { "text": text } }), attributes: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(kind: Kind, level: u8, text: &str) -> Block {
        Block { kind, level, runs: vec![Run { insert: text.into(), attributes: None }] }
    }

    #[test]
    fn a_numbered_goal_loses_its_number_and_is_certain() {
        let found = guess(&[
            block(Kind::Heading, 1, "Goal 2. The region is connected"),
            block(Kind::Paragraph, 0, "  "),
        ]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].kind, found[0].sure), (Kind::Goal, true));
        assert_eq!(found[0].wording.text(), "The region is connected");
    }

    #[test]
    fn marks_links_and_footnotes_go_through_the_review() {
        let mut marked = Map::new();
        marked.insert("strong".into(), true.into());
        marked.insert("link".into(), "https://example.org".into());
        let runs = vec![
            Run { insert: "words".into(), attributes: Some(marked) },
            Run { insert: json!({ "footnote": { "text": "a note" } }), attributes: None },
        ];
        let whole = Block { kind: Kind::Paragraph, level: 0, runs };
        assert_eq!(guess(std::slice::from_ref(&whole))[0].block().runs, whole.runs);
    }

    #[test]
    fn what_a_person_says_is_certain_and_has_a_level_that_fits() {
        let mut row = guess(&[block(Kind::Paragraph, 0, "Some words of the text.")]).remove(0);
        row.become_kind(Kind::Bullet);
        assert_eq!((row.kind, row.level, row.sure), (Kind::Bullet, 1, true));
    }
}
