//! Beside what waits: the programmes one works with, where each stands and what that means.

use shared::api::programme::{ListProgrammes, ProgrammeSummary};
use shared::sort;
use yew::prelude::*;

use crate::client::use_resource;
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, Route};
use crate::programme::{StateTag, about_state, group, local_title, period_words};
use crate::ui::format::Detail;
use crate::ui::{Panel, Size, Variant};

/// So many are shown; the list of programmes has them all.
const MOST: usize = 3;

/// A panel for each programme that is being written or followed; nothing where there is none.
#[component]
pub fn Glance() -> Html {
    let t = use_i18n();
    let programmes = use_resource::<ListProgrammes>(Some(((), ())), &["programme"]);
    let shown = programmes.data.as_deref().map(|list| at_work(list)).unwrap_or_default();
    let panels = shown.into_iter().map(|programme| panel(&t, programme));
    html! { <div class="stack glance">{for panels}</div> }
}

/// What is being written first, then what is in force; what is over is not at work.
fn at_work(list: &[ProgrammeSummary]) -> Vec<&ProgrammeSummary> {
    let mut shown: Vec<_> = list.iter().filter(|programme| group(programme.state) < 2).collect();
    sort::by_key(&mut shown, |programme| group(programme.state));
    shown.truncate(MOST);
    shown
}

fn panel(t: &I18n, programme: &ProgrammeSummary) -> Html {
    let id = programme.id;
    let since = t.formats().instant(programme.since.millis() as f64, Detail::Day);
    let (to, words) = if programme.state.is_sealed() {
        (Route::Results { programme: id }, t.programme_place_results())
    } else {
        (Route::Text { programme: id }, t.programme_open_text())
    };
    html! {
        <Panel key={id.to_string()} title={local_title(t, programme)}>
            <div class="stack">
                <p class="row small"><StateTag state={programme.state} /><span class="quiet">{t.programme_since(since)}</span></p>
                <p class="small">{about_state(t, programme.state)}</p>
                <p class="small quiet">{period_words(t, programme.period)}</p>
                <p class="row apart">
                    <GoButton {to} variant={Variant::Secondary} size={Size::Small}>{words}</GoButton>
                    <Go class={classes!("small")} to={Route::Programme { programme: id }}>{t.desk_programme()}</Go>
                </p>
            </div>
        </Panel>
    }
}
