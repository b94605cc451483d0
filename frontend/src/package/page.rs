//! One package as a page: its head, and what is inside once everything it needs is here.

use std::rc::Rc;

use shared::api::package::{GetPackage, OfPackage, PackageView};
use shared::api::programme::{GetProgramme, OfProgramme};
use shared::id::{PackageId, ProgrammeId};
use yew::prelude::*;

use super::one::One;
use super::words;
use crate::client::{Async, Kind, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::ui::{Bones, Empty, Glyph, Skeleton, Variant, slot};

/// Properties of [`PackagePage`].
#[derive(Properties, PartialEq)]
pub struct PackagePageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The package.
    pub package: PackageId,
}

/// The page at `/programmes/…/packages/…`.
#[component]
pub fn PackagePage(props: &PackagePageProps) -> Html {
    let t = use_i18n();
    let topic = format!("programme/{}", props.programme);
    let programme =
        use_resource::<GetProgramme>(Some((OfProgramme { programme: props.programme }, ())), &[&topic]);
    let package = use_resource::<GetPackage>(
        Some((OfPackage { package: props.package }, ())),
        &["package", "amendment", "text", "position"],
    );
    let all = Route::Packages { programme: props.programme };
    let gone = package.error.as_ref().is_some_and(|error| error.kind == Kind::NotFound);
    let found = package.data.clone().filter(|_| !gone);
    let title = found.as_ref().map_or_else(|| t.package_title(), |view| words::title(&t, view.number));
    let over = programme.data.as_ref().map(|programme| {
        let list = html! { <Go to={all.clone()}>{t.package_title()}</Go> };
        trail(&t, programme, [list], title.clone())
    });
    let under = found.as_ref().map(|view| {
        let version = (view.version > 0)
            .then(|| html! { <span class="small quiet">{t.package_version(view.version)}</span> });
        html! {
            <div class="stack">
                <p class="lead" lang="en">{view.title.clone()}</p>
                <span class="row tags">{words::state(&t, view.state)}{slot(version)}</span>
            </div>
        }
    });
    let inside = if gone {
        let action =
            html! { <GoButton to={all} variant={Variant::Secondary}>{t.package_see_all()}</GoButton> };
        html! {
            <Empty icon={Glyph::Handshake} title={t.package_not_here_title()} text={AttrValue::from(t.package_not_here_text())} {action} />
        }
    } else {
        let render = {
            let programme = programme.data.clone();
            Callback::from(move |view: Rc<PackageView>| match &programme {
                Some(programme) => html! { <One programme={programme.clone()} {view} /> },
                None => html! { <Skeleton bones={Bones::Panel} /> },
            })
        };
        html! { <Async<PackageView> resource={with_programme(&programme, package)} bones={Bones::Panel} {render} /> }
    };
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} />
            <div>{inside}</div>
        </main>
    }
}
