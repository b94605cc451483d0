//! One operation in the form: what it is about, the fields for what is wanted, and what it would do.

use std::rc::Rc;

use shared::api::package::{Does, PackageGround, Variant as Wanted};
use shared::text::facts::Fact;
use shared::text::{ClauseId, Facts, Kind};
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::clauses;
use super::wish::{Fields, Place, Way, Wish, along, fact_pointer, find, pointer};
use super::words::opening;
use crate::amendment::names::Names;
use crate::amendment::words::does;
use crate::context::I18n;
use crate::revision::by::chips;
use crate::revision::words::{fact, kind_and_level, label, pieces, redline};
use crate::text::FactFields;
use crate::ui::{Button, Checkbox, Choice, Color, Form, Glyph, Select, Size, Tag, TextArea, Variant, slot};

/// What the rows of a form have in common.
pub struct Rows<'a> {
    /// The words.
    pub t: &'a I18n,
    /// The form.
    pub form: &'a Form<Fields>,
    /// What the package is built from.
    pub ground: &'a PackageGround,
    /// Its clauses, to choose from.
    pub choices: &'a Rc<[Choice]>,
    /// What clauses are called in sentences.
    pub names: Names,
}

impl Rows<'_> {
    /// The row of a wish.
    pub fn row(&self, at: usize, wish: &Wish) -> Html {
        let t = self.t;
        let name = name(t, wish);
        let what = match wish.way.does() {
            Does::Insert | Does::Replace => name.clone(),
            does => format!("{name} · {}", act(t, does)),
        };
        let agreed = find(self.ground, &wish.clause).is_some_and(|one| one.agreed).then(|| {
            html! { <Tag color={Color::Warning} icon={Glyph::TriangleAlert}>{t.package_flag_agreed()}</Tag> }
        });
        // What is wrong is counted by their places, which change: it is forgotten.
        let remove = self.form.edit("/wishes", move |fields: &mut Fields, _: MouseEvent| {
            if at < fields.wishes.len() {
                fields.wishes.remove(at);
            }
        });
        // Words and that the clause goes are one row, between which one changes.
        let way = if wish.way == Way::Goes { Does::Replace } else { wish.way.does() };
        let said = match wish.operation() {
            Some(operation) => does(t, &self.names, &[operation]),
            None => t.package_build_same(),
        };
        html! {
            <li key={format!("{}-{}", wish.clause, clauses::does(way))} class="wish stack tight">
                <header class="row tight">
                    <h3>{name.clone()}</h3>
                    {slot(agreed)}
                    <span class="push"><Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::X} onclick={remove}>{t.package_build_remove(&what)}</Button></span>
                </header>
                <div class="stack tight" role="group" aria-label={what}>{self.fields(at, wish, &name)}</div>
                <p class="small quiet">{said}</p>
                {slot(preview(t, wish))}
            </li>
        }
    }

    /// What is filled in; what is wrong with the operation stands at its first field.
    fn fields(&self, at: usize, wish: &Wish, name: &str) -> Html {
        let (t, error) = (self.t, self.form.error(&pointer(at)));
        match &wish.way {
            Way::Words | Way::Goes => self.words_or_none(at, wish, name, error),
            Way::New(place, content) => {
                let facts = self.facts(at, content.kind, &content.facts, content.kind.is_result());
                html! {
                    <>
                        {self.words(at, wish, name, error)}
                        {self.place(at, wish, place, None)}
                        {self.shape(at, content.kind, content.level, None)}
                        {facts}
                    </>
                }
            }
            Way::Moves(place) => {
                let under = along(self.ground, &wish.clause).len().saturating_sub(1);
                html! {
                    <>
                        {self.place(at, wish, place, error)}
                        <p class="small quiet" hidden={under == 0}>{t.package_build_along(under)}</p>
                    </>
                }
            }
            Way::Shape(kind, level) => self.shape(at, *kind, *level, error),
            Way::Facts(facts) => {
                let as_shaped = |one: &Wish| match one.way {
                    Way::Shape(kind, _) if one.clause == wish.clause => Some(kind),
                    _ => None,
                };
                let kind = self.form.values().wishes.iter().find_map(as_shaped).unwrap_or(wish.kind);
                html! { <>{self.facts(at, kind, facts, true)}{wrong(error)}</> }
            }
        }
    }

    /// A callback that changes one wish.
    fn edit<V: 'static>(&self, at: usize, change: impl Fn(&mut Wish, V) + Clone + 'static) -> Callback<V> {
        self.form.edit(pointer(at), move |fields: &mut Fields, value: V| {
            if let Some(wish) = fields.wishes.get_mut(at) {
                change(wish, value);
            }
        })
    }

    fn words(&self, at: usize, wish: &Wish, name: &str, error: Option<AttrValue>) -> Html {
        let oninput = self.edit(at, |wish: &mut Wish, text: String| wish.words = text);
        html! { <TextArea label={self.t.package_build_words(name)} value={wish.words.clone()} rows=4 {error} {oninput} /> }
    }

    /// The words, those of amendments to take over, and that it goes instead.
    fn words_or_none(&self, at: usize, wish: &Wish, name: &str, error: Option<AttrValue>) -> Html {
        let t = self.t;
        let goes = wish.way == Way::Goes;
        let (field, fault) =
            if goes { (None, Some(wrong(error))) } else { (Some(self.words(at, wish, name, error)), None) };
        let variants = find(self.ground, &wish.clause).map_or(&[][..], |one| &one.variants[..]);
        let variants = variants.iter().enumerate().map(|(key, variant)| {
            let wording = variant.wording.clone();
            let take = self.edit(at, move |wish: &mut Wish, _: MouseEvent| wish.take(wording.as_ref()));
            html! { <li key={key} class="row tight">{variant_of(t, variant, take)}</li> }
        });
        let variants: Vec<Html> = variants.collect();
        let onchange =
            self.edit(at, |wish: &mut Wish, on: bool| wish.way = if on { Way::Goes } else { Way::Words });
        html! {
            <>
                {slot(field)}
                <ul class="stack tight" hidden={variants.is_empty()} aria-label={t.package_build_variants(name)}>{for variants}</ul>
                <Checkbox label={t.package_build_goes()} checked={goes} {onchange} />
                {slot(fault)}
            </>
        }
    }

    /// Behind which clause: of the text, but not of what moves itself, or a new one that this package puts in before.
    fn place(&self, at: usize, wish: &Wish, place: &Place, error: Option<AttrValue>) -> Html {
        let t = self.t;
        let own = along(self.ground, &wish.clause);
        let others = self.choices.iter().enumerate().filter(|(at, _)| !own.contains(at));
        let mut choices: Vec<Choice> = others.map(|(_, choice)| choice.clone()).collect();
        let before = self.form.values().wishes.iter().take(at).filter(|one| one.hash.is_none());
        choices.extend(before.map(|one| {
            let line = format!("{} · {}", t.package_new_clause(), opening(&one.words));
            Choice::new(one.clause.to_string(), line)
        }));
        let value = place.after.as_ref().map(ToString::to_string).unwrap_or_default();
        // One that is gone since is shown, and what is wrong with it is said when it is sent.
        if !value.is_empty() && !choices.iter().any(|one| one.value == value.as_str()) {
            let line = if place.label.is_empty() { t.package_a_clause() } else { place.label.clone() };
            choices.push(Choice::new(value.clone(), line));
        }
        let choices: Rc<[Choice]> = choices.into();
        let onchange =
            self.edit(at, |wish: &mut Wish, id: String| wish.put_behind(ClauseId::parse(&id).ok()));
        html! { <Select label={t.package_build_after()} {choices} {value} placeholder={AttrValue::from(t.package_first())} {error} {onchange} /> }
    }

    fn shape(&self, at: usize, kind: Kind, level: u8, error: Option<AttrValue>) -> Html {
        let t = self.t;
        let choice = |(kind, level)| Choice::new(key((kind, level)), kind_and_level(t, kind, level));
        let choices: Rc<[Choice]> = Kind::shapes().map(choice).collect();
        let onchange = self.edit(at, |wish: &mut Wish, chosen: String| {
            if let Some((kind, level)) = Kind::shapes().find(|one| key(*one) == chosen) {
                wish.reshape(kind, level);
            }
        });
        html! { <Select label={t.amendment_begin_kind()} {choices} value={key((kind, kind.settled_level(level)))} {error} {onchange} /> }
    }

    /// The fields of the facts, where they are offered at all. What is wrong with one stands at it; with one that has no field here,
    /// because the clause was of another kind when it was filled in, below them.
    fn facts(&self, at: usize, kind: Kind, facts: &Facts, offered: bool) -> Html {
        let form = self.form.clone();
        let put = Callback::from(move |(fact, said): (Fact, Vec<String>)| {
            let say = move |fields: &mut Fields, said: Vec<String>| {
                if let Some(wish) = fields.wishes.get_mut(at) {
                    wish.say(fact, said);
                }
            };
            form.edit(fact_pointer(at, fact), say).emit(said);
        });
        let wrong_of = |one: Fact| Some((one, self.form.error(&fact_pointer(at, one))?));
        let errors: Rc<[(Fact, AttrValue)]> = Fact::ALL.into_iter().filter_map(wrong_of).collect();
        let fields = if offered { Fact::offered_for(kind) } else { &[] };
        let elsewhere = errors.iter().filter(|(one, _)| !fields.contains(one)).map(|(one, said)| {
            html! { <p key={one.as_str()} class="ds-validation-message" data-field="validation">{format!("{}: {said}", fact(self.t, *one))}</p> }
        });
        let elsewhere: Vec<Html> = elsewhere.collect();
        // A field is read when it is left: Enter in it must not send the form without it.
        let onkeydown = Callback::from(|event: KeyboardEvent| {
            if event.key() == "Enter" && event.target_dyn_into::<HtmlInputElement>().is_some() {
                event.prevent_default();
            }
        });
        let fields = offered
            .then(|| html! { <FactFields {kind} facts={facts.clone()} {put} errors={errors.clone()} /> });
        html! { <div {onkeydown}>{slot(fields)}<div>{for elsewhere}</div></div> }
    }
}

