//! The whole of a programme's money: in a sentence, in bars, by goal and year, by lead, and how it is counted.

use std::rc::Rc;

use shared::api::budget::{Money, RateNow};
use shared::api::workbook::Cell;
use shared::budget::overview::{Overview, overview};
use shared::budget::rate::Currency;
use shared::budget::sums::{Sums, sums};
use shared::budget::{Ore, csv};
use shared::id::ProgrammeId;
use yew::prelude::*;

use super::address::{Chosen, Show, Which};
use super::draw::{by_goal, by_year, figure};
use super::files::Files;
use super::list::{EntryList, Leads, lead_rows, which_words};
use super::matrix::{Matrix, caption, file_rows, show_words};
use super::rates::Rates;
use super::words::told;
use crate::context::{I18n, use_i18n};
use crate::ui::{Choice, Color, Glyph, Panel, Section, Select, Tag, slot};

/// Properties of [`Whole`].
#[derive(Properties, PartialEq)]
pub struct WholeProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its money.
    pub money: Rc<Money>,
    /// What is shown, and how.
    pub chosen: Chosen,
    /// Another choice.
    pub choose: Callback<Chosen>,
}

/// The programme's money in sentences.
fn sentences(t: &I18n, found: &Overview, rate: Option<&RateNow>) -> Vec<String> {
    let told = |ore: Ore| told(t, ore, rate);
    let (granted, used) = (told(found.sum.granted), told(found.sum.used));
    let mut said = vec![match found.frame {
        Some(frame) => t.budget_sum_framed(granted, told(frame), used),
        None => t.budget_sum_unframed(granted, used),
    }];
    match found.free {
        Some(free) if free.is_negative() => said.push(t.budget_sum_over(told(free.distance()))),
        Some(free) => said.push(t.budget_sum_free(told(free))),
        None => {}
    }
    if found.sum.co_financed > Ore::ZERO {
        said.push(t.budget_sum_beside(told(found.sum.co_financed)));
    }
    said
}

/// What somebody must look at, each a number of initiatives.
fn alarms(t: &I18n, found: &Overview) -> Html {
    let tag = |count: usize, color: Color, icon: Glyph, words: fn(&I18n, usize) -> String| {
        slot((count > 0).then(|| html! { <Tag {color} {icon}>{words(t, count)}</Tag> }))
    };
    html! {
        <p class="row tight tags">
            {tag(found.overspent.len(), Color::Danger, Glyph::TriangleAlert, |t, count| t.budget_count_overspent(count))}
            {tag(found.unfunded.len(), Color::Warning, Glyph::CircleDashed, |t, count| t.budget_count_unfunded(count))}
            {tag(found.audited.len(), Color::Info, Glyph::ShieldCheck, |t, count| t.budget_count_audited(count))}
        </p>
    }
}

/// The currencies for which a rate is noted.
fn currencies(t: &I18n, money: &Money) -> Rc<[Choice]> {
    let none = Choice::new("", t.budget_beside_none());
    let noted =
        money.rates.iter().map(|rate| Choice::new(rate.currency.to_string(), rate.currency.to_string()));
    std::iter::once(none).chain(noted).collect()
}

