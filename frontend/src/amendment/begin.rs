//! Beginning an amendment: on which clauses, and with what.

use std::rc::Rc;

use shared::amendment::rights::BeginAmendment;
use shared::amendment::{Basis, NewClause, Operation};
use shared::api::amendment::{AmendmentView, BeginAnAmendment, NewAmendment, OfText};
use shared::api::programme::Programme;
use shared::id::{AmendmentId, ProgrammeId};
use shared::lifecycle::State;
use shared::permission::Act;
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::seat::Seat;
use shared::text::{Clause, ClauseId, Facts, Kind, Wording};
use yew::prelude::*;

use super::act::use_act;
use super::names::Names;
use crate::client::{Action, ProblemNote};
use crate::context::use_i18n;
use crate::nav::{Route, use_go_to};
use crate::revision::compare::stand::Stand;
use crate::revision::words;
use crate::ui::{Choice, Question, RadioGroup, Select, TextArea, slot, use_form};

/// Whether somebody in that seat can begin one now.
pub fn may_begin(seat: Option<&Seat>, programme: &Programme) -> bool {
    programme.summary.state == State::Negotiation
        && seat.is_some_and(|seat| BeginAmendment::verdict(seat, &()).is_allowed())
}

/// Begins an amendment and goes to its page.
#[hook]
pub fn use_begin(id: ProgrammeId) -> Action<BeginAnAmendment> {
    let t = use_i18n();
    let go = use_go_to();
    let done = Callback::from(move |view: Rc<AmendmentView>| {
        go.emit((Route::Amendment { programme: id, amendment: view.id }, AttrValue::default()));
    });
    use_act::<BeginAnAmendment>(t.amendment_begun(), done, Callback::noop())
}

/// Begins an amendment and stays where one is.
#[hook]
pub fn use_begin_here(
    done: Callback<Rc<AmendmentView>>,
    refused: Callback<Vec<FieldError>>,
) -> Action<BeginAnAmendment> {
    use_act::<BeginAnAmendment>(String::new(), done, refused)
}

/// What is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Clauses that are to read otherwise.
    Change,
    /// A clause that is to stand behind another.
    Insert,
    /// A clause that is to go.
    Delete,
}

impl What {
    const ALL: [Self; 3] = [Self::Change, Self::Insert, Self::Delete];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Insert => "insert",
            Self::Delete => "delete",
        }
    }
}

/// What the fields hold.
#[derive(Debug, Clone, PartialEq)]
struct Fields {
    what: What,
    from: Option<ClauseId>,
    to: Option<ClauseId>,
    kind: Kind,
    words: String,
}

impl Fields {
    fn first((what, clause): &(What, Option<ClauseId>), stand: &Stand) -> Self {
        let kind =
            clause.as_ref().and_then(|id| stand.clauses.iter().find(|one| one.id == *id)).map(follower);
        Self {
            what: *what,
            from: clause.clone(),
            to: clause.clone(),
            kind: kind.unwrap_or(Kind::Paragraph),
            words: String::new(),
        }
    }

    /// What is sent, or what is wrong.
    fn read(&self, stand: &Stand, new_id: impl FnOnce() -> ClauseId) -> Result<NewAmendment, FieldErrors> {
        let mut errors = FieldErrors::new();
        let find = |id: &Option<ClauseId>| {
            id.as_ref().and_then(|id| stand.clauses.iter().position(|one| one.id == *id))
        };
        let Some(from) = find(&self.from) else {
            errors.add("/from", FieldCode::Required);
            return Err(errors);
        };
        let clause = &stand.clauses[from];
        let new = |clauses: &[Clause], operations| {
            let clauses = clauses.iter().map(|one| one.id.clone()).collect();
            Ok(NewAmendment { clauses, operations, reason: String::new(), amends: None })
        };
        match self.what {
            What::Change => {
                let to = find(&self.to).unwrap_or(from);
                new(&stand.clauses[from.min(to)..=from.max(to)], Vec::new())
            }
            What::Delete => {
                new(std::slice::from_ref(clause), vec![Operation::Delete { on: Basis::of(clause) }])
            }
            What::Insert if self.words.trim().is_empty() => {
                errors.add("/words", FieldCode::Required);
                Err(errors)
            }
            What::Insert => {
                let made = NewClause {
                    id: new_id(),
                    kind: self.kind,
                    level: self.kind.settled_level(clause.level.max(1)),
                    wording: Wording::plain(self.words.trim()),
                    facts: Facts::default(),
                };
                let insert = Operation::Insert { after: Some(clause.id.clone()), clause: made };
                new(std::slice::from_ref(clause), vec![insert])
            }
        }
    }
}

