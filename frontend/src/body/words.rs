//! Kinds of bodies in words.

use shared::body::BodyKind;

use crate::context::I18n;

/// A kind: "Working group".
pub fn kind_words(t: &I18n, kind: BodyKind) -> String {
    match kind {
        BodyKind::Council => t.body_kind_council(),
        BodyKind::Officials => t.body_kind_officials(),
        BodyKind::WorkingGroup => t.body_kind_working_group(),
        BodyKind::Secretariat => t.body_kind_secretariat(),
    }
}
