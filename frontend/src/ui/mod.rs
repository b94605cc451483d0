//! The kit: buttons, fields, tables, dialogs. One component a file, no word of the domain, Designsystemet's markup.
//!
//! Every word shown is given by the caller or comes from the `common` messages. Who writes an ARIA attribute here is Yew
//! alone; none of Designsystemet's scripts run.

mod alert;
mod breadcrumbs;
mod button;
mod choice;
mod copy;
mod delegation;
mod dialog;
mod disclosure;
mod empty;
mod facts;
mod field;
mod file;
mod filling;
pub mod focus;
mod form;
pub mod format;
mod icon;
mod icon_button;
mod id;
mod input;
pub mod kept;
mod media;
mod menu;
mod pagination;
mod panel;
mod question;
mod radio;
mod select;
mod several;
mod skeleton;
mod spinner;
mod table;
mod tabs;
mod tag;
mod textarea;
mod time;
pub mod timing;
mod tip;
mod toast;
mod toggle;

#[cfg(test)]
mod kit;

pub use alert::{Alert, ErrorView};
pub use breadcrumbs::Breadcrumbs;
pub use button::{Button, Color, LinkButton, Size, Variant};
pub use choice::{Checkbox, Switch};
pub use copy::CopyButton;
pub use delegation::{DelegationChip, RoleChip};
pub use dialog::{Dialog, Placement};
pub use disclosure::Disclosure;
pub use empty::Empty;
pub use facts::Facts;
pub use field::{Field, Wiring};
pub use file::{FileInput, bytes_of};
pub use filling::Filling;
pub use form::{Form, field_sentence, use_follow, use_form};
pub use icon::{Glyph, Icon};
pub use icon_button::IconButton;
pub use id::use_id;
pub use input::{DateInput, InputKind, TextInput};
pub use media::{matches_media, use_media};
pub use menu::{Entry, Item, Menu};
pub use pagination::Pagination;
pub use panel::{Panel, Section};
pub use question::Question;
pub use radio::RadioGroup;
pub use select::Select;
pub use several::Several;
pub use skeleton::{Bones, Skeleton};
pub use spinner::Spinner;
pub use table::{Column, Sort, Table};
pub use tabs::{Tab, Tabs};
pub use tag::{Light, Status, Tag};
pub use textarea::TextArea;
pub use time::{Clock, Time};
pub use tip::Tip;
pub use toast::ToastRegion;
pub use toggle::ToggleGroup;

use yew::prelude::*;

/// One of several: a value, its words, and words under them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choice {
    /// What is chosen; also the key.
    pub value: AttrValue,
    /// The words.
    pub label: AttrValue,
    /// A sentence under the words, where the component shows one.
    pub hint: Option<AttrValue>,
}

impl Choice {
    /// A value and its words.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }
}

/// What is there, or a hidden element in its place: Yew 0.23 loses its way among siblings that come and go.
pub fn slot(html: Option<Html>) -> Html {
    html.unwrap_or_else(|| html! { <span hidden=true /> })
}
