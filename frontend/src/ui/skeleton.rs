//! The bones of what is being fetched, in its shape. They show after 300 ms; a quick answer should not flicker.

use yew::prelude::*;

use crate::context::use_i18n;

/// The shape of what will come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bones {
    /// A few lines.
    #[default]
    Lines,
    /// A heading and lines on a sheet.
    Panel,
    /// Rows of a table or a list: how many.
    Rows(u8),
}

/// Properties of [`Skeleton`].
#[derive(Properties, PartialEq)]
pub struct SkeletonProps {
    /// The shape.
    #[prop_or_default]
    pub bones: Bones,
}

const WIDTHS: [&str; 4] = ["w40", "w95", "w80", "w60"];

/// Stands in the place of what is being fetched.
#[component]
pub fn Skeleton(props: &SkeletonProps) -> Html {
    let t = use_i18n();
    let (count, sheet) = match props.bones {
        Bones::Lines => (4, false),
        Bones::Panel => (4, true),
        Bones::Rows(rows) => (usize::from(rows), true),
    };
    let bones = (0..count).map(|at| {
        let width = if matches!(props.bones, Bones::Rows(_)) { "w95" } else { WIDTHS[at % WIDTHS.len()] };
        html! { <span key={at} class={classes!("bone", width)} /> }
    });
    html! {
        <div class={classes!("bones", sheet.then_some("panel"))} role="status" aria-label={t.common_loading()} aria-busy="true">
            {for bones}
        </div>
    }
}