/// What most often stands behind a clause.
fn follower(clause: &Clause) -> Kind {
    match clause.kind {
        Kind::Chapter | Kind::Goal | Kind::Heading => Kind::Paragraph,
        Kind::Subgoal => Kind::Action,
        kind => kind,
    }
}

/// A new id for a clause; made here, because the clause keeps it when it is accepted.
pub fn new_id() -> ClauseId {
    let random =
        (0..4).fold(0_u128, |all, _| (all << 20) | (js_sys::Math::random() * f64::from(1 << 20)) as u128);
    let id = AmendmentId::from_parts(js_sys::Date::now() as u64, random).to_string();
    ClauseId::parse(&id).expect("26 characters of the alphabet of ids")
}

/// Properties of [`BeginDialog`].
#[derive(Properties, Clone, PartialEq)]
pub struct BeginDialogProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// Its text as this person reads it.
    pub stand: Rc<Stand>,
    /// Whether it is open.
    pub open: bool,
    /// What it begins with.
    pub first: (What, Option<ClauseId>),
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// Asks what is suggested, and for which clauses.
#[component]
pub fn BeginDialog(props: &BeginDialogProps) -> Html {
    let t = use_i18n();
    let form = use_form(|| Fields::first(&props.first, &props.stand));
    let begin = use_begin(props.programme.summary.id);
    {
        let (form, first, stand) = (form.clone(), props.first.clone(), props.stand.clone());
        use_effect_with(props.open, move |open| {
            if *open {
                form.replace(Fields::first(&first, &stand));
            }
        });
    }
    let onclose = {
        let (form, begin, onclose) = (form.clone(), begin.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            begin.forget();
            onclose.emit(());
        })
    };
    let onact = {
        let (form, begin, stand, text) =
            (form.clone(), begin.clone(), props.stand.clone(), props.programme.text);
        Callback::from(move |()| match form.values().read(&stand, new_id) {
            Ok(new) => {
                // What is on its way is not lost when the page goes on to it.
                form.saved();
                begin.run(OfText { text }, (), new);
            }
            Err(errors) => form.set_errors(errors.finish().err().unwrap_or_default()),
        })
    };
    let fields = form.values();
    let names = use_memo(props.stand.clone(), |stand| Names::of(stand));
    let clauses: Rc<[Choice]> = if props.open {
        let label = |clause: &Clause| {
            let (name, opening) = (props.stand.label(&clause.id), super::names::opening(&clause.wording));
            if name.is_empty() {
                names.name(&t, &clause.id)
            } else {
                format!("{} {opening}", words::label(&t, clause.kind, name))
            }
        };
        props.stand.clauses.iter().map(|clause| Choice::new(clause.id.to_string(), label(clause))).collect()
    } else {
        Rc::default()
    };
    let whats: Rc<[Choice]> = What::ALL
        .into_iter()
        .map(|what| {
            Choice::new(
                what.as_str(),
                match what {
                    What::Change => t.amendment_what_change(),
                    What::Insert => t.amendment_what_insert(),
                    What::Delete => t.amendment_what_delete(),
                },
            )
        })
        .collect();
    let kinds: Rc<[Choice]> =
        Kind::ALL.into_iter().map(|kind| Choice::new(kind.as_str(), words::kind(&t, kind))).collect();
    let value = |id: &Option<ClauseId>| id.as_ref().map(ToString::to_string).unwrap_or_default();
    let (from_label, more) = match fields.what {
        What::Change => (
            t.amendment_begin_from(),
            html! {
                <Select
                    key="to" label={t.amendment_begin_to()} choices={clauses.clone()} value={value(&fields.to)}
                    placeholder={AttrValue::from(t.amendment_begin_to_same())} optional=true
                    onchange={form.edit("/to", |fields: &mut Fields, id: String| fields.to = id.parse().ok())}
                />
            },
        ),
        What::Insert => (
            t.amendment_begin_after(),
            html! {
                <div key="new" class="stack">
                    <Select
                        label={t.amendment_begin_kind()} choices={kinds} value={fields.kind.as_str()}
                        onchange={form.edit("/kind", |fields: &mut Fields, kind: String| fields.kind = Kind::from_name(&kind).unwrap_or(fields.kind))}
                    />
                    <TextArea
                        label={t.amendment_begin_words()} value={fields.words.clone()} error={form.error("/words")}
                        oninput={form.edit("/words", |fields: &mut Fields, words: String| fields.words = words)}
                    />
                </div>
            },
        ),
        What::Delete => (t.amendment_begin_delete(), slot(None)),
    };
    let problem = begin.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Question
            open={props.open}
            {onclose}
            title={t.amendment_begin_title()}
            text={t.amendment_begin_text()}
            act={t.amendment_begin_act()}
            busy={begin.pending}
            {problem}
            {onact}
        >
            <RadioGroup
                legend={t.amendment_begin_what()} choices={whats} value={fields.what.as_str()}
                onchange={form.edit("/what", |fields: &mut Fields, what: AttrValue| {
                    fields.what = What::ALL.into_iter().find(|one| one.as_str() == what.as_str()).unwrap_or(fields.what);
                })}
            />
            <Select
                label={from_label} choices={clauses} value={value(&fields.from)} error={form.error("/from")}
                placeholder={AttrValue::from(t.common_choose())}
                onchange={form.edit("/from", |fields: &mut Fields, id: String| fields.from = id.parse().ok())}
            />
            <div>{more}</div>
        </Question>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::compare::samples::{clauses, id, stand};

    fn fields(what: What, from: u32, to: u32) -> Fields {
        let stand = stand(clauses(), "SEC");
        Fields { from: Some(id(from)), to: Some(id(to)), ..Fields::first(&(what, None), &stand) }
    }

    fn read(fields: &Fields) -> Result<NewAmendment, FieldErrors> {
        fields.read(&stand(clauses(), "SEC"), || id(77))
    }

    #[test]
    fn a_change_takes_all_clauses_between_the_two_in_whichever_order() {
        for (from, to) in [(2, 4), (4, 2)] {
            let new = read(&fields(What::Change, from, to)).ok().unwrap();
            assert_eq!(new.clauses, [id(2), id(3), id(4)]);
            assert!(new.operations.is_empty());
        }
    }

    #[test]
    fn a_new_clause_needs_words_and_stands_behind_the_chosen_one() {
        let mut new = fields(What::Insert, 3, 3);
        assert!(read(&new).is_err());
        new.words = "More.".into();
        let new = read(&new).ok().unwrap();
        assert!(
            matches!(&new.operations[..], [Operation::Insert { after: Some(after), clause }] if *after == id(3) && clause.id == id(77))
        );
    }

    #[test]
    fn what_is_to_go_is_named_by_what_it_says_now() {
        let new = read(&fields(What::Delete, 4, 4)).ok().unwrap();
        assert_eq!(new.operations, [Operation::Delete { on: Basis::of(&clauses()[3]) }]);
    }
}
