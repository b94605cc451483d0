//! `/notices`, `/account/notifications`, `/unsubscribe/{secret}`, and the mail that is sent.

mod mail;
mod of_text;
mod over_tls;
mod settings;
mod smtp;
mod told;
mod wire;
