//! What the secretariat and the delegations think of a goal or a sub-goal, each beside the others.

use shared::api::result::ViewNow;
use yew::prelude::*;

use super::light::{shape_of, step};
use crate::context::I18n;
use crate::revision::by::{self, name_of};
use crate::ui::{Color, Light, Tag, Time, slot};

/// Whose view it is.
pub fn whose(t: &I18n, view: &ViewNow) -> String {
    view.member.map_or_else(|| t.seat_secretary(), |member| name_of(t, member.as_str()))
}

/// The light, the reason, who said so and when.
pub fn told(t: &I18n, view: &ViewNow) -> Html {
    let stale = view.stale.then(|| html! { <Tag color={Color::Warning}>{t.result_view_stale()}</Tag> });
    html! {
        <div class="stack told">
            <p class="row tight"><Light status={shape_of(view.scale)}>{step(t, view.scale)}</Light>{slot(stale)}</p>
            <p class="prewrap">{view.reason.clone()}</p>
            <p class="row tight tiny quiet">{by::doer(&view.said_by)}<Time at={view.said_at} /></p>
        </div>
    }
}

/// A list of views. With `when`, of one after the other; otherwise of those that hold, each under whose it is.
pub fn list(t: &I18n, views: &[ViewNow]) -> Html {
    let entries = views.iter().map(|view| {
        let key = format!("{:?} {}", view.member, view.version);
        html! { <li {key} class="stack"><b class="small">{whose(t, view)}</b>{told(t, view)}</li> }
    });
    html! { <ul class="stack views">{for entries}</ul> }
}
