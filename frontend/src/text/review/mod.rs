//! The review of a long paste: what each clause is, guessed, and confirmed or corrected by a person.

mod guess;

use std::rc::Rc;

use shared::text::Kind;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use self::guess::{Guessed, guess};
use super::event::{Block, Notice};
use super::pen::Pen;
use crate::context::{I18n, use_i18n};
use crate::revision::words;
use crate::ui::{Button, Checkbox, Color, Dialog, Tag, Variant, slot};

/// Properties of [`ReviewDialog`].
#[derive(Properties, PartialEq)]
pub struct ReviewDialogProps {
    /// The paste; nothing while none waits.
    pub review: Option<Rc<(Vec<Block>, Vec<Notice>)>>,
    /// It is over.
    pub onclose: Callback<()>,
    /// The editor.
    pub pen: Pen,
}

/// A paste of more clauses than one takes in at a glance.
#[component]
pub fn ReviewDialog(props: &ReviewDialogProps) -> Html {
    let t = use_i18n();
    let rows = use_state_eq(Vec::<Guessed>::new);
    let unsure_only = use_state_eq(|| false);
    {
        let (rows, unsure_only) = (rows.setter(), unsure_only.setter());
        use_effect_with(props.review.clone(), move |review| {
            unsure_only.set(false);
            rows.set(review.as_ref().map(|review| guess(&review.0)).unwrap_or_default());
        });
    }
    let onkind = {
        let (setter, now) = (rows.setter(), (*rows).clone());
        Callback::from(move |(at, kind): (usize, Kind)| {
            let mut next = now.clone();
            if let Some(row) = next.get_mut(at) {
                row.become_kind(kind);
            }
            setter.set(next);
        })
    };
    let insert = {
        let (rows, pen, onclose) = ((*rows).clone(), props.pen.clone(), props.onclose.clone());
        Callback::from(move |_: MouseEvent| {
            let blocks: Vec<Block> = rows.iter().map(Guessed::block).collect();
            if pen.insert_reviewed(&blocks) {
                onclose.emit(());
            }
        })
    };
    let unsure = u32::try_from(rows.iter().filter(|row| !row.sure).count()).unwrap_or(u32::MAX);
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let lines = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !*unsure_only || !row.sure)
        .map(|(at, row)| line(&t, at, row, &onkind));
    let actions = html! {
        <>
            <Button onclick={insert}>{t.text_review_insert()}</Button>
            <Button variant={Variant::Secondary} color={Color::Neutral} onclick={props.onclose.reform(|_| ())}>{t.common_cancel()}</Button>
        </>
    };
    html! {
        <Dialog open={props.review.is_some()} onclose={props.onclose.clone()} title={t.text_review_title(count)} {actions}>
            <div class="stack review">
                <p>{t.text_review_lead()}</p>
                <p class="quiet">{t.text_review_numbers()}</p>
                <div class="row apart">
                    <span>{t.text_review_unsure_count(unsure)}</span>
                    <Checkbox
                        label={t.text_review_show_unsure()}
                        checked={*unsure_only}
                        onchange={let only = unsure_only.setter(); Callback::from(move |on| only.set(on))}
                    />
                </div>
                <table class="ds-table">
                    <thead>
                        <tr>
                            <th scope="col">{t.text_review_kind()}</th>
                            <th scope="col">{t.text_review_number()}</th>
                            <th scope="col">{t.text_review_words()}</th>
                        </tr>
                    </thead>
                    <tbody>{for lines}</tbody>
                </table>
            </div>
        </Dialog>
    }
}

fn line(t: &I18n, at: usize, row: &Guessed, onkind: &Callback<(usize, Kind)>) -> Html {
    let options = Kind::ALL.into_iter().map(|kind| {
        html! { <option key={kind.as_str()} value={kind.as_str()} selected={kind == row.kind}>{words::kind(t, kind)}</option> }
    });
    let onchange = {
        let onkind = onkind.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(kind) = Kind::from_name(&chosen) {
                onkind.emit((at, kind));
            }
        })
    };
    let text = row.wording.text();
    let first: String = text.chars().take(40).collect();
    let unsure = (!row.sure).then(|| html! { <Tag color={Color::Warning}>{t.text_review_unsure()}</Tag> });
    html! {
        <tr key={at}>
            <td>
                <select class="ds-input" aria-label={t.text_review_kind_of(first)} {onchange}>{for options}</select>
                {slot(unsure)}
            </td>
            <td class="num quiet">{row.label.clone()}</td>
            <td class={classes!("kind-of", row.kind.as_str())} lang="en">{text}</td>
        </tr>
    }
}
