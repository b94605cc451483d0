//! Delegations as two letters, roles as a word: a code first, a hue second, and a name for who listens.

use yew::prelude::*;

/// Properties of [`DelegationChip`].
#[derive(Properties, PartialEq)]
pub struct DelegationChipProps {
    /// Two letters, `NO`; the style sheet gives them their hue.
    pub code: AttrValue,
    /// The name, "Norway".
    pub name: AttrValue,
    /// For heads of pages and tables.
    #[prop_or_default]
    pub big: bool,
    /// Holds the chair: a dot before the code.
    #[prop_or_default]
    pub chair: bool,
}

/// A delegation's code.
#[component]
pub fn DelegationChip(props: &DelegationChipProps) -> Html {
    let class = classes!("del", props.big.then_some("big"), props.chair.then_some("chair"));
    html! {
        <span {class} data-del={props.code.clone()} role="img" aria-label={props.name.clone()}>
            <span aria-hidden="true">{props.code.clone()}</span>
        </span>
    }
}

/// Properties of [`RoleChip`].
#[derive(Properties, PartialEq)]
pub struct RoleChipProps {
    /// The word shown, "Sec", "Chair".
    pub word: AttrValue,
    /// The whole name, "Secretariat".
    pub name: AttrValue,
    /// The chair's is filled with ink.
    #[prop_or_default]
    pub chair: bool,
    /// For heads of pages and tables.
    #[prop_or_default]
    pub big: bool,
}

/// A role that is no delegation, in a word.
#[component]
pub fn RoleChip(props: &RoleChipProps) -> Html {
    let kind = if props.chair { classes!("chair", "role-chair") } else { Classes::new() };
    html! {
        <span
            class={classes!("del", kind, props.big.then_some("big"))}
            data-del={(!props.chair).then_some("SEC")}
            role="img"
            aria-label={props.name.clone()}
        >
            <span aria-hidden="true">{props.word.clone()}</span>
        </span>
    }
}
