//! Opening, extending and ending a round: what is said with it.

use std::rc::Rc;

use shared::api::programme::{OfProgramme, Programme};
use shared::api::revision::{Because, ListRevisions, OfText};
use shared::api::round::{EndARound, ExtendARound, NewDeadline, NewRound, OfRound, OpenARound, RoundView};
use shared::id::ProgrammeId;
use shared::problem::{FieldCode, FieldErrors};
use shared::revision::RevisionState;
use shared::round::{ChangedBy, REASON_MOST, REMIND_BEFORE, ROUND_DAYS};
use yew::prelude::*;

use crate::client::{Acted, Action, ApiError, ProblemNote, use_action, use_resource};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::member::ClocksSelect;
use crate::programme::{end_of_day_in, today};
use crate::ui::format::{OFFICE_ZONE, city};
use crate::ui::{Button, Choice, Color, DateInput, Select, TextArea, Variant, slot, use_form};

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A round is opened.
    Open,
    /// Its deadline is moved.
    Extend,
    /// It is ended before its deadline.
    End,
}

impl What {
    /// On its button, and over its form.
    pub fn words(self, t: &I18n) -> String {
        match self {
            Self::Open => t.round_act_open(),
            Self::Extend => t.round_act_extend(),
            Self::End => t.round_act_end(),
        }
    }

    /// When it is done.
    fn done(self, t: &I18n) -> String {
        match self {
            Self::Open => t.round_opened(),
            Self::Extend => t.round_extended(),
            Self::End => t.round_ended_now(),
        }
    }
}

/// What is filled in.
#[derive(Clone, PartialEq)]
struct Said {
    closes: String,
    zone: String,
    remind: String,
    pen: String,
    reason: String,
}

impl Said {
    fn first() -> Self {
        Self {
            closes: today().plus_days(ROUND_DAYS).to_string(),
            zone: OFFICE_ZONE.into(),
            remind: "usual".into(),
            pen: ChangedBy::Acceptance.as_str().into(),
            reason: String::new(),
        }
    }
}

/// What is filled in, with what is wrong with it.
type Fields = crate::ui::Form<Said>;

/// What can be done; a form does one of them.
struct Acts {
    open: Action<OpenARound>,
    extend: Action<ExtendARound>,
    end: Action<EndARound>,
}

/// When one is done it is said, and the form closes.
#[hook]
fn use_acts(what: What, programme: ProgrammeId, form: &Fields, onclose: &Callback<()>) -> Acts {
    let t = use_i18n();
    let toasts = use_toasts();
    let topic = format!("programme/{programme}");
    let then = {
        let (form, onclose, said) = (form.clone(), onclose.clone(), what.done(&t));
        Callback::from(move |outcome: Result<Rc<RoundView>, ApiError>| match outcome {
            Ok(_) => {
                form.saved();
                toasts.say(said.clone());
                onclose.emit(());
            }
            Err(error) => form.set_errors(error.fields),
        })
    };
    let open = use_action::<OpenARound>(&[&topic], then.clone());
    let extend = use_action::<ExtendARound>(&[&topic], then.clone());
    let end = use_action::<EndARound>(&[&topic], then);
    Acts { open, extend, end }
}

/// Properties of [`Form`].
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The round that was opened last.
    pub round: Option<RoundView>,
    /// What is done.
    pub what: What,
    /// It is done, or was given up.
    pub onclose: Callback<()>,
}

