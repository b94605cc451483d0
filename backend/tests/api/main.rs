//! The API, asked as a browser asks it: over HTTP, on SQLite and on PostgreSQL. One test binary; the folders mirror the URLs.

mod amendment;
mod archive;
mod audit;
mod body;
mod desk;
mod http;
mod job;
mod live;
mod malformed;
mod matrix;
mod member;
mod notification;
mod openapi;
mod person;
mod position;
mod procedure;
mod programme;
mod result;
mod revision;
mod round;
mod schema;
mod session;
mod support;
mod template;
mod text;
