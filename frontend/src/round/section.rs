//! The round on the page of its programme.

use std::rc::Rc;

use shared::api::programme::Programme;
use shared::permission::Act;
use shared::round::{EndRound, ExtendRound, OpenRound};
use yew::prelude::*;

use super::form::{Form, What};
use super::use_round;
use super::words::{about, is_open, name};
use crate::context::use_i18n;
use crate::session::use_session;
use crate::ui::{Alert, Button, Color, Dialog, Section, Variant, slot};

/// Properties of [`RoundSection`].
#[derive(Properties, PartialEq)]
pub struct RoundSectionProps {
    /// The programme, which is negotiated.
    pub programme: Rc<Programme>,
}

/// Which round it is and until when; and for who may, the buttons that open, extend and end one.
#[component]
pub fn RoundSection(props: &RoundSectionProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let over = use_state_eq(|| None::<What>);
    let state = props.programme.summary.state;
    let known = use_round(props.programme.summary.id);
    let is_known = known.is_some();
    let round = known.flatten();
    let open = round.as_ref().filter(|round| is_open(round));
    let may = |what| {
        session.seat().is_some_and(|seat| match what {
            What::Open => {
                is_known
                    && round.as_ref().is_none_or(|round| round.ended.is_some())
                    && OpenRound::verdict(seat, &state).is_allowed()
            }
            What::Extend => open.is_some() && ExtendRound::verdict(seat, &state).is_allowed(),
            What::End => open.is_some() && EndRound::verdict(seat, &state).is_allowed(),
        })
    };
    let acts = [What::Open, What::Extend, What::End].into_iter().filter(|what| may(*what)).map(|what| {
        let over = over.setter();
        let onclick = Callback::from(move |_: MouseEvent| over.set(Some(what)));
        html! { <Button key={format!("{what:?}")} variant={Variant::Secondary} {onclick}>{what.words(&t)}</Button> }
    });
    let acts: Vec<Html> = acts.collect();
    let actions = (!acts.is_empty()).then(|| html! { <div class="row">{for acts}</div> });
    let lines = round.iter().flat_map(|round| about(&t, round)).enumerate();
    let lines = lines.map(|(at, line)| html! { <p key={at} class="small">{line}</p> });
    let inside = match &round {
        Some(round) if open.is_some() => html! {
            <Alert color={Color::Info} title={name(&t, round)}>{for lines}</Alert>
        },
        Some(round) => html! { <div class="stack"><p>{name(&t, round)}</p><div>{for lines}</div></div> },
        None => html! { <p class="quiet" hidden={!is_known}>{t.round_none()}</p> },
    };
    let close = {
        let over = over.setter();
        Callback::from(move |()| over.set(None))
    };
    let title = over.map(|what| what.words(&t)).unwrap_or_default();
    let form = over.map(|what| {
        html! { <Form programme={props.programme.clone()} round={round.clone()} {what} onclose={close.clone()} /> }
    });
    html! {
        <Section title={t.round_title()}>
            <div class="stack">
                <div>{inside}</div>
                {slot(actions)}
                <Dialog open={over.is_some()} onclose={close} {title}>{slot(form)}</Dialog>
            </div>
        </Section>
    }
}
