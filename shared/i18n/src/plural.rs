//! Which plural form a number takes in a language, by CLDR's rules: "one clause", "two clauses".

/// The rules of one language.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) struct Plurals(Option<intl_pluralrules::PluralRules>);

#[cfg(not(target_arch = "wasm32"))]
impl Plurals {
    /// Of a language by its tag; of one that CLDR does not know everything is "other".
    pub(crate) fn new(language: &str) -> Self {
        let language = language.parse::<unic_langid::LanguageIdentifier>().ok();
        Self(language.and_then(|language| {
            intl_pluralrules::PluralRules::create(language, intl_pluralrules::PluralRuleType::CARDINAL).ok()
        }))
    }

    pub(crate) fn category(&self, number: i64) -> &'static str {
        use intl_pluralrules::PluralCategory as C;

        match self.0.as_ref().and_then(|rules| rules.select(number).ok()) {
            Some(C::ZERO) => "zero",
            Some(C::ONE) => "one",
            Some(C::TWO) => "two",
            Some(C::FEW) => "few",
            Some(C::MANY) => "many",
            Some(C::OTHER) | None => "other",
        }
    }
}

/// The rules of one language: the browser's.
#[cfg(target_arch = "wasm32")]
pub(crate) struct Plurals(js_sys::Intl::PluralRules);

#[cfg(target_arch = "wasm32")]
impl Plurals {
    pub(crate) fn new(language: &str) -> Self {
        let languages = js_sys::Array::of1(&js_sys::JsString::from(language));
        Self(js_sys::Intl::PluralRules::new(&languages, &js_sys::Object::new()))
    }

    pub(crate) fn category(&self, number: i64) -> &'static str {
        let category = String::from(self.0.select(number as f64));
        ["zero", "one", "two", "few", "many"].into_iter().find(|known| *known == category).unwrap_or("other")
    }
}
