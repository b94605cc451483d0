//! What measures a section, and the money of the work that serves it: as it stood, with the round before beside it. Figures and money are
//! entered where they belong and nowhere else; a report keeps what they were.

use std::collections::BTreeSet;

use shared::budget::Amount;
use shared::id::ProgrammeId;
use shared::indicator::Definition;
use shared::measurement::series::Point;
use shared::report::{FigureThen, IndicatorSeen, InitiativeSeen, MoneySeen, Snapshot, Then};
use shared::text::ClauseId;
use yew::prelude::*;

use crate::budget::{amount_name, crowns};
use crate::context::I18n;
use crate::indicator::{latest_words, progress_words};
use crate::nav::{Go, Route};
use crate::ui::slot;

/// What is shown, and beside what.
pub struct Beside<'a> {
    /// The programme.
    pub programme: ProgrammeId,
    /// The plan as it stood.
    pub now: &'a Snapshot,
    /// Figures and money of the round before, and what that round is called.
    pub before: Option<(&'a Then, String)>,
}

impl Beside<'_> {
    /// The form's own rows: each figure with the value of the round before beside it, and the way to where it is entered.
    pub fn rows(&self, t: &I18n) -> Option<Html> {
        let row = |key: String, inside: Html, before: Option<Html>| {
            let head =
                self.before.as_ref().map_or_else(|| t.report_last_none(), |(_, name)| t.report_last(name));
            let before = before.unwrap_or_else(|| html! { <p class="quiet">{t.report_last_nothing()}</p> });
            html! { <li {key} class="askrow"><div class="stack tight">{inside}</div><div class="lastround"><span class="label">{head}</span>{before}</div></li> }
        };
        let indicators = self.now.indicators.iter().map(|one| {
            let to = Route::Indicator { programme: self.programme, clause: one.clause.clone() };
            let inside = html! { <>{indicator(t, one)}<p class="small"><Go {to}>{t.report_figures_enter()}</Go></p></> };
            let then = self.indicator_before(&one.clause).map(|then| html! { <p class="num">{latest(t, then.definition.as_ref(), then.latest.as_ref())}</p> });
            row(one.clause.to_string(), inside, then)
        });
        let works = self.works().map(|one| {
            let to = Route::InitiativeMoney { programme: self.programme, initiative: one.id };
            let inside = html! {
                <>
                    <b class="small">{work_title(t, one)}</b>
                    {money(t, one.money.as_ref())}
                    <p class="small"><Go {to}>{t.report_money_enter()}</Go></p>
                </>
            };
            row(one.id.to_string(), inside, self.money_before(one).map(|then| money(t, Some(then))))
        });
        let rows: Vec<Html> = indicators.chain(works).collect();
        (!rows.is_empty()).then(|| html! { <ul class="figurerows">{for rows}</ul> })
    }

    /// The same for reading, with those indicators alone that it `shows`: the others stand under a section before.
    pub fn list(&self, t: &I18n, shows: &BTreeSet<ClauseId>) -> Option<Html> {
        let before = |inside: Option<Html>| {
            slot(inside.map(|inside| html! { <p class="row tight small quiet"><span>{t.report_before()}</span>{inside}</p> }))
        };
        let mut lines = Vec::new();
        for one in self.now.indicators.iter().filter(|one| shows.contains(&one.clause)) {
            let then = self.indicator_before(&one.clause).map(
                |then| html! { <span>{latest(t, then.definition.as_ref(), then.latest.as_ref())}</span> },
            );
            lines.push(html! { <li key={one.clause.to_string()} class="stack tight">{indicator(t, one)}{before(then)}</li> });
        }
        for one in self.works() {
            let then = self.money_before(one).map(|then| money(t, Some(then)));
            lines.push(html! {
                <li key={one.id.to_string()} class="stack tight"><b class="small">{work_title(t, one)}</b>{money(t, one.money.as_ref())}{before(then)}</li>
            });
        }
        (!lines.is_empty()).then(|| html! { <ul class="seenwork">{for lines}</ul> })
    }

    fn indicator_before(&self, clause: &ClauseId) -> Option<&FigureThen> {
        self.before.as_ref()?.0.figure(clause)
    }

    fn money_before(&self, of: &InitiativeSeen) -> Option<&MoneySeen> {
        self.before.as_ref()?.0.money(of.id)
    }

    /// The work that has money, or is to have.
    fn works(&self) -> impl Iterator<Item = &InitiativeSeen> {
        self.now.initiatives.iter().filter(|one| one.money.is_some() || self.money_before(one).is_some())
    }
}

fn work_title(t: &I18n, one: &InitiativeSeen) -> Html {
    html! { <><span class="quiet">{t.initiative_number(one.number)}</span>{" "}<span lang="en">{one.title.clone()}</span></> }
}

/// Its name, what it was, and how far it has come.
fn indicator(t: &I18n, one: &IndicatorSeen) -> Html {
    let progress = one.definition.as_ref().filter(|_| one.latest.is_some());
    let progress = progress.map(|definition| {
        html! { <p class="small quiet">{progress_words(t, definition, &one.targets, one.latest.as_ref())}</p> }
    });
    html! {
        <>
            <b class="small"><span class="ref">{one.label.clone()}</span>{" "}<span lang="en">{one.title.clone()}</span></b>
            <p class="num">{latest(t, one.definition.as_ref(), one.latest.as_ref())}</p>
            {slot(progress)}
        </>
    }
}

fn latest(t: &I18n, definition: Option<&Definition>, latest: Option<&Point>) -> String {
    match (definition, latest) {
        (Some(definition), Some(point)) => latest_words(t, definition, point),
        _ => t.report_figures_none(),
    }
}

/// What is said of it, name by name.
fn money(t: &I18n, of: Option<&MoneySeen>) -> Html {
    let Some(of) = of else { return html! { <p class="quiet">{t.report_figures_none()}</p> } };
    let amounts = Amount::ALL.into_iter().filter_map(|amount| Some((amount, of.said(amount)?)));
    let amounts = amounts.map(|(amount, ore)| {
        html! { <span key={amount.as_str()}><span class="quiet">{amount_name(t, amount)}</span>{" "}<span class="num">{crowns(t, ore)}</span></span> }
    });
    html! { <p class="row small">{for amounts}</p> }
}
