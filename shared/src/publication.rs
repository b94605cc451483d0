//! Publication: what of an adopted programme everybody may read, without an account.
//!
//! The secretariat publishes a programme and takes it back. The sealed text is always part of it; how it goes and the figures of the
//! indicators are, where the secretariat says so. What people wrote about it stays inside in any case: reasons, notes, views,
//! and who said what. Leaving those out is a rule here ([`crate::api::publication::PublicResult::of`],
//! [`crate::api::publication::PublicIndicator::of`], [`crate::api::publication::PublicFigure::of`]), not a matter of the screen.

use serde::{Deserialize, Serialize};

use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Role;

/// How long whoever fetched something public may keep it, in seconds. What is taken back is gone everywhere after this long.
pub const KEPT_SECONDS: u32 = 300;

/// What is to be public of a programme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublicationEdit {
    /// Whether it is public at all.
    pub public: bool,
    /// Whether it is shown how its goals, sub-goals and actions go.
    pub progress: bool,
    /// Whether the figures of its indicators are shown.
    pub figures: bool,
    /// The version that was on the screen, 0 for none; another one since then is a conflict.
    pub version: i64,
}

impl PublicationEdit {
    /// Progress and figures are parts of what is public; alone they say nothing.
    pub fn check(&self, errors: &mut FieldErrors) {
        for (pointer, part) in [("/progress", self.progress), ("/figures", self.figures)] {
            if part && !self.public {
                errors.add(pointer, FieldCode::DoesNotFit);
            }
        }
    }
}

crate::act! {
    /// Publishing an adopted programme, and taking it back: the secretariat publishes (design 1).
    pub struct Publish = "publication.set" on ();
    |seat, _| Verdict::allow_if(seat.role == Role::Secretary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;
    use crate::permission::Act;
    use crate::seat::Seat;

    #[test]
    fn the_secretariat_publishes() {
        for role in Role::ALL {
            let member = matches!(role, Role::Head | Role::Delegate | Role::Chair)
                .then(|| "DK".parse().ok())
                .flatten();
            let seat = Seat::new(SeatId::from_parts(0, 0), role, member, "2026-01-01".parse().unwrap());
            assert_eq!(Publish::verdict(&seat, &()).is_allowed(), role == Role::Secretary, "{role:?}");
        }
    }

    #[test]
    fn parts_are_shown_of_what_is_public() {
        let wrong = |edit: PublicationEdit| {
            let mut errors = FieldErrors::new();
            edit.check(&mut errors);
            errors.finish().err().unwrap_or_default().into_iter().map(|one| one.pointer).collect::<Vec<_>>()
        };
        let all = PublicationEdit { public: true, progress: true, figures: true, version: 0 };
        assert!(wrong(all).is_empty());
        assert!(wrong(PublicationEdit::default()).is_empty(), "nothing is public");
        assert_eq!(wrong(PublicationEdit { public: false, ..all }), ["/progress", "/figures"]);
    }
}
