//! What comes up over a text while somebody writes in it: the search, what a tool asks for, the review of a long paste. The same for
//! the whole text, for a draft in a room of its own, and for a delegation's wording in its place.

use std::rc::Rc;

use shared::api::text::AliasView;
use yew::prelude::*;

use super::ask::AskDialog;
use super::find::FindBar;
use super::live::Over;
use super::model::{Change, Model};
use super::pen::Pen;
use super::review::ReviewDialog;
use crate::ui::slot;

/// Properties of [`OverText`].
#[derive(Properties, PartialEq)]
pub struct OverTextProps {
    /// What is known of the text.
    pub model: UseReducerHandle<Model>,
    /// What a tool or a key asks for.
    pub over: UseStateHandle<Over>,
    /// Whether somebody looks for words.
    pub finding: UseStateHandle<bool>,
    /// The old labels of the text.
    #[prop_or_default]
    pub aliases: Rc<Vec<AliasView>>,
    /// Whether words may be replaced.
    pub writes: bool,
    /// The editor.
    pub pen: Pen,
}

/// All of it. Whoever hears what an editor says by `use_said` draws this, or keys and pastes lead to nothing.
#[component]
pub fn OverText(props: &OverTextProps) -> Html {
    let (model, pen) = (&props.model, &props.pen);
    let asked = match &*props.over {
        Over::Ask(ask, marks) => Some((*ask, marks.clone())),
        _ => None,
    };
    let found = {
        let finding = props.finding.setter();
        Callback::from(move |()| finding.set(false))
    };
    let answered = {
        let over = props.over.setter();
        Callback::from(move |()| over.set(Over::Nothing))
    };
    let reviewed = {
        let dispatcher = model.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(Change::Reviewed))
    };
    let find = props.finding.then(|| {
        html! {
            <FindBar
                pen={pen.clone()} model={(**model).clone()} aliases={props.aliases.clone()} writes={props.writes} onclose={found}
            />
        }
    });
    html! {
        <div class="lay">
            {slot(find)}
            <AskDialog {asked} onclose={answered} pen={pen.clone()} />
            <ReviewDialog review={model.review.clone()} onclose={reviewed} pen={pen.clone()} />
        </div>
    }
}
