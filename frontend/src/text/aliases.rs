//! Old labels: what a clause was called in earlier revisions, and finding a clause by one (text model 5).

use shared::api::text::AliasView;
use shared::text::{ClauseId, Kind};
use yew::prelude::*;

use super::model::Model;
use super::pen::Pen;
use crate::context::{I18n, use_i18n};
use crate::revision::words;
use crate::ui::{Button, Size, Variant};

/// So many clauses are offered for one label; it may have been that of several.
const SHOWN_MOST: usize = 5;

/// What a clause was called before, the newest revision first: "was 2.3 in Rev. 1".
pub fn was(t: &I18n, aliases: &[AliasView], id: &ClauseId, kind: Kind) -> Vec<String> {
    let own = aliases.iter().filter(|alias| alias.clause == *id);
    own.map(|alias| t.text_was(words::label(t, kind, &alias.label), alias.revision)).collect()
}

/// Whether somebody who types this means the label: as it is written, with the G that goals are shown with or without it.
fn means(typed: &str, label: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    let bare = typed.strip_prefix('g').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    !typed.is_empty() && bare.unwrap_or(&typed) == label.to_lowercase()
}

/// A clause that stands, found by a label it no longer has.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    clause: ClauseId,
    old: String,
    revision: u32,
    now: String,
    kind: Kind,
}

/// The clauses that were called so and still stand under another label.
fn called(aliases: &[AliasView], model: &Model, typed: &str) -> Vec<Found> {
    let stands = |id: &ClauseId| !model.deleted.iter().any(|gone| gone.id == *id);
    let named = aliases.iter().filter(|alias| means(typed, &alias.label) && stands(&alias.clause));
    named
        .filter_map(|alias| {
            let item = model.outline.iter().find(|item| item.id == alias.clause);
            let now = model.settled.get(&alias.clause)?.label.clone();
            Some(Found {
                clause: alias.clause.clone(),
                old: alias.label.clone(),
                revision: alias.revision,
                now,
                // Of all kinds, only a goal's is said with its label.
                kind: item.map_or(Kind::Paragraph, |item| item.kind),
            })
        })
        .take(SHOWN_MOST)
        .collect()
}

/// Properties of [`OldLabels`].
#[derive(Properties, PartialEq)]
pub struct OldLabelsProps {
    /// The old labels of the text.
    pub aliases: std::rc::Rc<Vec<AliasView>>,
    /// What is known.
    pub model: Model,
    /// What is looked for.
    pub typed: String,
    /// The editor.
    pub pen: Pen,
}

/// When what is looked for is an old label: which clause it was, as a button that leads there.
#[component]
pub fn OldLabels(props: &OldLabelsProps) -> Html {
    let t = use_i18n();
    let found = called(&props.aliases, &props.model, &props.typed);
    let buttons = found.iter().map(|found| {
        let onclick = {
            let (pen, id) = (props.pen.clone(), found.clause.clone());
            Callback::from(move |_: MouseEvent| {
                pen.focus(&id);
            })
        };
        let name = |label: &str| words::label(&t, found.kind, label);
        html! {
            <li key={format!("{}-{}", found.clause, found.revision)}>
                <Button variant={Variant::Tertiary} size={Size::Small} {onclick}>
                    {t.text_find_old(name(&found.old), found.revision, name(&found.now))}
                </Button>
            </li>
        }
    });
    html! { <ul class="old-labels" role="status" hidden={found.is_empty()}>{for buttons}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alias(label: &str, revision: u32, clause: &str) -> AliasView {
        AliasView { label: label.into(), revision, clause: ClauseId::parse(clause).unwrap() }
    }

    #[test]
    fn a_label_is_meant_with_and_without_its_g() {
        assert!(means(" 2.1.D bis ", "2.1.d bis"));
        assert!(means("G2", "2") && means("g2", "2") && means("2", "2"));
        assert!(!means("g", "2") && !means("", "") && !means("2.1", "2"));
    }

    #[test]
    fn a_clause_says_what_it_was_called_and_in_which_revision() {
        let t = I18n::english();
        let (one, other) = ("01ARZ3NDEKTSV4RRFFQ69G5FA1", "01ARZ3NDEKTSV4RRFFQ69G5FA2");
        let aliases = [alias("2.3", 2, one), alias("2.2", 1, one), alias("2.3", 1, other)];
        let id = ClauseId::parse(one).unwrap();
        assert_eq!(was(&t, &aliases, &id, Kind::Paragraph), ["was 2.3 in Rev. 2", "was 2.2 in Rev. 1"]);
    }
}
