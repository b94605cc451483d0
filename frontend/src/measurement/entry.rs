//! The page on which figures are entered: type, paste or open; look at what it would do; save it all in one act.

use std::rc::Rc;

use shared::api::indicator::{GetIndicator, IndicatorWhole};
use shared::api::measurement::Measure;
use shared::api::programme::{self, GetProgramme};
use shared::api::result::OfResult;
use shared::id::ProgrammeId;
use shared::indicator::{Definition, Spread};
use shared::measurement::paste::Ground;
use shared::measurement::sheet::{Cells, TooMuch};
use shared::measurement::{Figure, Place, WriteMeasurements};
use shared::member::MemberCode;
use shared::permission::Act;
use shared::text::{ClauseId, Kind};
use yew::prelude::*;
use yew_router::prelude::*;

use super::aside::Aside;
use super::draft::{Take, use_draft};
use super::grid::{Grid, columns};
use super::known::{ChooseKnown, as_list};
use super::more::use_more;
use super::preview::unreadable_words;
use super::saving::{Saving, use_saving};
use super::taken::{Caret, Taken, read_taken};
use super::waiting::AtKnown;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n, use_unsaved};
use crate::nav::{Go, PageHead, Route};
use crate::revision::trail;
use crate::revision::words;
use crate::session::use_session;
use crate::ui::{Alert, Bones, Button, Color, Empty, Glyph, Section, TextArea, Variant, slot};
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

#[component]
fn Entry(props: &EntryProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let at = use_location().and_then(|location| location.query::<AtKnown>().ok()).unwrap_or_default();
    let draft = use_draft();
    let caret = use_state_eq(|| None::<Place>);
    let more = use_more();
    let whole = &*props.whole;
    let definition = &props.definition;
    let figures: Rc<Vec<Figure>> = Rc::new(whole.figures.iter().map(|now| now.figure.clone()).collect());
    let rows: Rc<[Option<MemberCode>]> = match definition.spread {
        Spread::Members => whole.members.iter().copied().map(Some).collect(),
        Spread::One => [None].into(),
    };
    let year = u16::try_from(whole.today.year()).unwrap_or_default();
    let editions = columns(&figures, &more.editions, &draft.typed, year);
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
        today: whole.today,
        may: &allowed,
    };
    let reading =
        (*draft.taken).clone().map(|taken| taken.and_then(|taken| read_taken(&taken, &ground).map(Rc::new)));
    use_unsaved(!draft.typed.is_empty() || matches!(reading, Some(Ok(_))));

    let save = use_saving(&draft, &props.reload);
    let take = draft.take(&save);
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
        let typed = draft.typed.clone();
        take.reform(move |_: MouseEvent| Ok(Taken::Typed((*typed).clone())))
    };
    let aside = (*caret).clone().map(|at| {
        html! { <Aside {at} figures={figures.clone()} typed={(*draft.typed).clone()} ontype={draft.onsay()} /> }
    });
    let preview = reading.map(|reading| match reading {
        Err(why) => {
            html! { <Alert color={Color::Danger} title={t.measurement_unreadable()} live=true><p>{unreadable_words(&t, why)}</p></Alert> }
        }
        Ok(reading) => {
            let (t, path, today) = (&t, &props.path, whole.today);
            Saving { t, path, definition, today, draft: &draft, reading: &reading, save: &save }.section()
        }
    });
    let known = may.iter().all(|may| *may).then(|| choose_known(&t, &props.path, at.known, &take));
    html! {
        <div class="stack entrypage">
            <Section title={t.measurement_grid()}>
                <div class="stack">
                    <p class="small quiet">{t.measurement_grid_hint()}</p>
                    <Grid definition={definition.clone()} rows={rows.clone()} editions={editions.clone()} figures={figures.clone()} typed={(*draft.typed).clone()} may={may.clone()} ontype={draft.ontype()} {onpaste} {oncaret} />
                    <div>{slot(aside)}</div>
                    <div class="row filters">
                        {more.field(&t)}
                        {more.button(&t)}
                        <span class="push"><Button onclick={look} disabled={draft.typed.is_empty()}>{t.measurement_look()}</Button></span>
                    </div>
                </div>
            </Section>
            {tables(&t, &draft.pasted, &take, known)}
            <div>{slot(draft.table().map(|of| html! { <Formulas {of} /> }))}</div>
            <div>{slot(preview)}</div>
        </div>
    }
}

/// Tables that are pasted, opened or known.
fn tables(t: &I18n, pasted: &UseStateHandle<String>, take: &Take, known: Option<Html>) -> Html {
    let on_pasted = {
        let pasted = pasted.setter();
        Callback::from(move |text: String| pasted.set(text))
    };
    let as_table = |cells: Cells| Taken::Table(Rc::new(cells));
    let read_pasted = {
        let pasted = pasted.clone();
        take.reform(move |_: MouseEvent| Cells::of_file(&pasted).map(as_table))
    };
    let on_file = take.reform(move |cells: Option<Cells>| cells.map(as_table).ok_or(TooMuch));
    html! {
        <Section title={t.measurement_paste()}>
            <div class="stack">
                <TextArea label={t.measurement_paste_label()} description={AttrValue::from(t.measurement_paste_hint())} value={(**pasted).clone()} oninput={on_pasted} rows=4 />
                <div class="row filters">
                    <Button variant={Variant::Secondary} onclick={read_pasted} disabled={pasted.trim().is_empty()}>{t.measurement_look_pasted()}</Button>
                    <OpenFile onread={on_file} />
                </div>
                <div>{slot(known)}</div>
            </div>
        </Section>
    }
}

/// Takes a known measure over: the one that the address names, or another.
fn choose_known(t: &I18n, of: &OfResult, first: Option<String>, take: &Take) -> Html {
    let onchoose =
        take.reform(|measure: Measure| Ok(Taken::Known(Rc::new(Cells::of_rows(as_list(&measure))))));
    html! { <ChooseKnown of={of.clone()} label={t.measurement_known()} description={AttrValue::from(t.measurement_known_hint())} {first} {onchoose} /> }
}
