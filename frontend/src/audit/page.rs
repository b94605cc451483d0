//! The page of the audit: which chains there are, and the entries of the one that is chosen.

use std::collections::HashMap;
use std::rc::Rc;

use shared::api::audit::{AuditChain, ListAuditChains};
use shared::api::programme::{ListProgrammes, ProgrammeSummary};
use shared::audit::Scope;
use shared::id::ProgrammeId;
use yew::prelude::*;
use yew_router::prelude::*;

use super::chain::Chain;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, PageHead, Route};
use crate::ui::{Bones, Empty, Glyph};

/// Chain and page stand in the address, so that an entry can be shown to somebody else who may read it.
#[component]
pub fn AuditPage() -> Html {
    let t = use_i18n();
    let query = use_location().map(|location| location.query_str().to_owned()).unwrap_or_default();
    let chains = use_resource::<ListAuditChains>(Some(((), ())), &["audit"]);
    let programmes = use_resource::<ListProgrammes>(Some(((), ())), &["programme"]);
    let render = {
        let t = t.clone();
        let titles = titles(programmes.data.as_ref().map(|programmes| programmes.as_slice()));
        Callback::from(move |chains: Rc<Vec<AuditChain>>| draw(&t, &chains, &query, &titles))
    };
    let empty = html! {
        <Empty icon={Glyph::ShieldCheck} title={t.audit_none()} text={AttrValue::from(t.audit_none_text())} />
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.audit_title()} under={html! { <p class="quiet">{t.audit_lead()}</p> }} />
            <Async<Vec<AuditChain>>
                resource={chains}
                bones={Bones::Rows(6)}
                {render}
                is_empty={Callback::from(|chains: Rc<Vec<AuditChain>>| chains.is_empty())}
                {empty}
            />
        </main>
    }
}

type Titles = HashMap<ProgrammeId, String>;

fn titles(programmes: Option<&[ProgrammeSummary]>) -> Titles {
    programmes.unwrap_or_default().iter().map(|programme| (programme.id, programme.title.clone())).collect()
}

fn draw(t: &I18n, chains: &[AuditChain], query: &str, titles: &Titles) -> Html {
    let wanted = part(query, "chain").and_then(|text| text.parse::<Scope>().ok());
    let before = part(query, "before").and_then(|text| text.parse().ok());
    let shown = chains.iter().find(|chain| Some(chain.scope) == wanted).or(chains.first());
    let Some(shown) = shown else { return html! { <span hidden=true /> } };
    let links = chains.iter().map(|chain| {
        html! {
            <li key={chain.scope.to_string()}>
                <Go to={Route::Audit} query={format!("chain={}", chain.scope)} current={chain.scope == shown.scope}>
                    {scope_words(t, chain.scope, titles)}
                </Go>
                <span class="tiny quiet">{t.audit_entries(chain.entries)}</span>
            </li>
        }
    });
    html! {
        <div class="stack">
            <nav aria-label={t.audit_chains()} hidden={chains.len() < 2}><ul class="chains">{for links}</ul></nav>
            <Chain key={shown.scope.to_string()} chain={shown.clone()} {before} />
        </div>
    }
}

/// A part of a query; the values here need no decoding.
fn part<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// A chain's name: the programme's title, and whose chain within it.
fn scope_words(t: &I18n, scope: Scope, titles: &Titles) -> String {
    let title = |programme| titles.get(&programme).cloned().unwrap_or_else(|| t.audit_chain_programme());
    match scope {
        Scope::Installation => t.audit_chain_installation(),
        Scope::Programme(programme) => title(programme),
        Scope::Delegation(programme, member) => {
            let member = t.member_name(member.as_str()).unwrap_or_else(|| member.to_string());
            format!("{} · {}", title(programme), t.audit_chain_delegation(member))
        }
        Scope::Office(programme) => format!("{} · {}", title(programme), t.audit_chain_office()),
    }
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn parts_of_a_query_are_found_by_their_whole_name() {
        assert_eq!(part("?chain=installation&before=51", "before"), Some("51"));
        assert_eq!(part("?chains=x", "chain"), None);
        assert_eq!(part("", "chain"), None);
    }
}
