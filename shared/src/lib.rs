//! What server and browser app have in common: the nouns, their pure rules, and every endpoint declared once.
//!
//! Nothing here does I/O, reads a clock or draws a random number; the crate compiles natively and to wasm, and knows no
//! other crate of the project. A noun's module holds its types, its legal transitions, and who may do what with it.

pub mod amendment;
pub mod api;
pub mod audit;
pub mod body;
pub mod budget;
pub mod comment;
pub mod decimal;
pub mod desk;
pub mod document;
mod flat;
pub mod id;
pub mod indicator;
pub mod initiative;
pub mod lifecycle;
pub mod live;
pub mod measurement;
pub mod meeting;
pub mod member;
pub mod milestone;
pub mod notification;
pub mod overview;
pub mod package;
pub mod permission;
pub mod person;
pub mod plan;
pub mod position;
pub mod problem;
pub mod procedure;
pub mod programme;
pub mod publication;
pub mod reading;
pub mod report;
pub mod result;
pub mod revision;
pub mod round;
pub mod search;
pub mod seat;
pub mod session;
pub mod sort;
pub mod succession;
pub mod template;
pub mod text;
pub mod time;
pub mod workbook;
pub mod workstream;
