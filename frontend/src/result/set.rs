//! A light that a person has set beside the rule's: what stands, setting one, taking it back, and what was set before. When somebody else
//! did so meanwhile, both are shown and one is chosen.

use std::rc::Rc;

use shared::api::result::{LightSaid, OfResult, ResultSummary, SetALight};
use shared::id::ProgrammeId;
use shared::problem::FieldErrors;
use shared::result::{CAN_BE_SET, Light as Rule, LightChange, check_light};
use yew::prelude::*;

use super::SAID;
use super::light::{shape, words};
use crate::client::{Stale, use_dialog, use_dialog_act};
use crate::context::{I18n, use_i18n};
use crate::revision::by::{self, short_of};
use crate::ui::{
    Button, Choice, Color, Glyph, Light, Question, RadioGroup, Size, Tag, TextArea, Time, Variant, slot,
};

/// A light in a word with its shape.
fn lit(t: &I18n, light: Rule) -> Html {
    html! { <Light status={shape(light)}>{words(t, light)}</Light> }
}

/// What stands beside the rule's light, in a row of a list: the light and whose word it is.
pub fn beside(t: &I18n, result: &ResultSummary) -> Option<Html> {
    let set = result.set_light.as_ref()?;
    let light = set.light?;
    let stale = set.stale.then(|| html! { <Tag color={Color::Warning}>{t.result_short_stale()}</Tag> });
    Some(html! {
        <span class="row tight setlight">
            <span class="quiet">{t.result_set_by(short_of(t, &set.said_by.code))}{":"}</span>{lit(t, light)}{slot(stale)}
        </span>
    })
}

/// What was set or taken back: the light, the rule's at that moment, the reason, who and when.
pub fn told(t: &I18n, said: &LightSaid) -> Html {
    let what = match said.light {
        Some(light) => lit(t, light),
        None => html! { <b>{t.result_set_taken_back()}</b> },
    };
    let stale = (said.stale && said.light.is_some())
        .then(|| html! { <Tag color={Color::Warning}>{t.result_view_stale()}</Tag> });
    html! {
        <div class="stack told">
            <p class="row tight">{what}{slot(stale)}<span class="tiny quiet">{t.result_set_rule_said(words(t, said.rule))}</span></p>
            <p class="prewrap">{said.reason.clone()}</p>
            <p class="row tight tiny quiet">{by::doer(&said.said_by)}<Time at={said.said_at} /></p>
        </div>
    }
}

/// All that was set and taken back, in the order given.
pub fn history(t: &I18n, lights: &[LightSaid]) -> Html {
    let entries = lights.iter().map(|one| html! { <li key={one.version.to_string()}>{told(t, one)}</li> });
    html! { <div class="stack"><b class="small">{t.result_set_title()}</b><ol class="stack views">{for entries}</ol></div> }
}

/// Properties of [`SetBeside`].
#[derive(Properties, PartialEq)]
pub struct SetBesideProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The result, as it is known now.
    pub result: ResultSummary,
    /// The version of what was set or taken back last; 0 for nothing.
    pub version: i64,
    /// Whether whoever looks sets lights of it.
    pub may: bool,
}

/// What is asked.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    Nothing,
    Light,
    Back,
}

/// What stands beside the rule's light, and the way to set one.
#[component]
pub fn SetBeside(props: &SetBesideProps) -> Html {
    let t = use_i18n();
    let asked = use_state_eq(|| Asked::Nothing);
    let ask = |what: Asked| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(what))
    };
    let onclose = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(Asked::Nothing))
    };
    let stands = props.result.set_light.as_ref();
    let said = stands.map(
        |said| html! { <div class="stack"><b class="small">{t.result_set_title()}</b>{told(&t, said)}</div> },
    );
    let back = stands.map(|_| {
        html! { <Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::Undo} onclick={ask(Asked::Back)}>{t.result_set_back()}</Button> }
    });
    let buttons = props.may.then(|| {
        html! {
            <p class="row tight">
                <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::Flag} onclick={ask(Asked::Light)}>{t.result_set()}</Button>
                {slot(back)}
            </p>
        }
    });
    let dialog = props.may.then(|| {
        html! {
            <SetDialog
                open={*asked != Asked::Nothing} back={*asked == Asked::Back} programme={props.programme} result={props.result.clone()}
                version={props.version} {onclose}
            />
        }
    });
    html! { <div class="stack setbeside" hidden={!props.may && stands.is_none()}>{slot(said)}{slot(buttons)}{slot(dialog)}</div> }
}

