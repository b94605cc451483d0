//! The office proposes what is to become of an amendment, and the chair decides it: the same question, asked of two.

use std::rc::Rc;

use shared::amendment::Operation;
use shared::api::amendment::{
    AmendmentView, DecideAnAmendment, ListAmendments, NewDecision, NewProposal, OfAmendment, OfText,
    ProposeAnOutcome,
};
use shared::text::merge::Choice as Taken;
use yew::prelude::*;

use super::act::use_act;
use super::merging::{self, Choices};
use super::modified::Part;
use super::names::Names;
use super::outcome::{Fields, Way};
use super::words;
use crate::client::{Acted, use_resource};
use crate::context::{I18n, use_i18n};
use crate::revision::compare::stand::Stand;
use crate::ui::{
    Alert, Checkbox, Choice, Color, Form, Question, RadioGroup, Select, TextArea, slot, use_form,
};

/// Properties of [`DecideDialog`].
#[derive(Properties, PartialEq)]
pub struct DecideDialogProps {
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// The text as this person reads it.
    pub stand: Rc<Stand>,
    /// What clauses are called.
    pub names: Rc<Names>,
    /// The chair decides; else the office proposes.
    pub deciding: bool,
    /// Whether it can be accepted as it is.
    pub accept: bool,
    /// Whether it is open.
    pub open: bool,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// The dialog.
#[component]
pub fn DecideDialog(props: &DecideDialogProps) -> Html {
    let t = use_i18n();
    let (view, deciding) = (&props.view, props.deciding);
    let form = use_form(|| Fields::first(view, &props.stand.clauses, deciding));
    {
        let (form, view, stand) = (form.clone(), view.clone(), props.stand.clone());
        // Afresh at each opening; while it is open, what is written stays whatever arrives.
        use_effect_with(props.open, move |open| {
            if *open {
                form.replace(Fields::first(&view, &stand.clauses, deciding));
            }
        });
    }
    {
        let (form, open) = (form.clone(), props.open);
        // What was chosen was chosen between words that were on the screen: where others stand there by now it is asked anew.
        use_effect_with(view.clone(), move |view| {
            let now = merging::anew(&form.values().choices, &view.rebased);
            if open && now != form.values().choices {
                form.edit("/choices", |fields: &mut Fields, now: Choices| fields.choices = now).emit(now);
            }
        });
    }
    let done = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        Callback::from(move |_: Rc<AmendmentView>| {
            form.saved();
            onclose.emit(());
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let decide = use_act::<DecideAnAmendment>(t.amendment_decided(), done.clone(), refused.clone());
    let propose = use_act::<ProposeAnOutcome>(t.amendment_proposed(), done, refused);
    // Only who merges needs the others.
    let merges = props.open && form.values().way == Some(Way::Merge);
    let others =
        use_resource::<ListAmendments>(merges.then_some((OfText { text: view.text }, ())), &["amendment"]);
    let onclose = {
        let (form, decide, propose, onclose) =
            (form.clone(), decide.clone(), propose.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            decide.forget();
            propose.forget();
            onclose.emit(());
        })
    };
    let acted = Acted::of([decide.acted(), propose.acted()]);
    let onact = {
        let (form, decide, propose) = (form.clone(), decide.clone(), propose.clone());
        // A version that is tabled behind the question was not read: only who was told of it decides that one.
        let version = if acted.is_stale() { view.record.version } else { form.values().version };
        let path = OfAmendment { amendment: view.id };
        Callback::from(move |()| {
            let pointer = if deciding { "/reason" } else { "/note" };
            match form.values().read(deciding, pointer) {
                Err(errors) => form.set_errors(errors),
                Ok((outcome, choices)) => {
                    let why = form.values().why.trim().to_owned();
                    if deciding {
                        decide.run(path.clone(), (), NewDecision { version, outcome, reason: why, choices });
                    } else {
                        propose.run(path.clone(), (), NewProposal { version, outcome, note: why });
                    }
                }
            }
        })
    };
    let fields = form.values();
    let ways: Rc<[Choice]> = Way::ALL
        .into_iter()
        .filter(|way| *way != Way::Accept || props.accept || !deciding)
        .filter(|way| *way != Way::Modified || !fields.parts.is_empty())
        .map(|way| Choice {
            hint: Some(hint(&t, view, way, deciding).into()),
            ..Choice::new(way.as_str(), word(&t, way))
        })
        .collect();
    let way = fields.way;
    let more = match way {
        Some(Way::Modified) => parts(&t, &form, &props.names),
        Some(Way::Merge) => hosts(&t, &form, view, others.data.as_deref().map_or(&[], Vec::as_slice)),
        Some(Way::Accept) if deciding && !fields.choices.is_empty() => choices(&t, &form, props),
        _ => slot(None),
    };
    let lost = if deciding && way == Some(Way::Accept) { lost(&t, props, &fields.choices) } else { None };
    let pointer = if deciding { "/reason" } else { "/note" };
    let number = words::title(&t, view.record.number);
    let (title, text, act, label) = match deciding {
        true => (
            t.amendment_decide_title(number),
            t.amendment_decide_text(),
            t.amendment_decide_act(),
            t.amendment_reason(),
        ),
        false => (
            t.amendment_propose_title(number),
            t.amendment_propose_text(),
            t.amendment_propose_act(),
            t.amendment_note(),
        ),
    };
    let optional = !(deciding && way == Some(Way::Reject));
    let problem = acted.note();
    html! {
        <Question
            open={props.open} {onclose} {title} {text} {act} {problem} {onact}
            busy={decide.pending || propose.pending}
        >
            <RadioGroup
                legend={t.amendment_outcome()} choices={ways} value={way.map_or("", Way::as_str)} error={form.error("/outcome")}
                onchange={form.edit("/outcome", |fields: &mut Fields, key: AttrValue| {
                    fields.way = Way::ALL.into_iter().find(|way| way.as_str() == key.as_str());
                })}
            />
            <div key={way.map_or("", Way::as_str)}>{more}</div>
            <div key="lost" hidden={lost.is_none()}>{slot(lost)}</div>
            <TextArea
                {label} value={fields.why.clone()} error={form.error(pointer)} {optional}
                oninput={form.edit(pointer, |fields: &mut Fields, text: String| fields.why = text)}
            />
        </Question>
    }
}

fn word(t: &I18n, way: Way) -> String {
    match way {
        Way::Accept => t.amendment_outcome_accept(),
        Way::Modified => t.amendment_outcome_modified(),
        Way::Reject => t.amendment_outcome_reject(),
        Way::Merge => t.amendment_outcome_merge(),
        Way::Keep => t.amendment_outcome_keep(),
    }
}

fn hint(t: &I18n, view: &AmendmentView, way: Way, deciding: bool) -> String {
    // What it amends goes on in it where it contains that.
    let along = view.takes_along().map(|amends| amends.number);
    match (way, deciding) {
        (Way::Accept, true) if along.is_some() => t.amendment_hint_accept_along(words::title(t, along)),
        (Way::Accept, true) => t.amendment_hint_accept(),
        (Way::Accept, false) => t.amendment_hint_accept_proposed(),
        (Way::Modified, _) => t.amendment_hint_modified(),
        (Way::Reject, _) => t.amendment_hint_reject(),
        (Way::Merge, _) => t.amendment_hint_merge(),
        (Way::Keep, _) => t.amendment_hint_keep(),
    }
}

/// What enters with other words, part by part.
fn parts(t: &I18n, form: &Form<Fields>, names: &Names) -> Html {
    let operations: Vec<Operation> = form.values().parts.iter().map(|part| part.operation.clone()).collect();
    let names = names.clone().with(&[], &operations);
    let rows = form.values().parts.iter().enumerate().map(|(at, part)| {
        let edit = move |fields: &mut Fields, change: &dyn Fn(&mut Part)| {
            if let Some(part) = fields.parts.get_mut(at) {
                change(part);
            }
        };
        let pointer = format!("/parts/{at}");
        let does = words::does(t, &names, std::slice::from_ref(&part.operation));
        let keep = form.edit(pointer.clone(), move |fields: &mut Fields, on: bool| edit(fields, &|part| part.keep = on));
        let field = part.words.clone().filter(|_| part.keep).map(|words| {
            let oninput = form.edit(pointer.clone(), move |fields: &mut Fields, text: String| {
                edit(fields, &|part| part.words = Some(text.clone()));
            });
            let since = part.since.clone().map(|reads| AttrValue::from(t.amendment_modified_since(reads)));
            html! { <TextArea label={t.amendment_modified_words(&does)} description={since} value={words} error={form.error(&pointer)} {oninput} rows=4 /> }
        });
        html! {
            <li key={at} class="stack">
                <Checkbox label={does.clone()} checked={part.keep} onchange={keep} />
                {slot(field)}
            </li>
        }
    });
    html! { <ul class="stack">{for rows}</ul> }
}

/// The open amendments that it may go on in.
fn hosts(t: &I18n, form: &Form<Fields>, view: &AmendmentView, others: &[AmendmentView]) -> Html {
    let open = |one: &&AmendmentView| one.record.state.is_open() && one.id != view.id;
    let choices: Rc<[Choice]> = others
        .iter()
        .filter(open)
        .filter_map(|one| one.record.number)
        .map(|number| Choice::new(number.to_string(), words::title(t, Some(number))))
        .collect();
    let value = form.values().number.map(|number| number.to_string()).unwrap_or_default();
    let onchange =
        form.edit("/number", |fields: &mut Fields, number: String| fields.number = number.parse().ok());
    let none = choices.is_empty().then(|| html! { <p class="small quiet">{t.amendment_merge_none()}</p> });
    html! {
        <div class="stack">
            <Select label={t.amendment_merge_into()} {choices} {value} error={form.error("/number")} placeholder={AttrValue::from(t.common_choose())} {onchange} />
            {slot(none)}
        </div>
    }
}

/// The hand-set brackets that the text loses with it.
fn lost(t: &I18n, props: &DecideDialogProps, choices: &Choices) -> Option<Html> {
    let made = merging::made(choices).unwrap_or_default();
    let lost = props.view.rebased.lost_brackets(&props.stand.clauses, &made);
    let items = lost.iter().map(|(clause, bracket)| {
        let name = props.names.name(t, clause);
        let said = if bracket.reason.is_empty() { name } else { format!("{name}: {}", bracket.reason) };
        html! { <li key={bracket.id.clone()}>{said}</li> }
    });
    let list = html! { <ul class="plainlist">{for items}</ul> };
    (!lost.is_empty()).then(|| {
        html! { <Alert color={Color::Warning} title={t.amendment_lost_brackets()}>{list}</Alert> }
    })
}

fn choices(t: &I18n, form: &Form<Fields>, props: &DecideDialogProps) -> Html {
    let choose =
        form.edit("/choices", |fields: &mut Fields, (clause, overlap, taken): (usize, usize, Taken)| {
            if let Some(one) = fields.choices.get_mut(clause).and_then(|one| one.taken.get_mut(overlap)) {
                *one = Some(taken);
            }
        });
    let error = form.error("/choices");
    merging::questions(t, &props.names, &props.view.rebased, &form.values().choices, error, &choose)
}
