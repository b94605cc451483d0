//! What delegations think of an amendment: one's own to say, and those of all.

use std::rc::Rc;

use shared::amendment::View;
use shared::api::amendment::{AmendmentView, NewStance, OfAmendment, TakeAStance};
use yew::prelude::*;

use super::act::use_act;
use super::words;
use crate::client::ProblemNote;
use crate::context::{I18n, use_i18n};
use crate::revision::by::{CodeChip, name_of};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Button, Choice, Color, Panel, Size, Tag, Time, ToggleGroup, Variant, slot};

/// Every view, in the order in which they are offered.
const VIEWS: [View; 4] = [View::Support, View::Oppose, View::Reserve, View::NoPosition];

fn key(view: View) -> &'static str {
    match view {
        View::Support => "support",
        View::Oppose => "oppose",
        View::Reserve => "reserve",
        View::NoPosition => "no_position",
    }
}

/// Properties of [`Stances`].
#[derive(Properties, PartialEq)]
pub struct StancesProps {
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// Whether this person says what their delegation thinks.
    pub may: bool,
}

/// The stances.
#[component]
pub fn Stances(props: &StancesProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let take = use_act::<TakeAStance>(t.amendment_stance_taken(), Callback::noop(), Callback::noop());
    let record = &props.view.record;
    let member = session.seat().and_then(|seat| seat.member);
    let own = member.and_then(|member| record.stance(member));
    let say = {
        let (take, amendment, version) = (take.clone(), props.view.id, record.version);
        Callback::from(move |view: View| take.run(OfAmendment { amendment }, (), NewStance { view, version }))
    };
    let choices: Rc<[Choice]> =
        VIEWS.into_iter().map(|view| Choice::new(key(view), words::view(&t, view))).collect();
    let onchange = say.reform(|value: AttrValue| {
        VIEWS.into_iter().find(|view| key(*view) == value.as_str()).unwrap_or(View::NoPosition)
    });
    let reconfirm = own.filter(|(_, stale)| *stale).map(|(view, _)| {
        html! {
            <p class="row small">
                <span>{t.amendment_reconfirm_own(words::view(&t, view))}</span>
                <Button size={Size::Small} variant={Variant::Secondary} busy={take.pending} onclick={say.reform(move |_: MouseEvent| view)}>{t.amendment_reconfirm_act()}</Button>
            </p>
        }
    });
    let mine = props.may.then(|| {
        let value = own.map_or("", |(view, _)| key(view));
        let who = member.map(|member| name_of(&t, member.as_str())).unwrap_or_default();
        html! {
            <div class="cell">
                <span class="small">{t.amendment_stance_own(who)}</span>
                <ToggleGroup label={t.amendment_stance()} {choices} {value} {onchange} quiet=true acts=true />
                {slot(reconfirm)}
            </div>
        }
    });
    let rows: Vec<Html> = record
        .stances
        .iter()
        .filter(|(member, _)| !record.sponsors.contains(member))
        .map(|(member, stance)| {
            let stale = stance.version < record.version;
            let reconfirm = stale.then(|| html! { <Tag color={Color::Time}>{t.amendment_reconfirm()}</Tag> });
            html! {
                <li key={member.to_string()} class="row tight small">
                    <CodeChip code={member.to_string()} />
                    <span>{words::view(&t, stance.view)}</span>
                    {slot(reconfirm)}
                    <span class="push quiet"><Time at={stance.at} detail={Detail::Day} /></span>
                </li>
            }
        })
        .collect();
    let problem = take.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Panel title={t.amendment_stances()}>
            <div class="stack">
                {slot(mine)}
                <div hidden={problem.is_none()}>{slot(problem)}</div>
                {others(&t, rows)}
            </div>
        </Panel>
    }
}

fn others(t: &I18n, rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return html! { <p class="small quiet">{t.amendment_no_stance_text()}</p> };
    }
    html! { <ul class="stances">{for rows}</ul> }
}
