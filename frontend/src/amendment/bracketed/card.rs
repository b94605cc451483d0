//! An amendment in the margin: who wants it, why, what others think, and what one's own delegation does; the change in place while it
//! is looked at.

use shared::api::amendment::AmendmentView;
use shared::id::ProgrammeId;
use shared::member::{MemberCode, ORDER};
use yew::prelude::*;

use crate::amendment::names::Names;
use crate::amendment::stances::{OwnStance, may_say};
use crate::amendment::tag::{StateTag, codes, sponsors};
use crate::amendment::words;
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::revision::by::chips;
use crate::session::use_session;
use crate::ui::slot;

/// How many letters of a reason stand in the margin; the rest is on the amendment's page.
const REASON: usize = 220;

/// Properties of [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The amendment.
    pub view: AmendmentView,
    /// Whether the programme is negotiated: otherwise nothing is said of an amendment.
    pub negotiated: bool,
    /// What clauses are called.
    pub names: Names,
    /// Whether its change is shown in place.
    pub on: bool,
    /// Shows it, or no longer.
    pub look: Callback<Option<u32>>,
}

/// The card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let (view, record) = (&props.view, &props.view.record);
    let number = record.number;
    let enter = props.look.reform(move |_: MouseEvent| number);
    let leave = props.look.reform(|_: MouseEvent| None);
    let focus = props.look.reform(move |_: FocusEvent| number);
    let blur = props.look.reform(|_: FocusEvent| None);
    let names = props.names.clone().and(view);
    let title = words::called(&t, record);
    let reason: String = view.reason.chars().take(REASON).collect();
    let cut = reason.len() < view.reason.len();
    let lines = record.stances_held().into_iter().map(|(what, others)| {
        html! { <p key={format!("{what:?}")} class="row tight small"><span class="quiet">{words::held(&t, what)}</span>{chips(others)}</p> }
    });
    let all: Vec<MemberCode> = ORDER.iter().filter_map(|code| code.parse().ok()).collect();
    let silent = record.without_position(&all);
    // Counted, because they are most at first; by name for whoever asks, with a key, a finger or a screen reader.
    let silent = (!silent.is_empty()).then(|| {
        html! { <details class="small silent"><summary class="quiet">{t.amendment_without_position(silent.len())}</summary>{chips(silent)}</details> }
    });
    let seat = session.seat().filter(|seat| props.negotiated && may_say(record, seat));
    let own = seat.map(|seat| {
        let held = seat.member.and_then(|member| record.stance(member));
        html! { <OwnStance amendment={view.id} version={record.version} {held} /> }
    });
    let proposal = record.proposal().map(|proposal| {
        html! {
            <dl class="answer">
                <dt>{t.amendment_col_proposal()}</dt><dd><b>{words::outcome(&t, &proposal.outcome)}</b>{" "}{proposal.note.clone()}</dd>
            </dl>
        }
    });
    let code = codes(record).first().cloned().unwrap_or_default();
    html! {
        <section
            class={classes!("card", props.on.then_some("on"))}
            data-del={code}
            aria-label={title.clone()}
            onmouseenter={enter}
            onmouseleave={leave}
            onfocusin={focus}
            onfocusout={blur}
        >
            <header class="row tight">
                {sponsors(&t, record)}
                <Go to={Route::Amendment { programme: props.programme, amendment: view.id }} class="ref">{title}</Go>
                <span class="push"><StateTag record={record.clone()} /></span>
            </header>
            <p class="small more">{words::does(&t, &names, view.own().1)}</p>
            <p class="reason" lang="en" hidden={reason.is_empty()}>{reason.clone()}{if cut { " …" } else { "" }}</p>
            <div class="held">{for lines}</div>
            <div class="more" hidden={silent.is_none()}>{slot(silent)}</div>
            <div class="more" hidden={own.is_none()}>{slot(own)}</div>
            <div class="more" hidden={proposal.is_none()}>{slot(proposal)}</div>
        </section>
    }
}
