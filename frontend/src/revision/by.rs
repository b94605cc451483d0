//! Delegations, secretariat and chair as chips, by their code.

use shared::api::revision::Doer;
use shared::member::place;
use shared::sort;
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::ui::{DelegationChip, RoleChip, slot};

/// Properties of [`CodeChip`].
#[derive(Properties, PartialEq)]
pub struct CodeChipProps {
    /// A delegation's code, `SEC` or `CHAIR`; nothing for the system.
    pub code: AttrValue,
    /// For heads of pages and tables.
    #[prop_or_default]
    pub big: bool,
}

/// The chip of a code.
#[component]
pub fn CodeChip(props: &CodeChipProps) -> Html {
    let t = use_i18n();
    let name = name_of(&t, &props.code);
    match props.code.as_str() {
        "" => slot(None),
        "SEC" => html! { <RoleChip word={t.seat_secretary_short()} {name} big={props.big} /> },
        "CHAIR" => html! { <RoleChip word={t.seat_chair_short()} {name} chair=true big={props.big} /> },
        _ => html! { <DelegationChip code={props.code.clone()} {name} big={props.big} /> },
    }
}

/// What a code stands for: "Norway".
pub fn name_of(t: &I18n, code: &str) -> String {
    t.member_name(code).unwrap_or_else(|| code.to_owned())
}

/// What stands behind words that somebody changed: a code, short.
pub fn short_of(t: &I18n, code: &str) -> String {
    match code {
        "SEC" => t.seat_secretary_short(),
        "CHAIR" => t.seat_chair_short(),
        _ => code.to_owned(),
    }
}

/// Chips side by side, in the fixed order of delegations.
pub fn chips<T: ToString>(codes: impl IntoIterator<Item = T>) -> Html {
    row(codes.into_iter().map(|code| code.to_string()).collect())
}

/// The same with their names behind them, for pages with room to read: where there is little, the codes alone are seen.
pub fn named<T: ToString>(t: &I18n, codes: impl IntoIterator<Item = T>) -> Html {
    let all = in_order(codes.into_iter().map(|code| code.to_string()).collect());
    // The chip is heard as the name.
    let each = all.iter().map(|code| {
        html! {
            <span key={code.clone()} class="row tight nowrap">
                <CodeChip code={code.clone()} /><span class="name" aria-hidden="true">{name_of(t, code)}</span>
            </span>
        }
    });
    html! { <span class="dels named">{for each}</span> }
}

fn in_order(mut codes: Vec<String>) -> Vec<String> {
    sort::by(&mut codes, |a, b| place(a).cmp(&place(b)));
    codes
}

fn row(codes: Vec<String>) -> Html {
    let codes = in_order(codes);
    let chips = codes.iter().map(|code| html! { <CodeChip key={code.clone()} code={code.clone()} /> });
    html! { <span class="dels">{for chips}</span> }
}

/// Who did something: the name and the code, or a dash for the system.
pub fn doer(doer: &Doer) -> Html {
    let name = if doer.name.is_empty() { "–".to_owned() } else { doer.name.clone() };
    html! { <span class="row tight nowrap"><CodeChip code={doer.code.clone()} /><span>{name}</span></span> }
}
