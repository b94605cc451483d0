//! Samråd's server: one crate, one binary. A noun's folder holds its routes, its verbs (one file each) and its rows.

pub mod amendment;
pub mod app;
pub mod archive;
pub mod audit;
pub mod body;
pub mod clock;
pub mod command;
pub mod db;
pub mod demo;
pub mod desk;
pub mod http;
pub mod hub;
pub mod job;
pub mod live;
pub mod member;
pub mod permit;
pub mod person;
pub mod problem;
pub mod procedure;
pub mod programme;
pub mod result;
pub mod revision;
pub mod session;
pub mod settings;
pub mod template;
pub mod text;
