//! The tabled amendments to one clause, beside the text in which it is written, suggested upon or read: the cards of the margin. The
//! change of the one that is looked at is shown in the text, by its editor or on the sheet of the revision that is the text to its reader.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde_json::{Value, json};
use shared::amendment::rights::ListAmendments as MayList;
use shared::amendment::{Tabled, contest};
use shared::api::amendment::{AmendmentView, ListAmendments, OfText};
use shared::id::{ProgrammeId, TextId};
use shared::permission::Act;
use shared::text::{ClauseId, Wording};
use web_sys::HtmlElement;
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
use crate::ui::{focus, slot};

/// What an amendment would make of one clause, for showing it in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct InPlace {
    /// The clause.
    pub clause: ClauseId,
    /// By whose colour it is drawn.
    pub code: String,
    /// How its words would read; nothing where only something would come behind it.
    pub wording: Option<Wording>,
    /// The words of the clauses that would come behind it.
    pub behind: Vec<Wording>,
}

/// Whose amendments there are to which clause, by code.
pub type Whose = Rc<BTreeMap<ClauseId, Vec<String>>>;

/// Where the text stands that the cards are beside, and who shows there what is looked at.
#[derive(Clone, PartialEq)]
pub enum TextBeside {
    /// In an editor.
    Editor {
        /// Says the words of a clause as they stand in it.
        reads: Callback<ClauseId, Option<String>>,
        /// Has it show in place what an amendment would make of the text.
        preview: Callback<String>,
    },
    /// On a sheet that is only read.
    Sheet {
        /// Takes what an amendment would make of the text.
        shown: Callback<Vec<InPlace>>,
        /// Takes whose amendments there are, so that each clause says so: no caret is in one.
        whose: Callback<Whose>,
    },
}

/// What is told where the text stands.
#[derive(PartialEq)]
enum Told {
    Editor(String),
    Sheet(Vec<InPlace>),
}

impl TextBeside {
    fn told(&self, changes: Vec<InPlace>) -> Told {
        match self {
            Self::Editor { reads, .. } => Told::Editor(for_editor(&changes, reads)),
            Self::Sheet { .. } => Told::Sheet(changes),
        }
    }

    fn tell(&self, told: &Told) {
        match (self, told) {
            (Self::Editor { preview, .. }, Told::Editor(changes)) => preview.emit(changes.clone()),
            (Self::Sheet { shown, .. }, Told::Sheet(changes)) => shown.emit(changes.clone()),
            _ => {}
        }
    }
}

/// Properties of [`Beside`].
#[derive(Properties, Clone, PartialEq)]
pub struct BesideProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its text.
    pub text: TextId,
    /// Whether it is negotiated.
    pub negotiated: bool,
    /// The clause; absent while none is looked at.
    pub clause: Option<ClauseId>,
    /// What it is called.
    pub label: String,
    /// The text as the server knows it, once it is here.
    pub stand: Option<Rc<Stand>>,
    /// Where the text stands.
    pub at: TextBeside,
    /// Counts how often somebody has asked for the cards, elsewhere than here: they get the focus.
    pub asked: u32,
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
    let known = use_memo(all.data.clone(), |all| {
        let all = all.as_ref().map_or(&[][..], |all| all.as_slice());
        let beside = by_clause(all);
        let whose: Whose = Rc::new(by_whom(all, &beside));
        (beside, whose)
    });
    let (beside, whose) = &*known;
    let looked = use_state_eq(|| None::<u32>);
    let look = {
        let looked = looked.setter();
        Callback::from(move |number| looked.set(number))
    };
    let in_place = all.data.iter().flat_map(|all| all.iter());
    let in_place = in_place.filter(|_| looked.is_some()).find(|one| one.record.number == *looked);
    use_look(in_place.map(|one| (one.id, one.record.version)), LINGER);
    let told = props.at.told(in_place.map(changes).unwrap_or_default());
    use_effect_with((told, props.at.clone()), |(told, at)| {
        at.tell(told);
        let at = at.clone();
        move || at.tell(&at.told(Vec::new()))
    });
    use_effect_with((whose.clone(), props.at.clone()), |(all, at)| {
        if let TextBeside::Sheet { whose, .. } = at {
            whose.emit(all.clone());
        }
    });
    let section = use_node_ref();
    {
        let section = section.clone();
        use_effect_with(props.asked, move |asked| {
            if let Some(element) = section.cast::<HtmlElement>().filter(|_| *asked > 0) {
                focus::set(&element);
            }
        });
    }
    let here = props.clause.as_ref().and_then(|clause| beside.get(clause));
    let listed = all.data.iter().flat_map(|all| all.iter());
    let listed = listed.filter(|one| {
        one.record.number.is_some_and(|number| here.is_some_and(|here| here.contains(&number)))
    });
    let cards: Vec<Html> = listed
        .map(|one| {
            html! {
                <Card
                    key={one.id.to_string()} programme={props.programme} negotiated={props.negotiated} view={one.clone()} names={(*names).clone()}
                    on={one.record.number == *looked} look={look.clone()}
                />
            }
        })
        .collect();
    let problem = all.error.clone().filter(|_| all.data.is_none());
    let problem = problem.map(|error| html! { <ProblemNote {error} retry={all.reload.clone()} /> });
    let title = t.amendment_brackets_beside(&props.label);
    // Beside an editor the clause is named over the cards already.
    let named = matches!(props.at, TextBeside::Sheet { .. }) && !cards.is_empty();
    let head = named.then(|| html! { <p class="label">{title.clone()}</p> });
    html! {
        <section ref={section} class="tabled" tabindex="-1" hidden={cards.is_empty() && problem.is_none()} aria-label={title}>
            {slot(head)}
            {slot(problem)}
            <div class="stack">{for cards}</div>
        </section>
    }
}

