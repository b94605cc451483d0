//! How the clauses of the earlier programme have gone that the clause with the caret goes on from, the one it was begun from first: who
//! writes a promise anew sees what became of it, and what was said of it.

use shared::api::succession::{Forebear as Old, GetForebears, OfProgramme};
use shared::id::ProgrammeId;
use shared::measurement::series::latest;
use shared::text::ClauseId;
use yew::prelude::*;

use crate::client::use_resource;
use crate::context::{I18n, use_i18n};
use crate::indicator::progress_words;
use crate::nav::{Go, Route};
use crate::result::{Said, StatusLight, light_shape, light_words};
use crate::revision::words;
use crate::succession::fate_words;
use crate::ui::{Glyph, Icon, Light, slot};

/// Properties of [`Forebear`].
#[derive(Properties, PartialEq)]
pub struct ForebearProps {
    /// The programme that is being written.
    pub programme: ProgrammeId,
    /// The clause with the caret.
    pub clause: Option<ClauseId>,
}

/// Nothing where nothing goes on in the clause, or there is no programme before this one.
#[component]
pub fn Forebear(props: &ForebearProps) -> Html {
    let t = use_i18n();
    let key = (OfProgramme { programme: props.programme }, ());
    let found = use_resource::<GetForebears>(Some(key), &["result", "initiative", "indicator", "succession"]);
    let shown = found.data.as_ref().zip(props.clause.as_ref()).and_then(|(found, clause)| {
        let earlier = found.earlier.as_ref()?.id;
        let old = found.forebears.iter().filter(|one| one.clause == *clause);
        let old: Vec<Html> = old.map(|old| entry(&t, earlier, old)).collect();
        (!old.is_empty()).then(|| {
            html! {
                <section class="card hints" aria-label={t.text_forebear()}>
                    <header><Icon of={Glyph::Flag} small=true /><span class="ref">{t.text_forebear()}</span></header>
                    {for old}
                </section>
            }
        })
    });
    slot(shown)
}

fn entry(t: &I18n, earlier: ProgrammeId, old: &Old) -> Html {
    let to = Route::Result { programme: earlier, clause: old.old.clone() };
    let light =
        old.light.map(|light| html! { <Light status={light_shape(light)}>{light_words(t, light)}</Light> });
    let status = old.status.map(|status| html! { <span class="row tight"><span class="quiet">{t.text_forebear_said()}</span><StatusLight said={Said::Status(status)} /></span> });
    let measured = old.measured.as_ref().and_then(|one| {
        let words = progress_words(t, one.definition.as_ref()?, &one.targets, latest(&one.points));
        Some(html! { <p>{words}</p> })
    });
    let fate = old.fate.map(|fate| html! { <p><b>{fate_words(t, fate)}</b>{" "}<span class="quiet prewrap">{old.note.clone()}</span></p> });
    html! {
        <div key={old.old.to_string()} class="stack tight">
            <p class="small"><Go {to}>{words::label(t, old.kind, &old.label)}{" "}<span lang="en">{old.title.clone()}</span></Go></p>
            <div class="small row">{slot(light)}{slot(status)}</div>
            <div class="small">{slot(measured)}</div>
            <div class="small">{slot(fate)}</div>
        </div>
    }
}
