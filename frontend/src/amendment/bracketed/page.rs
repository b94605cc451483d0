//! The page of the text with its brackets: the sheet, what competes beside each clause, and how much is open.

use std::rc::Rc;

use gloo::events::EventListener;
use shared::api::amendment::{AmendmentView, ListAmendments, OfText};
use shared::api::programme::{GetProgramme, OfProgramme, Programme};
use shared::id::ProgrammeId;
use shared::lifecycle::State;
use shared::programme::Reading;
use shared::text::ClauseId;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::card::Card;
use super::line::{Shown, draw};
use super::margin::Margin;
use super::model::{Line, Sheet};
use crate::amendment::look::use_look;
use crate::amendment::names::{Names, use_stand};
use crate::amendment::tag::codes;
use crate::amendment::words;
use crate::client::{Async, use_resource};
use crate::comment::{GatherProps, Gathered, Picked, ThreadsProps};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::part::{Given, Page, PartPage};
use crate::revision::address::{Comparison, Side, query};
use crate::revision::compare::stand::Stand;
use crate::revision::{trail, with_programme};
use crate::ui::{Bones, Button, Choice, Color, Glyph, Size, Skeleton, ToggleGroup, Variant, focus, slot};

/// How long an amendment's change is shown in place before it counts as looked at, in milliseconds: the pointer passes over cards.
pub const LINGER: u32 = 2_000;

