//! The panel beside the sheet: what is known of the clause with the caret, its facts, and what can be done with it.

use std::rc::Rc;

use serde_json::json;
use shared::api::programme::Programme;
use shared::api::text::AliasView;
use shared::lifecycle::State;
use shared::text::ClauseId;
use yew::prelude::*;
use yew_router::Routable;

use super::aliases;
use super::facts::FactsPanel;
use super::hints::HintsProps;
use super::model::Model;
use super::page::AtRevision;
use super::pen::Pen;
use super::suggest::SuggestActsProps;
use crate::amendment::{BesideProps, TextBeside};
use crate::comment::ThreadsProps;
use crate::context::{I18n, use_i18n};
use crate::nav::Route;
use crate::part::{Given, Page, PartPage};
use crate::programme::local_title;
use crate::revision::address::query;
use crate::revision::by::CodeChip;
use crate::revision::compare::stand::Stand;
use crate::revision::{hash, words};
use crate::ui::format::Detail;
use crate::ui::{Button, Color, CopyButton, Glyph, Question, Size, Tag, Time, Variant, slot};

/// Properties of [`ClausePanel`].
#[derive(Properties, PartialEq)]
pub struct ClausePanelProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// What is known.
    pub model: Model,
    /// The number of the last revision.
    pub last: Option<u32>,
    /// The old labels of the text.
    pub aliases: Rc<Vec<AliasView>>,
    /// The clauses that are agreed, once that is known.
    pub agreed: Option<Rc<Vec<ClauseId>>>,
    /// Whether this person writes.
    pub writes: bool,
    /// Counts how often a key asked to comment on what is selected.
    pub asked: u32,
    /// The text as the server knows it, once it is here.
    pub stand: Option<Rc<Stand>>,
    /// The editor.
    pub pen: Pen,
}

/// What is known of one clause.
#[component]
pub fn ClausePanel(props: &ClausePanelProps) -> Html {
    let t = use_i18n();
    // The clause that the question is about, and its name: the caret may go on to another while it is asked.
    let deleting = use_state_eq(|| None::<(ClauseId, String)>);
    let at = &props.model.selection;
    let ToEditor { show, mark, reads, preview } = (*use_memo(props.pen.clone(), to_editor)).clone();
    let threads = ThreadsProps {
        programme: props.programme.clone(),
        clause: at.id.clone(),
        hash: None,
        revision: None,
        words: at.words.clone(),
        competing: false,
        asked: props.asked,
        show: Some(show.clone()),
        mark: Some(mark),
        picking: None,
        given: None,
    };
    let threads = html! { <div key="threads"><PartPage page={Page::Threads(Given::new(threads))} /></div> };
    let hints = HintsProps {
        programme: props.programme.summary.id,
        at: at.id.clone().zip(at.kind),
        facts: props.model.facts.clone(),
        stand: props.stand.clone(),
        show,
    };
    let hints = html! { <PartPage key="hints" page={Page::Hints(Given::new(hints))} /> };
    let (Some(id), Some(kind)) = (&at.id, at.kind) else {
        return html! { <div class="stack"><p key="clause" class="quiet small">{t.text_clause_none()}</p>{threads}{hints}</div> };
    };
    let agreed = props.agreed.as_ref().is_some_and(|agreed| agreed.contains(id));
    let name = words::called(&t, kind, &at.label);
    let facts = props.model.facts.as_ref().filter(|(of, _)| of == id).map(|(_, facts)| facts.clone());
    let run = |command: &'static str| {
        let (pen, id) = (props.pen.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            pen.run_with(command, &json!({ "id": id }));
        })
    };
    let delete = {
        let (pen, deleting) = (props.pen.clone(), deleting.clone());
        Callback::from(move |()| {
            if let Some((id, _)) = &*deleting {
                pen.run_with("delete_section", &json!({ "id": id }));
            }
            deleting.set(None);
        })
    };
    let acts = props.writes.then(|| {
        let ask = {
            let (deleting, asked) = (deleting.setter(), (id.clone(), name.clone()));
            Callback::from(move |_: MouseEvent| deleting.set(Some(asked.clone())))
        };
        html! {
            <p class="row tight">
                <Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::ArrowUp} onclick={run("move_up")}>{t.text_move_up()}</Button>
                <Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::ArrowDown} onclick={run("move_down")}>{t.text_move_down()}</Button>
                <Button size={Size::Small} variant={Variant::Tertiary} color={Color::Danger} icon={Glyph::Trash} onclick={ask}>{t.text_delete()}</Button>
            </p>
        }
    });
    // Amendments are another part of the app: who does not negotiate need not wait for them.
    let suggests = (props.programme.summary.state == State::Negotiation).then(|| {
        let (programme, stand) = (props.programme.clone(), props.stand.clone());
        html! { <PartPage page={Page::Suggest(Given::new(SuggestActsProps { programme, at: at.clone(), stand }))} /> }
    });
    let beside = suggests.is_some().then(|| {
        let beside = BesideProps {
            programme: props.programme.summary.id,
            text: props.programme.text,
            negotiated: true,
            clause: Some(id.clone()),
            label: name.clone(),
            stand: props.stand.clone(),
            at: TextBeside::Editor { reads, preview },
            asked: 0,
        };
        html! { <PartPage page={Page::Beside(Given::new(beside))} /> }
    });
    let asked = (*deleting).clone().map_or_else(|| name.clone(), |(_, asked)| asked);
    html! {
        <div class="stack">
            <section key="clause" class="card on" aria-label={name.clone()}>
                <header>
                    <span class="ref">{name.clone()}</span>
                    <span class="quiet">{words::kind_and_level(&t, kind, at.level)}</span>
                </header>
                {slot(agreed.then(|| html! { <p class="row tight small"><Tag color={Color::Success} icon={Glyph::Lock}>{t.text_agreed()}</Tag><span class="quiet">{t.text_agreed_about()}</span></p> }))}
                {changed(&t, &props.model, id, &aliases::was(&t, &props.aliases, id, kind))}
                {brackets(&t, &props.model, id)}
                {copies(&t, props, id, &name)}
                {slot(suggests)}
                {slot(acts)}
            </section>
            <div key="beside">{slot(beside)}</div>
            {threads}
            <div key="facts">{slot(facts.map(|facts| html! {
                <FactsPanel key={id.to_string()} clause={id.clone()} {kind} {facts} writes={props.writes} pen={props.pen.clone()} />
            }))}</div>
            {hints}
            <Question
                key="delete"
                open={deleting.is_some()}
                onclose={let deleting = deleting.setter(); Callback::from(move |()| deleting.set(None))}
                title={t.text_delete_title(asked)}
                text={t.text_delete_text()}
                act={t.text_delete()}
                color={Color::Danger}
                onact={delete}
            />
        </div>
    }
}

