//! One's own part of a section: a form that mirrors the plan, with what was said in the round before beside each field.
//!
//! Nothing is kept before one says so, and leaving asks. Where a colleague has kept something meanwhile, both are shown.

use std::rc::Rc;

use shared::api::report::{OfSection, OwnPart, Said, SectionWhole, SendAPart, WriteAPart};
use shared::measurement::number::{Fault, alone};
use shared::permission::Act;
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::report::{DONE_MOST, PartEdit, REASON_MOST, SendPart, Words};
use shared::result::Scale;
use yew::prelude::*;

use super::REPORT;
use super::said::{self, words as told};
use super::words::{name, percent};
use crate::client::Stale;
use crate::client::{ProblemNote, use_act_about};
use crate::context::{I18n, use_i18n};
use crate::result::light::{shape_of, step};
use crate::revision::by::name_of;
use crate::session::use_session;
use crate::ui::{
    Button, Choice, Form, Glyph, Icon, InputKind, Light, Panel, RadioGroup, Section, Size, TextArea,
    TextInput, Time, Variant, slot, use_follow, use_form,
};

/// Properties of [`PartForm`].
#[derive(Properties, PartialEq)]
pub struct PartFormProps {
    /// The section, with one's own part.
    pub whole: Rc<SectionWhole>,
    /// One's own part.
    pub own: OwnPart,
}

/// What is typed.
#[derive(Debug, Clone, PartialEq)]
struct Typed {
    words: Words,
    progress: String,
    version: u32,
}

impl Typed {
    fn of(own: &OwnPart) -> Self {
        let progress = own.words.progress.map(|progress| progress.to_string()).unwrap_or_default();
        Self { words: own.words.clone(), progress, version: own.version }
    }

    /// The words with the progress that is typed; what is no whole number is noted, and why it is none.
    fn words(&self, errors: &mut FieldErrors) -> Words {
        let (typed, pointer) = (self.progress.trim(), "/words/progress");
        let progress = typed.parse::<u8>().ok();
        if progress.is_none() && !typed.is_empty() {
            match alone(typed, 0) {
                Ok(_) => errors.add(pointer, FieldCode::OutOfRange),
                Err(Fault::TooManyDecimals) => errors.add_limit(pointer, FieldCode::TooManyDecimals, 0),
                Err(_) => errors.add(pointer, FieldCode::WrongShape),
            }
        }
        Words { progress, ..self.words.clone() }
    }
}

