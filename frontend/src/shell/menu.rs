//! The person's menu: who one is, the seat one acts in, appearance, language, the way out.

use std::rc::Rc;

use ::i18n::Language;
use yew::prelude::*;

use crate::context::{I18n, Scheme, Theme, use_i18n, use_theme};
use crate::ui::{Choice, Entry, Glyph, Icon, Item, Menu};

/// A seat one may act in.
#[derive(Clone, PartialEq)]
pub struct SeatChoice {
    /// Its id.
    pub choice: Choice,
    /// Acts in it.
    pub act: Callback<()>,
}

/// Who is here, as the frame shows it.
#[derive(Clone, PartialEq)]
pub struct Me {
    /// The person's name.
    pub name: AttrValue,
    /// The chip of the seat acted in.
    pub chip: Html,
    /// The seat acted in, in words.
    pub seat: AttrValue,
    /// The id of that seat.
    pub seat_id: AttrValue,
    /// All seats that hold now.
    pub seats: Vec<SeatChoice>,
    /// Pages of one's own: account, sessions.
    pub pages: Vec<Item>,
    /// Signs out.
    pub sign_out: Callback<()>,
}

/// Properties of [`PersonMenu`].
#[derive(Properties, PartialEq)]
pub struct PersonMenuProps {
    /// Who is here.
    pub me: Me,
}

/// The menu behind one's own chip and name.
#[component]
pub fn PersonMenu(props: &PersonMenuProps) -> Html {
    let t = use_i18n();
    let theme = use_theme();
    let me = &props.me;
    let mut entries = Vec::new();
    if me.seats.len() > 1 {
        entries.push(Entry::Caption(t.shell_acting().into()));
        entries.extend(me.seats.iter().map(|seat| {
            Entry::Item(Item {
                key: format!("seat-{}", seat.choice.value).into(),
                label: seat.choice.label.clone(),
                checked: Some(seat.choice.value == me.seat_id),
                act: seat.act.clone(),
                ..Item::default()
            })
        }));
    }
    if me.seats.len() < 2 {
        entries.push(Entry::Words(t.shell_acting_as(&me.seat).into()));
    }
    if !me.pages.is_empty() {
        entries.push(Entry::Line);
        entries.extend(me.pages.iter().cloned().map(Entry::Item));
    }
    entries.push(Entry::Line);
    entries.extend(display(&t, &theme));
    entries.push(Entry::Line);
    entries.push(Entry::Item(Item {
        key: "sign-out".into(),
        label: t.shell_sign_out().into(),
        icon: Some(Glyph::LogOut),
        act: me.sign_out.clone(),
        ..Item::default()
    }));
    let face = html! {
        <>
            {me.chip.clone()}
            <span class="who" aria-hidden="true">{me.name.clone()}</span>
            <span class="ds-sr-only">{t.shell_account_menu_of(&me.name)}</span>
        </>
    };
    html! {
        <Menu
            {face}
            class={classes!("ds-button", "me")}
            label={AttrValue::from(t.shell_account_menu_of(&me.name))}
            named_by_face=true
            end=true
            entries={Rc::<[Entry]>::from(entries)}
        />
    }
}

/// Appearance and language, for who is not signed in.
#[component]
pub fn DisplayMenu() -> Html {
    let t = use_i18n();
    let theme = use_theme();
    html! {
        <Menu
            face={html! { <Icon of={Glyph::Languages} /> }}
            icon_only=true
            end=true
            label={AttrValue::from(format!("{}, {}", t.shell_language(), t.shell_theme()))}
            entries={Rc::<[Entry]>::from(display(&t, &theme))}
        />
    }
}

fn display(t: &I18n, theme: &Theme) -> Vec<Entry> {
    let mut entries = vec![Entry::Caption(t.shell_theme().into())];
    entries.extend(Scheme::ALL.map(|scheme| {
        let (key, label) = match scheme {
            Scheme::Auto => ("theme-auto", t.shell_theme_auto()),
            Scheme::Light => ("theme-light", t.shell_theme_light()),
            Scheme::Dark => ("theme-dark", t.shell_theme_dark()),
        };
        let theme = theme.clone();
        Entry::Item(Item {
            key: key.into(),
            label: label.into(),
            checked: Some(theme.scheme == scheme),
            act: Callback::from(move |()| theme.choose(scheme)),
            ..Item::default()
        })
    }));
    entries.push(Entry::Caption(t.shell_language().into()));
    entries.extend(Language::iter().map(|&language| {
        let own = t.clone();
        Entry::Item(Item {
            key: format!("language-{}", language.tag()).into(),
            label: language.own_name().into(),
            lang: Some(language.tag().into()),
            checked: Some(language == t.language()),
            act: Callback::from(move |()| own.choose(language)),
            ..Item::default()
        })
    }));
    entries
}

/// The languages side by side, each by its own name, for the door.
#[component]
pub fn LanguageLinks() -> Html {
    let t = use_i18n();
    let links = Language::iter().map(|&language| {
        let onclick = {
            let t = t.clone();
            Callback::from(move |_: MouseEvent| t.choose(language))
        };
        html! {
            <button
                key={language.tag()}
                type="button"
                class="ds-link"
                lang={language.tag()}
                aria-pressed={if language == t.language() { "true" } else { "false" }}
                {onclick}
            >
                {language.own_name()}
            </button>
        }
    });
    html! {
        <div class="row tiny quiet" role="group" aria-label={t.shell_language()}>
            <Icon of={Glyph::Languages} small=true />
            <div class="row">{for links}</div>
        </div>
    }
}
