//! The page of notices.

use std::rc::Rc;

use shared::api::notification::{Before, ListNotices, MarkNoticesRead, Notice, Notices, WereRead};
use shared::id::NoticeId;
use yew::prelude::*;

use super::bell::note_unread;
use super::words::{behind, place, sentence};
use crate::client::{Async, ProblemNote, use_action, use_client, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, PageHead};
use crate::ui::format::Detail;
use crate::ui::{Bones, Button, Color, Empty, Glyph, Tag, Time, Variant, slot};

/// The latest notices; a button goes on to earlier ones, and from there another back to the newest.
#[component]
pub fn NoticesPage() -> Html {
    let t = use_i18n();
    let client = use_client();
    let before = use_state_eq(|| None::<NoticeId>);
    let notices = use_resource::<ListNotices>(Some(((), Before { before: *before })), &["notice"]);
    let mark = use_action::<MarkNoticesRead>(&["notice"], Callback::noop());
    let unread = notices.data.as_ref().map(|page| page.unread);
    use_effect_with(unread, move |unread| {
        if let Some(unread) = unread {
            note_unread(&client, *unread);
        }
    });
    let new: Vec<NoticeId> = notices
        .data
        .iter()
        .flat_map(|page| &page.notices)
        .filter(|notice| !notice.read)
        .map(|notice| notice.id)
        .collect();
    let marks = (!new.is_empty()).then(|| {
        let (run, busy) = (mark.clone(), mark.pending);
        let onclick = Callback::from(move |_: MouseEvent| run.run((), (), WereRead { notices: new.clone() }));
        html! { <Button variant={Variant::Secondary} icon={Glyph::Check} {busy} {onclick}>{t.notification_mark()}</Button> }
    });
    let newest = before.is_some().then(|| {
        let before = before.setter();
        let onclick = Callback::from(move |_: MouseEvent| before.set(None));
        html! { <Button variant={Variant::Secondary} {onclick}>{t.notification_newest()}</Button> }
    });
    let render = {
        let (t, before) = (t.clone(), before.setter());
        Callback::from(move |page: Rc<Notices>| {
            let earlier = page.notices.last().filter(|_| page.more).map(|last| {
                let (before, last) = (before.clone(), last.id);
                let onclick = Callback::from(move |_: MouseEvent| before.set(Some(last)));
                html! { <div><Button variant={Variant::Secondary} {onclick}>{t.notification_earlier()}</Button></div> }
            });
            html! {
                <div class="stack">
                    <ul class="waits" aria-label={t.notification_title()}>{for page.notices.iter().map(|notice| row(&t, notice))}</ul>
                    {slot(earlier)}
                </div>
            }
        })
    };
    let problem = mark.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    let empty = html! {
        <Empty icon={Glyph::Bell} title={t.notification_empty_title()} text={AttrValue::from(t.notification_empty_text())} />
    };
    html! {
        <main class="page" id="main">
            <PageHead
                title={t.notification_title()}
                under={html! { <p class="small quiet">{t.notification_lead()}</p> }}
                actions={slot(marks)}
            />
            <div hidden={problem.is_none()}>{slot(problem)}</div>
            <div hidden={newest.is_none()}>{slot(newest)}</div>
            <Async<Notices>
                resource={notices}
                bones={Bones::Rows(6)}
                {render}
                is_empty={Callback::from(|page: Rc<Notices>| page.notices.is_empty())}
                {empty}
            />
        </main>
    }
}

fn row(t: &I18n, notice: &Notice) -> Html {
    let new = (!notice.read).then(|| html! { <Tag color={Color::Info}>{t.notification_new()}</Tag> });
    html! {
        <li key={notice.id.to_string()} class={classes!("wait", notice.read.then_some("read"))}>
            <p class="due"><Time at={notice.at} detail={Detail::Soon} /></p>
            <div>
                <p class="what"><Go to={place(notice)} query={behind(notice)}>{sentence(t, &notice.what)}</Go></p>
                <p class="why">{notice.title.clone()}</p>
            </div>
            {slot(new)}
        </li>
    }
}
