//! Which programme one is in, in the top bar, and the way to another.

use std::rc::Rc;

use ::i18n::Messages;
use shared::api::programme::{ListProgrammes, ProgrammeSummary};
use shared::id::ProgrammeId;
use shared::programme::Kind;
use yew::prelude::*;
use yew_router::prelude::use_route;

use super::words::{StateTag, kind_words, state_words};
use crate::client::use_resource;
use crate::context::{stored, use_i18n};
use crate::nav::{Route, use_go};
use crate::ui::{Entry, Glyph, Icon, Item, Menu};

/// Where the last programme one was in is kept in this browser.
const KEY: &str = "samrad.programme";

/// The programme one was last in.
pub fn last_programme() -> Option<ProgrammeId> {
    stored::read(KEY)?.parse().ok()
}

/// Properties of [`ProgrammeSwitch`].
#[derive(Properties, PartialEq)]
pub struct SwitchProps {
    /// Told which programme is shown: on a first visit there is no last one, and the rest of the frame leads to this one.
    pub onknown: Callback<ProgrammeId>,
}

/// The button and its list. Before there is a programme there is nothing to choose.
#[component]
pub fn ProgrammeSwitch(props: &SwitchProps) -> Html {
    let t = use_i18n();
    let go = use_go();
    let here = use_route::<Route>().and_then(|route| route.programme());
    let list = use_resource::<ListProgrammes>(Some(((), ())), &["programme"]);
    let programmes: &[ProgrammeSummary] = list.data.as_deref().map(Vec::as_slice).unwrap_or_default();
    let found = current(programmes, here.or_else(last_programme));
    let onknown = props.onknown.clone();
    use_effect_with(found.map(|found| found.id), move |found| {
        if let Some(found) = found {
            stored::write(KEY, Some(&found.to_string()));
            onknown.emit(*found);
        }
    });
    let Some(current) = found else { return html! { <span hidden=true /> } };
    let to = |route: Route| {
        let go = go.clone();
        Callback::from(move |()| go.emit(route.clone()))
    };
    let items = programmes.iter().map(|one| {
        Entry::Item(Item {
            key: one.id.to_string().into(),
            label: short(&t, one).into(),
            note: Some(state_words(&t, one.state).into()),
            checked: Some(one.id == current.id),
            act: to(Route::Programme { programme: one.id }),
            ..Item::default()
        })
    });
    let all = Item {
        key: "all".into(),
        label: t.programme_switch_all().into(),
        icon: Some(Glyph::List),
        act: to(Route::Programmes),
        ..Item::default()
    };
    let entries: Rc<[Entry]> = items.chain([Entry::Line, Entry::Item(all)]).collect();
    let face = html! {
        <>
            <span class="ds-sr-only">{format!("{}: ", t.programme_switch())}</span>
            <b>{short(&t, current)}</b>
            <StateTag state={current.state} />
            <Icon of={Glyph::ChevronDown} />
        </>
    };
    html! { <Menu {face} class={classes!("ds-button", "switch")} {entries} /> }
}

/// The programme of the page, else the last one, else the first of the list.
fn current(programmes: &[ProgrammeSummary], last: Option<ProgrammeId>) -> Option<&ProgrammeSummary> {
    last.and_then(|id| programmes.iter().find(|one| one.id == id)).or(programmes.first())
}

/// Short enough for the bar: a programme is known by its years.
fn short(t: &Messages, programme: &ProgrammeSummary) -> String {
    let word = match programme.kind {
        Kind::CooperationProgramme => t.shell_programme(),
        kind => kind_words(t, kind),
    };
    format!("{word} {}", programme.period.years())
}
