//! The versions that were tabled, each to be opened.

use std::rc::Rc;

use shared::api::amendment::{ListVersions, OfAmendment, Version};
use shared::id::AmendmentId;
use yew::prelude::*;

use super::names::Names;
use super::rows::rows;
use super::words;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::revision::compare::sheet::RedlineSheet;
use crate::ui::format::Detail;
use crate::ui::{Bones, Section, Time};

/// Properties of [`Versions`].
#[derive(Properties, PartialEq)]
pub struct VersionsProps {
    /// The amendment.
    pub amendment: AmendmentId,
    /// Its number.
    pub number: u32,
    /// The version that is tabled; with a new one the list is fetched again.
    pub latest: u32,
    /// What clauses are called.
    pub names: Rc<Names>,
    /// The code of who wants it.
    pub by: AttrValue,
}

/// The versions.
#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let t = use_i18n();
    let versions =
        use_resource::<ListVersions>(Some((OfAmendment { amendment: props.amendment }, ())), &["amendment"]);
    let render = {
        let (t, names, by, number, latest) =
            (t.clone(), props.names.clone(), props.by.clone(), props.number, props.latest);
        Callback::from(move |versions: Rc<Vec<Version>>| {
            let rows = versions.iter().filter(|one| one.version != latest);
            html! { <ul class="stack">{for rows.map(|one| draw(&t, &names, number, &by, one))}</ul> }
        })
    };
    html! {
        <Section title={t.amendment_versions()}>
            <Async<Vec<Version>> resource={versions} bones={Bones::Rows(2)} {render} />
        </Section>
    }
}

fn draw(t: &I18n, names: &Names, number: u32, by: &str, one: &Version) -> Html {
    let names = names.clone().with(&one.base, &one.operations);
    let rows = Rc::new(rows(t, &names, &one.base, &one.operations, by, &format!("v{}", one.version)));
    let running =
        (AttrValue::from(words::title(t, Some(number))), AttrValue::from(t.amendment_version(one.version)));
    html! {
        <li key={one.version.to_string()}>
            <details class="panel">
                <summary class="row">
                    <span class="strong">{t.amendment_version(one.version)}</span>
                    <span>{words::does(t, &names, &one.operations)}</span>
                    <span class="push small quiet"><Time at={one.tabled_at} detail={Detail::Day} /></span>
                </summary>
                <div class="body stack">
                    <p class="small prewrap" lang="en" hidden={one.reason.is_empty()}>{one.reason.clone()}</p>
                    <RedlineSheet {rows} here={None} {running} restore={None} />
                </div>
            </details>
        </li>
    }
}
