//! A revision's text as it stands on paper: labels, words, facts; a link to each clause. Read only.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use shared::api::revision::{Revision, RevisionClause};
use shared::id::ProgrammeId;
use shared::result::is_followed;
use shared::text::redline::Place;
use shared::text::{ClauseId, Wording};
use yew::prelude::*;

use super::by;
use super::compare::rows::row_key;
use super::compare::sheet::heading;
use super::words;
use crate::amendment::{InPlace, Whose};
use crate::context::{I18n, use_announcer, use_i18n};
use crate::nav::{Go, Route};
use crate::ui::format::Detail;
use crate::ui::{Button, Color, Glyph, IconButton, Size, Variant, focus, slot};

/// Properties of [`RevisionSheet`].
#[derive(Properties, PartialEq)]
pub struct RevisionSheetProps {
    /// The revision.
    pub revision: Rc<Revision>,
    /// What stands at the head of the paper.
    pub running: (AttrValue, AttrValue),
    /// The clause that is looked for.
    #[prop_or_default]
    pub clause: Option<ClauseId>,
    /// The address of a clause in this revision, without the host.
    pub address: Callback<ClauseId, String>,
    /// The programme whose results these clauses are, where this is the adopted text.
    #[prop_or_default]
    pub followed: Option<ProgrammeId>,
    /// Restores a clause, for those who may.
    #[prop_or_default]
    pub restore: Option<Callback<(ClauseId, String)>>,
    /// Shows what is said of a clause, for those whose text this is.
    #[prop_or_default]
    pub speak: Option<Callback<ClauseId>>,
    /// Suggests a change to a clause, for those whose text this is and who may.
    #[prop_or_default]
    pub suggest: Option<Callback<ClauseId>>,
    /// What the amendment that is looked at would make of the text.
    #[prop_or_default]
    pub in_place: Vec<InPlace>,
    /// Whose amendments there are to which clause, and what shows them, for those whose text this is while it is negotiated.
    #[prop_or_default]
    pub beside: Option<(Whose, Callback<ClauseId>)>,
    /// The clause of which words are selected.
    #[prop_or_default]
    pub selected: Option<ClauseId>,
}

/// The sheet.
#[component]
pub fn RevisionSheet(props: &RevisionSheetProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    {
        use_effect_with(props.clause.clone(), |clause| {
            // The page first scrolls to its top on arrival; the clause comes after that.
            let timer = clause.clone().map(|clause| Timeout::new(60, move || show(&clause)));
            move || drop(timer)
        });
    }
    let copy = {
        let (address, said) = (props.address.clone(), t.common_copied());
        Callback::from(move |clause: ClauseId| {
            let origin = gloo::utils::window().location().origin().unwrap_or_default();
            let address = format!("{origin}{}", address.emit(clause));
            let (announcer, said) = (announcer.clone(), said.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let written = gloo::utils::window().navigator().clipboard().write_text(&address);
                if wasm_bindgen_futures::JsFuture::from(written).await.is_ok() {
                    announcer.say(said);
                }
            });
        })
    };
    let rows = props.revision.clauses.iter().map(|row| {
        let here = props.clause.as_ref() == Some(&row.clause.id);
        draw(&t, row, here, &copy, props)
    });
    html! {
        <article class="sheet reading" lang="en" aria-label={t.revision_sheet()}>
            <p class="running"><span>{props.running.0.clone()}</span><span>{props.running.1.clone()}</span></p>
            <div>{for rows}</div>
        </article>
    }
}

