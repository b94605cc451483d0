//! What the entries of the story look like: who, what, when, and beneath it what there is to read.

use shared::text::facts::Fact;
use shared::text::{Clause, Wording};
use shared::time::Instant;
use yew::prelude::*;

use crate::context::I18n;
use crate::revision::by::{CodeChip, name_of};
use crate::revision::words;
use crate::ui::format::Detail;
use crate::ui::{Light, Status, Time, slot};

/// An entry: whose it is by their code, what happened, when, and what there is to read of it.
pub fn entry(
    t: &I18n,
    key: String,
    code: &str,
    what: Html,
    at: Option<Instant>,
    inside: Option<Html>,
) -> Html {
    let time =
        at.map(|at| html! { <span class="push small quiet"><Time {at} detail={Detail::Day} /></span> });
    html! {
        <li {key}>
            if code.is_empty() { <span /> } else { <CodeChip code={code.to_owned()} /> }
            <div class="stack">
                <p class="row tight">
                    <span class="who" hidden={code.is_empty()}>{name_of(t, code)}</span>
                    <span>{what}</span>
                    {slot(time)}
                </p>
                {slot(inside)}
            </div>
        </li>
    }
}

/// A light in words. Those of other nouns are components of their own, and each makes this page half a kilobyte heavier.
pub fn light_of(status: Status, words: String) -> Html {
    html! { <Light {status}>{words}</Light> }
}

/// The words of a clause as they first were.
pub fn first_words(wording: &Wording) -> Html {
    html! { <p class="wording" lang="en"><words::Words wording={wording.without_brackets()} /></p> }
}

/// What changed from one to the other: words marked, kind and facts in sentences. Nothing where nothing did.
pub fn changes(t: &I18n, then: &Clause, now: &Clause) -> Option<Html> {
    let reworded = then.wording.without_brackets() != now.wording.without_brackets();
    let words = reworded.then(|| html! { <p class="wording">{words::redline(t, &then.wording.without_brackets(), &now.wording)}</p> });
    let mut told: Vec<String> = Vec::new();
    if (then.kind, then.level) != (now.kind, now.level) {
        let name = |one: &Clause| words::kind_and_level(t, one.kind, one.level);
        told.push(t.lineage_became(name(then), name(now)));
    }
    for fact in Fact::ALL {
        let (was, is) = (then.facts.values(fact), now.facts.values(fact));
        if was != is {
            let say = |values: &[&str]| match values {
                [] => t.common_none(),
                values => words::values(t, fact, values),
            };
            told.push(t.lineage_fact(words::fact(t, fact), say(&was), say(&is)));
        }
    }
    if words.is_none() && told.is_empty() {
        return None;
    }
    let told = told.into_iter().map(|one| html! { <p key={one.clone()} class="small">{one.clone()}</p> });
    Some(html! { <div class="stack">{slot(words)}{for told}</div> })
}
