//! The page one lands on.

use std::rc::Rc;

use shared::api::desk::{Desk, GetDesk};
use shared::desk::DeskItem;
use shared::time::Instant;
use yew::prelude::*;

use super::changes::Changes;
use super::glance::Glance;
use super::item::draw;
use crate::client::{Async, use_client, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{GoButton, PageHead};
use crate::notification::note_unread;
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Bones, Clock, Empty, Glyph, Time, Variant};

const DAY: i64 = 24 * 60 * 60;

/// What waits for who is here, in the seat they act in.
#[component]
pub fn DeskPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let client = use_client();
    let topics = [
        "desk",
        "person",
        "chair_term",
        "programme",
        "revision",
        "procedure",
        "result",
        "report",
        "amendment",
        "package",
        "position",
        "reading",
        "comment",
        "text",
        "notice",
    ];
    let desk = use_resource::<GetDesk>(Some(((), ())), &topics);
    let unread = desk.data.as_ref().map(|desk| desk.unread);
    use_effect_with(unread, move |unread| {
        if let Some(unread) = unread {
            note_unread(&client, *unread);
        }
    });
    let now = Instant::from_millis(js_sys::Date::now() as i64);
    let count = desk.data.as_ref().map(|desk| desk.waits.len());
    let delegation =
        session.seat().and_then(|seat| seat.member).and_then(|code| t.member_name(code.as_str()));
    let title = match (count, delegation) {
        (None, _) => t.shell_desk(),
        (Some(count), Some(who)) => t.desk_waits_for(count, who),
        (Some(count), None) => t.desk_waits(count),
    };
    let render = {
        let t = t.clone();
        Callback::from(move |desk: Rc<Desk>| waits(&t, &desk.waits, now))
    };
    let over = html! { <p class="quiet">{t.formats().instant(now.millis() as f64, Detail::LongDay)}</p> };
    let zone = match t.formats().other_city(now.millis() as f64) {
        Some(city) => t.desk_zone_other(city),
        None => t.desk_zone(),
    };
    let has_deadlines =
        desk.data.as_ref().is_some_and(|desk| desk.waits.iter().any(|item| item.due.is_some()));
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} />
            <div class="split">
                <div class="stack desk">
                    <Async<Desk> resource={desk.clone()} bones={Bones::Rows(4)} {render} />
                    <p class="tiny quiet" hidden={!has_deadlines}>{zone}</p>
                    <Changes desk={desk.data.clone()} />
                </div>
                <Glance />
            </div>
        </main>
    }
}

fn waits(t: &I18n, items: &[DeskItem], now: Instant) -> Html {
    let rows: Vec<Html> = items.iter().filter_map(|item| row(t, item, now)).collect();
    if rows.is_empty() {
        return html! {
            <Empty icon={Glyph::CheckCheck} title={t.desk_waits(0)} text={AttrValue::from(t.desk_empty_text())} />
        };
    }
    html! { <ul class="waits" aria-label={t.desk_list()}>{for rows}</ul> }
}

fn row(t: &I18n, item: &DeskItem, now: Instant) -> Option<Html> {
    let drawn = draw(t, item)?;
    let soon = item.due.is_some_and(|due| due < now.plus_seconds(DAY));
    let due = match item.due {
        Some(due) => html! {
            <><b><Time at={due} detail={Detail::Soon} /></b><span class="quiet"><Clock at={due} {now} /></span></>
        },
        None => html! {
            <><b>{t.desk_no_deadline()}</b><span class="quiet">{t.desk_since_when(t.formats().instant(item.since.millis() as f64, Detail::Day))}</span></>
        },
    };
    let variant = if soon { Variant::Primary } else { Variant::Secondary };
    Some(html! {
        <li key={drawn.key} class={classes!("wait", soon.then_some("soon"))}>
            <p class="due">{due}</p>
            <div>
                <p class="what">{drawn.what}</p>
                <p class="why">{drawn.why}</p>
            </div>
            <GoButton to={drawn.to} query={drawn.query} {variant}>{drawn.act}</GoButton>
        </li>
    })
}
