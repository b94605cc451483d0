//! Building a package, or building one otherwise: the page, once the text and what amendments want of it are here.

use std::rc::Rc;

use shared::api::package::{GetPackage, GetPackageGround, OfPackage, OfText, PackageGround, PackageView};
use shared::api::programme::{GetProgramme, OfProgramme};
use shared::id::{PackageId, ProgrammeId};
use yew::prelude::*;

use super::form::BuildForm;
use super::offer::{Offers, may_begin};
use super::words;
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Empty, Glyph, Skeleton, Variant};

/// Properties of [`BuildPackagePage`].
#[derive(Properties, PartialEq)]
pub struct BuildPackagePageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The package; none for a new one.
    #[prop_or_default]
    pub package: Option<PackageId>,
}

/// The page at `/programmes/…/packages/new` and `/programmes/…/packages/…/build`.
#[component]
pub fn BuildPackagePage(props: &BuildPackagePageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme = use_resource::<GetProgramme>(Some((OfProgramme { programme: id }, ())), &[&topic]);
    let package =
        use_resource::<GetPackage>(props.package.map(|package| (OfPackage { package }, ())), &["package"]);
    let state = programme.data.as_ref().map(|programme| programme.summary.state);
    let may = state.is_some_and(|state| match (&package.data, props.package) {
        (Some(view), _) => Offers::of(view, session.seat(), state).build,
        (None, Some(_)) => false,
        (None, None) => may_begin(session.seat(), state),
    });
    let text = programme.data.as_ref().map(|programme| programme.text).filter(|_| may);
    // Not fetched again while somebody writes: what is saved is held against the text on the server.
    let ground = use_resource::<GetPackageGround>(text.map(|text| (OfText { text }, ())), &[]);
    let all = Route::Packages { programme: id };
    let title = match &package.data {
        Some(view) => t.package_build_otherwise(words::title(&t, view.number)),
        None => t.package_build(),
    };
    let over = programme.data.as_ref().map(|programme| {
        let list = html! { <Go to={all.clone()}>{t.package_title()}</Go> };
        trail(&t, programme, [list], title.clone())
    });
    let arrived = programme.data.is_some()
        && (props.package.is_none() || package.data.is_some() || package.error.is_some());
    let inside = if arrived && !may {
        let action =
            html! { <GoButton to={all} variant={Variant::Secondary}>{t.package_see_all()}</GoButton> };
        html! {
            <Empty icon={Glyph::Handshake} title={t.package_not_built_title()} text={AttrValue::from(t.package_not_built_text())} {action} />
        }
    } else {
        let render = {
            let (view, of) = (package.data.clone(), text.map(|text| (id, text)));
            let waits = props.package.is_some() && view.is_none();
            Callback::from(move |ground: Rc<PackageGround>| match of {
                Some((programme, text)) if !waits => {
                    let view: Option<Rc<PackageView>> = view.clone();
                    html! { <BuildForm {programme} {text} {view} {ground} /> }
                }
                _ => html! { <Skeleton bones={Bones::Panel} /> },
            })
        };
        html! { <Async<PackageGround> resource={with_programme(&programme, ground)} bones={Bones::Panel} {render} /> }
    };
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} />
            <div>{inside}</div>
        </main>
    }
}
