//! Who may do what: one pure function per act (design 5, rule 3).
//!
//! An act is a type; its `verdict` sees the seat and what matters of the object, and nothing else. The server decides by it
//! and mints a `Permit`; the screen shows or hides by the same function, so that the two can never disagree.

use crate::seat::Seat;

/// The answer to "may this seat do this to that?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Allowed,
    /// No, and the person may know that the thing exists.
    Refused,
    /// No, and for this person there is no such thing: answered like what was never there.
    Unseen,
}

impl Verdict {
    /// Whether the answer is yes.
    #[must_use]
    pub const fn is_allowed(self) -> bool {
        matches!(self, Self::Allowed)
    }

    /// `Allowed` when `condition` holds, otherwise `Refused`.
    #[must_use]
    pub const fn allow_if(condition: bool) -> Self {
        if condition { Self::Allowed } else { Self::Refused }
    }
}

/// Something a person may want to do. Implemented by a type without values in the module of its noun.
pub trait Act: 'static {
    /// The stable name, as the audit shows it: `person.invite`.
    const NAME: &'static str;
    /// What the rule needs to know of the object.
    type Object: ?Sized;
    /// The rule.
    fn verdict(seat: &Seat, object: &Self::Object) -> Verdict;
}

/// Declares an act and its rule:
///
/// ```ignore
/// act! {
///     /// Inviting a person.
///     pub struct Invite = "person.invite" on Invited;
///     |seat, invited| Verdict::allow_if(…)
/// }
/// ```
#[macro_export]
macro_rules! act {
    ($(#[$doc:meta])* pub struct $name:ident = $text:literal on $object:ty; |$seat:pat_param, $thing:pat_param| $rule:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl $crate::permission::Act for $name {
            const NAME: &'static str = $text;
            type Object = $object;
            fn verdict($seat: &$crate::seat::Seat, $thing: &$object) -> $crate::permission::Verdict {
                $rule
            }
        }
    };
}
