//! One package: what it is called and why, what may be done, its clauses, what it does to amendments, and the answers.

use std::rc::Rc;

use shared::api::package::PackageView;
use shared::api::programme::Programme;
use shared::package::State;
use yew::prelude::*;

use super::acts::Acts;
use super::answers::Answers;
use super::clauses;
use super::effects;
use super::offer::Offers;
use super::story::story;
use super::words;
use crate::context::{I18n, use_i18n};
use crate::session::use_session;
use crate::ui::{Alert, Color, Glyph, Icon, Panel, Section, slot};

/// Properties of [`One`].
#[derive(Properties, PartialEq)]
pub struct OneProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The package.
    pub view: Rc<PackageView>,
}

/// The page's inside.
#[component]
pub fn One(props: &OneProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let view = &props.view;
    let offers = Offers::of(view, session.seat(), props.programme.summary.state);
    let draft = view.version == 0;
    let known = draft.then(|| {
        html! { <p class="row tight small circle known"><Icon of={Glyph::Lock} small=true /><span>{t.package_known()}</span></p> }
    });
    let note = (!view.note.is_empty()).then(|| {
        html! { <p class="prewrap wording" lang="en">{view.note.clone()}</p> }
    });
    let answers = (!draft).then(|| {
        html! { <Answers view={view.clone()} may={offers.answer} /> }
    });
    let programme = props.programme.summary.id;
    let effects = (view.state != State::Withdrawn).then(|| {
        html! { <Section title={t.package_effects()}>{effects::table(&t, programme, view)}</Section> }
    });
    html! {
        <div class="stack package">
            <div key="said" class="stack said">
                <div key="known">{slot(known)}</div>
                <div key="note">{slot(note)}</div>
                <Acts key="acts" view={view.clone()} {offers} />
                <div key="held">{slot(held(&t, view))}</div>
            </div>
            <div key="answers">{slot(answers)}</div>
            <Section key="clauses" title={t.package_clauses()}>{clauses::draw(&t, view)}</Section>
            <div key="effects">{slot(effects)}</div>
            <div key="story">{slot(story(&t, view))}</div>
        </div>
    }
}

/// What keeps it from being applied, or what of it has fallen since.
fn held(t: &I18n, view: &PackageView) -> Option<Html> {
    if !view.fallen.is_empty() {
        let names: Vec<String> = view.fallen.iter().map(|clause| words::name(t, view, clause)).collect();
        let names = t.formats().list(&names);
        let released = (!view.released.is_empty()).then(|| {
            html! { <p>{t.package_released(view.released.len(), words::members(t, &view.released))}</p> }
        });
        return Some(html! {
            <Alert color={Color::Warning} title={t.package_fallen_title()}>
                <p>{t.package_fallen_text(view.fallen.len(), names)}</p>
                {slot(released)}
            </Alert>
        });
    }
    // That a draft is not put yet, and whom it would have to ask, goes without saying.
    let about_text =
        |held: &&shared::api::package::HeldUp| view.state == State::Put || !held.clauses.is_empty();
    let lines: Vec<Html> = view
        .held_up
        .iter()
        .filter(about_text)
        .map(|held| html! { <li key={format!("{:?}", held.what)}>{words::held_up(t, view, held)}</li> })
        .collect();
    (!lines.is_empty()).then(|| {
        html! { <Panel title={t.package_held_title()}><ul class="hindrances">{for lines}</ul></Panel> }
    })
}
