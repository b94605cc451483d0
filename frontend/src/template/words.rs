//! What the kinds of clauses are called.

use ::i18n::Messages;
use shared::text::Kind;

/// A kind in a word.
pub(super) fn kind_words(t: &Messages, kind: Kind) -> String {
    match kind {
        Kind::Chapter => t.template_kind_chapter(),
        Kind::Goal => t.template_kind_goal(),
        Kind::Subgoal => t.template_kind_subgoal(),
        Kind::Heading => t.template_kind_heading(),
        Kind::Paragraph => t.template_kind_paragraph(),
        Kind::Bullet => t.template_kind_bullet(),
        Kind::Action => t.template_kind_action(),
        Kind::Indicator => t.template_kind_indicator(),
    }
}
