//! The tabled amendments to one clause, beside the text in which it is written or suggested upon: the cards of the margin. The change of
//! the one that is looked at is shown in the text, by its editor.

use std::rc::Rc;

use serde_json::{Value, json};
use shared::amendment::rights::ListAmendments as MayList;
use shared::amendment::{Tabled, contest};
use shared::api::amendment::{AmendmentView, ListAmendments, OfText};
use shared::id::{ProgrammeId, TextId};
use shared::permission::Act;
use shared::text::ClauseId;
use yew::prelude::*;

use super::card::Card;
use super::model::{by_clause, to_come};
use super::page::LINGER;
use crate::amendment::look::use_look;
use crate::amendment::names::Names;
use crate::amendment::tag::codes;
use crate::client::{ProblemNote, use_resource};
use crate::context::use_i18n;
use crate::revision::compare::stand::Stand;
use crate::session::use_session;
use crate::text::differences;
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
    /// Says the words of a clause as they stand in the editor.
    pub reads: Callback<ClauseId, Option<String>>,
    /// Has the editor show in place what an amendment would make of the text.
    pub preview: Callback<String>,
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
    let looked = use_state_eq(|| None::<u32>);
    let look = {
        let looked = looked.setter();
        Callback::from(move |number| looked.set(number))
    };
    let in_place = all.data.iter().flat_map(|all| all.iter());
    let in_place = in_place.filter(|_| looked.is_some()).find(|one| one.record.number == *looked);
    use_look(in_place.map(|one| (one.id, one.record.version)), LINGER);
    let shown = in_place.map_or_else(|| NOTHING.to_owned(), |one| shown(one, &props.reads));
    use_effect_with((shown, props.preview.clone()), |(shown, preview)| {
        preview.emit(shown.clone());
        let preview = preview.clone();
        move || preview.emit(NOTHING.to_owned())
    });
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
                    on={one.record.number == *looked} look={look.clone()}
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

/// That no amendment is shown in place.
const NOTHING: &str = "[]";

/// What an amendment would make of the text as it stands in the editor, for that to show (`Preview` in frontend/editor/src/preview.ts).
fn shown(view: &AmendmentView, reads: &Callback<ClauseId, Option<String>>) -> String {
    let code = codes(&view.record).into_iter().next().unwrap_or_default();
    let one = |clause: &ClauseId, differences: Value, behind: Vec<String>| json!({ "clause": clause, "code": code, "differences": differences, "behind": behind });
    let wanted = contest(&[Tabled { amendment: &view.record, rebased: &view.rebased }]).wordings;
    // A clause that is to come does not stand there, and is not asked of.
    let words = wanted.iter().filter_map(|(clause, wanted)| {
        let (wanted, stands) = (wanted.first()?, reads.emit(clause.clone())?);
        Some(one(clause, differences(stands, wanted.wording.text_with_marks()), Vec::new()))
    });
    let to_come = to_come(&[view]);
    let behind = to_come.iter().filter_map(|(clause, new)| {
        let words = new.iter().map(|(_, clause)| clause.wording.text()).collect();
        Some(one(clause.as_ref()?, json!([]), words))
    });
    words.chain(behind).collect::<Value>().to_string()
}

#[cfg(test)]
mod tests {
    use shared::amendment::{Basis, Carried, NewClause, Operation, Rebased, State};
    use shared::text::{Kind, Wording};

    use super::*;
    use crate::amendment::samples::view;
    use crate::revision::compare::samples::{clause, clauses, id};

    #[test]
    fn what_is_shown_in_place_is_each_clause_as_it_would_read_and_what_would_come_behind_it() {
        let all = clauses();
        let words = Wording::plain("A person may let someone else act for them.");
        let new = NewClause::from(&clause(9, Kind::Action, "A clause that is to come."));
        let operations = [
            Operation::Replace { on: Basis::of(&all[3]), wording: words },
            Operation::Insert { after: Some(id(4)), clause: new },
            Operation::Delete { on: Basis::of(&all[4]) },
        ];
        let steps = operations.map(|one| Carried::Clean { operation: Box::new(one) }).into();
        let view = AmendmentView { rebased: Rebased { steps }, ..view(4, "FI", State::Tabled) };
        let reads = Callback::from(move |asked: ClauseId| {
            all.iter().find(|one| one.id == asked).map(|one| one.wording.text_with_marks())
        });
        let shown: Vec<Value> = serde_json::from_str(&shown(&view, &reads)).expect("a list");
        assert_eq!(shown.len(), 3);
        let of = |n: u32| shown.iter().filter(move |one| one["clause"] == id(n).as_str()).collect::<Vec<_>>();
        let marks = |one: &Value| {
            let all = one["differences"].as_array().cloned().unwrap_or_default();
            all.iter().map(|one| format!("{} {}", one["mark"], one["text"])).collect::<Vec<_>>()
        };
        assert!(marks(of(4)[0]).contains(&"\"ins\" \"someone\"".to_owned()), "{shown:?}");
        assert_eq!(of(4)[1]["behind"], json!(["A clause that is to come."]));
        assert_eq!((of(5).len(), marks(of(5)[0]).len()), (1, 1), "all of it goes");
        assert!(shown.iter().all(|one| one["code"] == "FI"));
    }
}
