//! The note for the officials' standing item: one page that says what has changed, what is delayed, what must be decided, and how the
//! work goes.

use std::rc::Rc;

use shared::api::programme::{self, GetProgramme};
use shared::api::report::{Compiled, CompiledSection, GetCompiled, OfReport};
use shared::id::{ProgrammeId, ReportId};
use shared::report::{Note, Noted, Turn, note};
use yew::prelude::*;

use super::said;
use super::words::{by, name};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::initiative::{StateLight, day, state_words};
use crate::nav::{Go, PageHead, Route};
use crate::revision::by::chips;
use crate::revision::{trail, with_programme};
use crate::ui::{Bones, Button, Color, Glyph, Section, Variant, slot};

/// Properties of [`NotePage`].
#[derive(Properties, PartialEq)]
pub struct NotePageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The round.
    pub report: ReportId,
}

/// The page at `/programmes/…/reports/…/note`.
#[component]
pub fn NotePage(props: &NotePageProps) -> Html {
    let t = use_i18n();
    let (programme, report) = (props.programme, props.report);
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let whole = use_resource::<GetCompiled>(Some((OfReport { report }, ())), &["report"]);
    let found = whole.data.clone();
    let officials = of.data.as_ref().map_or_else(String::new, |of| {
        of.inside.as_ref().map_or_else(String::new, |inside| inside.settings.officials_label.clone())
    });
    let title = t.report_note_for(&officials);
    let over = of.data.as_ref().map(|of| {
        let list = html! { <Go to={Route::Reports { programme }}>{t.report_title()}</Go> };
        let one = found.as_ref().map_or_else(|| t.report_one(), |whole| name(&t, &whole.report));
        let one = html! { <Go to={Route::Compiled { programme, report }}>{one}</Go> };
        trail(&t, of, [list, one], t.report_note())
    });
    let under = found.as_ref().map(|whole| {
        let since = whole.before.as_ref().map_or_else(|| t.report_note_first(), |before| t.report_note_since(name(&t, before)));
        html! { <p class="small quiet">{name(&t, &whole.report)}{" · "}{t.report_due_on(by(&t, whole.report.due))}{" · "}{since}</p> }
    });
    let print = Callback::from(|_: MouseEvent| {
        // A browser without a printer says so itself.
        drop(gloo::utils::window().print());
    });
    let actions = html! { <Button variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} onclick={print}>{t.report_print()}</Button> };
    let render = {
        let t = t.clone();
        Callback::from(move |whole: Rc<Compiled>| inside(&t, programme, &whole))
    };
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} actions={Some(actions)} />
            <Async<Compiled> resource={with_programme(&of, whole)} bones={Bones::Panel} {render} />
        </main>
    }
}

fn turn_words(t: &I18n, turn: Turn) -> String {
    match turn {
        Turn::First => t.report_turn_first(),
        Turn::Better => t.report_turn_better(),
        Turn::Worse => t.report_turn_worse(),
        Turn::Known => t.report_turn_known(),
        Turn::Further => t.report_turn_further(),
        Turn::Back => t.report_turn_back(),
    }
}

