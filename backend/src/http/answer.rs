//! What a handler gives back.

/// A cookie to set, or to remove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cookie {
    /// The name, prefix included.
    pub name: String,
    /// The value; empty to remove it.
    pub value: String,
    /// Seconds it is kept; 0 to remove it.
    pub max_age: i64,
    /// Whether it may only travel over TLS.
    pub secure: bool,
}

impl Cookie {
    /// The `Set-Cookie` header: never for scripts, never sent along from other sites.
    #[must_use]
    pub fn header(&self) -> String {
        let secure = if self.secure { "; Secure" } else { "" };
        format!(
            "{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{secure}",
            self.name, self.value, self.max_age
        )
    }
}

/// A reply and the cookies that go with it.
#[derive(Debug)]
pub struct Answer<R> {
    /// The JSON.
    pub reply: R,
    /// The cookies.
    pub cookies: Vec<Cookie>,
}

impl<R> From<R> for Answer<R> {
    fn from(reply: R) -> Self {
        Self { reply, cookies: Vec::new() }
    }
}
