//! The API, asked as a browser asks it: over HTTP, on SQLite and on PostgreSQL. One test binary; the folders mirror the URLs.

mod amendment;
mod archive;
mod audit;
mod body;
mod comment;
mod desk;
mod http;
mod live;
mod malformed;
mod matrix;
mod member;
mod openapi;
mod package;
mod person;
mod position;
mod procedure;
mod programme;
mod result;
mod revision;
mod schema;
mod session;
mod support;
mod template;
mod text;
