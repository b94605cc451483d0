//! One clause in the form: how it reads, the words that are wanted, and those of amendments to take over.

use shared::api::package::{PackageGround, Variant as Wanted};
use yew::prelude::*;

use super::wish::{Fields, Way, Wish, find};
use super::words::{opening, piece_name};
use crate::context::I18n;
use crate::revision::by::chips;
use crate::revision::words::{label, pieces, redline};
use crate::ui::{Button, Checkbox, Color, Form, Glyph, Size, Tag, TextArea, Variant, slot};

/// The row of a wish.
pub fn row(t: &I18n, form: &Form<Fields>, ground: &PackageGround, at: usize, wish: &Wish) -> Html {
    let name = name(t, wish);
    let pointer = format!("/wishes/{at}");
    let standing = find(ground, &wish.clause);
    let agreed = standing.is_some_and(|one| one.agreed).then(|| {
        html! { <Tag color={Color::Warning} icon={Glyph::TriangleAlert}>{t.package_flag_agreed()}</Tag> }
    });
    let remove = form.edit(pointer.clone(), move |fields: &mut Fields, _: MouseEvent| {
        if at < fields.wishes.len() {
            fields.wishes.remove(at);
        }
    });
    let edit = move |fields: &mut Fields, change: &dyn Fn(&mut Wish)| {
        if let Some(wish) = fields.wishes.get_mut(at) {
            change(wish);
        }
    };
    let goes = standing.filter(|_| !matches!(wish.way, Way::Other(_))).map(|_| {
        let onchange = form.edit(pointer.clone(), move |fields: &mut Fields, on: bool| {
            edit(fields, &|wish| wish.way = if on { Way::Goes } else { Way::Words });
        });
        html! { <Checkbox label={t.package_build_goes()} checked={wish.way == Way::Goes} {onchange} /> }
    });
    let words = matches!(wish.way, Way::Words | Way::New { .. }).then(|| {
        let oninput = form.edit(pointer.clone(), move |fields: &mut Fields, text: String| {
            edit(fields, &|wish| wish.words = text.clone());
        });
        html! { <TextArea label={t.package_build_words(&name)} value={wish.words.clone()} rows=4 error={form.error(&pointer)} {oninput} /> }
    });
    let preview = match &wish.way {
        Way::Words if wish.wording() != wish.now => {
            Some(html! { <p class="wording">{redline(t, &wish.now, &wish.wording())}</p> })
        }
        Way::Words => Some(html! { <p class="small quiet">{t.package_build_same()}</p> }),
        Way::Goes => Some(html! { <p class="wording" lang="en"><del>{for pieces(t, &wish.now)}</del></p> }),
        Way::New { .. } => None,
        Way::Other(piece) => {
            Some(html! { <p class="small quiet">{t.package_build_other(piece_name(t, piece))}</p> })
        }
    };
    let variants = standing.map_or(&[][..], |one| &one.variants[..]);
    let variants = variants.iter().enumerate().map(|(key, variant)| {
        let take = {
            let wording = variant.wording.clone();
            form.edit(pointer.clone(), move |fields: &mut Fields, _: MouseEvent| {
                edit(fields, &|wish| wish.take(wording.as_ref()));
            })
        };
        html! { <li key={key} class="row tight">{variant_of(t, variant, take)}</li> }
    });
    let variants: Vec<Html> = if matches!(wish.way, Way::Other(_)) { Vec::new() } else { variants.collect() };
    html! {
        <li key={wish.clause.to_string()} class="wish stack tight">
            <header class="row tight">
                <h3>{name.clone()}</h3>
                {slot(place(t, wish).map(|place| html! { <span class="small quiet">{place}</span> }))}
                {slot(agreed)}
                <span class="push"><Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::X} onclick={remove}>{t.package_build_remove(&name)}</Button></span>
            </header>
            {slot(words)}
            <ul class="stack tight" hidden={variants.is_empty()} aria-label={t.package_build_variants(&name)}>{for variants}</ul>
            {slot(goes)}
            {slot(preview)}
        </li>
    }
}

fn name(t: &I18n, wish: &Wish) -> String {
    if wish.hash.is_none() {
        t.package_new_clause()
    } else if wish.label.is_empty() {
        t.package_quoted(opening(&wish.now.text()))
    } else {
        label(t, wish.kind, &wish.label)
    }
}

fn place(t: &I18n, wish: &Wish) -> Option<String> {
    match &wish.way {
        Way::New { after: None, .. } => Some(t.package_first()),
        Way::New { after_label, .. } if after_label.is_empty() => {
            Some(t.package_behind(t.package_a_clause()))
        }
        Way::New { after_label, .. } => Some(t.package_behind(after_label)),
        _ => None,
    }
}

fn variant_of(t: &I18n, variant: &Wanted, take: Callback<MouseEvent>) -> Html {
    let (word, quoted) = match &variant.wording {
        Some(wording) => (t.package_build_take(variant.number), opening(&wording.text())),
        None => (t.package_build_take_goes(variant.number), String::new()),
    };
    html! {
        <>
            <Button size={Size::Small} variant={Variant::Secondary} onclick={take}>{word}</Button>
            {chips(variant.members.clone())}
            <span class="small quiet" lang="en">{quoted}</span>
        </>
    }
}
