//! The page of the overview.

use std::rc::Rc;

use shared::api::overview::{Asked, GetOverview, OfProgramme, Overview};
use shared::api::programme::{self, GetProgramme};
use shared::id::ProgrammeId;
use shared::member::{MemberCode, ORDER};
use shared::time::Date;
use yew::prelude::*;
use yew_router::prelude::*;

use super::glance::Glance;
use super::lists;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::initiative::state_words;
use crate::nav::{PageHead, Route};
use crate::result::light_tiles;
use crate::revision::by::name_of;
use crate::revision::trail;
use crate::session::use_session;
use crate::ui::{Bones, Choice, DateInput, Section, Select};

/// Properties of [`OverviewPage`].
#[derive(Properties, PartialEq)]
pub struct OverviewPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/overview`; the query says of whom, and since when.
#[component]
pub fn OverviewPage(props: &OverviewPageProps) -> Html {
    let t = use_i18n();
    let navigator = use_navigator();
    let asked = use_location().and_then(|location| location.query::<Asked>().ok()).unwrap_or_default();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let found = use_resource::<GetOverview>(
        Some((OfProgramme { programme: id }, asked.clone())),
        &["result", "initiative", "indicator", "budget", "report", "plan", "meeting"],
    );
    let ask = Callback::from(move |asked: Asked| {
        if let Some(navigator) = &navigator {
            // Fails only for a query that cannot be written, which this always can.
            drop(navigator.replace_with_query(&Route::Overview { programme: id }, asked));
        }
    });
    let over = of.data.as_ref().map(|of| trail(&t, of, [], t.overview_title()));
    let under = html! { <p class="small quiet">{t.overview_lead()}</p> };
    let since = found.data.as_ref().map(|found| found.since);
    let render = {
        let t = t.clone();
        Callback::from(move |found: Rc<Overview>| draw(&t, id, found))
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.overview_title()} {over} {under} />
            <div class="row filters">
                <Whose asked={asked.clone()} ask={ask.clone()} />
                <div class="narrow">
                    <DateInput
                        label={t.overview_since()}
                        value={asked.since.or(since).map(|day| day.to_string()).unwrap_or_default()}
                        oninput={ask.reform(move |text: String| Asked { since: text.parse().ok(), ..asked.clone() })}
                    />
                </div>
            </div>
            <Async<Overview> resource={found} bones={Bones::Rows(6)} {render} />
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct WhoseProps {
    asked: Asked,
    ask: Callback<Asked>,
}

/// Whose part: one's own first, then all in the fixed order.
#[component]
fn Whose(props: &WhoseProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let own = session.seat().and_then(|seat| seat.member);
    let others = ORDER.iter().filter_map(|code| code.parse::<MemberCode>().ok());
    let members = own.into_iter().chain(others.filter(|code| Some(*code) != own));
    let choices: Rc<[Choice]> = std::iter::once(Choice::new("", t.overview_whole()))
        .chain(members.map(|code| Choice::new(code.to_string(), name_of(&t, code.as_str()))))
        .collect();
    let value = props.asked.member.map(|code| code.to_string()).unwrap_or_default();
    let asked = props.asked.clone();
    let onchange = props.ask.reform(move |code: String| Asked { member: code.parse().ok(), ..asked.clone() });
    html! { <div class="narrow"><Select label={t.overview_whose()} {choices} {value} {onchange} /></div> }
}

fn draw(t: &I18n, programme: ProgrammeId, found: Rc<Overview>) -> Html {
    let of = (t, programme, &found);
    html! {
        <div class="stack overview">
            {glance(t, &found)}
            <div class="two">
                <div class="stack">
                    {list(of, t.overview_late(), t.overview_late_none(), |found| &found.late, lists::dated)}
                    {list(of, t.overview_stale(), t.overview_stale_none(), |found| &found.stale, lists::stale)}
                    {list(of, t.overview_unfunded(), t.overview_unfunded_none(), |found| &found.unfunded, lists::unfunded)}
                    {list(of, t.budget_which_overspent(), t.overview_overspent_none(), |found| &found.overspent, lists::overspent)}
                </div>
                {list(of, t.overview_soon(), t.overview_soon_none(), |found| &found.soon, lists::dated)}
            </div>
            <div>
                <Section title={t.overview_changed()}>{lists::changed(t, programme, &found)}</Section>
            </div>
        </div>
    }
}

/// Draws one of a list.
type Item<T> = fn(&I18n, ProgrammeId, &T, Date) -> Html;

fn list<T: 'static>(
    (t, programme, found): (&I18n, ProgrammeId, &Rc<Overview>),
    title: String,
    none: String,
    of: fn(&Overview) -> &[T],
    item: Item<T>,
) -> Html {
    let (count, t, found) = (of(found).len(), t.clone(), found.clone());
    let draw = Callback::from(move |at: usize| {
        of(&found).get(at).map(|one| item(&t, programme, one, found.today)).unwrap_or_default()
    });
    html! { <Glance {title} {none} {count} {draw} /> }
}

/// The actions by light, and the work in two sentences.
fn glance(t: &I18n, found: &Overview) -> Html {
    let states: Vec<String> = found
        .initiatives
        .iter()
        .map(|one| t.overview_in_state(one.count, state_words(t, one.state)))
        .collect();
    let work = if states.is_empty() {
        t.overview_no_work()
    } else {
        let count: u32 = found.initiatives.iter().map(|one| one.count).sum();
        t.overview_work(count, t.formats().list(&states))
    };
    html! {
        <div class="stack">
            {light_tiles(t, found.actions)}
            <p>{work}{" "}{t.overview_milestones(found.milestones, found.reached)}</p>
        </div>
    }
}
