//! The way from the top to this page.

use yew::prelude::*;

use crate::context::use_i18n;

/// Properties of [`Breadcrumbs`].
#[derive(Properties, PartialEq)]
pub struct BreadcrumbsProps {
    /// Links (`nav::Go`) from the top, without this page.
    pub links: Vec<Html>,
    /// This page.
    pub here: AttrValue,
}

/// The way to this page.
#[component]
pub fn Breadcrumbs(props: &BreadcrumbsProps) -> Html {
    let t = use_i18n();
    let links = props.links.iter().enumerate().map(|(at, link)| html! { <li key={at}>{link.clone()}</li> });
    let here = html! { <li key="here"><span aria-current="page">{props.here.clone()}</span></li> };
    html! {
        <nav class="ds-breadcrumbs" aria-label={t.shell_breadcrumbs()}>
            <ol>{for links.chain(std::iter::once(here))}</ol>
        </nav>
    }
}
