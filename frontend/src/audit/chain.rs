//! The entries of one chain, a page at a time.

use std::collections::HashMap;
use std::rc::Rc;

use shared::api::Page;
use shared::api::audit::{AuditChain, AuditEntry, Before, ListAudit, OfScope};
use shared::api::person::ListPeople;
use shared::id::PersonId;
use yew::prelude::*;

use super::words::{act_words, detail_words, names, who_words};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{GoButton, Route};
use crate::ui::format::Detail;
use crate::ui::{Bones, Column, CopyButton, Size, Table, Time, Variant, slot};

/// Properties of [`Chain`].
#[derive(Properties, PartialEq)]
pub struct ChainProps {
    /// Which.
    pub chain: AuditChain,
    /// Only entries before this place; from the latest on without one.
    pub before: Option<i64>,
}

/// A table of entries, the way to older ones, and the chain's head.
#[component]
pub fn Chain(props: &ChainProps) -> Html {
    let t = use_i18n();
    let chain = &props.chain;
    let key = (OfScope { scope: chain.scope }, Before { before: props.before });
    let entries = use_resource::<ListAudit>(Some(key), &["audit"]);
    let people = use_resource::<ListPeople>(Some(((), ())), &["person"]);
    let render = {
        let (t, chain) = (t.clone(), chain.clone());
        let names = names(people.data.as_ref().map(|people| people.as_slice()));
        let first = props.before.is_none();
        Callback::from(move |page: Rc<Page<AuditEntry>>| draw(&t, &chain, &page, first, &names))
    };
    html! {
        <div class="stack">
            <Async<Page<AuditEntry>> resource={entries} bones={Bones::Rows(10)} {render} />
            <div class="stack small quiet">
                <p>{t.audit_head()}</p>
                <p class="row"><span class="mono hash">{chain.head.clone()}</span><CopyButton text={chain.head.clone()} /></p>
                <p class="tiny">{t.audit_head_text()}</p>
            </div>
        </div>
    }
}

fn draw(
    t: &I18n,
    chain: &AuditChain,
    page: &Page<AuditEntry>,
    first: bool,
    names: &HashMap<PersonId, String>,
) -> Html {
    let columns: Rc<[Column]> = Rc::new([
        Column::number("seq", t.audit_column_number()),
        Column::new("when", t.audit_column_when()),
        Column::new("who", t.audit_column_who()),
        Column::new("act", t.audit_column_act()),
        Column::new("detail", t.audit_column_detail()),
        Column::new("hash", t.audit_column_hash()),
    ]);
    let rows = page.items.iter().map(|entry| {
        html! {
            <tr key={entry.seq.to_string()}>
                <th scope="row" class="num">{entry.seq}</th>
                <td data-col={t.audit_column_when()}><Time at={entry.at} detail={Detail::Minute} /></td>
                <td data-col={t.audit_column_who()}>{who_words(t, entry, names)}</td>
                <td data-col={t.audit_column_act()}>{act_words(t, entry)}</td>
                <td data-col={t.audit_column_detail()} class="detail quiet">{detail_words(t, entry, names)}</td>
                <td data-col={t.audit_column_hash()} class="mono quiet"><span title={entry.hash.clone()}>{short(&entry.hash)}</span></td>
            </tr>
        }
    });
    let newest = (!first).then(|| {
        html! {
            <GoButton to={Route::Audit} query={format!("chain={}", chain.scope)} variant={Variant::Secondary} size={Size::Small}>
                {t.audit_newer()}
            </GoButton>
        }
    });
    let older = page.next.as_ref().map(|next| {
        html! {
            <GoButton
                to={Route::Audit}
                query={format!("chain={}&before={next}", chain.scope)}
                variant={Variant::Secondary}
                size={Size::Small}
            >
                {t.audit_older()}
            </GoButton>
        }
    });
    html! {
        <div class="stack">
            <Table caption={t.audit_title()} quiet=true cards=true dense=true {columns}>{for rows}</Table>
            <p class="tiny quiet">{t.desk_zone()}</p>
            <div class="actions">{slot(newest)}{slot(older)}</div>
        </div>
    }
}

/// The beginning of a hash, enough to tell two apart by eye.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
