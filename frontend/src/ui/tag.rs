//! States in words: a tag, and the status light with its shape.

use yew::prelude::*;

use super::{Color, Glyph, Icon, slot};

/// Properties of [`Tag`].
#[derive(Properties, PartialEq)]
pub struct TagProps {
    /// The word; a colour never stands alone.
    pub children: Html,
    /// The colour by role.
    #[prop_or(Color::Neutral)]
    pub color: Color,
    /// An icon before the word.
    #[prop_or_default]
    pub icon: Option<Glyph>,
}

/// A state in a word.
#[component]
pub fn Tag(props: &TagProps) -> Html {
    html! {
        <span class="ds-tag" data-color={props.color.attribute()}>
            {slot(props.icon.map(|glyph| html! { <Icon of={glyph} /> }))}
            <span>{props.children.clone()}</span>
        </span>
    }
}

/// How something that was promised goes; the words are a setting and given by the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// ● on course
    Ok,
    /// ▲ minor challenges
    Minor,
    /// ◆ moderate challenges
    Moderate,
    /// ■ major challenges
    Major,
    /// ○ nothing is known
    #[default]
    NoData,
    /// ○ not begun
    Planned,
    /// ✓ done
    Done,
}

impl Status {
    /// As `data-s`.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Major => "major",
            Self::NoData => "none",
            Self::Planned => "planned",
            Self::Done => "done",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Ok => "M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Z",
            Self::Minor => "M6 .4 11.8 11.2H.2Z",
            Self::Moderate => "M6 0 12 6 6 12 0 6Z",
            Self::Major => "M.6.6h10.8v10.8H.6Z",
            Self::Done => "M4.4 10.6.2 6.4l1.6-1.6 2.6 2.6L10.2 1.6l1.6 1.6Z",
            Self::NoData | Self::Planned => "M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8Z",
        }
    }
}

/// Properties of [`Light`].
#[derive(Properties, PartialEq)]
pub struct LightProps {
    /// Which.
    pub status: Status,
    /// In words.
    pub children: Html,
}

/// A status: shape, word and colour together.
#[component]
pub fn Light(props: &LightProps) -> Html {
    html! {
        <span class="light" data-s={props.status.attribute()}>
            <svg viewBox="0 0 12 12" aria-hidden="true"><path d={props.status.path()} /></svg>
            <span>{props.children.clone()}</span>
        </span>
    }
}
