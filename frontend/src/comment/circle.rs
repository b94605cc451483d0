//! A circle as it is shown: icon, word, colour, and its place in the order.

use shared::comment::Circle;

use crate::context::I18n;
use crate::revision::by::name_of;
use crate::ui::Glyph;

/// Its class in the style sheet, in the panel and in the text.
pub const fn class(circle: Circle) -> &'static str {
    match circle {
        Circle::Delegation { .. } => "inside",
        Circle::ToSecretariat { .. } => "to-office",
        Circle::All => "to-all",
    }
}

/// Its icon.
pub const fn icon(circle: Circle) -> Glyph {
    match circle {
        Circle::Delegation { .. } => Glyph::Lock,
        Circle::ToSecretariat { .. } => Glyph::Mail,
        Circle::All => Glyph::Users,
    }
}

/// Who reads it, in words.
pub fn words(t: &I18n, circle: Circle) -> String {
    let name = |member: shared::member::MemberCode| name_of(t, &member.to_string());
    match circle {
        Circle::Delegation { member } => t.comment_circle_inside(name(member)),
        Circle::ToSecretariat { member } => t.comment_circle_office(name(member)),
        Circle::All => t.comment_circle_all(),
    }
}

/// The delegation by whose colour it is drawn.
pub fn code(circle: Circle) -> Option<String> {
    circle.member().map(|member| member.to_string())
}
