//! The text bar: which text, who is here, whether it is saved, in which mode.

use std::rc::Rc;

use shared::api::programme::Programme;
use shared::lifecycle::State;
use shared::live::Present;
use yew::prelude::*;

use super::event::Status;
use super::live::Over;
use super::mode::Mode;
use super::model::Model;
use crate::context::{I18n, use_i18n};
use crate::nav::{GoButton, Route, use_go_to};
use crate::revision::address::{Comparison, Side, Which, query};
use crate::revision::by::name_of;
use crate::ui::{
    Choice, Color, DelegationChip, Entry, Glyph, Icon, Item, Menu, RoleChip, Tip, ToggleGroup, Variant, slot,
};

/// Properties of [`TextBar`].
#[derive(Properties, PartialEq)]
pub struct TextBarProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// What is known.
    pub model: Model,
    /// The number of the last revision.
    pub last: Option<u32>,
    /// "Working text after Rev. 3".
    pub state: AttrValue,
    /// Whether this person may write now.
    pub may_write: bool,
    /// Whether this person's delegation may suggest.
    pub may_suggest: bool,
    /// What they do.
    pub mode: Mode,
    /// They want to do something else.
    pub onmode: Callback<Mode>,
    /// Shows something over the page.
    pub show: Callback<Over>,
    /// Opens the search.
    pub find: Callback<()>,
}

/// The bar under the top bar.
#[component]
pub fn TextBar(props: &TextBarProps) -> Html {
    let t = use_i18n();
    let go = use_go_to();
    let compare = props.last.map(|number| {
        let query = since(number);
        html! {
            <span class="hide-small">
                <GoButton
                    to={Route::Compare { programme: props.programme.summary.id }}
                    {query}
                    variant={Variant::Tertiary}
                    color={Color::Neutral}
                    icon={Glyph::Compare}
                >
                    {t.text_compare()}
                </GoButton>
            </span>
        }
    });
    // Before and after the negotiation the page is found from the programme's.
    let negotiated = props.programme.summary.state == State::Negotiation;
    let amendments = negotiated.then(|| {
        html! {
            <span class="hide-small">
                <GoButton
                    to={Route::Amendments { programme: props.programme.summary.id }}
                    variant={Variant::Tertiary}
                    color={Color::Neutral}
                    icon={Glyph::PencilLine}
                >
                    {t.amendment_title()}
                </GoButton>
            </span>
        }
    });
    html! {
        <div class="textbar" role="region" aria-label={props.state.clone()}>
            <span class="name">{props.state.clone()}</span>
            <span class="hide-small">
                <GoButton
                    to={Route::Revisions { programme: props.programme.summary.id }}
                    variant={Variant::Tertiary}
                    color={Color::Neutral}
                    icon={Glyph::List}
                >
                    {t.revision_title()}
                </GoButton>
            </span>
            {slot(compare)}
            {slot(amendments)}
            {more(&t, props, &go)}
            <span class="push here">{people(&t, &props.model.present())}</span>
            {status(&t, &props.model)}
            {mode(&t, props)}
        </div>
    }
}

fn more(t: &I18n, props: &TextBarProps, go: &Callback<(Route, AttrValue)>) -> Html {
    let item = |key: &'static str, label: String, icon: Glyph, act: Callback<()>| {
        Entry::Item(Item { key: key.into(), label: label.into(), icon: Some(icon), act, ..Item::default() })
    };
    let show = |what: Over| props.show.reform(move |()| what.clone());
    let programme = props.programme.summary.id;
    let lead = |to: Route, query: AttrValue| go.reform(move |()| (to.clone(), query.clone()));
    let what_changed = lead(Route::Since { programme }, AttrValue::default());
    let mut entries = vec![
        item("find", t.text_find(), Glyph::Search, props.find.clone()),
        item("outline", t.text_show_outline(), Glyph::List, show(Over::Outline)),
        item("panel", t.text_show_panel(), Glyph::PanelRight, show(Over::Panel)),
        item("since", t.reading_title(), Glyph::Eye, what_changed),
        item("deleted", t.text_deleted(), Glyph::History, show(Over::Deleted)),
    ];
    let negotiated = props.programme.summary.state == State::Negotiation;
    if negotiated {
        let brackets = lead(Route::Bracketed { programme }, AttrValue::default());
        entries.push(item("brackets", t.amendment_see_brackets(), Glyph::Brackets, brackets));
    }
    // On a small screen the bar has no room for these.
    let small = |key, label, icon, act| {
        let Entry::Item(item) = item(key, label, icon, act) else { return Entry::Line };
        Entry::Item(Item { small: true, ..item })
    };
    let revisions = lead(Route::Revisions { programme }, AttrValue::default());
    entries.push(small("revisions", t.revision_title(), Glyph::List, revisions));
    if let Some(number) = props.last {
        let compare = lead(Route::Compare { programme }, since(number));
        entries.push(small("compare", t.text_compare(), Glyph::Compare, compare));
    }
    if negotiated {
        let amendments = lead(Route::Amendments { programme }, AttrValue::default());
        entries.push(small("amendments", t.amendment_title(), Glyph::PencilLine, amendments));
    }
    let entries: Rc<[Entry]> = entries.into();
    html! { <Menu face={html! { <Icon of={Glyph::Ellipsis} /> }} label={t.text_more()} icon_only=true {entries} /> }
}

