//! The delegation's own wordings, in their place in the text. What is typed while suggesting begins a draft; each draft that can be
//! written stands where the clauses are that it would replace.

use std::collections::HashSet;
use std::rc::Rc;

use serde_json::json;
use shared::api::amendment::{AmendmentView, ListAmendments, NewAmendment, OfText};
use shared::api::programme::Programme;
use shared::id::AmendmentId;
use shared::problem::FieldError;
use shared::text::ClauseId;
use yew::prelude::*;

use super::over::OverTextProps;
use super::pen::Pen;
use super::wording::OwnWording;
use crate::amendment::use_begin_here;
use crate::client::{ProblemNote, use_resource};
use crate::revision::compare::stand::Stand;
use crate::ui::slot;

/// Properties of [`OwnWordings`].
#[derive(Properties, Clone, PartialEq)]
pub struct OwnWordingsProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The text as the server knows it.
    pub stand: Option<Rc<Stand>>,
    /// Whether the editor is there and the person suggests.
    pub on: bool,
    /// The clauses that something was typed over, until its draft has it.
    pub suggested: Option<Rc<[ClauseId]>>,
    /// The editor of the text.
    pub pen: Pen,
    /// Draws what comes up over a text: the page around it has that already, and it is not fetched twice.
    pub draw: Callback<OverTextProps, Html>,
}

/// All of them. Beside them stands only what went wrong in beginning one.
#[component]
pub fn OwnWordings(props: &OwnWordingsProps) -> Html {
    let text = props.programme.text;
    let all = use_resource::<ListAmendments>(props.on.then_some((OfText { text }, ())), &["amendment"]);
    // What was just begun stands in its place until the list knows of it; from then on the list says what becomes of it.
    let begun = use_state_eq(|| None::<Rc<AmendmentView>>);
    let takes = use_state_eq(|| None::<AmendmentId>);
    let begin = {
        let (begun, takes, pen) = (begun.setter(), takes.setter(), props.pen.clone());
        let done = Callback::from(move |view: Rc<AmendmentView>| {
            let id = view.id;
            begun.set(Some(view));
            takes.set(Some(id));
        });
        let refused = Callback::from(move |_: Vec<FieldError>| {
            pen.with(|editor| editor.give_up());
        });
        use_begin_here(done, refused)
    };
    {
        let begin = begin.clone();
        use_effect_with(props.suggested.clone(), move |suggested| {
            if let Some(clauses) = suggested {
                let clauses = clauses.to_vec();
                begin.run(
                    OfText { text },
                    (),
                    NewAmendment { clauses, operations: Vec::new(), reason: String::new(), amends: None },
                );
            }
        });
    }
    {
        let begun = begun.clone();
        use_effect_with(all.data.clone(), move |all| {
            let listed = |new: &AmendmentView| all.iter().any(|all| all.iter().any(|one| one.id == new.id));
            if begun.as_deref().is_some_and(listed) {
                begun.set(None);
            }
        });
    }
    let drafts = use_memo((all.data.clone(), (*begun).clone(), props.on), |(all, begun, on)| {
        let listed = all.iter().flat_map(|all| all.iter());
        let new = begun.as_deref().filter(|new| listed.clone().all(|one| one.id != new.id));
        if *on { apart(new.into_iter().chain(listed)) } else { Vec::new() }
    });
    {
        // A colleague may have withdrawn the draft before it had the words, or another stands in its place.
        let lost = props.on && takes.is_some_and(|id| drafts.iter().all(|view| view.id != id));
        let (takes, pen) = (takes.setter(), props.pen.clone());
        use_effect_with(lost, move |lost| {
            if *lost {
                takes.set(None);
                pen.with(|editor| editor.give_up());
            }
        });
    }
    {
        let pen = props.pen.clone();
        let slots: Vec<(AmendmentId, Vec<ClauseId>)> =
            drafts.iter().map(|view| (view.id, clauses(view))).collect();
        use_effect_with((slots, props.on), move |(slots, _)| {
            let slots: Vec<_> =
                slots.iter().map(|(id, clauses)| json!({ "key": id, "clauses": clauses })).collect();
            pen.with(|editor| editor.set_slots(&slots));
        });
    }
    let places = drafts.iter().filter_map(|view| {
        let stand = props.stand.clone()?;
        let place = props.pen.with(|editor| editor.slot(&view.id.to_string())).flatten()?;
        let taken = {
            let takes = takes.setter();
            Callback::from(move |()| takes.set(None))
        };
        let inside = html! {
            <OwnWording
                key={view.id.to_string()} programme={props.programme.clone()} view={view.clone()} {stand}
                outer={props.pen.clone()} takes={*takes == Some(view.id)} {taken} draw={props.draw.clone()}
            />
        };
        Some(create_portal(inside, place))
    });
    let problem = begin.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <div class="over-sheet">
            <div key="problem" hidden={problem.is_none()}>{slot(problem)}</div>
            <div key="places">{for places}</div>
        </div>
    }
}

/// The clauses that a draft was begun on.
fn clauses(view: &AmendmentView) -> Vec<ClauseId> {
    view.draft.iter().flat_map(|draft| draft.base.iter().map(|clause| clause.id.clone())).collect()
}

/// The drafts that are being written, of those about the same clauses the first: the text has one place for a clause.
fn apart<'a>(views: impl Iterator<Item = &'a AmendmentView>) -> Vec<Rc<AmendmentView>> {
    let mut taken: HashSet<ClauseId> = HashSet::new();
    let mut found = Vec::new();
    // A thousand may be listed, of which a few are the delegation's own drafts.
    for view in views.filter(|view| view.draft.is_some() && view.record.is_being_written()) {
        let its = clauses(view);
        if its.iter().all(|id| !taken.contains(id)) {
            taken.extend(its);
            found.push(Rc::new(view.clone()));
        }
    }
    found
}
