//! A page's head: its one heading, which is also the document's title and what is said on arrival.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::use_arrival;
use crate::context::{use_announcer, use_i18n};
use crate::ui::slot;

/// Properties of [`PageHead`].
#[derive(Properties, PartialEq)]
pub struct PageHeadProps {
    /// The page's title: a sentence where it can be one.
    pub title: AttrValue,
    /// Over the title: breadcrumbs, a day.
    #[prop_or_default]
    pub over: Option<Html>,
    /// Under the title: a sentence, a state.
    #[prop_or_default]
    pub under: Option<Html>,
    /// Not shown, because the page says the same in another way; it is read aloud and has the focus on arrival.
    #[prop_or_default]
    pub quiet: bool,
    /// Buttons at its end.
    #[prop_or_default]
    pub actions: Option<Html>,
}

/// The head of a page. Every page has one, also while its data is being fetched.
#[component]
pub fn PageHead(props: &PageHeadProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    let arrival = use_arrival();
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with((props.title.clone(), t.clone()), move |(title, t)| {
            let spoken = t.shell_title(title);
            gloo::utils::document().set_title(&spoken);
            if arrival.take()
                && let Some(heading) = heading.cast::<HtmlElement>()
            {
                announcer.say(title.to_string());
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                drop(heading.focus_with_options(&options));
            }
        });
    }
    html! {
        <div class={if props.quiet { "ds-sr-only" } else { "head" }}>
            {slot(props.over.clone())}
            <div class="headrow">
                <div>
                    <h1 class="title" tabindex="-1" ref={heading}>{props.title.clone()}</h1>
                    {slot(props.under.clone())}
                </div>
                {slot(props.actions.clone().map(|actions| html! { <div class="row">{actions}</div> }))}
            </div>
        </div>
    }
}
