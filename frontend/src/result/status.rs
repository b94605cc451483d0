//! How an action goes: shape, word and colour.

use shared::api::result::ResultSummary;
use shared::result::Status;
use shared::text::Kind;
use yew::prelude::*;

use super::address::Said;
use crate::context::{I18n, use_i18n};
use crate::ui::{self, Glyph, Light};

/// The light of a status.
pub fn light(said: Said) -> ui::Status {
    match said {
        Said::Status(Status::Planned) => ui::Status::Planned,
        Said::Status(Status::UnderWay) => ui::Status::Ok,
        Said::Status(Status::Delayed) => ui::Status::Moderate,
        Said::Status(Status::Completed) => ui::Status::Done,
        Said::Status(Status::Stopped) => ui::Status::Major,
        Said::Nothing => ui::Status::NoData,
    }
}

/// A status in a word or two.
pub fn words(t: &I18n, said: Said) -> String {
    match said {
        Said::Status(Status::Planned) => t.result_status_planned(),
        Said::Status(Status::UnderWay) => t.result_status_under_way(),
        Said::Status(Status::Delayed) => t.result_status_delayed(),
        Said::Status(Status::Completed) => t.result_status_completed(),
        Said::Status(Status::Stopped) => t.result_status_stopped(),
        Said::Nothing => t.result_status_none(),
    }
}

/// The same inside a sentence, where it is written small.
pub fn small(t: &I18n, said: Said) -> String {
    let words = words(t, said);
    let mut rest = words.chars();
    // The browser app carries no tables of letters: those that begin our words are plain ones.
    rest.next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_lowercase()).chain(rest).collect())
}

/// A status in words.
pub fn in_words(t: &I18n, status: Status) -> String {
    words(t, Said::Status(status))
}

/// What is said of a result.
pub fn said(result: &ResultSummary) -> Said {
    result.status.as_ref().map_or(Said::Nothing, |now| Said::Status(now.status))
}

/// The sign of what is promised or measured.
pub fn glyph(kind: Kind) -> Option<Glyph> {
    match kind {
        Kind::Action => Some(Glyph::Flag),
        Kind::Indicator => Some(Glyph::ChartLine),
        _ => None,
    }
}

/// Properties of [`StatusLight`].
#[derive(Properties, PartialEq)]
pub struct StatusLightProps {
    /// What is said.
    pub said: Said,
}

/// How an action goes.
#[component]
pub fn StatusLight(props: &StatusLightProps) -> Html {
    let t = use_i18n();
    html! { <Light status={light(props.said)}>{words(&t, props.said)}</Light> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_statuses_look_or_read_alike() {
        let t = I18n::english();
        let looks: std::collections::HashSet<_> = Said::ALL.map(|said| light(said).attribute()).into();
        let reads: std::collections::HashSet<_> = Said::ALL.map(|said| words(&t, said)).into();
        assert_eq!((looks.len(), reads.len()), (Said::ALL.len(), Said::ALL.len()));
    }
}
