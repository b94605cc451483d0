//! The bar over a comparison: which two states, and the way of seeing.

use std::rc::Rc;

use shared::api::revision::RevisionSummary;
use shared::text::view::View;
use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::revision::address::{Comparison, Side, Which};
use crate::revision::state::name_and_day;
use crate::ui::{Button, Choice, Color, Glyph, IconButton, ToggleGroup, Variant};

/// Properties of [`CompareBar`].
#[derive(Properties, PartialEq)]
pub struct CompareBarProps {
    /// The revisions there are.
    pub revisions: Rc<Vec<RevisionSummary>>,
    /// Whether the text as it is now may be read.
    pub live: bool,
    /// What the programme adopted before is called, where it may be read.
    pub before: Option<AttrValue>,
    /// The two that are compared.
    pub sides: (Side, Side),
    /// The way of seeing.
    pub view: View,
    /// Something else was chosen.
    pub onchange: Callback<Comparison>,
}

/// The views in the order they are offered, with their names in an address.
const VIEWS: [(View, &str); 4] =
    [(View::All, "all"), (View::Simple, "simple"), (View::Clean, "clean"), (View::Original, "original")];

fn view_in_words(t: &I18n, view: View) -> String {
    match view {
        View::All => t.revision_view_all(),
        View::Simple => t.revision_view_simple(),
        View::Clean => t.revision_view_clean(),
        View::Original => t.revision_view_original(),
    }
}

/// What a side is called, with its day; `before` is the title of the programme adopted before.
pub fn side_in_words(t: &I18n, revisions: &[RevisionSummary], before: Option<&str>, side: Side) -> String {
    match side {
        Side::Before => t.revision_before(before.unwrap_or_default()),
        Side::Live => t.revision_live(),
        Side::Revision(which) => {
            which.find(revisions).map_or_else(|| which.to_string(), |one| name_and_day(t, one))
        }
    }
}

/// The bar.
#[component]
pub fn CompareBar(props: &CompareBarProps) -> Html {
    let t = use_i18n();
    let (from, to, view) = (props.sides.0, props.sides.1, props.view);
    let choices: Vec<Side> = props
        .live
        .then_some(Side::Live)
        .into_iter()
        .chain(props.revisions.iter().map(|one| Side::Revision(Which::of(one))))
        .chain(props.before.is_some().then_some(Side::Before))
        .collect();
    // The same state on both sides says nothing: choosing the other's exchanges the two.
    let between = move |from, to| Comparison { from: Some(from), to: Some(to), view };
    let choose_from = {
        let onchange = props.onchange.clone();
        Callback::from(move |side| {
            onchange.emit(if side == to { between(to, from) } else { between(side, to) })
        })
    };
    let choose_to = {
        let onchange = props.onchange.clone();
        Callback::from(move |side| {
            onchange.emit(if side == from { between(to, from) } else { between(from, side) })
        })
    };
    let swap = props.onchange.reform(move |_: MouseEvent| between(to, from));
    let print = Callback::from(|_: MouseEvent| {
        // A browser that cannot print does nothing, and says so itself.
        drop(gloo::utils::window().print());
    });
    let views: Rc<[Choice]> =
        VIEWS.map(|(view, name)| Choice::new(name, view_in_words(&t, view))).into_iter().collect();
    let value = VIEWS.iter().find(|(one, _)| *one == view).map_or("all", |(_, name)| name);
    let onview = props.onchange.reform(move |name: AttrValue| {
        let view = VIEWS.iter().find(|(_, one)| *one == name.as_str()).map(|(view, _)| *view);
        Comparison { from: Some(from), to: Some(to), view: view.unwrap_or_default() }
    });
    let pick = |label: String, side: Side, onchosen: Callback<Side>| {
        let choices = choices.clone();
        let options = choices.iter().map(|choice| {
            let words = side_in_words(&t, &props.revisions, props.before.as_deref(), *choice);
            html! {
                <option key={choice.to_string()} value={choice.to_string()} selected={*choice == side}>{words}</option>
            }
        });
        let onchange = {
            let choices = choices.clone();
            Callback::from(move |event: Event| {
                let value = event.target_unchecked_into::<HtmlSelectElement>().value();
                if let Some(side) = choices.iter().find(|side| side.to_string() == value) {
                    onchosen.emit(*side);
                }
            })
        };
        html! { <select class="ds-input" aria-label={label} {onchange}>{for options}</select> }
    };
    html! {
        <div class="textbar comparebar">
            <div class="row tight sides">
                {pick(t.revision_compare_from(), from, choose_from)}
                <span class="quiet small">{t.revision_compare_against()}</span>
                {pick(t.revision_compare_to(), to, choose_to)}
                <IconButton icon={Glyph::RefreshCw} label={t.revision_compare_swap()} color={Color::Neutral} end=true onclick={swap} />
            </div>
            <span class="push" />
            <ToggleGroup label={t.revision_view()} choices={views} {value} onchange={onview} quiet=true />
            <Button variant={Variant::Tertiary} color={Color::Neutral} icon={Glyph::FileText} onclick={print}>
                {t.revision_print()}
            </Button>
        </div>
    }
}
