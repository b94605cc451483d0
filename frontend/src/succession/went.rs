//! Where a clause of an adopted programme went in those that come after it.

use shared::api::succession::Went;
use yew::prelude::*;

use super::fate_words;
use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::revision::words;
use crate::ui::{Section, Tag, slot};

/// A section with each programme in which something became of it; nothing where nothing did.
pub fn went(t: &I18n, all: &[Went]) -> Option<Html> {
    let each = all.iter().map(|one| {
        let into = one.into.iter().map(|goes| {
            let (programme, clause) = (one.programme, goes.clause.clone());
            // There are results only once a text is adopted.
            let to = if one.adopted && goes.kind.is_result() {
                Route::Result { programme, clause }
            } else {
                Route::Clause { programme, clause }
            };
            let name = words::label(t, goes.kind, &goes.label);
            html! { <li key={goes.clause.to_string()}><Go {to}>{name}{" "}<span lang="en">{goes.title.clone()}</span></Go></li> }
        });
        let fate = one.fate.map_or_else(|| t.succession_begun(), |fate| fate_words(t, fate));
        let draft = (!one.adopted).then(|| html! { <Tag>{t.succession_draft()}</Tag> });
        html! {
            <div key={one.programme.to_string()} class="stack tight">
                <p class="row tight"><b>{fate}</b><span class="quiet">{one.title.clone()}</span>{slot(draft)}</p>
                <ul class="small stack tight">{for into}</ul>
                <p class="small quiet prewrap" hidden={one.note.is_empty()}>{one.note.clone()}</p>
            </div>
        }
    });
    (!all.is_empty())
        .then(|| html! { <Section title={t.succession_went()}><div class="stack">{for each}</div></Section> })
}