/// What asks for the text as it is now against a revision.
fn since(number: u32) -> AttrValue {
    query(&Comparison::between(Side::Revision(Which::Number(number)), Side::Live))
}

/// Who is here.
pub(super) fn people(t: &I18n, present: &[Present]) -> Html {
    const SHOWN: usize = 6;
    let chips = present.iter().take(SHOWN).map(|person| {
        let member = name_of(t, &person.code);
        let name = if person.writes {
            t.text_here_writes(person.name.as_str(), member)
        } else {
            t.text_here_reads(person.name.as_str(), member)
        };
        let key = format!("{} {}", person.code, person.name);
        let chip = match person.code.as_str() {
            "SEC" => html! { <RoleChip word={t.seat_secretary_short()} name={name.clone()} /> },
            "CHAIR" => html! { <RoleChip word={t.seat_chair_short()} name={name.clone()} chair=true /> },
            code => html! { <DelegationChip code={code.to_owned()} name={name.clone()} /> },
        };
        html! { <span {key} class={classes!("who-chip", person.writes.then_some("live"))} title={name}>{chip}</span> }
    });
    let count = u32::try_from(present.len()).unwrap_or(u32::MAX);
    html! {
        <span class="here" role="group" aria-label={t.text_here()} hidden={present.is_empty()}>
            <span class="here hide-small">{for chips}</span>
            <span class="tiny quiet">{t.text_here_count(count)}</span>
        </span>
    }
}

/// Whether what was typed is durable.
pub(super) fn status(t: &I18n, model: &Model) -> Html {
    let (words, icon) = match model.status {
        Status::Opening => (t.text_status_opening(), Glyph::LoaderCircle),
        Status::Saving => (t.text_status_saving(), Glyph::LoaderCircle),
        Status::Saved => (t.text_status_saved(), Glyph::CloudCheck),
        Status::Offline => (t.text_status_offline(), Glyph::TriangleAlert),
        Status::SignedOut => (t.text_status_signed_out(), Glyph::Lock),
        Status::Closed => (t.text_status_closed(), Glyph::OctagonX),
    };
    let troubled = matches!(model.status, Status::Offline | Status::SignedOut | Status::Closed);
    // "Saving" comes and goes with every word: said aloud is only what has come to rest.
    let live = if model.status == Status::Saving { "off" } else { "polite" };
    html! {
        <span class={classes!("saved", troubled.then_some("troubled"))} role="status" aria-live={live}>
            <Icon of={icon} /><span>{words}</span>
        </span>
    }
}

fn mode(t: &I18n, props: &TextBarProps) -> Html {
    if !props.may_write && !props.may_suggest {
        return html! {
            <Tip text={t.text_mode_why()} end=true>
                <span class="row tight quiet reads" tabindex="0"><Icon of={Glyph::Eye} /><span>{t.text_mode_read()}</span></span>
            </Tip>
        };
    }
    let offered = Mode::ALL.into_iter().filter(|mode| match mode {
        Mode::Edit => props.may_write,
        Mode::Suggest => props.may_suggest,
        Mode::Read => true,
    });
    let choices: Rc<[Choice]> = offered
        .map(|mode| {
            let words = match mode {
                Mode::Edit => t.text_mode_edit(),
                Mode::Suggest => t.text_mode_suggest(),
                Mode::Read => t.text_mode_read(),
            };
            Choice::new(mode.as_str(), words)
        })
        .collect();
    html! {
        <ToggleGroup
            label={t.text_mode()}
            {choices}
            value={props.mode.as_str()}
            onchange={props.onmode.reform(|value: AttrValue| Mode::from_name(&value).unwrap_or_default())}
        />
    }
}
