//! The way of a programme from mandate to closed: what is past, where it is, what is to come, with the days that are known.

use shared::api::programme::Programme;
use shared::lifecycle::State;
use shared::programme::{Dates, Phases};
use yew::prelude::*;

use super::day::last_minute;
use super::words::state_words;
use crate::context::{I18n, use_i18n};
use crate::ui::format::Detail;
use crate::ui::slot;

/// Where a state of the way stands to where the programme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Past,
    Here,
    Ahead,
}

/// Properties of [`Road`].
#[derive(Properties, PartialEq)]
pub struct RoadProps {
    /// Where the programme stands.
    pub state: State,
    /// The phases that are switched on.
    pub phases: Phases,
    /// The days that are known; none of a programme that is yet to be made.
    #[prop_or_default]
    pub dates: Option<Dates>,
}

impl RoadProps {
    /// The way of a programme as it is.
    pub fn of(programme: &Programme) -> Self {
        Self {
            state: programme.summary.state,
            phases: programme.inside.as_ref().map(|inside| inside.settings.phases).unwrap_or_default(),
            dates: Some(programme.dates.clone()),
        }
    }
}

/// The way as a list of steps.
#[component]
pub fn Road(props: &RoadProps) -> Html {
    let t = use_i18n();
    let consulted = props.dates.as_ref().is_some_and(|dates| dates.consultation.is_some());
    let states = way(props.state, props.phases, consulted).into_iter().map(|(state, place)| {
        let class = match place {
            Place::Past => Some("past"),
            Place::Here => None,
            Place::Ahead => Some("next"),
        };
        let here = place == Place::Here;
        html! {
            <li key={state.as_str()} class={classes!(class)} aria-current={here.then_some("step")}>
                <span class={classes!(here.then_some("strong"))}>{state_words(&t, state)}</span>
                <span class="quiet" hidden={!here}>{format!(" · {}", t.programme_here())}</span>
                {day(&t, props, state)}
            </li>
        }
    });
    html! { <ol class="road">{for states}</ol> }
}

/// The states of the way in order. A programme that left it stands at its end; one that is back in negotiation after a
/// consultation has that behind it.
fn way(now: State, phases: Phases, consulted: bool) -> Vec<(State, Place)> {
    let mut road = State::road(phases);
    if now == State::Consultation && !phases.consultation {
        road.insert(3, now);
    }
    if now == State::EndorsedByOfficials && !phases.endorsement {
        let at = road.iter().position(|state| *state == State::Adoption).unwrap_or(road.len());
        road.insert(at, now);
    }
    let Some(at) = road.iter().position(|state| *state == now) else { return aside(now, road) };
    road.into_iter()
        .enumerate()
        .map(|(index, state)| {
            let place = match index.cmp(&at) {
                std::cmp::Ordering::Less => Place::Past,
                std::cmp::Ordering::Equal => Place::Here,
                std::cmp::Ordering::Greater if state == State::Consultation && consulted => Place::Past,
                std::cmp::Ordering::Greater => Place::Ahead,
            };
            (state, place)
        })
        .collect()
}

/// The way of a programme that stands beside it.
fn aside(now: State, road: Vec<State>) -> Vec<(State, Place)> {
    let (past, ahead): (&[State], &[State]) = match now {
        State::AdoptionFailed => {
            (&[State::Mandate, State::Drafting, State::Negotiation, State::Adoption], &[State::Negotiation])
        }
        State::Withdrawn => (&[State::Mandate], &[]),
        State::Superseded => (&[State::Adopted], &[State::Closed]),
        _ => (&[State::Adopted], &[]),
    };
    // What stands twice on the way is shown once: ahead is said by "what comes next".
    let past = road.into_iter().filter(|state| past.contains(state)).map(|state| (state, Place::Past));
    let ahead = ahead.iter().filter(|state| **state == State::Closed).map(|state| (*state, Place::Ahead));
    past.chain([(now, Place::Here)]).chain(ahead).collect()
}

/// The day that belongs to a state, where one is known.
fn day(t: &I18n, props: &RoadProps, state: State) -> Html {
    let Some(dates) = &props.dates else { return slot(None) };
    let on = |date: shared::time::Date| t.formats().day(&date.to_string(), Detail::Day);
    let words = match state {
        State::Consultation => dates.consultation.as_ref().map(|window| {
            if props.state == State::Consultation {
                t.programme_open_until(last_minute(t, window.closes))
            } else {
                // The last day is the one before the first moment that is too late.
                let closes = t.formats().instant((window.closes.millis() - 1) as f64, Detail::Day);
                t.programme_closed_on(closes)
            }
        }),
        State::EndorsedByOfficials => dates.endorsed.map(on),
        State::Adopted => dates.adopted.map(on),
        State::InForce => Some(on(dates.in_force)),
        State::Expired => Some(on(dates.expires.plus_days(1))),
        _ => None,
    };
    html! { <span class="day quiet" hidden={words.is_none()}>{words.unwrap_or_default()}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Phases = Phases { consultation: true, endorsement: true };
    const NONE: Phases = Phases { consultation: false, endorsement: false };

    #[test]
    fn every_state_is_somewhere_on_its_way_once() {
        for state in State::ALL {
            for phases in [ALL, NONE] {
                let way = way(state, phases, false);
                let here: Vec<_> = way.iter().filter(|(_, place)| *place == Place::Here).collect();
                assert_eq!(here, [&(state, Place::Here)], "{state:?}");
                for (at, (one, _)) in way.iter().enumerate() {
                    assert!(way[at + 1..].iter().all(|(other, _)| other != one), "{one:?} stands twice");
                }
            }
        }
    }

    #[test]
    fn a_consultation_that_was_held_is_past_when_the_comments_are_worked_in() {
        let place = |consulted| {
            let way = way(State::Negotiation, ALL, consulted);
            way.into_iter().find(|(state, _)| *state == State::Consultation).map(|(_, place)| place)
        };
        assert_eq!(place(false), Some(Place::Ahead));
        assert_eq!(place(true), Some(Place::Past));
    }

    #[test]
    fn what_is_ahead_comes_after_where_it_stands() {
        let way = way(State::Adopted, ALL, true);
        let places: Vec<_> = way.iter().map(|(_, place)| *place).collect();
        assert_eq!(places[..6], [Place::Past; 6]);
        assert_eq!(places[6], Place::Here);
        assert_eq!(places[7..], [Place::Ahead; 4]);
    }
}
