//! A public programme: how it goes at a glance, its results, what its indicators have come to, its adopted text, and all of it as
//! open data.

use std::rc::Rc;

use shared::api::publication::{GetPublic, OfProgramme, PublicProgramme};
use shared::id::ProgrammeId;
use yew::prelude::*;

use super::address::Data;
use super::{measured, progress, sheet};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, PageHead, Route};
use crate::programme::period_words;
use crate::ui::format::Detail;
use crate::ui::{Bones, Breadcrumbs, Color, Glyph, LinkButton, Section, Size, Variant, slot};

/// Properties of [`PublicPage`].
#[derive(Properties, PartialEq)]
pub struct PublicPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/public/…`.
#[component]
pub fn PublicPage(props: &PublicPageProps) -> Html {
    let t = use_i18n();
    let path = OfProgramme { programme: props.programme };
    let found = use_resource::<GetPublic>(Some((path, ())), &["publication", "result", "indicator"]);
    let title = found.data.as_ref().map_or_else(|| t.shell_programme(), |found| found.summary.title.clone());
    let links = vec![html! { <Go to={Route::PublicList}>{t.publication_public_title()}</Go> }];
    let over = html! { <Breadcrumbs {links} here={title.clone()} /> };
    let under = found.data.as_ref().map(|found| under(&t, found));
    let render = {
        let t = t.clone();
        Callback::from(move |found: Rc<PublicProgramme>| draw(&t, &found))
    };
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} />
            <Async<PublicProgramme> resource={found} bones={Bones::Rows(8)} {render} />
        </main>
    }
}

fn under(t: &I18n, found: &PublicProgramme) -> Html {
    let day = |at: shared::time::Instant| t.formats().instant(at.millis() as f64, Detail::Day);
    let adopted = t.publication_adopted(day(found.adopted_at));
    let today = t.publication_as_of(t.formats().day(&found.today.to_string(), Detail::Day));
    html! { <p class="small quiet">{format!("{} · {adopted} · {today}", period_words(t, found.summary.period))}</p> }
}

fn draw(t: &I18n, found: &PublicProgramme) -> Html {
    let results = found.results.as_ref().map(|results| {
        html! {
            <>
                {progress::glance(t, results)}
                <Section title={t.publication_progress()} aside={save(Data::ResultsTable, found, "CSV")}>
                    {progress::table(t, results)}
                </Section>
            </>
        }
    });
    let indicators = found.indicators.as_ref().map(|indicators| {
        html! {
            <Section title={t.indicator_title()} aside={save(Data::FiguresTable, found, "CSV")}>
                {measured::list(t, indicators, found.today)}
            </Section>
        }
    });
    html! {
        <div class="stack publicpage">
            <div>{slot(results)}</div>
            <div>{slot(indicators)}</div>
            <Section title={t.publication_text()}>{sheet::text(t, &found.text)}</Section>
            {data(t, found)}
        </div>
    }
}

fn save(data: Data, found: &PublicProgramme, words: &'static str) -> Html {
    html! {
        <LinkButton href={data.address(found.summary.programme)} size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download}>{words}</LinkButton>
    }
}

/// Where programs find the same.
fn data(t: &I18n, found: &PublicProgramme) -> Html {
    let shown = |data: &Data| match data {
        Data::Programme | Data::Schema => true,
        Data::ResultsTable => found.results.is_some(),
        Data::Figures | Data::FiguresTable => found.indicators.is_some(),
    };
    let links = Data::ALL.into_iter().filter(shown).map(|data| {
        let href = data.address(found.summary.programme);
        html! { <li key={href.clone()}><a class="ds-link" href={href.clone()}>{data.words(t)}</a><code class="tiny quiet">{href}</code></li> }
    });
    html! {
        <Section title={t.publication_data()}>
            <div class="stack">
                <p class="small quiet">{t.publication_data_text()}</p>
                <ul class="stack opendata">{for links}</ul>
            </div>
        </Section>
    }
}