/// The page's inside.
#[component]
pub fn Whole(props: &WholeProps) -> Html {
    let t = use_i18n();
    let WholeProps { money, chosen, .. } = props;
    // What the server has counted can be counted here.
    let sums: Rc<Sums> = Rc::new(sums(&money.entries).unwrap_or_default());
    let Ok(found) = overview(money.frames(), &money.entries) else { return slot(None) };
    let rate = money.rates.iter().find(|rate| Some(rate.currency) == chosen.beside).cloned();
    let said = sentences(&t, &found, rate.as_ref());
    let summary = said.join(" ");
    let set = |change: fn(&mut Chosen, &str)| {
        let chosen = *chosen;
        props.choose.reform(move |value: String| {
            let mut next = chosen;
            change(&mut next, &value);
            next
        })
    };
    let shows: Rc<[Choice]> =
        Show::ALL.into_iter().map(|show| Choice::new(show.as_str(), show_words(&t, show))).collect();
    let onshow = set(|chosen, value| {
        chosen.show = Show::ALL.into_iter().find(|show| show.as_str() == value).unwrap_or_default();
    });
    let offered: Rc<[Choice]> =
        Which::ALL.into_iter().map(|which| Choice::new(which.as_str(), which_words(&t, which))).collect();
    let onwhich = set(|chosen, value| {
        chosen.which = Which::ALL.into_iter().find(|which| which.as_str() == value).unwrap_or_default();
    });
    let onbeside = set(|chosen, value| chosen.beside = value.parse::<Currency>().ok());
    let beside = (!money.rates.is_empty()).then(|| {
        let value = chosen.beside.map(|one| one.to_string()).unwrap_or_default();
        html! { <div class="narrow"><Select label={t.budget_beside()} choices={currencies(&t, money)} {value} onchange={onbeside} /></div> }
    });
    let save = |name: String, label: String, rows: Vec<Vec<Cell>>| {
        html! { <Files {name} {label} rows={Rc::new(rows)} /> }
    };
    let all = save(t.budget_title(), t.budget_export(), csv::cells(&money.entries, &money.goals));
    let matrix = save(caption(&t, chosen.show), t.budget_as_csv(), file_rows(&t, money, &sums, chosen.show));
    let by_lead = format!("{}: {}", t.budget_title(), t.budget_by_lead());
    let leads = save(by_lead, t.budget_as_csv(), lead_rows(&t, &sums));
    html! {
        <div class="stack moneypage">
            <div class="row apart filters">
                <div class="stack tellen"><p class="lede">{summary.clone()}</p>{alarms(&t, &found)}</div>
                {slot(beside)}
            </div>
            {figure(&t, t.budget_by_goal(), &summary, t.budget_goal(), &by_goal(&t, money, &sums))}
            {figure(&t, t.budget_by_year(), &summary, t.budget_year(), &by_year(money, &sums))}
            <Section title={t.budget_matrix()} aside={matrix}>
                <div class="stack">
                    <div class="filters"><div class="narrow"><Select label={t.budget_show()} choices={shows} value={chosen.show.as_str()} onchange={onshow} /></div></div>
                    <Matrix programme={props.programme} money={money.clone()} sums={sums.clone()} show={chosen.show} rate={rate.clone()} />
                </div>
            </Section>
            <Section title={t.budget_list()} aside={all}>
                <div class="stack">
                    <div class="filters"><div class="narrow"><Select label={t.budget_which()} choices={offered} value={chosen.which.as_str()} onchange={onwhich} /></div></div>
                    <EntryList programme={props.programme} money={money.clone()} which={chosen.which} rate={rate.clone()} />
                </div>
            </Section>
            <Section title={t.budget_by_lead()} aside={leads}><Leads money={money.clone()} {sums} rate={rate.clone()} /></Section>
            <div class="two">
                <Panel title={t.budget_how_title()}>
                    <div class="stack small">
                        <p>{t.budget_how_once()}</p>
                        <p>{t.budget_how_frame()}</p>
                        <p>{t.budget_how_used()}</p>
                        <p>{t.budget_audit_rule()}</p>
                        <p>{t.budget_how_abroad()}</p>
                    </div>
                </Panel>
                <Rates programme={props.programme} money={money.clone()} />
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::budget::frame::Frame;

    #[test]
    fn the_whole_is_said_with_what_is_free_or_too_much() {
        let t = I18n::english();
        let frame = |crowns: i32| Frame { goal: None, year: 2026, amount: Ore::crowns(crowns) };
        let said = |frames: &[Frame]| sentences(&t, &overview(frames, &[]).unwrap(), None).join(" ");
        assert!(said(&[]).contains("No frame is set"));
        assert!(said(&[frame(5)]).contains("DKK 5 of the frame is free"));
    }
}
