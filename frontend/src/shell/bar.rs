//! The top bar, the bar at the bottom of small screens, and the place of the page between them.

use shared::id::ProgrammeId;
use yew::prelude::*;
use yew_router::prelude::*;

use super::menu::PersonMenu;
use super::{DisplayMenu, Me, Sign};
use crate::context::use_i18n;
use crate::nav::{FOLLOWED, Go, PLACES, Place, Route};
use crate::programme::last_programme;
use crate::ui::{Icon, slot};

/// Properties of [`Shell`].
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// Who is here; nobody, on pages that are open to all.
    #[prop_or_default]
    pub me: Option<Me>,
    /// Which programme one is in, and the way to another.
    #[prop_or_default]
    pub programme: Option<Html>,
    /// The programme that it shows, once that is known.
    #[prop_or_default]
    pub known: Option<ProgrammeId>,
    /// More at the bar's end, before the person: the search, the bell.
    #[prop_or_default]
    pub tools: Option<Html>,
    /// The page, with its own `<main id="main">`.
    pub children: Html,
}

/// The frame.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let t = use_i18n();
    let here = use_route::<Route>();
    let signed_in = props.me.is_some();
    let programme = here.as_ref().and_then(Route::programme).or(props.known).or_else(last_programme);
    let is_here = |place: &Place| here.as_ref().is_some_and(place.holds);
    // Keyed by their order among all places, so that one that comes or goes leaves the others alone.
    let places = || {
        let all = PLACES.iter().enumerate().filter(move |_| signed_in);
        all.filter_map(move |(at, place)| Some((at, place, (place.route)(programme)?)))
    };
    let bar = places().map(|(at, place, to)| {
        html! { <Go key={at} {to} current={is_here(place)}>{(place.word)(&t)}</Go> }
    });
    let tabs = places().map(|(at, place, to)| {
        html! {
            <Go key={at} {to} current={is_here(place)}>
                <Icon of={place.icon} />
                <span>{(place.short)(&t)}</span>
            </Go>
        }
    });
    let followed = here.as_ref().zip(programme).filter(|_| signed_in).and_then(|(here, programme)| {
        FOLLOWED.iter().any(|part| (part.holds)(here)).then(|| {
            let parts = FOLLOWED.iter().enumerate().map(|(at, part)| {
                html! { <Go key={at} to={(part.route)(programme)} current={(part.holds)(here)}>{(part.word)(&t)}</Go> }
            });
            html! { <nav class="sub" aria-label={t.programme_place_results()}>{for parts}</nav> }
        })
    });
    let end = match &props.me {
        Some(me) => html! { <PersonMenu me={me.clone()} /> },
        None => html! { <DisplayMenu /> },
    };
    html! {
        <div class="frame">
            <a class="ds-skip-link" href="#main">{t.shell_skip()}</a>
            <header class="bar">
                <Go to={Route::Desk} class="brand" label={AttrValue::from(t.shell_home())}>
                    <Sign />
                    <span class="hide-small">{t.shell_brand()}</span>
                </Go>
                <div class="where" hidden={props.programme.is_none()}>{slot(props.programme.clone())}</div>
                <nav class="nav" aria-label={t.shell_main_nav()} hidden={!signed_in}>{for bar}</nav>
                <div class="tools">
                    {slot(props.tools.clone())}
                    {end}
                </div>
            </header>
            {slot(followed)}
            <div class="place">{props.children.clone()}</div>
            <nav class="tabbar" aria-label={t.shell_main_nav()} hidden={!signed_in}>{for tabs}</nav>
        </div>
    }
}