/// What can be done to a clause, on the button that does it.
pub fn act(t: &I18n, does: Does) -> String {
    match does {
        Does::Replace => t.package_build_add(),
        Does::Insert => t.package_build_add_new(),
        Does::Delete => t.package_build_goes(),
        Does::Move => t.package_build_move(),
        Does::Reshape => t.package_build_shape(),
        Does::Facts => t.package_build_facts(),
    }
}

fn key((kind, level): (Kind, u8)) -> String {
    format!("{kind}-{level}")
}

/// What is wrong with an operation that has no field of its own to say it.
fn wrong(error: Option<AttrValue>) -> Html {
    html! { <p class="ds-validation-message" data-field="validation" hidden={error.is_none()}>{error}</p> }
}

/// The clause with what is put in and taken out marked.
fn preview(t: &I18n, wish: &Wish) -> Option<Html> {
    match &wish.way {
        Way::Words if wish.wording() != wish.now => {
            Some(html! { <p class="wording">{redline(t, &wish.now, &wish.wording())}</p> })
        }
        Way::Goes => Some(html! { <p class="wording" lang="en"><del>{for pieces(t, &wish.now)}</del></p> }),
        Way::Moves(_) | Way::Shape(..) => {
            Some(html! { <p class="wording" lang="en">{for pieces(t, &wish.now)}</p> })
        }
        Way::Facts(facts) => {
            Some(html! { <ul class="stack tight">{for clauses::facts(t, &wish.facts, facts)}</ul> })
        }
        Way::Words | Way::New(..) => None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_offered_and_every_level_of_headings_and_bullets() {
        let all: Vec<String> = Kind::shapes().map(key).collect();
        assert_eq!(all.len(), 6 + 2 * 6);
        assert!(all.contains(&"action-0".to_owned()) && all.contains(&"bullet-6".to_owned()));
        assert!(!all.contains(&"heading-0".to_owned()));
    }
}
