//! The page on which figures are entered: type, paste or open; look at what it would do; save it all in one act.

use std::rc::Rc;

use shared::api::indicator::{GetIndicator, IndicatorWhole};
use shared::api::measurement::{Measure, WriteTheMeasurements};
use shared::api::programme::{self, GetProgramme};
use shared::api::result::OfResult;
use shared::id::ProgrammeId;
use shared::indicator::{Definition, Spread};
use shared::measurement::paste::{Ground, Reading, Typed as Said, Unreadable, read, read_typed};
use shared::measurement::sheet::{Cells, TooMuch};
use shared::measurement::{Changes, Edition, Figure, Place, WriteMeasurements};
use shared::member::MemberCode;
use shared::permission::Act;
use shared::problem::Code;
use shared::text::{ClauseId, Kind};
use shared::time::Date;
use yew::prelude::*;
use yew_router::prelude::*;

use super::aside::Aside;
use super::grid::{Grid, Typed, columns};
use super::known::{ChooseKnown, as_list};
use super::preview::{Preview, unreadable_words};
use super::waiting::AtKnown;
use crate::client::{ApiError, Async, ProblemNote, use_action, use_resource};
use crate::context::{use_i18n, use_toasts, use_unsaved};
use crate::nav::{Go, PageHead, Route};
use crate::revision::trail;
use crate::revision::words;
use crate::session::use_session;
use crate::ui::{
    Alert, Bones, Button, Checkbox, Color, DateInput, Empty, Glyph, InputKind, Section, Size, TextArea,
    TextInput, Variant, field_sentence, slot,
};
use crate::workbook::{Formulas, OpenFile};

/// Properties of [`MeasurementsPage`].
#[derive(Properties, PartialEq)]
pub struct MeasurementsPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The indicator.
    pub clause: ClauseId,
}