/// Ways to the editor for what stands in the panel.
#[derive(Clone)]
struct ToEditor {
    /// Shows a clause.
    show: Callback<ClauseId>,
    /// Marks the words that threads stand on.
    mark: Callback<String>,
    /// Says the words of a clause as the editor counts them.
    reads: Callback<ClauseId, Option<String>>,
    /// Shows in place what an amendment would make of the text.
    preview: Callback<String>,
}

fn to_editor(pen: &Pen) -> ToEditor {
    let (shows, marks, says, previews) = (pen.clone(), pen.clone(), pen.clone(), pen.clone());
    ToEditor {
        show: Callback::from(move |clause: ClauseId| {
            shows.focus(&clause);
        }),
        mark: Callback::from(move |marked: String| {
            marks.with(|editor| editor.set_threads(&marked));
        }),
        reads: Callback::from(move |clause: ClauseId| says.with(|editor| editor.counted(&clause)).flatten()),
        preview: Callback::from(move |shown: String| {
            previews.with(|editor| editor.set_preview(&shown));
        }),
    }
}

/// Who changed it last and when, what it was called before, and its hash.
fn changed(t: &I18n, model: &Model, id: &ClauseId, was: &[String]) -> Html {
    let Some(known) = model.settled.get(id) else { return slot(None) };
    let who = if known.changed_by.is_empty() {
        html! { <span>{t.text_changed_never()}</span> }
    } else {
        html! { <span class="row tight"><CodeChip code={known.changed_code.clone()} /><span>{known.changed_by.clone()}</span></span> }
    };
    html! {
        <dl class="answer">
            <dt>{t.text_changed()}</dt>
            <dd><div>{who}</div><div class="quiet"><Time at={known.changed_at} detail={Detail::Minute} /></div></dd>
            <dt hidden={was.is_empty()}>{t.text_earlier()}</dt>
            <dd hidden={was.is_empty()}>{for was.iter().map(|words| html! { <div key={words.clone()}>{words}</div> })}</dd>
            <dt>{t.text_hash()}</dt>
            <dd class="num">{hash::short(&known.hash)}</dd>
        </dl>
    }
}

/// Why words of it are in brackets, who set them and when, for who has no pointer to hold over them. What was set just now is somebody's
/// once it is settled.
fn brackets(t: &I18n, model: &Model, id: &ClauseId) -> Html {
    let set = model.settled.get(id).map(|known| known.hand_set.as_slice()).unwrap_or_default();
    let known = model.selection.brackets.iter().map(|bracket| words::known(t, bracket, set));
    let known: Vec<String> = known.filter(|known| !known.is_empty()).collect();
    slot((!known.is_empty()).then(|| {
        let each = known.iter().enumerate().map(|(at, known)| html! { <div key={at}>{known.clone()}</div> });
        html! { <dl class="answer"><dt>{t.text_bracket()}</dt><dd>{for each}</dd></dl> }
    }))
}

/// Its link, and its words as one quotes them: with the label and the state they are from.
fn copies(t: &I18n, props: &ClausePanelProps, id: &ClauseId, name: &str) -> Html {
    let route = Route::Clause { programme: props.programme.summary.id, clause: id.clone() };
    let origin = gloo::utils::window().location().origin().unwrap_or_default();
    let behind = query(&AtRevision::default());
    let link = match behind.as_str() {
        "" => format!("{origin}{}", route.to_path()),
        behind => format!("{origin}{}?{behind}", route.to_path()),
    };
    let state = props.last.map_or_else(|| t.text_working(), |number| t.text_working_after(number));
    let title = local_title(t, &props.programme.summary);
    let said = props.pen.with(|editor| editor.words(id)).flatten().unwrap_or_default();
    let quote = t.text_quote(said.trim(), name, title, state);
    html! {
        <p class="row tight flush">
            <CopyButton text={link} label={AttrValue::from(t.text_copy_link())} />
            <CopyButton text={quote} label={AttrValue::from(t.text_copy_words())} />
        </p>
    }
}
