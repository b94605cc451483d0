//! What comes next: the steps from here, what holds each up, and the way to take it.

use std::rc::Rc;

use shared::api::programme::{NextStep, Programme};
use shared::id::ProgrammeId;
use shared::lifecycle::{By, Hindrance, Say, State};
use shared::permission::Act;
use shared::programme::MoveState;
use yew::prelude::*;

use super::step_dialog::StepDialog;
use super::words::{hindrance_words, state_words};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Button, Color, Section, Variant, slot};

/// Properties of [`NextSteps`].
#[derive(Properties, PartialEq)]
pub struct NextStepsProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The steps from where it stands.
    pub next: Vec<NextStep>,
}

/// The steps, each on a card of its own.
#[component]
pub fn NextSteps(props: &NextStepsProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let chosen = use_state_eq(|| None::<NextStep>);
    let state = props.programme.summary.state;
    let may = session.seat().is_some_and(|seat| MoveState::verdict(seat, &state).is_allowed());
    let first_forward = props.next.iter().position(|next| is_forward(next) && next.hindrances.is_empty());
    let cards = props.next.iter().enumerate().map(|(at, next)| {
        let choose = {
            let (chosen, next) = (chosen.setter(), next.clone());
            Callback::from(move |_: MouseEvent| chosen.set(Some(next.clone())))
        };
        card(&t, &props.programme, next, may.then_some(choose), first_forward == Some(at))
    });
    let close = {
        let chosen = chosen.setter();
        Callback::from(move |()| chosen.set(None))
    };
    html! {
        <Section title={t.programme_next()}>
            <p class="quiet" hidden={!props.next.is_empty()}>{t.programme_next_none()}</p>
            <ul class="nexts">{for cards}</ul>
            <StepDialog programme={props.programme.clone()} next={(*chosen).clone()} onclose={close} />
        </Section>
    }
}

fn is_forward(next: &NextStep) -> bool {
    next.step.by == By::People && next.step.say != Say::Reason
}

/// What a step is called: to somewhere, back to somewhere, or giving up.
pub(super) fn step_words(t: &I18n, next: &NextStep) -> String {
    let state = state_words(t, next.step.to);
    match (next.step.to, next.step.say) {
        (State::Withdrawn, _) => t.programme_move_withdraw(),
        (_, Say::Reason) => t.programme_back_to(state),
        _ => state,
    }
}

fn card(
    t: &I18n,
    programme: &Programme,
    next: &NextStep,
    choose: Option<Callback<MouseEvent>>,
    primary: bool,
) -> Html {
    let step = next.step;
    let title = step_words(t, next);
    let held_up = !next.hindrances.is_empty();
    let date = |date: shared::time::Date| t.formats().day(&date.to_string(), Detail::Day);
    let words = match step.by {
        By::Decision => Some(t.programme_next_decision()),
        By::Date if step.to == State::InForce => Some(t.programme_next_date(date(programme.dates.in_force))),
        By::Date => Some(t.programme_next_date(date(programme.dates.expires.plus_days(1)))),
        By::People if held_up => Some(t.programme_next_first()),
        By::People if choose.is_none() => Some(t.programme_next_leads()),
        By::People => None,
    };
    let hindrances = next.hindrances.iter().enumerate().map(|(at, hindrance)| {
        let settled = settled_at(t, programme.summary.id, *hindrance);
        html! { <li key={at}>{hindrance_words(t, *hindrance)}{" "}{slot(settled)}</li> }
    });
    let button = choose.filter(|_| step.by == By::People && !held_up).map(|onclick| {
        let label = t.programme_move_to(state_words(t, step.to));
        html! {
            <Button
                {onclick}
                variant={if primary { Variant::Primary } else { Variant::Secondary }}
                color={if step.to == State::Withdrawn { Color::Danger } else { Color::Inherit }}
            >
                {if step.to == State::Withdrawn { t.programme_withdraw_act() } else { t.programme_move_act() }}
                <span class="ds-sr-only">{label}</span>
            </Button>
        }
    });
    html! {
        <li key={step.to.as_str()} class={classes!("next", (step.say == Say::Reason).then_some("back"))}>
            <div class="grow">
                <p class="what">{title}</p>
                <p class="why" hidden={words.is_none()}>{words.unwrap_or_default()}</p>
                <ul class="hindrances" hidden={!held_up}>{for hindrances}</ul>
                {slot(next.warning.map(|held| html! {
                    <p class="why warned">
                        {t.programme_warning_held(held.objections, held.reservations)}{" "}
                        <Go to={Route::Positions { programme: programme.summary.id }}>{t.programme_warning_map()}</Go>
                    </p>
                }))}
            </div>
            {slot(button)}
        </li>
    }
}

/// The way to the page on which what holds a step up is settled, where there is one.
fn settled_at(t: &I18n, programme: ProgrammeId, hindrance: Hindrance) -> Option<Html> {
    let (to, words) = match hindrance {
        Hindrance::Brackets { .. } => (Route::Bracketed { programme }, t.amendment_see_brackets()),
        Hindrance::Reservations { .. } => (Route::Positions { programme }, t.programme_warning_map()),
        Hindrance::NoRevision | Hindrance::ChangedSinceRevision => {
            (Route::Revisions { programme }, t.revision_title())
        }
        Hindrance::Unanswered { .. } | Hindrance::OpinionAwaited | Hindrance::NotConsulted => return None,
    };
    Some(html! { <Go {to}>{words}</Go> })
}
