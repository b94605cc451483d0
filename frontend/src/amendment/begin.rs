//! Beginning an amendment: on which clauses, and with what.

use std::rc::Rc;

use shared::amendment::rights::BeginAmendment;
use shared::api::amendment::{AmendmentView, BeginAnAmendment, OfText};
use shared::api::programme::Programme;
use shared::id::{AmendmentId, ProgrammeId};
use shared::lifecycle::State;
use shared::permission::Act;
use shared::problem::FieldError;
use shared::seat::Seat;
use shared::text::facts::Fact;
use shared::text::outline::section;
use shared::text::{Clause, ClauseId, Kind};
use yew::prelude::*;

use super::act::use_act;
use super::names::Names;
use super::wanted::{Fields, What};
use crate::client::{Action, ProblemNote};
use crate::context::{I18n, use_i18n};
use crate::nav::{Route, use_go_to};
use crate::revision::compare::stand::Stand;
use crate::revision::words;
use crate::text::FactFields;
use crate::ui::{Choice, Form, Question, RadioGroup, Select, TextArea, slot, use_form};

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
                    What::Move => t.amendment_what_move(),
                    What::Shape => t.amendment_what_shape(),
                    What::Facts => t.amendment_what_facts(),
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
        What::Move => (t.amendment_begin_delete(), place(&t, &form, &props.stand, &clauses)),
        What::Shape => (t.amendment_begin_delete(), shape(&t, &form, &props.stand)),
        What::Facts => (t.amendment_begin_delete(), facts(&form, &props.stand)),
    };
    let about = {
        let stand = props.stand.clone();
        form.edit("/from", move |fields: &mut Fields, id: String| fields.about(id.parse().ok(), &stand))
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
                placeholder={AttrValue::from(t.common_choose())} onchange={about}
            />
            <div>{more}</div>
        </Question>
    }
}

/// How the beginning of the text is named among the places.
const BEGINNING: &str = "beginning";

/// Where it is to stand, and how much goes along.
fn place(t: &I18n, form: &Form<Fields>, stand: &Stand, clauses: &[Choice]) -> Html {
    let fields = form.values();
    let (beginning, places) = fields.places(stand);
    let beginning = beginning.then(|| Choice::new(BEGINNING, t.package_first()));
    let places = places.into_iter().filter_map(|at| clauses.get(at).cloned());
    let choices: Rc<[Choice]> = beginning.into_iter().chain(places).collect();
    let value = match &fields.behind {
        None => String::new(),
        Some(None) => BEGINNING.to_owned(),
        Some(Some(clause)) => clause.to_string(),
    };
    let along = fields.clause(stand).map_or(0, |(at, _)| section(&stand.clauses, at).len() - 1);
    let onchange = form.edit("/behind", |fields: &mut Fields, id: String| {
        fields.behind = if id == BEGINNING { Some(None) } else { id.parse().ok().map(Some) };
    });
    html! {
        <div key="place" class="stack">
            <Select
                label={t.package_build_after()} {choices} {value} error={form.error("/behind")}
                placeholder={AttrValue::from(t.common_choose())} {onchange}
            />
            <p class="small quiet" hidden={along == 0}>{t.package_build_along(along)}</p>
        </div>
    }
}

/// What it is to be, other than what it is.
fn shape(t: &I18n, form: &Form<Fields>, stand: &Stand) -> Html {
    let fields = form.values();
    let now = fields.clause(stand).map(|(_, clause)| (clause.kind, clause.kind.settled_level(clause.level)));
    let name = |(kind, level): (Kind, u8)| format!("{kind}-{level}");
    let choices: Rc<[Choice]> = Kind::shapes()
        .filter(|shape| now != Some(*shape))
        .map(|shape| Choice::new(name(shape), words::kind_and_level(t, shape.0, shape.1)))
        .collect();
    let onchange = form.edit("/shape", move |fields: &mut Fields, chosen: String| {
        fields.shape = Kind::shapes().find(|shape| name(*shape) == chosen);
    });
    html! {
        <Select
            key="shape" label={t.amendment_begin_kind()} {choices} value={fields.shape.map(name).unwrap_or_default()}
            error={form.error("/shape")} placeholder={AttrValue::from(t.common_choose())} {onchange}
        />
    }
}

/// What it is to say beside its words.
fn facts(form: &Form<Fields>, stand: &Stand) -> Html {
    let fields = form.values();
    let Some((_, clause)) = fields.clause(stand) else { return slot(None) };
    let put = form.edit("/facts", |fields: &mut Fields, (fact, said): (Fact, Vec<String>)| {
        fields.facts.say(fact, said);
    });
    let error = form.error("/facts");
    html! {
        <div key={format!("facts-{}", clause.id)} class="stack">
            <FactFields kind={clause.kind} facts={fields.facts.clone()} {put} />
            <p class="ds-validation-message" data-field="validation" hidden={error.is_none()}>{error}</p>
        </div>
    }
}