/// The form inside the dialog.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let t = use_i18n();
    let (what, programme) = (props.what, props.programme.summary.id);
    let round = props.round.clone();
    let form = use_form(Said::first);
    let text = props.programme.text;
    let revisions =
        use_resource::<ListRevisions>((what == What::Open).then_some((OfText { text }, ())), &["revision"]);
    let issued = revisions
        .data
        .as_ref()
        .and_then(|all| all.iter().find(|one| one.state == RevisionState::Issued).map(|one| one.id));
    // A deadline that is moved stays by the clocks by which it was set.
    let zone = match (what, &round) {
        (What::Extend, Some(round)) => round.zone.clone(),
        _ => form.values().zone.clone(),
    };
    let acts = use_acts(what, programme, &form, &props.onclose);
    let acted = Acted::of([acts.open.acted(), acts.extend.acted(), acts.end.acted()]);
    let onsubmit = {
        let (t, form, zone) = (t.clone(), form.clone(), zone.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let said = form.values().clone();
            let closes = said.closes.parse().ok().and_then(|day| end_of_day_in(&t, day, &zone));
            match (what, &round, closes, issued) {
                (What::Open | What::Extend, _, None, _) => {
                    let mut errors = FieldErrors::new();
                    errors.add("/closes_at", FieldCode::Required);
                    form.set_errors(errors.finish().err().unwrap_or_default());
                }
                (What::Open, _, Some(closes_at), Some(revision)) => acts.open.run(
                    OfProgramme { programme },
                    (),
                    NewRound {
                        revision,
                        closes_at,
                        zone: zone.clone(),
                        reminders: Some(days(&said.remind)),
                        changed_by: ChangedBy::from_name(&said.pen).unwrap_or_default(),
                    },
                ),
                (What::Extend, Some(round), Some(closes_at), _) => acts.extend.run(
                    OfRound { round: round.id },
                    (),
                    NewDeadline { was: round.closes_at, closes_at, reason: said.reason },
                ),
                (What::End, Some(round), ..) => {
                    acts.end.run(OfRound { round: round.id }, (), Because { reason: said.reason });
                }
                _ => {}
            }
        })
    };
    let closes = (what != What::End).then(|| closes(&t, &form, &zone));
    let clocks = (what == What::Open).then(|| clocks(&form, &zone));
    let choices = (what == What::Open).then(|| choices(&t, &form));
    let reason = (what != What::Open).then(|| reason(&t, &form));
    let problem = acted.error.filter(|_| !form.has_errors());
    let nothing_issued = what == What::Open && revisions.data.is_some() && issued.is_none();
    html! {
        <form {onsubmit} novalidate=true class="stack">
            {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
            <p class="quiet" hidden={!nothing_issued}>{t.round_no_revision()}</p>
            <p class="quiet" hidden={what != What::End}>{t.round_end_about()}</p>
            {slot(closes)}
            {slot(clocks)}
            {slot(choices)}
            {slot(reason)}
            <div class="row">
                <Button
                    submit=true
                    busy={acted.pending}
                    disabled={what == What::Open && issued.is_none()}
                    color={if what == What::End { Color::Danger } else { Color::Inherit }}
                >
                    {what.words(&t)}
                </Button>
                <Button variant={Variant::Tertiary} onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    {t.common_cancel()}
                </Button>
            </div>
        </form>
    }
}

/// The last day.
fn closes(t: &I18n, form: &Fields, zone: &str) -> Html {
    html! {
        <DateInput
            label={t.round_closes()}
            description={AttrValue::from(about(t, zone))}
            value={form.values().closes.clone()}
            min={AttrValue::from(today().to_string())}
            oninput={form.edit("/closes_at", |said: &mut Said, day| said.closes = day)}
            error={form.error("/closes_at")}
        />
    }
}

/// By whose clocks it ends.
fn clocks(form: &Fields, zone: &str) -> Html {
    html! {
        <ClocksSelect
            zone={zone.to_owned()}
            onchange={form.edit("/zone", |said: &mut Said, zone| said.zone = zone)}
            error={form.error("/zone")}
        />
    }
}

/// When the deadline is called to mind, and by what the text changes.
fn choices(t: &I18n, form: &Fields) -> Html {
    let remind: Rc<[Choice]> = Rc::new([
        Choice::new("usual", t.round_remind_usual()),
        Choice::new("one", t.round_remind_one()),
        Choice::new("none", t.round_remind_none()),
    ]);
    let changed_by: Rc<[Choice]> = Rc::new([
        Choice::new(ChangedBy::Acceptance.as_str(), t.round_changed_by_acceptance()),
        Choice::new(ChangedBy::Pen.as_str(), t.round_changed_by_pen()),
    ]);
    html! {
        <div class="stack">
            <Select
                label={t.round_remind()}
                choices={remind}
                value={form.values().remind.clone()}
                onchange={form.edit("/reminders", |said: &mut Said, value| said.remind = value)}
            />
            <Select
                label={t.round_changed_by()}
                choices={changed_by}
                value={form.values().pen.clone()}
                onchange={form.edit("/changed_by", |said: &mut Said, value| said.pen = value)}
            />
        </div>
    }
}

/// Why it is moved or ended.
fn reason(t: &I18n, form: &Fields) -> Html {
    html! {
        <TextArea
            label={t.round_why()}
            description={AttrValue::from(t.round_why_about())}
            value={form.values().reason.clone()}
            oninput={form.edit("/reason", |said: &mut Said, reason| said.reason = reason)}
            error={form.error("/reason")}
            maxlength={REASON_MOST}
        />
    }
}

/// How many days before the deadline it is called to mind.
fn days(choice: &str) -> Vec<u8> {
    match choice {
        "usual" => REMIND_BEFORE.to_vec(),
        "one" => vec![1],
        _ => Vec::new(),
    }
}

/// What the last day means.
fn about(t: &I18n, zone: &str) -> String {
    if zone == OFFICE_ZONE { t.round_closes_about() } else { t.round_closes_about_in(city(zone)) }
}
