//! What the signs of the drawing mean.

use yew::prelude::*;

use super::geometry::{HALF, MIDDLE};
use super::lane::diamond;
use crate::context::use_i18n;

/// Properties of [`Legend`].
#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// What the sealed plan is called here; none while none is sealed.
    pub plan: Option<AttrValue>,
}

/// Each sign with its words.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let t = use_i18n();
    let sign = |key: &'static str, drawn: Html, words: String| {
        html! { <li key={key}><svg class="tl-sign" width="34" height="30" aria-hidden="true">{drawn}</svg><span>{words}</span></li> }
    };
    let mark = |class: &'static str, bang: bool| {
        let bang = bang.then(|| html! { <path class="bang" d="M17 11v4.5m0 2v1" /> });
        html! { <g class={classes!("mark", class)}><path class="body" d={diamond(17.0, MIDDLE, HALF)} />{for bang}</g> }
    };
    let bar = html! { <g class="bar s-under_way"><rect class="body" x="1" y="8" width="32" height="14" rx="2.5" /><rect class="share" x="1" y="8" width="18" height="14" rx="2.5" /></g> };
    let plan = props.plan.as_ref().map(|words| {
        sign(
            "plan",
            html! { <rect class="plan" x="1" y="13" width="32" height="4" rx="1.5" /> },
            words.to_string(),
        )
    });
    let line = |class: &'static str| html! { <path {class} d="M3 8h8v12h18m-4 -3l4 3l-4 3" /> };
    html! {
        <ul class="tl-legend small" aria-label={t.timeline_legend()}>
            {sign("bar", bar, t.timeline_legend_bar())}
            {for plan}
            {sign("reached", mark("reached", false), t.timeline_legend_reached())}
            {sign("ahead", mark("ahead", false), t.timeline_legend_ahead())}
            {sign("overdue", mark("overdue", true), t.timeline_legend_overdue())}
            {sign("needs", line("need"), t.timeline_legend_needs())}
            {sign("order", line("need order"), t.timeline_legend_order())}
            {sign("today", html! { <path class="today" d="M17 2V28" /> }, t.timeline_today())}
        </ul>
    }
}
