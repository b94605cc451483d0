//! The lines of a template while it is edited: pure, so that moving and removing are tested without a browser.

use shared::template::ClauseTemplate;
use shared::text::{Kind, Wording};

/// A line and the key by which the screen knows it, however often it moves.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Its key.
    pub key: u32,
    /// What it says.
    pub clause: ClauseTemplate,
}

/// All lines, in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Outline {
    /// The lines.
    pub lines: Vec<Line>,
    next: u32,
}

/// What can be done to a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Another kind; words and facts stay.
    Kind(Kind),
    /// Another level.
    Level(u8),
    /// Other words, plain.
    Words(String),
    /// A new line below it, of the kind that follows.
    AddBelow,
    /// Taken out.
    Remove,
}

impl Outline {
    /// From a template's clauses.
    pub fn of(clauses: &[ClauseTemplate]) -> Self {
        let lines: Vec<Line> =
            clauses.iter().zip(0..).map(|(clause, key)| Line { key, clause: clause.clone() }).collect();
        Self { next: u32::try_from(lines.len()).unwrap_or(u32::MAX), lines }
    }

    /// The clauses, for the request.
    pub fn clauses(&self) -> Vec<ClauseTemplate> {
        self.lines.iter().map(|line| line.clause.clone()).collect()
    }

    /// Does it to the line at `at`; answers where the focus belongs then, if there is a line left.
    pub fn edit(&mut self, at: usize, edit: Edit) -> Option<usize> {
        let last = self.lines.len().checked_sub(1)?;
        let line = self.lines.get_mut(at)?;
        match edit {
            Edit::Up if at > 0 => {
                self.lines.swap(at, at - 1);
                Some(at - 1)
            }
            Edit::Down if at < last => {
                self.lines.swap(at, at + 1);
                Some(at + 1)
            }
            Edit::Up | Edit::Down => Some(at),
            Edit::Kind(kind) => {
                line.clause.kind = kind;
                line.clause.level = kind.settled_level(line.clause.level);
                Some(at)
            }
            Edit::Level(level) => {
                line.clause.level = line.clause.kind.settled_level(level);
                Some(at)
            }
            Edit::Words(words) => {
                // The same words keep their marks.
                if words != line.clause.wording.text() {
                    line.clause.wording = Wording::plain(words);
                }
                Some(at)
            }
            Edit::AddBelow => {
                let clause = ClauseTemplate::plain(follows(line.clause.kind), "");
                self.insert(at + 1, clause);
                Some(at + 1)
            }
            Edit::Remove => {
                self.lines.remove(at);
                (!self.lines.is_empty()).then(|| at.min(self.lines.len() - 1))
            }
        }
    }

    /// A line at the end.
    pub fn append(&mut self) -> usize {
        let kind = self.lines.last().map_or(Kind::Chapter, |line| follows(line.clause.kind));
        self.insert(self.lines.len(), ClauseTemplate::plain(kind, ""));
        self.lines.len() - 1
    }

    fn insert(&mut self, at: usize, clause: ClauseTemplate) {
        self.lines.insert(at, Line { key: self.next, clause });
        self.next += 1;
    }
}

/// What most often follows a kind.
fn follows(kind: Kind) -> Kind {
    match kind {
        Kind::Chapter | Kind::Goal | Kind::Subgoal | Kind::Heading => Kind::Paragraph,
        other => other,
    }
}

/// How far a line is set in, by what it is: chapters at the edge, leaves furthest in.
pub(super) fn depth(clause: &ClauseTemplate) -> u8 {
    match clause.kind {
        Kind::Chapter => 0,
        Kind::Goal => 1,
        Kind::Subgoal | Kind::Heading => 2,
        Kind::Paragraph | Kind::Action | Kind::Indicator => 3,
        Kind::Bullet => 3 + clause.level.clamp(1, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::text::{Marks, Piece};

    fn outline(words: &[&str]) -> Outline {
        Outline::of(&words.iter().map(|words| ClauseTemplate::plain(Kind::Bullet, words)).collect::<Vec<_>>())
    }

    fn words(outline: &Outline) -> Vec<String> {
        outline.lines.iter().map(|line| line.clause.wording.text()).collect()
    }

    #[test]
    fn a_line_moves_and_keeps_its_key_and_the_focus() {
        let mut outline = outline(&["a", "b", "c"]);
        assert_eq!(outline.edit(2, Edit::Up), Some(1));
        assert_eq!(words(&outline), ["a", "c", "b"]);
        assert_eq!(outline.lines[1].key, 2);
        assert_eq!(outline.edit(2, Edit::Down), Some(2), "at the end it stays");
        assert_eq!(outline.edit(0, Edit::Up), Some(0), "at the top it stays");
    }

    #[test]
    fn keys_are_never_given_twice() {
        let mut outline = outline(&["a", "b"]);
        outline.edit(1, Edit::Remove);
        outline.edit(0, Edit::AddBelow);
        outline.append();
        let keys: Vec<_> = outline.lines.iter().map(|line| line.key).collect();
        assert_eq!(keys, [0, 2, 3]);
    }

    #[test]
    fn after_a_line_is_taken_out_the_focus_is_on_its_neighbour() {
        let mut outline = outline(&["a", "b"]);
        assert_eq!(outline.edit(1, Edit::Remove), Some(0));
        assert_eq!(outline.edit(0, Edit::Remove), None);
        assert_eq!(outline.edit(0, Edit::Remove), None, "there is nothing left");
        assert_eq!(outline.append(), 0);
        assert_eq!(outline.lines[0].clause.kind, Kind::Chapter);
    }

    #[test]
    fn marks_stay_as_long_as_the_words_do() {
        let strong = Marks { strong: true, ..Marks::default() };
        let wording = Wording::new([Piece::marked("bold", strong)]);
        let clause =
            ClauseTemplate { wording: wording.clone(), ..ClauseTemplate::plain(Kind::Paragraph, "") };
        let mut outline = Outline::of(&[clause]);
        outline.edit(0, Edit::Words("bold".into()));
        assert_eq!(outline.lines[0].clause.wording, wording);
        outline.edit(0, Edit::Words("bolder".into()));
        assert_eq!(outline.lines[0].clause.wording, Wording::plain("bolder"));
    }

    #[test]
    fn another_kind_settles_the_level() {
        let mut outline = outline(&["a"]);
        outline.edit(0, Edit::Level(3));
        assert_eq!(outline.lines[0].clause.level, 3);
        outline.edit(0, Edit::Kind(Kind::Goal));
        assert_eq!(outline.lines[0].clause.level, 0);
    }
}
