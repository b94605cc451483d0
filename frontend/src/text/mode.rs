//! What a person does in the text: writes it, suggests, or reads. The switch stands where it does in Google Docs.

use shared::api::programme::Programme;

/// What typing does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// It writes the text.
    Edit,
    /// It becomes the delegation's own wording.
    Suggest,
    /// Nothing.
    #[default]
    Read,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Edit, Self::Suggest, Self::Read];

    /// What somebody begins with: who holds the pen writes, a delegation suggests where that can be done.
    pub fn first(programme: &Programme, may_suggest: bool) -> Self {
        match (programme.holds_pen, may_suggest) {
            (true, _) => Self::Edit,
            (false, true) => Self::Suggest,
            (false, false) => Self::Read,
        }
    }

    /// What it comes to where suggesting is over: nothing is typed that no draft would come of.
    pub fn within(self, may_suggest: bool) -> Self {
        if self == Self::Suggest && !may_suggest { Self::Read } else { self }
    }

    /// What it is while something typed waits for its draft: it goes there first, and the switch is heard after that.
    pub fn held(self, waits: bool) -> Self {
        if waits { Self::Suggest } else { self }
    }

    /// Its name, as the editor knows it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Suggest => "suggest",
            Self::Read => "read",
        }
    }

    /// The mode with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_suggests_reads_once_suggesting_is_over_and_nobody_else_is_moved() {
        assert_eq!(Mode::ALL.map(|mode| mode.within(true)), Mode::ALL);
        assert_eq!(Mode::ALL.map(|mode| mode.within(false)), [Mode::Edit, Mode::Read, Mode::Read]);
    }

    #[test]
    fn the_switch_waits_for_what_was_typed_and_not_beyond_the_end_of_suggesting() {
        assert_eq!(Mode::ALL.map(|mode| mode.held(false)), Mode::ALL);
        assert_eq!(Mode::ALL.map(|mode| mode.held(true)), [Mode::Suggest; 3]);
        assert_eq!(Mode::Edit.held(true).within(false), Mode::Read);
    }
}
