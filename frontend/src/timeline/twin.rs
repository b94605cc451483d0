//! The same in words: a table of everything that is shown, and the list for a small screen.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::id::{InitiativeId, ProgrammeId};
use shared::programme::Period;
use shared::time::Date;
use yew::prelude::*;

use super::axis::{Axis, Zoom};
use super::geometry::Item;
use super::lane::place;
use super::model::{Line, Span, What, Work};
use super::words;
use crate::charts::Rows;
use crate::context::{I18n, use_i18n};
use crate::initiative::{StateLight, day, state_words};
use crate::nav::{Go, Route};
use crate::revision::by::{chips, name_of};
use crate::revision::words::label;
use crate::ui::{Button, Glyph, IconButton, Size, Variant, slot};

/// Everything that is shown, as a table: a row for each initiative and for each of its milestones.
pub fn rows(t: &I18n, works: &[Rc<Work>]) -> Rows {
    let heads = vec![
        t.initiative_one(),
        t.milestone_one(),
        t.result_col_lead(),
        t.result_col_status(),
        t.timeline_col_now(),
        t.timeline_col_planned(),
        t.timeline_col_against(),
        t.milestone_needs(),
    ];
    let mut rows = Vec::new();
    for work in works {
        let name = format!("{} {}", work.row.number, work.row.title);
        let lead = work.row.lead.map(|code| name_of(t, code.as_str())).unwrap_or_default();
        let span = |span: Option<Span>| span.map(|span| words::days(t, span)).unwrap_or_default();
        rows.push(vec![
            name.clone(),
            String::new(),
            lead.clone(),
            state_words(t, work.row.state),
            work.span().map_or_else(|| t.timeline_no_days(), |span| words::days(t, span)),
            span(work.planned),
            words::work_against(t, work).unwrap_or_default(),
            String::new(),
        ]);
        for mark in &work.marks {
            let needs: Vec<String> = words::needs(t, mark).into_iter().flatten().collect();
            rows.push(vec![
                name.clone(),
                mark.view.title.clone(),
                lead.clone(),
                words::standing(t, mark.view.standing),
                day(t, mark.view.due),
                mark.planned.map(|planned| day(t, planned)).unwrap_or_default(),
                words::mark_against(t, mark).unwrap_or_default(),
                needs.join(". "),
            ]);
        }
    }
    Rows { heads, rows }
}

/// Properties of [`SmallList`].
#[derive(Properties, PartialEq)]
pub struct SmallListProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its days.
    pub period: Period,
    /// Today.
    pub today: Date,
    /// The lines.
    pub lines: Rc<Vec<Rc<Line>>>,
    /// The initiatives that whoever looks may change.
    pub may: Rc<BTreeSet<InitiativeId>>,
    /// The days of something are to be filled in.
    pub onform: Callback<(InitiativeId, Item)>,
}

/// The list for a small screen: each with its words, and a small bar over the whole period.
#[component]
pub fn SmallList(props: &SmallListProps) -> Html {
    let t = use_i18n();
    // A hundred wide, stretched to the width of the screen.
    let axis = Axis::new(props.period, Zoom::Year, 100.0);
    let scale = 100.0 / axis.width();
    let today = axis.middle(props.today) * scale;
    let bar = |class: &'static str, span: Option<Span>, y: &'static str, height: &'static str| {
        span.and_then(|(starts, ends)| axis.bar(starts, ends)).map(|(x, width)| {
            html! { <rect {class} x={place(x * scale)} {y} width={place((width * scale).max(0.8))} {height} /> }
        })
    };
    let lines = props.lines.iter().map(|line| match &line.what {
        What::Head { label: of, title, kind, .. } => {
            let of = kind.map(|kind| label(&t, kind, of)).unwrap_or_default();
            html! { <li key={line.key.clone()} class="tl-group"><h2><span class="ref num">{of}</span><span lang={kind.map(|_| "en")}>{title.clone()}</span></h2></li> }
        }
        What::Work(work) => {
            let to = Route::Initiative { programme: props.programme, initiative: work.row.id };
            let days = work.span().map_or_else(|| t.timeline_no_days(), |span| words::days(&t, span));
            let id = work.row.id;
            let may = props.may.contains(&id);
            let change = may.then(|| {
                let onclick = props.onform.reform(move |_: MouseEvent| (id, Item::Bar));
                html! { <Button size={Size::Small} variant={Variant::Tertiary} {onclick}>{t.timeline_change()}</Button> }
            });
            let ahead = work.marks.iter().enumerate().filter(|(_, mark)| mark.view.done.is_none());
            let marks = ahead.map(|(at, mark)| {
                let change = may.then(|| {
                    let onclick = props.onform.reform(move |_: MouseEvent| (id, Item::Mark(at)));
                    let label = t.timeline_change_title(&mark.view.title);
                    html! { <IconButton icon={Glyph::PencilLine} size={Size::Small} end=true {label} {onclick} /> }
                });
                html! {
                    <li key={mark.view.id.to_string()} class="noted">
                        <span>{words::mark(&t, mark)}</span>
                        {slot(change)}
                    </li>
                }
            });
            html! {
                <li key={line.key.clone()} class="panel tl-one">
                    <div class="row apart nowrap">
                        <Go {to}><span class="ref num">{work.row.number}</span><span lang="en">{work.row.title.clone()}</span></Go>
                        {chips(work.row.lead)}
                    </div>
                    <svg class="tl-small" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                        {for bar("plan", work.planned, "7", "2")}
                        {for bar("now", work.span(), "1", "5")}
                        <rect class="today" x={place(today)} y="0" width="0.6" height="10" />
                    </svg>
                    <div class="row"><StateLight state={work.row.state} /><span class="small num">{days}</span></div>
                    <p class="small quiet">{words::work_against(&t, work)}</p>
                    <ul class="small">{for marks}</ul>
                    {slot(change)}
                </li>
            }
        }
    });
    html! { <ul class="tl-list stack">{for lines}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::model::Need;
    use crate::timeline::sample;

    #[test]
    fn the_table_says_of_each_milestone_everything_it_waits_for() {
        let mut work = sample::work("2026-01-01", "2026-12-31", &["2026-06-01", "2026-09-01"]);
        let need = |name: &str, out_of_order| Need { name: name.into(), out_of_order };
        work.marks[0].waits_for = vec![need("The law", false), need("4 The register", true)];
        work.marks[1].waits_for = vec![need("4 The pilot", false)];
        let rows = rows(&I18n::english(), &[Rc::new(work)]).rows;
        let needs: Vec<&str> = rows.iter().filter_map(|row| row.last().map(String::as_str)).collect();
        assert_eq!(needs, ["", "The law. Due before what it waits for: 4 The register", "4 The pilot"]);
    }
}