/// The page at `/programmes/…/indicators/…/figures`.
#[component]
pub fn MeasurementsPage(props: &MeasurementsPageProps) -> Html {
    let t = use_i18n();
    let (programme, clause) = (props.programme, props.clause.clone());
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let path = OfResult { programme, clause: clause.clone() };
    let found = use_resource::<GetIndicator>(Some((path.clone(), ())), &["indicator"]);
    let name = found
        .data
        .as_ref()
        .map_or_else(|| t.indicator_one_word(), |found| words::label(&t, Kind::Indicator, &found.label));
    let links = [
        html! { <Go to={Route::Indicators { programme }}>{t.indicator_title()}</Go> },
        html! { <Go to={Route::Indicator { programme, clause }}>{name.clone()}</Go> },
    ];
    let over = of.data.as_ref().map(|of| trail(&t, of, links, t.indicator_figures()));
    let under = found.data.as_ref().map(|found| {
        html! { <p class="small quiet" lang="en">{found.sealed_clause.wording.text()}</p> }
    });
    let reload = found.reload.clone();
    let render = {
        let t = t.clone();
        Callback::from(move |whole: Rc<IndicatorWhole>| match whole.definition() {
            Some(definition) => {
                html! { <Entry path={path.clone()} definition={definition.clone()} {whole} reload={reload.clone()} /> }
            }
            None => {
                html! { <Empty icon={Glyph::ChartLine} title={t.indicator_undefined()} text={AttrValue::from(t.indicator_undefined_wait())} /> }
            }
        })
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.measurement_title(name)} {over} {under} />
            <Async<IndicatorWhole> resource={found} bones={Bones::Panel} {render} />
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct EntryProps {
    path: OfResult,
    definition: Definition,
    whole: Rc<IndicatorWhole>,
    reload: Callback<()>,
}

/// Where a block was pasted: the cell with the caret, and the rows and columns that the grid had then. An edition or a member that comes
/// later does not move it.
#[derive(Clone, PartialEq)]
struct Caret {
    at: (usize, usize),
    members: Rc<[MemberCode]>,
    editions: Rc<[Edition]>,
}

impl Caret {
    fn at((member, edition): &Place, rows: &[Option<MemberCode>], editions: &Rc<[Edition]>) -> Option<Self> {
        let row = rows.iter().position(|row| row == member)?;
        let column = editions.iter().position(|one| one == edition)?;
        let members = rows.iter().flatten().copied().collect();
        Some(Self { at: (row, column), members, editions: editions.clone() })
    }
}

/// What is being looked at.
#[derive(Clone, PartialEq)]
enum Taken {
    /// What was typed in the grid.
    Typed(Rc<Typed>),
    /// A block that was pasted in the grid.
    Block(Rc<Cells>, Caret),
    /// A table that was pasted beside it, or opened.
    Table(Rc<Cells>),
    /// A known measure, which nobody has just read in its source.
    Known(Rc<Cells>),
}

impl Taken {
    fn table(&self) -> Option<Rc<Cells>> {
        match self {
            Self::Typed(_) => None,
            Self::Block(cells, _) | Self::Table(cells) | Self::Known(cells) => Some(cells.clone()),
        }
    }
}

/// The day that is said for all: what somebody said for figures of this kind, else today for those that are entered by hand and none
/// for those of a known measure.
fn day_for_all(known: bool, said: Option<&(bool, String)>, today: Date) -> String {
    match said {
        Some((of, day)) if *of == known => day.clone(),
        _ if known => String::new(),
        _ => today.to_string(),
    }
}

/// What it would do to what stands now.
fn read_taken(taken: &Taken, ground: &Ground<'_>) -> Result<Reading, Unreadable> {
    match taken {
        Taken::Typed(typed) => read_typed(typed, ground),
        Taken::Table(cells) | Taken::Known(cells) => read(cells, ground),
        Taken::Block(cells, there) => {
            let (members, editions) = (&there.members, &there.editions);
            read(cells, &Ground { members, editions, caret: Some(there.at), ..*ground })
        }
    }
}

#[component]
fn Entry(props: &EntryProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let typed = use_state(|| Rc::new(Typed::new()));
    let caret = use_state_eq(|| None::<Place>);
    let more = use_state_eq(|| Rc::<[Edition]>::from([]));
    let edition_text = use_state_eq(String::new);
    let edition_asked = use_state_eq(|| false);
    let pasted = use_state_eq(String::new);
    let taken = use_state_eq(|| None::<Result<Taken, Unreadable>>);
    let leave_out = use_state_eq(|| false);
    let why = use_state_eq(String::new);
    let retrieved = use_state_eq(|| None::<(bool, String)>);
    let whole = &*props.whole;
    let definition = &props.definition;
    let figures: Rc<Vec<Figure>> = Rc::new(whole.figures.iter().map(|now| now.figure.clone()).collect());
    let rows: Rc<[Option<MemberCode>]> = match definition.spread {
        Spread::Members => whole.members.iter().copied().map(Some).collect(),
        Spread::One => [None].into(),
    };
    let editions = columns(&figures, &more, &typed, u16::try_from(whole.today.year()).unwrap_or_default());
    let seat = session.seat().cloned();
    let allowed = move |member: Option<MemberCode>| {
        seat.as_ref().is_some_and(|seat| WriteMeasurements::verdict(seat, &[member]).is_allowed())
    };
    let may: Rc<[bool]> = rows.iter().map(|member| allowed(*member)).collect();
    let ground = Ground {
        definition,
        members: &whole.members,
        editions: &editions,
        figures: &figures,
        caret: None,
        may: &allowed,
    };
    let reading =
        (*taken).clone().map(|taken| taken.and_then(|taken| read_taken(&taken, &ground).map(Rc::new)));
    let known = matches!(&*taken, Some(Ok(Taken::Known(_))));
    let table = (*taken).as_ref().and_then(|taken| taken.as_ref().ok()?.table());
    use_unsaved(!typed.is_empty() || matches!(reading, Some(Ok(_))));

    let clear = {
        let (typed, taken, leave_out, pasted, why) =
            (typed.setter(), taken.setter(), leave_out.setter(), pasted.setter(), why.setter());
        let retrieved = retrieved.setter();
        Callback::from(move |()| {
            retrieved.set(None);
            typed.set(Rc::new(Typed::new()));
            taken.set(None);
            leave_out.set(false);
            pasted.set(String::new());
            why.set(String::new());
        })
    };
    let save = {
        let (clear, reload) = (clear.clone(), props.reload.clone());
        let said = t.common_saved();
        use_action::<WriteTheMeasurements>(
            &["indicator"],
            Callback::from(move |outcome: Result<Rc<IndicatorWhole>, ApiError>| match outcome {
                Ok(_) => {
                    clear.emit(());
                    toasts.say(said.clone());
                }
                // What stands now is fetched, and the preview says what yours would do to it.
                Err(error) if error.is(Code::Stale) => reload.emit(()),
                Err(_) => {}
            }),
        )
    };
    let take = {
        let (taken, leave_out, save) = (taken.setter(), leave_out.setter(), save.clone());
        Callback::from(move |found: Result<Taken, TooMuch>| {
            save.forget();
            leave_out.set(false);
            taken.set(Some(found.map_err(|_| Unreadable::TooMuch)));
        })
    };
    let onsay = {
        let typed = typed.clone();
        Callback::from(move |(at, said): (Place, Said)| {
            let mut next = (**typed).clone();
            next.insert(at, said);
            typed.set(Rc::new(next));
        })
    };
    let ontype = {
        let typed = typed.clone();
        onsay.reform(move |(at, text): (Place, String)| {
            let said = typed.get(&at).cloned().unwrap_or_default();
            (at, Said { value: Some(text), ..said })
        })
    };
    let onpaste = {
        let (rows, editions) = (rows.clone(), editions.clone());
        take.reform(move |(at, text): (Place, String)| {
            let cells = Rc::new(Cells::of_block(&text)?);
            Ok(match Caret::at(&at, &rows, &editions) {
                Some(caret) => Taken::Block(cells, caret),
                None => Taken::Table(cells),
            })
        })
    };
    let oncaret = {
        let caret = caret.setter();
        Callback::from(move |at: Place| caret.set(Some(at)))
    };
    let look = {
        let typed = typed.clone();
        take.reform(move |_: MouseEvent| Ok(Taken::Typed((*typed).clone())))
    };
    let add = {
        let (more, edition_text, asked) = (more.clone(), edition_text.clone(), edition_asked.setter());
        Callback::from(move |_: MouseEvent| match edition_text.trim().parse::<Edition>() {
            Ok(edition) => {
                more.set(more.iter().cloned().chain([edition]).collect());
                edition_text.set(String::new());
            }
            Err(_) => asked.set(true),
        })
    };
    let preview = match &reading {
        None => None,
        Some(Err(why)) => Some(
            html! { <Alert color={Color::Danger} title={t.measurement_unreadable()} live=true><p>{unreadable_words(&t, *why)}</p></Alert> },
        ),
        Some(Ok(reading)) => {
            let table = table.clone().unwrap_or_default();
            let [_, revised, _, refused] = reading.counts();
            let changes = reading.changes();
            let count = changes.len();
            let blocked = count == 0 || (refused > 0 && !*leave_out);
            let needs_why = changes.iter().any(|change| change.version > 0);
            let missing = needs_why && why.trim().is_empty();
            let own_days = changes.iter().any(|change| change.retrieved.is_some());
            let day = day_for_all(known, retrieved.as_ref(), whole.today);
            let onclick = {
                let (save, path) = (save.clone(), props.path.clone());
                let body = Changes { changes, why: (*why).clone(), retrieved: day.parse().ok() };
                Callback::from(move |_: MouseEvent| save.run(path.clone(), (), body.clone()))
            };
            let left_out = (refused > 0).then(|| {
                let onchange = { let leave_out = leave_out.setter(); Callback::from(move |on| leave_out.set(on)) };
                html! { <Checkbox label={t.measurement_leave_out(refused)} checked={*leave_out} {onchange} /> }
            });
            let because = (revised > 0 || needs_why).then(|| {
                let oninput = { let why = why.setter(); Callback::from(move |text| why.set(text)) };
                html! { <TextArea label={t.measurement_why()} description={AttrValue::from(t.measurement_why_hint())} value={(*why).clone()} {oninput} rows=2 /> }
            });
            let stale = save.error.as_ref().is_some_and(|error| error.is(Code::Stale));
            let problem = save.error.clone().map(|error| {
                if stale {
                    html! { <Alert color={Color::Warning} title={t.measurement_stale_title()} live=true><p>{t.measurement_stale_text()}</p></Alert> }
                } else {
                    html! { <ProblemNote {error} act=true /> }
                }
            });
            let late = save.error.as_ref().and_then(|error| {
                let field = error.fields.iter().find(|one| one.pointer.ends_with("/retrieved"))?;
                Some(AttrValue::from(field_sentence(&t, field)))
            });
            let on_day = {
                let retrieved = retrieved.setter();
                Callback::from(move |day| retrieved.set(Some((known, day))))
            };
            let has_day = reading.has_figures() || known;
            let about_days = match (own_days, known) {
                (true, _) => Some(t.measurement_own_days()),
                (false, true) => Some(t.measurement_known_days()),
                (false, false) => None,
            };
            Some(html! {
                <Section title={t.measurement_preview()}>
                    <div class="stack">
                        <div>{slot(problem)}</div>
                        <Preview reading={reading.clone()} definition={definition.clone()} {table} />
                        <div class="narrow" hidden={!has_day}><DateInput label={t.indicator_retrieved()} value={day} oninput={on_day} description={about_days.map(AttrValue::from)} error={late} optional=true /></div>
                        <div>{slot(because)}</div>
                        <div>{slot(left_out)}</div>
                        <p class="row">
                            <Button busy={save.pending} disabled={blocked || missing} {onclick}>{t.measurement_save(count)}</Button>
                            <Button variant={Variant::Tertiary} onclick={clear.reform(|_: MouseEvent| ())}>{t.measurement_clear()}</Button>
                        </p>
                    </div>
                </Section>
            })
        }
    };
    let on_pasted = {
        let pasted = pasted.setter();
        Callback::from(move |text| pasted.set(text))
    };
    let as_table = |cells: Cells| Taken::Table(Rc::new(cells));
    let read_pasted = {
        let pasted = pasted.clone();
        take.reform(move |_: MouseEvent| Cells::of_file(&pasted).map(as_table))
    };
    let on_file = take.reform(move |cells: Option<Cells>| cells.map(as_table).ok_or(TooMuch));
    let on_known =
        take.reform(|measure: Measure| Ok(Taken::Known(Rc::new(Cells::of_rows(as_list(&measure))))));
    let at = use_location().and_then(|location| location.query::<AtKnown>().ok()).unwrap_or_default();
    let choose_known = may.iter().all(|may| *may).then(|| {
        html! { <ChooseKnown of={props.path.clone()} label={t.measurement_known()} description={AttrValue::from(t.measurement_known_hint())} first={at.known} onchoose={on_known} /> }
    });
    let on_edition = {
        let (edition_text, asked) = (edition_text.setter(), edition_asked.setter());
        Callback::from(move |text| {
            asked.set(false);
            edition_text.set(text);
        })
    };
    let aside = (*caret).clone().map(|at| {
        html! { <Aside {at} figures={figures.clone()} typed={(*typed).clone()} ontype={onsay} /> }
    });
    // A year that is being typed is not wrong yet, unless somebody asks for it.
    let bad_edition =
        (*edition_asked || edition_text.len() >= 4) && edition_text.trim().parse::<Edition>().is_err();
    html! {
        <div class="stack entrypage">
            <Section title={t.measurement_grid()}>
                <div class="stack">
                    <p class="small quiet">{t.measurement_grid_hint()}</p>
                    <Grid definition={definition.clone()} rows={rows.clone()} editions={editions.clone()} figures={figures.clone()} typed={(*typed).clone()} may={may.clone()} {ontype} {onpaste} {oncaret} />
                    <div>{slot(aside)}</div>
                    <div class="row filters">
                        <div class="narrow"><TextInput kind={InputKind::Text} label={t.measurement_edition_add()} value={(*edition_text).clone()} oninput={on_edition} error={bad_edition.then(|| AttrValue::from(t.measurement_refused_not_an_edition()))} /></div>
                        <Button variant={Variant::Secondary} size={Size::Normal} onclick={add}>{t.common_add()}</Button>
                        <span class="push"><Button onclick={look} disabled={typed.is_empty()}>{t.measurement_look()}</Button></span>
                    </div>
                </div>
            </Section>
            <Section title={t.measurement_paste()}>
                <div class="stack">
                    <TextArea label={t.measurement_paste_label()} description={AttrValue::from(t.measurement_paste_hint())} value={(*pasted).clone()} oninput={on_pasted} rows=4 />
                    <div class="row filters">
                        <Button variant={Variant::Secondary} onclick={read_pasted} disabled={pasted.trim().is_empty()}>{t.measurement_look_pasted()}</Button>
                        <OpenFile onread={on_file} />
                    </div>
                    <div>{slot(choose_known)}</div>
                </div>
            </Section>
            <div>{slot(table.map(|of| html! { <Formulas {of} /> }))}</div>
            <div>{slot(preview)}</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use shared::indicator::Direction;
    use shared::measurement::paste::Would;

    use super::*;

    #[test]
    fn figures_of_a_known_measure_are_not_said_to_be_read_today() {
        let today: Date = "2026-11-27".parse().unwrap();
        let said = (false, "2026-11-20".to_owned());
        assert_eq!(day_for_all(false, None, today), "2026-11-27", "proposed for what is entered by hand");
        assert_eq!(day_for_all(false, Some(&said), today), "2026-11-20");
        assert_eq!(day_for_all(true, None, today), "");
        assert_eq!(day_for_all(true, Some(&said), today), "", "that was said of others");
        let said = (true, "2026-11-20".to_owned());
        assert_eq!(day_for_all(true, Some(&said), today), "2026-11-20", "who looked them up may say so");
    }

    #[test]
    fn a_block_stays_under_its_editions_when_others_come() {
        let definition = Definition {
            unit: "index".into(),
            direction: Direction::Up,
            source: "A survey".into(),
            cycle: 2,
            decimals: 4,
            spread: Spread::Members,
            baseline: None,
            breaks: Vec::new(),
            note: String::new(),
        };
        let code = |code: &str| code.parse::<MemberCode>().unwrap();
        let editions: Rc<[Edition]> = [2020, 2024].map(Edition::of_year).into();
        let rows = [code("DK"), code("FI")].map(Some);
        let caret = Caret::at(&(rows[1], Edition::of_year(2020)), &rows, &editions).unwrap();
        assert_eq!(caret.at, (1, 0));
        let taken = Taken::Block(Rc::new(Cells::of_block("0,1\t0,2").unwrap()), caret);
        let ground = Ground {
            definition: &definition,
            members: &["DK", "EE", "FI"].map(code),
            editions: &[2018, 2020, 2022, 2024].map(Edition::of_year),
            figures: &[],
            caret: None,
            may: &|_| true,
        };
        let reading = read_taken(&taken, &ground).unwrap();
        let places: Vec<_> = reading
            .cells
            .iter()
            .filter(|cell| matches!(cell.would, Would::Add(_)))
            .map(|cell| (cell.member, cell.edition.as_ref().map(Edition::year)))
            .collect();
        assert_eq!(places, [(rows[1], Some(2020)), (rows[1], Some(2024))]);
    }
}
