//! The tabled amendments to one clause, beside the text in which it is written or suggested upon: the cards of the margin.

use std::rc::Rc;

use shared::amendment::rights::ListAmendments as MayList;
use shared::api::amendment::{ListAmendments, OfText};
use shared::id::{ProgrammeId, TextId};
use shared::permission::Act;
use shared::text::ClauseId;
use yew::prelude::*;

use super::card::Card;
use super::model::by_clause;
use crate::amendment::names::Names;
use crate::client::{ProblemNote, use_resource};
use crate::context::use_i18n;
use crate::revision::compare::stand::Stand;
use crate::session::use_session;
use crate::ui::slot;

/// Properties of [`Beside`].
#[derive(Properties, Clone, PartialEq)]
pub struct BesideProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its text.
    pub text: TextId,
    /// The clause.
    pub clause: ClauseId,
    /// What it is called.
    pub label: String,
    /// The text as the server knows it, once it is here.
    pub stand: Option<Rc<Stand>>,
}

/// The cards; nothing where there are none, and for who knows of no amendments.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let may = session.seat().is_some_and(|seat| MayList::verdict(seat, &()).is_allowed());
    let all = use_resource::<ListAmendments>(
        may.then_some((OfText { text: props.text }, ())),
        &["amendment", "revision"],
    );
    let names = use_memo(props.stand.clone(), |stand| stand.as_deref().map(Names::of).unwrap_or_default());
    let beside =
        use_memo(all.data.clone(), |all| all.as_deref().map(|all| by_clause(all)).unwrap_or_default());
    let here = beside.get(&props.clause);
    let listed = all.data.iter().flat_map(|all| all.iter());
    let listed = listed.filter(|one| {
        one.record.number.is_some_and(|number| here.is_some_and(|here| here.contains(&number)))
    });
    let cards: Vec<Html> = listed
        .map(|one| {
            html! {
                <Card
                    key={one.id.to_string()} programme={props.programme} view={one.clone()} names={(*names).clone()}
                    on=false look={Callback::noop()}
                />
            }
        })
        .collect();
    let problem = all.error.clone().filter(|_| all.data.is_none());
    let problem = problem.map(|error| html! { <ProblemNote {error} retry={all.reload.clone()} /> });
    html! {
        <section hidden={cards.is_empty() && problem.is_none()} aria-label={t.amendment_brackets_beside(&props.label)}>
            {slot(problem)}
            <div class="stack">{for cards}</div>
        </section>
    }
}