#[derive(Properties, PartialEq)]
struct SetDialogProps {
    open: bool,
    back: bool,
    programme: ProgrammeId,
    result: ResultSummary,
    version: i64,
    onclose: Callback<()>,
}

/// What the fields begin with: the light that holds now, as far as it can be set, and no reason.
fn first(result: &ResultSummary, version: i64, back: bool) -> LightChange {
    let now = result.light_now().filter(|light| CAN_BE_SET.contains(light)).unwrap_or(Rule::OnTrack);
    LightChange { light: (!back).then_some(now), reason: String::new(), version }
}

#[component]
fn SetDialog(props: &SetDialogProps) -> Html {
    let t = use_i18n();
    let dialog = use_dialog(props.open, &props.onclose, || first(&props.result, props.version, props.back));
    let form = &dialog.form;
    let set = use_dialog_act::<SetALight, _>(&dialog, &SAID, t.result_said_toast());
    let acted = set.acted();
    let onclose = dialog.leaving(&acted);
    let path = OfResult { programme: props.programme, clause: props.result.clause.clone() };
    let send = {
        let form = form.clone();
        move |version: i64| {
            let change = LightChange { version, ..form.values().clone() };
            let mut errors = FieldErrors::new();
            // Whether there is anything to take back, the server knows best.
            check_light(&change, true, &mut errors);
            match errors.finish() {
                Ok(()) => set.run(path.clone(), (), change),
                Err(errors) => form.set_errors(errors),
            }
        }
    };
    let values = form.values();
    // Theirs is here as soon as the result has been fetched again.
    let stale = acted.is_stale() && props.version > values.version;
    let choose = stale.then(|| {
        let theirs = match &props.result.set_light {
            Some(theirs) => told(&t, theirs),
            None => html! { <p>{t.result_set_taken_back()}</p> },
        };
        let mine = match values.light {
            Some(light) => lit(&t, light),
            None => html! { <b>{t.result_set_back()}</b> },
        };
        let yours = html! { <div class="stack">{mine}<p class="prewrap">{values.reason.clone()}</p></div> };
        let (latest, send) = (props.version, send.clone());
        html! { <Stale {theirs} {yours} ontheirs={onclose.clone()} onyours={Callback::from(move |()| send(latest))} busy={acted.pending} /> }
    });
    let problem = acted.problem(stale);
    let choices: Rc<[Choice]> =
        CAN_BE_SET.map(|light| Choice::new(light.as_str(), words(&t, light))).into_iter().collect();
    let which = (!props.back).then(|| {
        html! {
            <RadioGroup
                legend={t.result_set_light()}
                {choices}
                value={values.light.map_or("", Rule::as_str)}
                error={form.error("/light")}
                onchange={form.edit("/light", |change: &mut LightChange, name: AttrValue| {
                    change.light = Rule::from_name(&name).or(change.light);
                })}
            />
        }
    });
    let onact = {
        let version = values.version;
        Callback::from(move |()| send(version))
    };
    let (title, text, act) = if props.back {
        (t.result_set_back_title(&props.result.label), t.result_set_back_text(), t.result_set_back_act())
    } else {
        (t.result_set_question(&props.result.label), t.result_set_text(), t.result_set_act())
    };
    html! {
        <Question open={props.open} {onclose} {title} {text} {act} busy={acted.pending} {problem} {onact}>
            <div>{slot(choose)}</div>
            <div>{slot(which)}</div>
            <TextArea
                label={t.result_say_reason()}
                description={AttrValue::from(t.result_say_reason_hint())}
                value={values.reason.clone()}
                error={form.error("/reason")}
                oninput={form.edit("/reason", |change: &mut LightChange, text: String| change.reason = text)}
            />
        </Question>
    }
}
