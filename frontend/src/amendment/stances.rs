//! What delegations think of an amendment: one's own to say, on its page and on the cards of the margin, and those of all.

use std::rc::Rc;

use shared::amendment::rights::{Matter, Rules, TakeStance};
use shared::amendment::{Amendment, View};
use shared::api::amendment::{AmendmentView, NewStance, OfAmendment, TakeAStance};
use shared::id::AmendmentId;
use shared::permission::Act;
use shared::seat::Seat;
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

/// Whether somebody in that seat says what their delegation thinks of an amendment, while the programme is negotiated: as the state
/// machine has it, without all of it.
pub fn may_say(record: &Amendment, seat: &Seat) -> bool {
    record.state.is_open() && TakeStance::verdict(seat, &Matter::of(record, &Rules::default())).is_allowed()
}

/// Properties of [`OwnStance`].
#[derive(Properties, PartialEq)]
pub struct OwnStanceProps {
    /// The amendment.
    pub amendment: AmendmentId,
    /// The version that is on the screen.
    pub version: u32,
    /// What the delegation has said, and whether of an earlier version.
    pub held: Option<(View, bool)>,
}

/// What one's own delegation thinks, for who says it.
#[component]
pub fn OwnStance(props: &OwnStanceProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let take = use_act::<TakeAStance>(t.amendment_stance_taken(), Callback::noop(), Callback::noop());
    let say = {
        let (take, amendment, version) = (take.clone(), props.amendment, props.version);
        Callback::from(move |view: View| take.run(OfAmendment { amendment }, (), NewStance { view, version }))
    };
    let choices: Rc<[Choice]> =
        VIEWS.into_iter().map(|view| Choice::new(key(view), words::view(&t, view))).collect();
    let onchange = say.reform(|value: AttrValue| {
        VIEWS.into_iter().find(|view| key(*view) == value.as_str()).unwrap_or(View::NoPosition)
    });
    let reconfirm = props.held.filter(|(_, stale)| *stale).map(|(view, _)| {
        html! {
            <p class="row small">
                <span>{t.amendment_reconfirm_own(words::view(&t, view))}</span>
                <Button size={Size::Small} variant={Variant::Secondary} busy={take.pending} onclick={say.reform(move |_: MouseEvent| view)}>{t.amendment_reconfirm_act()}</Button>
            </p>
        }
    });
    let problem = take.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    let value = props.held.map_or("", |(view, _)| key(view));
    let member = session.seat().and_then(|seat| seat.member);
    let who = member.map(|member| name_of(&t, member.as_str())).unwrap_or_default();
    html! {
        <div class="cell stance">
            <span class="small">{t.amendment_stance_own(who)}</span>
            <ToggleGroup label={t.amendment_stance()} {choices} {value} {onchange} quiet=true acts=true />
            {slot(reconfirm)}
            {slot(problem)}
        </div>
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
    let record = &props.view.record;
    let mine = props.may.then(|| {
        let member = session.seat().and_then(|seat| seat.member);
        let held = member.and_then(|member| record.stance(member));
        html! { <OwnStance amendment={props.view.id} version={record.version} {held} /> }
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
    html! {
        <Panel title={t.amendment_stances()}>
            <div class="stack">
                {slot(mine)}
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

#[cfg(test)]
mod tests {
    use shared::amendment::State;
    use shared::id::SeatId;
    use shared::seat::Role;

    use super::*;
    use crate::amendment::samples::view;

    #[test]
    fn a_card_has_a_stance_for_other_delegations_while_the_amendment_is_open() {
        let seat = |role: Role, code: &str| {
            Seat::new(SeatId::from_parts(1, 1), role, code.parse().ok(), "2020-01-01".parse().unwrap())
        };
        let may = |state: State, seat: &Seat| may_say(&view(12, "FI", state).record, seat);
        for role in [Role::Head, Role::Delegate] {
            assert!(may(State::Tabled, &seat(role, "DK")) && !may(State::Tabled, &seat(role, "FI")));
            assert!(
                !may(State::Rejected, &seat(role, "DK")) && !may(State::KeptForMinisters, &seat(role, "DK"))
            );
        }
        for other in [seat(Role::Chair, "DK"), seat(Role::Secretary, ""), seat(Role::Observer, "")] {
            assert!(!may(State::Tabled, &other));
        }
    }
}