/// The form.
#[component]
pub fn PartForm(props: &PartFormProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let whole = &props.whole;
    let form = use_form(|| Typed::of(&props.own));
    use_follow(&form, Typed::of(&props.own), |theirs, here| here.version < theirs.version);
    let done = {
        let form = form.clone();
        Callback::from(move |whole: Rc<SectionWhole>| {
            if let Some(own) = &whole.own {
                form.replace(Typed::of(own));
            }
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let keep = use_act_about::<WriteAPart>(&REPORT, t.report_kept_toast(), done.clone(), refused.clone());
    let send = use_act_about::<SendAPart>(&REPORT, t.report_sent_toast(), done, refused);
    let path = || OfSection { report: whole.report.id, clause: whole.row.clause.clone() };
    let run = {
        let (form, keep, send, path) = (form.clone(), keep.clone(), send.clone(), path());
        Callback::from(move |(sends, version): (bool, u32)| {
            let mut errors = FieldErrors::new();
            let words = form.values().words(&mut FieldErrors::new());
            if sends {
                words.check_ready(&mut errors)
            } else {
                words.check(&mut errors)
            }
            // The last of a field is shown: what cannot be read is not called missing.
            form.values().words(&mut errors);
            let edit = PartEdit { words, version };
            match errors.finish() {
                Err(errors) => form.set_errors(errors),
                Ok(()) if sends => send.run(path.clone(), (), edit),
                Ok(()) => keep.run(path.clone(), (), edit),
            }
        })
    };
    let busy = keep.pending || send.pending;
    let version = form.values().version;
    let onsubmit = {
        let run = run.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            run.emit((false, version));
        })
    };
    let error = send.error.clone().or(keep.error.clone());
    let stale = error.as_ref().is_some_and(|error| error.is(Code::Stale)) && props.own.version > version;
    let choose = stale.then(|| {
        let (theirs, latest) = (props.own.clone(), props.own.version);
        let ontheirs = {
            let (form, keep, send, theirs) = (form.clone(), keep.clone(), send.clone(), theirs.clone());
            Callback::from(move |()| {
                keep.forget();
                send.forget();
                form.replace(Typed::of(&theirs));
            })
        };
        let yours = form.values().words(&mut FieldErrors::new());
        html! {
            <Stale
                theirs={told(&t, &theirs.words)} yours={told(&t, &yours)} {busy} {ontheirs}
                onyours={run.reform(move |()| (false, latest))}
            />
        }
    });
    let problem = error.filter(|error| error.fields.is_empty() && choose.is_none() && !error.is(Code::Stale));
    let sends = session.seat().is_some_and(|seat| SendPart::verdict(seat, &whole.row.asked()).is_allowed());
    let leads = whole.row.lead.is_some_and(|lead| session.seat().and_then(|seat| seat.member) == Some(lead))
        || whole.row.lead.is_none();
    let act = match (leads, whole.row.lead) {
        (true, _) => t.report_send_office(),
        (false, Some(lead)) => t.report_send_to(name_of(&t, lead.as_str())),
        (false, None) => t.report_send_office(),
    };
    let send_button = if sends {
        let onclick = run.reform(move |_: MouseEvent| (true, version));
        html! { <Button {busy} {onclick}>{act}</Button> }
    } else {
        html! { <span class="small quiet">{t.report_head_sends()}</span> }
    };
    let wrong = form.error_count();
    let state = saved(&t, props, form.dirty());
    html! {
        <form class="stack wide partform" {onsubmit} novalidate=true>
            <div key="stale">{slot(choose)}</div>
            {slot((leads && !whole.row.others.is_empty()).then(|| given(&t, whole, &form)))}
            <fieldset key="fields" class="stack bare" disabled={busy}>
                <legend class="ds-sr-only">{t.report_your_part()}</legend>
                {fields(&t, &form, whole, leads)}
            </fieldset>
            {checks(&t, &form)}
            <div key="problem">{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <p key="wrong" class="small" role="status">{(wrong > 0).then(|| t.initiative_fields_wrong(wrong))}</p>
            <div key="save" class="row save-row">
                <Button submit=true variant={Variant::Secondary} {busy}>{t.report_keep()}</Button>
                {send_button}
                <span class="push small quiet">{state}</span>
            </div>
        </form>
    }
}

/// Whether what is here is kept, and whether it is sent.
fn saved(t: &I18n, props: &PartFormProps, dirty: bool) -> Html {
    if dirty {
        return html! { <span>{t.report_not_kept()}</span> };
    }
    match props.own.kept_at {
        None => html! { <span>{t.report_nothing_kept()}</span> },
        Some(at) if props.own.sent => {
            html! { <span class="row tight">{t.report_kept_and_sent()}<Time {at} /></span> }
        }
        Some(at) => html! { <span class="row tight">{t.report_kept_not_sent()}<Time {at} /></span> },
    }
}

/// What the others have given, side by side, each to be taken over.
fn given(t: &I18n, whole: &SectionWhole, form: &Form<Typed>) -> Html {
    let cards = whole.row.others.iter().map(|mark| {
        let said = whole.given.iter().find(|said| said.member == Some(mark.member));
        let name = name_of(t, mark.member.as_str());
        let inside = match said {
            None => html! { <p class="small quiet">{t.report_gave_nothing()}</p> },
            Some(said) => {
                let words = said.words.clone();
                let take = form.edit("/words", move |typed: &mut Typed, _: MouseEvent| take_over(typed, &words));
                html! {
                    <div class="stack">
                        {told(t, &said.words)}
                        {said::sent_by(said)}
                        <div class="row"><Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::Copy} onclick={take}>{t.report_take_over(&name)}</Button></div>
                    </div>
                }
            }
        };
        html! { <li key={mark.member.to_string()}><Panel title={name.clone()}>{inside}</Panel></li> }
    });
    html! {
        <Section title={t.report_given_title()}>
            <div class="stack"><p class="small quiet">{t.report_given_about()}</p><ul class="givenparts">{for cards}</ul></div>
        </Section>
    }
}

/// Puts a member's words behind one's own; what is chosen once is taken only where nothing is chosen.
fn take_over(typed: &mut Typed, words: &Words) {
    let add = |own: &mut String, other: &str| {
        if !other.is_empty() {
            if !own.trim().is_empty() {
                own.push_str("\n\n");
            }
            own.push_str(other);
        }
    };
    if typed.words.scale.is_none() {
        typed.words.scale = words.scale;
    }
    if typed.words.reason.trim().is_empty() {
        typed.words.reason.clone_from(&words.reason);
    }
    if let Some(progress) = words.progress.filter(|_| typed.progress.trim().is_empty()) {
        typed.progress = progress.to_string();
    }
    add(&mut typed.words.done, &words.done);
    add(&mut typed.words.next, &words.next);
    add(&mut typed.words.decision, &words.decision);
}

/// A field with what was said in the round before beside it.
fn beside(key: &'static str, field: Html, last: Html) -> Html {
    html! { <div {key} class="askrow"><div class="stack">{field}</div><div class="lastround">{last}</div></div> }
}

fn fields(t: &I18n, form: &Form<Typed>, whole: &SectionWhole, leads: bool) -> Html {
    let values = form.values();
    let before = whole.before.as_ref();
    // Beside one's own words stands what one said oneself, and where one said nothing, the text.
    let last: Option<&Said> = before.and_then(|before| {
        if leads { before.text.as_ref() } else { before.own.as_ref().or(before.text.as_ref()) }
    });
    let head = before.map_or_else(|| t.report_last_none(), |before| t.report_last(name(t, &before.report)));
    let shown = |pick: &dyn Fn(&Words) -> Option<Html>| {
        let inside = last.and_then(|said| pick(&said.words));
        let inside = inside.unwrap_or_else(|| html! { <p class="quiet">{t.report_last_nothing()}</p> });
        html! { <><span class="label">{head.clone()}</span>{inside}</> }
    };
    let text = |pick: fn(&Words) -> &String| {
        move |words: &Words| {
            let text = pick(words);
            (!text.is_empty()).then(|| html! { <p class="prewrap read" lang="en">{text.clone()}</p> })
        }
    };
    let choices: Rc<[Choice]> =
        Scale::ALL.iter().map(|scale| Choice::new(scale.as_str(), step(t, *scale))).collect();
    let from_last = last.map(|said| said.words.done.clone()).filter(|_| values.words.done.is_empty());
    let begin = from_last.map(|text| {
        let onclick = form.edit("/words/done", move |typed: &mut Typed, _: MouseEvent| typed.words.done.clone_from(&text));
        html! { <div class="row"><Button size={Size::Small} variant={Variant::Tertiary} {onclick}>{t.report_begin_from_last()}</Button></div> }
    });
    let scale = |words: &Words| {
        words.scale.map(|scale| html! { <Light status={shape_of(scale)}>{step(t, scale)}</Light> })
    };
    let progress =
        |words: &Words| words.progress.map(|progress| html! { <p class="num">{percent(t, progress)}</p> });
    html! {
        <>
            {beside("scale", html! {
                <RadioGroup
                    legend={t.report_scale()} {choices} value={values.words.scale.map_or("", Scale::as_str)} error={form.error("/words/scale")}
                    onchange={form.edit("/words/scale", |typed: &mut Typed, name: AttrValue| typed.words.scale = Scale::from_name(&name))}
                />
            }, shown(&scale))}
            {beside("reason", html! {
                <TextArea
                    label={t.report_reason()} value={values.words.reason.clone()} rows=2 maxlength={REASON_MOST} error={form.error("/words/reason")}
                    oninput={form.edit("/words/reason", |typed: &mut Typed, text: String| typed.words.reason = text)}
                />
            }, shown(&text(|words| &words.reason)))}
            {beside("progress", html! {
                <TextInput
                    kind={InputKind::Number} label={t.report_progress()} description={AttrValue::from(t.report_progress_hint())} min="0" max="100"
                    value={values.progress.clone()} optional={values.words.scale == Some(Scale::NoData)} error={form.error("/words/progress")}
                    oninput={form.edit("/words/progress", |typed: &mut Typed, text: String| typed.progress = text)}
                />
            }, shown(&progress))}
            {beside("done", html! {
                <>
                    <TextArea
                        label={t.report_done()} description={AttrValue::from(t.report_done_hint())} value={values.words.done.clone()} rows=7
                        maxlength={DONE_MOST} error={form.error("/words/done")}
                        oninput={form.edit("/words/done", |typed: &mut Typed, text: String| typed.words.done = text)}
                    />
                    {slot(begin)}
                </>
            }, shown(&text(|words| &words.done)))}
            {beside("next", html! {
                <TextArea
                    label={t.report_next()} value={values.words.next.clone()} rows=4 optional=true maxlength={DONE_MOST} error={form.error("/words/next")}
                    oninput={form.edit("/words/next", |typed: &mut Typed, text: String| typed.words.next = text)}
                />
            }, shown(&text(|words| &words.next)))}
            {beside("decision", html! {
                <TextArea
                    label={t.report_decision()} description={AttrValue::from(t.report_decision_hint())} value={values.words.decision.clone()} rows=2
                    optional=true maxlength={DONE_MOST} error={form.error("/words/decision")}
                    oninput={form.edit("/words/decision", |typed: &mut Typed, text: String| typed.words.decision = text)}
                />
            }, shown(&text(|words| &words.decision)))}
        </>
    }
}

/// What is there and what is missing before it can be sent.
fn checks(t: &I18n, form: &Form<Typed>) -> Html {
    let mut errors = FieldErrors::new();
    let words = form.values().words(&mut errors);
    words.check_ready(&mut errors);
    let wrong: Vec<String> =
        errors.finish().err().unwrap_or_default().into_iter().map(|error| error.pointer).collect();
    let all = [
        ("/words/scale", t.report_scale()),
        ("/words/reason", t.report_reason()),
        ("/words/progress", t.report_progress()),
        ("/words/done", t.report_done()),
    ];
    let lines = all.into_iter().map(|(pointer, label)| {
        let missing = wrong.iter().any(|one| one == pointer);
        let (of, state) = if missing { (Glyph::CircleDashed, t.report_missing()) } else { (Glyph::Check, t.report_there()) };
        html! { <li key={pointer} class="row tight small" data-missing={missing.then_some("true")}><Icon {of} small=true /><span>{label}</span><span class="quiet">{state}</span></li> }
    });
    html! { <div key="checks" class="stack tight"><b class="small">{t.report_before_sending()}</b><ul class="readycheck">{for lines}</ul></div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_that_is_no_whole_number_of_per_cent_is_refused_with_the_reason() {
        let wrong = |progress: &str| {
            let typed = Typed { words: Words::default(), progress: progress.into(), version: 0 };
            let mut errors = FieldErrors::new();
            let words = typed.words(&mut errors);
            words.check(&mut errors);
            errors.finish().err().map(|errors| errors[0].code)
        };
        assert_eq!([wrong(""), wrong(" 45 "), wrong("100")], [None; 3]);
        assert_eq!([wrong("101"), wrong("300"), wrong("-5")], [Some(FieldCode::OutOfRange); 3]);
        assert_eq!([wrong("45.5"), wrong("45,5")], [Some(FieldCode::TooManyDecimals); 2]);
        assert_eq!(wrong("half"), Some(FieldCode::WrongShape));
    }
}
