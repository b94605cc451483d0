//! `/notices`, `/account/notifications`, `/unsubscribe/{secret}`, and the mail that is sent.

mod mail;
mod of_text;
mod settings;
mod smtp;
mod told;
