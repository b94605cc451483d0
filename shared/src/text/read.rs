//! Reading words and what became of them ([`crate::flat`]).

use serde::Deserialize;

use super::merge::Region;
use super::wording::{Marks, Piece};
use super::{Bracket, Wording};
use crate::flat::read_flat;

/// Every field that any piece has.
#[derive(Deserialize)]
struct PieceFields {
    r#type: String,
    text: String,
    #[serde(default)]
    strong: bool,
    #[serde(default)]
    emphasis: bool,
    link: Option<String>,
    bracket: Option<Bracket>,
}

impl PieceFields {
    fn known(self) -> Option<Piece> {
        let Self { r#type, text, strong, emphasis, link, bracket } = self;
        Some(match r#type.as_str() {
            "text" => Piece::Text { text, marks: Marks { strong, emphasis, link, bracket } },
            "footnote" => Piece::Footnote { text },
            _ => return None,
        })
    }
}

read_flat!(Piece, PieceFields, "neither words nor a footnote");

/// Every field that any stretch of a merged wording has.
#[derive(Deserialize)]
struct RegionFields {
    r#type: String,
    words: Option<Wording>,
    base: Option<Wording>,
    ours: Option<Wording>,
    theirs: Option<Wording>,
}

impl RegionFields {
    fn known(self) -> Option<Region> {
        Some(match self.r#type.as_str() {
            "settled" => Region::Settled { words: self.words? },
            "overlap" => Region::Overlap { base: self.base?, ours: self.ours?, theirs: self.theirs? },
            _ => return None,
        })
    }
}

read_flat!(Region, RegionFields, "no stretch of a merged wording");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::reads_what_it_writes;

    #[test]
    fn what_is_written_is_read_again() {
        let bracket = Bracket { id: "b".into(), by: "somebody".into(), reason: "not agreed".into() };
        let link = Some("https://example.org/".to_owned());
        let marks = Marks { strong: true, emphasis: true, link, bracket: Some(bracket) };
        let pieces = [Piece::plain("words"), Piece::marked("words", marks), Piece::footnote("a note")];
        reads_what_it_writes(&pieces);
        let words = || Wording::new(pieces.clone());
        reads_what_it_writes(&[
            Region::Settled { words: words() },
            Region::Overlap { base: words(), ours: Wording::plain("a"), theirs: Wording::plain("b") },
        ]);
    }
}
