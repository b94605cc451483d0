//! Every sentence the product says, in every language it speaks: on the screen, in mails, in documents.
//!
//! Messages live in `locales/<lang>/<noun>.ftl` (Fluent) and become typed methods of [`Messages`]: `shell-skip` is
//! [`Messages::shell_skip`]. How to add a message or a language is told in this crate's README.
//!
//! Not here: numbers, dates, lists and sorting (the browser's `Intl`, in `frontend/src/ui/format`), and text that people write.

mod negotiate;
mod plural;
mod resolve;
mod signs;
mod sum;

/// What the build script made of the message files.
mod generated {
    #![expect(
        missing_docs,
        clippy::allow_attributes,
        clippy::derivable_impls,
        unused_imports,
        reason = "generated from the message files"
    )]
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));

    impl L10nLanguage {
        /// Any message with any variables, for comparing with Fluent's own resolver.
        pub(crate) fn with(&self, place: usize, args: FluentArgs) -> String {
            self.0.msg(place, Some(args)).unwrap()
        }

        /// A message without variables by its Fluent id, where the id is data (a problem's code, a delegation's).
        pub(crate) fn by_id(&self, id: &str) -> Option<String> {
            self.0.by_id(id)
        }
    }
}

/// A language the product speaks: one variant for each folder under `locales/`.
pub use generated::L10n as Language;
/// All messages in one language, one method each.
pub use generated::L10nLanguage as Messages;
pub use negotiate::negotiate;
pub use resolve::L10nError;

/// The compiled message files, as `(language, bytes)`. The browser carries none: it fetches the one it shows.
#[cfg(not(target_arch = "wasm32"))]
static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The ids of all messages, by their place; for tests alone, so that no program carries them.
static IDS: &[&str] = include!(concat!(env!("OUT_DIR"), "/ids.rs"));

/// The sum of each language's message file, as it was when this program was built.
static SUMS: &[(&str, u64)] = include!(concat!(env!("OUT_DIR"), "/sums.rs"));

impl Language {
    /// The BCP 47 tag, as in `<html lang>` and in the name of the message file.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Da => "da",
        }
    }

    /// The tag for `Intl`. English is written the British way: "23 Nov 2026", 24 hours.
    pub fn intl_tag(self) -> &'static str {
        match self {
            Self::En => "en-GB",
            other => other.tag(),
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        self.language_name()
    }

    /// The language with this tag, in any casing; `None` where the product does not speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::iter().copied().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The name of the message file that this build knows. It carries the sum of what is in it, so that a browser may keep it.
    pub fn file(self) -> String {
        format!("{}-{:016x}.txt", self.tag(), self.sum())
    }

    fn sum(self) -> u64 {
        SUMS.iter().find(|(tag, _)| *tag == self.tag()).map_or(0, |(_, sum)| *sum)
    }

    /// The message file inside this program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn embedded(self) -> Option<&'static [u8]> {
        EMBEDDED.iter().find(|(tag, _)| *tag == self.tag()).map(|(_, bytes)| *bytes)
    }

    /// The messages inside this program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn messages(self) -> Option<Messages> {
        Messages::new(self.tag(), self.embedded()?).ok()
    }
}

impl Messages {
    /// English, which is always there.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn english() -> Self {
        Language::En.messages().expect("English is part of every build and was parsed by the build script")
    }

    /// The messages in a file that was fetched; `None` unless it is the very file this program was built with.
    ///
    /// Another build's file may lack a message that this one asks for. Comparing a sum is a hundredth of the code that checks
    /// a file message by message.
    pub fn fetched(language: Language, file: &[u8]) -> Option<Self> {
        if language.sum() == sum::sum(file) { Self::new(language.tag(), file).ok() } else { None }
    }

    /// A message by its Fluent id with variables by their names, each a number or a text. The typed methods are for programs; this
    /// is for tests that go through all messages.
    #[doc(hidden)]
    pub fn say(&self, id: &str, variables: &[(&str, Result<i64, &str>)]) -> Option<String> {
        let mut args = resolve::FluentArgs::new();
        for (name, value) in variables {
            match value {
                Ok(number) => args.set(name, resolve::FluentNumber::from(*number)),
                Err(text) => args.set(name, *text),
            }
        }
        let place = IDS.binary_search(&id).ok()?;
        Some(self.with(place, args))
    }

    /// The sentence for a problem code of the API (`problem.ftl`); an unknown code gets the general sentence.
    pub fn problem(&self, code: &str) -> String {
        self.by_id(&id("problem", code)).unwrap_or_else(|| self.problem_internal())
    }

    /// What an act did, by its stable name (`audit.ftl`), for example `person.invite`; `None` for one without words.
    pub fn act(&self, name: &str) -> Option<String> {
        self.by_id(&id("audit-act", &name.replace('.', "-")))
    }

    /// A word of an act's details (`audit.ftl`), for example `version` or `can_live_with`; `None` for one without words.
    pub fn audit_word(&self, name: &str) -> Option<String> {
        self.by_id(&id("audit-word", name))
    }

    /// The name of a delegation or role by its code (`member.ftl`), for example `DK` or `SEC`.
    pub fn member_name(&self, code: &str) -> Option<String> {
        self.by_id(&id("member", code))
    }
}

/// Codes are written `like_this` or `DK`, Fluent ids `like-this`.
fn id(area: &str, code: &str) -> String {
    format!("{area}-{}", code.to_ascii_lowercase().replace('_', "-"))
}