fn draw(
    t: &I18n,
    row: &RevisionClause,
    here: bool,
    copy: &Callback<ClauseId>,
    props: &RevisionSheetProps,
) -> Html {
    let clause = &row.clause;
    let key = row_key(&clause.id, Place::Kept);
    let label = words::label(t, clause.kind, &row.label);
    let facts = words::facts(t, &clause.facts).into_iter().map(|(fact, name, said)| {
        html! { <span key={fact.as_str()}><span class="quiet">{name}{" "}</span>{said}</span> }
    });
    let copy = {
        let id = clause.id.clone();
        copy.reform(move |_: MouseEvent| id.clone())
    };
    let followed = props.followed.filter(|_| is_followed(clause.kind)).map(|programme| {
        html! { <Go key="results" to={Route::Result { programme, clause: clause.id.clone() }}>{t.result_see()}</Go> }
    });
    let facts: Vec<Html> = facts.chain(followed).collect();
    let restore = props.restore.as_ref().map(|restore| {
        let (id, label) = (clause.id.clone(), row.label.clone());
        let onclick = restore.reform(move |_: MouseEvent| (id.clone(), label.clone()));
        html! {
            <span class="restore" title={t.revision_restore_clause()}>
                <Button variant={Variant::Tertiary} size={Size::Small} icon={Glyph::Undo} {onclick}>{t.revision_restore_clause()}</Button>
            </span>
        }
    });
    let speak = props.speak.as_ref().map(|speak| {
        let id = clause.id.clone();
        let onclick = speak.reform(move |_: MouseEvent| id.clone());
        let selected = props.selected.as_ref() == Some(&clause.id);
        let said = if selected { t.comment_begin_words() } else { t.comment_title() };
        html! { <IconButton icon={Glyph::MessageSquare} label={format!("{said}: {label}")} size={Size::Small} color={Color::Neutral} {onclick} /> }
    });
    let suggest = props.suggest.as_ref().map(|suggest| {
        let id = clause.id.clone();
        let onclick = suggest.reform(move |_: MouseEvent| id.clone());
        // Where there is no room it is its icon, at the place where whoever holds the pen restores.
        html! {
            <span class="restore" title={t.text_suggest()}>
                <Button variant={Variant::Tertiary} size={Size::Small} icon={Glyph::PencilLine} {onclick}>
                    {t.text_suggest()}<span class="ds-sr-only">{format!(": {label}")}</span>
                </Button>
            </span>
        }
    });
    // What is selected is not drawn otherwise under the selection.
    let drawn = props.selected.as_ref() != Some(&clause.id);
    let in_place = || props.in_place.iter().filter(move |one| drawn && one.clause == clause.id);
    let words = match in_place().find_map(|one| Some((one.wording.as_ref()?, &one.code))) {
        Some((wanted, code)) => words::changed(t, &clause.wording, wanted, code),
        None => html! { <span data-at="0">{for words::pieces_set(t, &clause.wording, &row.hand_set)}</span> },
    };
    let nothing = Wording::default();
    let behind = in_place().flat_map(|one| one.behind.iter().map(move |new| (new, &one.code)));
    let behind = behind.enumerate().map(|(at, (new, code))| {
        html! { <p key={at} class="wording">{words::changed(t, &nothing, new, code)}</p> }
    });
    let whose = props.beside.as_ref().and_then(|(whose, show)| {
        let codes = whose.get(&clause.id)?;
        let id = clause.id.clone();
        let onclick = show.reform(move |_: MouseEvent| id.clone());
        let title = t.amendment_brackets_beside(words::called(t, clause.kind, &row.label));
        Some(html! {
            <button type="button" class="pick" {onclick}><span class="ds-sr-only">{title}{": "}</span>{by::chips(codes)}</button>
        })
    });
    let day = t.formats().instant(row.changed_at.millis() as f64, Detail::Day);
    let class = classes!("clause", clause.kind.as_str(), here.then_some("here-now"));
    html! {
        <div key={key.clone()} id={key} {class} data-words={props.speak.as_ref().map(|_| clause.id.to_string())} data-level={clause.level.to_string()}>
            <span class="no">{label.clone()}</span>
            <div>
                {heading(clause.kind, words)}
                <div>{for behind}</div>
                <p class="foot" hidden={whose.is_none()}>{slot(whose)}</p>
                <div class="foot facts-line" hidden={facts.is_empty()}>{for facts}</div>
            </div>
            <div class="foot tools-line">
                <span class="row tight who"><by::CodeChip code={row.changed_by.code.clone()} /><span>{row.changed_by.name.clone()}</span><span>{day}</span></span>
                <IconButton icon={Glyph::Link} label={format!("{}: {label}", t.revision_copy_link())} size={Size::Small} color={Color::Neutral} onclick={copy} />
                {slot(speak)}
                {slot(restore)}
                {slot(suggest)}
            </div>
        </div>
    }
}

fn show(clause: &ClauseId) {
    if let Some(element) = gloo::utils::document().get_element_by_id(&row_key(clause, Place::Kept)) {
        focus::bring(&element);
    }
}