fn inside(t: &I18n, programme: ProgrammeId, whole: &Compiled) -> Html {
    let noted: Vec<Noted<'_>> = whole
        .sections
        .iter()
        .map(|one| Noted {
            words: one.words.as_ref(),
            before: one.before.as_ref(),
            snapshot: &one.snapshot,
            then: one.plan_before.as_ref(),
        })
        .collect();
    let note = note(&noted, whole.on);
    let changed = note.changed.iter().map(|(at, turn)| {
        let one = &whole.sections[*at];
        let said = one.words.as_ref().map(|words| said::status(t, words));
        html! { <li key={*at}>{head(programme, whole, one)}<p class="small">{turn_words(t, *turn)}</p>{slot(said)}</li> }
    });
    let delayed = note.delayed.iter().map(|at| {
        let one = &whole.sections[*at];
        let said = one.words.as_ref().map(|words| said::status(t, words));
        let overdue = one.snapshot.overdue(whole.on).enumerate().map(|(at, milestone)| {
            html! { <li key={at}><span lang="en">{milestone.title.clone()}</span>{": "}{t.report_milestone_overdue(day(t, milestone.due))}</li> }
        });
        html! { <li key={*at}>{head(programme, whole, one)}{slot(said)}<ul class="seenmilestones small">{for overdue}</ul></li> }
    });
    let decisions = note.decisions.iter().map(|at| {
        let one = &whole.sections[*at];
        let asks = one.words.as_ref().map(|words| words.decision.clone()).unwrap_or_default();
        html! { <li key={*at}>{head(programme, whole, one)}<p class="prewrap read" lang="en">{asks}</p></li> }
    });
    let missing = note
        .missing
        .iter()
        .map(|at| html! { <li key={*at}>{head(programme, whole, &whole.sections[*at])}</li> });
    html! {
        <article class="stack wide officialsnote">
            {part(t.report_note_decisions(), t.report_note_no_decisions(), note.decisions.is_empty(), decisions.collect())}
            {part(t.report_note_delayed(), t.report_note_none_delayed(), note.delayed.is_empty(), delayed.collect())}
            {part(t.report_note_changed(), t.report_note_none_changed(), note.changed.is_empty(), changed.collect())}
            {work(t, programme, whole, &note)}
            {slot((!note.missing.is_empty()).then(|| part(t.report_note_missing(), String::new(), false, missing.collect())))}
        </article>
    }
}

/// How the work goes, and what of it is new since the round before, where there was one.
fn work(t: &I18n, programme: ProgrammeId, whole: &Compiled, note: &Note) -> Html {
    let states: Vec<String> =
        note.work.iter().map(|(state, count)| t.overview_in_state(*count, state_words(t, *state))).collect();
    let count: u32 = note.work.iter().map(|(_, count)| count).sum();
    let all =
        if count == 0 { t.overview_no_work() } else { t.overview_work(count, t.formats().list(&states)) };
    let begun = note.begun.iter().map(|(at, nth)| {
        let one = &whole.sections[*at].snapshot.initiatives[*nth];
        let to = Route::Initiative { programme, initiative: one.id };
        html! {
            <li key={one.id.to_string()}>
                <p class="row tight"><Go {to}><span class="ref">{t.initiative_number(one.number)}</span>{" "}<span lang="en">{one.title.clone()}</span></Go>{slot(one.lead.map(|lead| chips([lead])))}<StateLight state={one.state} /></p>
            </li>
        }
    });
    let new = whole.before.as_ref().map(|_| {
        if note.begun.is_empty() {
            return html! { <p>{t.report_note_none_new()}</p> };
        }
        html! { <><p>{t.report_note_new()}</p><ul class="notelist">{for begun}</ul></> }
    });
    html! { <Section title={t.initiative_title()}><div class="stack"><p>{all}</p>{slot(new)}</div></Section> }
}

/// A heading with what stands under it, or that nothing does.
fn part(title: String, none: String, is_empty: bool, lines: Vec<Html>) -> Html {
    let inside = if is_empty {
        html! { <p>{none}</p> }
    } else {
        html! { <ul class="notelist">{for lines}</ul> }
    };
    html! { <Section {title}>{inside}</Section> }
}

fn head(programme: ProgrammeId, whole: &Compiled, one: &CompiledSection) -> Html {
    let to = Route::ReportSection { programme, report: whole.report.id, clause: one.row.clause.clone() };
    let lead = one.row.lead.map(|lead| chips([lead]));
    html! {
        <p class="row tight">
            <Go {to}><span class="ref">{one.row.label.clone()}</span>{" "}<span lang="en">{one.row.title.clone()}</span></Go>
            {slot(lead)}
        </p>
    }
}
