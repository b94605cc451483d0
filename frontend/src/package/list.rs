//! The packages on a programme's text.

use std::rc::Rc;

use shared::api::package::{ListPackages, OfText, PackageView};
use shared::api::programme::{GetProgramme, OfProgramme};
use shared::id::ProgrammeId;
use shared::package::State;
use yew::prelude::*;

use super::answers::strip;
use super::offer::may_begin;
use super::words;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Empty, Glyph, Icon, slot};

/// Properties of [`PackagesPage`].
#[derive(Properties, PartialEq)]
pub struct PackagesPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/packages`.
#[component]
pub fn PackagesPage(props: &PackagesPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme = use_resource::<GetProgramme>(Some((OfProgramme { programme: id }, ())), &[&topic]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let all = use_resource::<ListPackages>(
        text.map(|text| (OfText { text }, ())),
        &["package", "amendment", "text", "position"],
    );
    let begins =
        programme.data.as_ref().is_some_and(|programme| may_begin(session.seat(), programme.summary.state));
    let actions = begins.then(|| {
        html! { <GoButton to={Route::NewPackage { programme: id }} icon={Glyph::Plus}>{t.package_begin()}</GoButton> }
    });
    let render = {
        let t = t.clone();
        Callback::from(move |all: Rc<Vec<PackageView>>| {
            let rows = all.iter().map(|view| row(&t, id, view));
            html! { <ul class="packages">{for rows}</ul> }
        })
    };
    let text = if begins { t.package_empty_chair() } else { t.package_empty_text() };
    let empty = html! { <Empty icon={Glyph::Handshake} title={t.package_empty_title()} text={AttrValue::from(text)} /> };
    let over = programme.data.as_ref().map(|programme| trail(&t, programme, [], t.package_title()));
    html! {
        <main class="page" id="main">
            <PageHead
                title={t.package_title()}
                {over}
                under={html! { <p class="small quiet">{t.package_lead()}</p> }}
                {actions}
            />
            <Async<Vec<PackageView>>
                resource={with_programme(&programme, all)}
                bones={Bones::Rows(4)}
                {render}
                is_empty={Callback::from(|all: Rc<Vec<PackageView>>| all.is_empty())}
                {empty}
            />
        </main>
    }
}

fn row(t: &I18n, programme: ProgrammeId, view: &PackageView) -> Html {
    let draft = view.version == 0;
    let known = draft.then(|| {
        html! { <span class="row tight tiny circle"><Icon of={Glyph::Lock} small=true /><span>{t.package_known()}</span></span> }
    });
    let answers = (view.state == State::Put || view.state == State::Applied).then(|| strip(t, view));
    html! {
        <li key={view.id.to_string()} class={classes!("package-row", draft.then_some("draft"))}>
            <div class="cell grow">
                <span class="row tight">
                    <span class="strong">{words::title(t, view.number)}</span>
                    {words::state(t, view.state)}
                    {slot((view.version > 1).then(|| html! { <span class="small quiet">{t.package_version(view.version)}</span> }))}
                </span>
                <Go to={Route::Package { programme, package: view.id }} class="strong"><span lang="en">{view.title.clone()}</span></Go>
                <span class="small quiet" hidden={view.pieces.is_empty()}>{words::sentence(t, &view.pieces)}</span>
                {slot(known)}
            </div>
            {slot(answers)}
        </li>
    }
}
