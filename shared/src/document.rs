//! Documents of the work under a programme: files, and addresses of what is kept elsewhere.
//!
//! A document belongs to an initiative or to a workstream, and is added and removed by those who work on that. It is not changed: who
//! has a newer one adds it and removes the older. Not here: what stands in it; nobody looks inside.

use serde::{Deserialize, Serialize};

use crate::initiative::{Matter, works_on};
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};

/// The longest title, and the longest name of a file, in characters.
pub const TITLE_MOST: u32 = 200;
/// The longest address.
pub const ADDRESS_MOST: u32 = 2_000;
/// The most megabytes of a file.
pub const FILE_MOST_MB: u32 = 10;
/// The same in bytes.
pub const FILE_MOST: usize = FILE_MOST_MB as usize * 1_000_000;
/// The most documents of one initiative, or of one workstream.
pub const DOCUMENTS_MOST: usize = 100;

/// A file that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewFile {
    /// What it is called.
    pub name: String,
    /// Its bytes in base64.
    pub bytes: String,
}

/// A document that is to be added: a file or an address, not both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDocument {
    /// What it is.
    pub title: String,
    /// Where it is kept, for one that is kept elsewhere; empty for a file.
    pub address: String,
    /// The file.
    pub file: Option<NewFile>,
}

/// Whether an address can be followed from a page: nothing but the web, so that no address runs anything.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let host = ["https://", "http://"].iter().find_map(|scheme| text.trim().strip_prefix(scheme));
    host.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace))
}

/// A file's name without the folders that some browsers put before it, and without what a screen would not show.
#[must_use]
pub fn file_name(text: &str) -> String {
    let name = text.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|letter| !letter.is_control()).collect::<String>().trim().to_owned()
}

impl NewDocument {
    /// Checks what can be checked without opening the file.
    pub fn check(&self, errors: &mut FieldErrors) {
        errors.length("/title", &self.title, 1, TITLE_MOST);
        match &self.file {
            Some(file) => {
                errors.length("/file/name", &file_name(&file.name), 1, TITLE_MOST);
                if !self.address.trim().is_empty() {
                    errors.add("/address", FieldCode::NotHere);
                }
                if file.bytes.is_empty() {
                    errors.add("/file", FieldCode::Required);
                }
            }
            None => {
                errors.length("/address", &self.address, 1, ADDRESS_MOST);
                if !self.address.trim().is_empty() && !is_address(&self.address) {
                    errors.add("/address", FieldCode::NotAnAddress);
                }
            }
        }
    }
}

crate::act! {
    /// Adding and removing documents of an initiative or a workstream: the secretariat, and the delegation that leads it.
    pub struct KeepDocuments = "document.keep" on Matter;
    |seat, matter| Verdict::allow_if(works_on(seat, matter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(document: &NewDocument) -> Vec<(String, FieldCode)> {
        let mut errors = FieldErrors::new();
        document.check(&mut errors);
        errors.finish().err().unwrap_or_default().into_iter().map(|one| (one.pointer, one.code)).collect()
    }

    fn at(address: &str) -> NewDocument {
        NewDocument { title: "Minutes".into(), address: address.into(), file: None }
    }

    #[test]
    fn an_address_leads_to_the_web_and_nowhere_else() {
        for good in ["https://example.org", " http://example.org/a?b=c ", "https://åland.ax/x"] {
            assert_eq!(faults(&at(good)), [], "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "example.org",
            "https://",
            "https:///x",
            "https://a b",
            "file:///x",
            "data:text/html,x",
        ] {
            assert_eq!(faults(&at(bad)), [("/address".to_owned(), FieldCode::NotAnAddress)], "{bad}");
        }
        assert_eq!(faults(&at(" ")), [("/address".to_owned(), FieldCode::Required)]);
    }

    #[test]
    fn it_is_a_file_or_an_address() {
        let file = |name: &str, bytes: &str| Some(NewFile { name: name.into(), bytes: bytes.into() });
        assert_eq!(faults(&NewDocument { file: file("a.pdf", "YQ=="), ..at("") }), []);
        let both = NewDocument { file: file("a.pdf", "YQ=="), ..at("https://example.org") };
        assert_eq!(faults(&both), [("/address".to_owned(), FieldCode::NotHere)]);
        let empty = NewDocument { file: file("folder/", ""), title: " ".into(), address: String::new() };
        let expected =
            ["/title", "/file/name", "/file"].map(|pointer| (pointer.to_owned(), FieldCode::Required));
        assert_eq!(faults(&empty), expected);
    }

    #[test]
    fn a_file_is_called_without_its_folders() {
        assert_eq!(file_name("C:\\fakepath\\Møde 3.docx"), "Møde 3.docx");
        assert_eq!(file_name("../../etc/pass\u{0}wd "), "passwd");
    }
}