/// What an amendment would make of each clause.
fn changes(view: &AmendmentView) -> Vec<InPlace> {
    let code = codes(&view.record).into_iter().next().unwrap_or_default();
    let wanted = contest(&[Tabled { amendment: &view.record, rebased: &view.rebased }]).wordings;
    let words = wanted.into_iter().filter_map(|(clause, wanted)| {
        let wording = wanted.into_iter().next()?.wording;
        Some(InPlace { clause, code: code.clone(), wording: Some(wording), behind: Vec::new() })
    });
    let behind = to_come(&[view]).into_iter().filter_map(|(clause, new)| {
        let behind = new.into_iter().map(|(_, clause)| clause.wording).collect();
        Some(InPlace { clause: clause?, code: code.clone(), wording: None, behind })
    });
    words.chain(behind).collect()
}

/// What an amendment would make of the text as it stands in the editor, for that to show (`Preview` in frontend/editor/src/preview.ts).
fn for_editor(changes: &[InPlace], reads: &Callback<ClauseId, Option<String>>) -> String {
    let one = |change: &InPlace| -> Option<Value> {
        let differences = match &change.wording {
            // A clause that is to come does not stand there, and is not asked of.
            Some(wording) => differences(reads.emit(change.clause.clone())?, wording.text_with_marks()),
            None => json!([]),
        };
        let behind: Vec<String> = change.behind.iter().map(Wording::text).collect();
        Some(
            json!({ "clause": change.clause, "code": change.code, "differences": differences, "behind": behind }),
        )
    };
    changes.iter().filter_map(one).collect::<Value>().to_string()
}

/// Who stands behind the amendments to each clause, each once.
fn by_whom(all: &[AmendmentView], beside: &BTreeMap<ClauseId, Vec<u32>>) -> BTreeMap<ClauseId, Vec<String>> {
    let mut whose = BTreeMap::new();
    for (clause, numbers) in beside {
        let here = |one: &&AmendmentView| one.record.number.is_some_and(|number| numbers.contains(&number));
        let found: BTreeSet<String> = all.iter().filter(here).flat_map(|one| codes(&one.record)).collect();
        whose.insert(clause.clone(), found.into_iter().collect());
    }
    whose
}

#[cfg(test)]
mod tests {
    use shared::amendment::{Basis, Carried, NewClause, Operation, Rebased, State};
    use shared::text::Kind;

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
        let shown: Vec<Value> = serde_json::from_str(&for_editor(&changes(&view), &reads)).expect("a list");
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
        assert_eq!(for_editor(&[], &reads), "[]");
    }

    #[test]
    fn a_clause_says_whose_amendments_there_are_to_it_and_each_delegation_once() {
        let delete = |number: u32, by: &str, at: usize| {
            let step =
                Carried::Clean { operation: Box::new(Operation::Delete { on: Basis::of(&clauses()[at]) }) };
            AmendmentView { rebased: Rebased { steps: vec![step] }, ..view(number, by, State::Tabled) }
        };
        let all = [delete(4, "FI", 2), delete(5, "DK", 2), delete(6, "FI", 2), delete(7, "NO", 3)];
        let whose = by_whom(&all, &by_clause(&all));
        assert_eq!(whose.get(&id(3)), Some(&vec!["DK".to_owned(), "FI".to_owned()]));
        assert_eq!(whose.get(&id(4)), Some(&vec!["NO".to_owned()]));
        assert_eq!(whose.len(), 2);
    }
}
