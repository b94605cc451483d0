//! The browser app: what people see of Samråd.
//!
//! `ui` knows no word of the domain, `client` speaks with the server, `context` carries what every page needs, `nav` says
//! which pages there are, `shell` is the frame around them; each noun has a folder of its own with its pages and widgets.
//!
//! Rules that keep Yew 0.23 from falling over: a component never renders nothing (see [`ui::slot`]); all children of a
//! list have keys and the list has an element of its own; no `style=` attribute, which the content policy forbids.

pub mod account;
pub mod amendment;
pub mod app;
pub mod audit;
pub mod body;
pub mod boot;
pub mod budget;
pub mod charts;
pub mod client;
pub mod comment;
pub mod context;
pub mod desk;
mod document;
mod indicator;
pub mod initiative;
mod lineage;
mod measurement;
mod meeting;
pub mod member;
mod milestone;
pub mod nav;
pub mod notification;
pub mod overview;
pub mod package;
pub mod part;
pub mod person;
pub mod position;
mod procedure;
pub mod programme;
pub mod publication;
mod reading;
mod report;
pub mod result;
pub mod revision;
mod round;
mod search;
pub mod seat;
pub mod session;
pub mod shell;
pub mod succession;
pub mod template;
pub mod text;
mod timeline;
pub mod ui;
mod workbook;
mod workstream;

pub use boot::start;