/// Properties of [`BracketedPage`].
#[derive(Properties, PartialEq)]
pub struct BracketedPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/brackets`.
#[component]
pub fn BracketedPage(props: &BracketedPageProps) -> Html {
    let t = use_i18n();
    let topic = format!("programme/{}", props.programme);
    let programme =
        use_resource::<GetProgramme>(Some((OfProgramme { programme: props.programme }, ())), &[&topic]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let all = use_resource::<ListAmendments>(
        text.map(|text| (OfText { text }, ())),
        &["amendment", "text", "revision"],
    );
    let stand = use_stand(programme.data.as_ref());
    // Beside the brackets, which do not wait for what is said of them.
    let threads = use_state_eq(Gathered::default);
    let picked = use_state_eq(|| None::<Picked>);
    let picking = use_callback(picked.setter(), |one, picked| picked.set(one));
    let gather = text.map(|text| {
        let found = threads.setter();
        let found = Callback::from(move |threads| found.set(threads));
        html! { <PartPage page={Page::Gather(Given::new(GatherProps { text, found, picking: picking.clone() }))} /> }
    });
    let over = programme.data.as_ref().map(|programme| {
        let list =
            html! { <Go to={Route::Amendments { programme: props.programme }}>{t.amendment_title()}</Go> };
        trail(&t, programme, [list], t.amendment_brackets_title())
    });
    let render = {
        let (programme, stand, threads) = (programme.data.clone(), stand.clone(), (*threads).clone());
        let (picked, picking) = ((*picked).clone(), picking.clone());
        Callback::from(move |all: Rc<Vec<AmendmentView>>| match (&programme, &stand) {
            (Some(programme), Some(stand)) => {
                html! { <Bracketed programme={programme.clone()} stand={stand.clone()} {all} threads={threads.clone()} picked={picked.clone()} picking={picking.clone()} /> }
            }
            _ => html! { <Skeleton bones={Bones::Lines} /> },
        })
    };
    html! {
        <main class="page wide" id="main">
            <PageHead title={t.amendment_brackets_title()} {over} under={html! { <p class="small quiet">{t.amendment_brackets_lead()}</p> }} />
            <Async<Vec<AmendmentView>> resource={with_programme(&programme, all)} bones={Bones::Lines} {render} />
            {slot(gather)}
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct BracketedProps {
    programme: Rc<Programme>,
    stand: Rc<Stand>,
    all: Rc<Vec<AmendmentView>>,
    threads: Gathered,
    picked: Option<Picked>,
    picking: Callback<Option<Picked>>,
}

impl BracketedProps {
    /// What is selected of this clause's words.
    fn picked(&self, clause: &ClauseId) -> Option<&Picked> {
        self.picked.as_ref().filter(|picked| picked.clause == *clause)
    }
}

/// The sheet with its margin.
#[component]
fn Bracketed(props: &BracketedProps) -> Html {
    let t = use_i18n();
    let clean = use_state_eq(|| false);
    let looked = use_state_eq(|| None::<u32>);
    let here = use_state_eq(|| None::<ClauseId>);
    let speaking = use_state_eq(|| None::<ClauseId>);
    let sheet = use_memo((props.stand.clone(), props.all.clone()), |(stand, all)| Sheet::of(stand, all));
    let names = use_memo(props.stand.clone(), |stand| Names::of(stand));
    let adopted = props.programme.predecessor.as_ref().is_some_and(|earlier| earlier.adopted);
    let before = Comparison { from: Some(Side::Before), ..Comparison::default() };
    let look = {
        let looked = looked.setter();
        Callback::from(move |number| looked.set(number))
    };
    let in_place = props.all.iter().find(|one| looked.is_some() && one.record.number == *looked);
    use_look(in_place.map(|one| (one.id, one.record.version)), LINGER);
    let onward = {
        let (sheet, here) = (sheet.clone(), here.clone());
        Callback::from(move |()| {
            let next = after(&sheet, here.as_ref());
            let found = next.as_ref().and_then(|id| gloo::utils::document().get_element_by_id(&anchor(id)));
            if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
                // Whoever goes on by Tab goes on from there.
                focus::set(&element);
                focus::bring(&element);
            }
            here.set(next);
        })
    };
    {
        let onward = onward.clone();
        use_effect_with((sheet.clone(), (*here).clone()), move |_| {
            let document = gloo::utils::document();
            let listener = EventListener::new(&document, "keydown", move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
                if plain && event.key() == "n" && !focus::is_typed_into(event) {
                    onward.emit(());
                }
            });
            move || drop(listener)
        });
    }
    let rows = sheet.lines.iter().map(|line| {
        let marked = here.as_ref() == Some(&line.clause.id);
        let beside = comments(&t, props, line, &speaking);
        row(&t, props, &names, line, *clean, marked, *looked, &look, beside)
    });
    html! {
        <div class="brackets">
            <div class="row bracketbar">
                {views(&t, *clean, clean.setter())}
                <strong role="status">{t.amendment_brackets_count(sheet.open())}</strong>
                <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::ChevronDown} disabled={sheet.open() == 0} onclick={onward.reform(|_: MouseEvent| ())}>{t.amendment_brackets_next()}</Button>
                <span class="push row">
                    <GoButton to={Route::Compare { programme: props.programme.summary.id }} variant={Variant::Tertiary} color={Color::Neutral} size={Size::Small} icon={Glyph::Compare}>{t.amendment_view_revision()}</GoButton>
                    {slot(adopted.then(|| html! {
                        <GoButton to={Route::Compare { programme: props.programme.summary.id }} query={query(&before)} variant={Variant::Tertiary} color={Color::Neutral} size={Size::Small} icon={Glyph::Compare}>{t.amendment_view_adopted()}</GoButton>
                    }))}
                </span>
            </div>
            <nav class="row small stretches" aria-label={t.amendment_brackets_where()}>{for stretches(&t, &sheet)}</nav>
            <p class="row tight small" hidden={sheet.gone.is_empty()}><span>{t.amendment_brackets_gone()}</span>{for on_gone(&t, props, &sheet)}</p>
            <article class="sheet reading" lang="en" aria-label={t.amendment_brackets_title()}>{for rows}</article>
        </div>
    }
}

fn views(t: &I18n, clean: bool, set: UseStateSetter<bool>) -> Html {
    let choices: Rc<[Choice]> = Rc::new([
        Choice::new("brackets", t.amendment_view_brackets()),
        Choice::new("clean", t.amendment_view_clean()),
    ]);
    let onchange = Callback::from(move |value: AttrValue| set.set(value == "clean"));
    let value = if clean { "clean" } else { "brackets" };
    html! { <ToggleGroup label={t.amendment_view()} {choices} {value} {onchange} quiet=true /> }
}

/// The clause with open brackets after this one, round at the end.
fn after(sheet: &Sheet, here: Option<&ClauseId>) -> Option<ClauseId> {
    let open: Vec<&ClauseId> =
        sheet.lines.iter().filter(|line| line.open() > 0).map(|line| &line.clause.id).collect();
    let at = here.and_then(|here| open.iter().position(|one| *one == here));
    open.get(at.map_or(0, |at| (at + 1) % open.len())).map(|one| (*one).clone())
}

fn stretches(t: &I18n, sheet: &Sheet) -> Vec<Html> {
    let shown = sheet.stretches().into_iter().filter(|stretch| stretch.open > 0);
    shown
        .map(|stretch| {
            let name = if stretch.label.is_empty() { stretch.title } else { format!("{} {}", stretch.label, stretch.title) };
            let href = format!("#{}", anchor(&stretch.head));
            html! { <a key={stretch.head.to_string()} {href}>{name}{" "}<span class="count">{t.amendment_bracket_open(stretch.open)}</span></a> }
        })
        .collect()
}

/// The amendments that the sheet shows beside no clause: theirs are gone.
fn on_gone(t: &I18n, props: &BracketedProps, sheet: &Sheet) -> Vec<Html> {
    let programme = props.programme.summary.id;
    let link = |number: u32| {
        let one = props.all.iter().find(|one| one.record.number == Some(number))?;
        let to = Route::Amendment { programme, amendment: one.id };
        Some(html! { <Go key={number} {to}>{words::title(t, Some(number))}</Go> })
    };
    sheet.on_gone().into_iter().filter_map(link).collect()
}

/// What is said of a clause; the button alone where nothing is. A clause that is to come is an amendment's, and has none.
fn comments(
    t: &I18n,
    props: &BracketedProps,
    line: &Line,
    speaking: &UseStateHandle<Option<ClauseId>>,
) -> Html {
    let clause = &line.clause.id;
    if line.to_come.is_some() {
        return slot(None);
    }
    let said = props.threads.said_of(clause);
    let asked = speaking.as_ref() == Some(clause);
    let picked = props.picked(clause);
    let words = picked.and_then(|picked| picked.words(&line.clause.wording));
    if !said && !asked {
        let label = if words.is_some() { t.comment_begin_words() } else { t.comment_begin_clause() };
        let onclick = {
            let (speaking, clause) = (speaking.setter(), clause.clone());
            Callback::from(move |_: MouseEvent| speaking.set(Some(clause.clone())))
        };
        return html! {
            <p class={classes!("speak", picked.is_some().then_some("now"))}><Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::MessageSquare} {onclick}>{label}</Button></p>
        };
    }
    let live = props.programme.reading == Reading::Live;
    let threads = ThreadsProps {
        programme: props.programme.clone(),
        clause: Some(clause.clone()),
        hash: (!live).then(|| line.clause.content_hash()),
        revision: None,
        words,
        competing: picked.is_some_and(|picked| picked.range.is_none()),
        asked: u32::from(asked),
        show: None,
        mark: None,
        picking: Some(props.picking.clone()),
        given: Some(props.threads.clone()),
    };
    html! { <div><PartPage page={Page::Threads(Given::new(threads))} /></div> }
}

fn anchor(clause: &ClauseId) -> String {
    format!("b-{clause}")
}

#[expect(clippy::too_many_arguments, reason = "it is the body of a loop, kept apart to be read")]
fn row(
    t: &I18n,
    props: &BracketedProps,
    names: &Rc<Names>,
    line: &Line,
    clean: bool,
    marked: bool,
    looked: Option<u32>,
    look: &Callback<Option<u32>>,
    comments: Html,
) -> Html {
    let view = |number: u32| props.all.iter().find(|one| one.record.number == Some(number));
    // What is selected is not drawn otherwise under the selection.
    let id = &line.clause.id;
    let here = looked.filter(|number| line.amendments.contains(number) && props.picked(id).is_none());
    let shown = match (clean, here) {
        (_, Some(number)) => Shown::Amendment(number),
        (true, None) => Shown::Clean,
        (false, None) => Shown::Brackets,
    };
    if clean && here.is_none() && line.to_come.is_some() {
        return html! { <div key={line.clause.id.to_string()} hidden=true /> };
    }
    let negotiated = props.programme.summary.state == State::Negotiation;
    let code = here.and_then(view).and_then(|one| codes(&one.record).first().cloned()).unwrap_or_default();
    let cards = line.amendments.iter().filter(|_| !clean).filter_map(|number| view(*number)).map(|one| {
        let on = here.is_some() && one.record.number == here;
        html! { <Card key={one.id.to_string()} programme={props.programme.summary.id} {negotiated} view={one.clone()} names={(**names).clone()} {on} look={look.clone()} /> }
    });
    let cards: Vec<Html> = cards.collect();
    let folds = !cards.is_empty() || props.threads.said_of(id);
    let class = classes!(
        "clause",
        line.clause.kind.as_str(),
        (line.open() > 0 && !clean).then_some("bracketed"),
        line.to_come.is_some().then_some("to-come"),
        marked.then_some("here-now")
    );
    html! {
        <div key={line.clause.id.to_string()} id={anchor(&line.clause.id)} class="pair" tabindex="-1">
            <div {class} data-words={line.to_come.is_none().then(|| id.to_string())} data-level={line.clause.level.to_string()}>{draw(t, line, shown, &code, &props.stand.hand_set)}</div>
            <Margin label={line.label.clone()} {folds} here={marked || props.picked(id).is_some()}>
                <div hidden={cards.is_empty()} class="cards">{for cards}</div>
                {comments}
            </Margin>
        </div>
    }
}
