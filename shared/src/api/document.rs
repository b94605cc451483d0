//! Documents of initiatives and of workstreams.

use serde::{Deserialize, Serialize};

use super::initiative::OfInitiative;
use super::revision::Doer;
use super::workstream::OfWorkstream;
use crate::document::NewDocument;
use crate::id::DocumentId;
use crate::time::Instant;

/// A file, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FileFacts {
    /// What it is called.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentView {
    /// Its id.
    pub id: DocumentId,
    /// What it is.
    pub title: String,
    /// Where it is kept, where that is elsewhere.
    pub address: Option<String>,
    /// The file, where it is kept here.
    pub file: Option<FileFacts>,
    /// Who added it.
    pub by: Doer,
    /// When.
    pub at: Instant,
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FileContent {
    /// What it is called.
    pub name: String,
    /// Its bytes in base64.
    pub bytes: String,
}

crate::path! {
    /// A path to one document.
    pub struct OfDocument {
        /// The document.
        document: DocumentId,
    }
}

crate::endpoint! {
    /// Lists the documents of an initiative, the latest first.
    pub struct ListInitiativeDocuments: Get "/initiatives/{initiative}/documents" for SignedIn => 200 Vec<DocumentView> {
        path: OfInitiative,
    }
}

crate::endpoint! {
    /// Adds a document to an initiative, and answers with all of them.
    pub struct AddInitiativeDocument: Post "/initiatives/{initiative}/documents" for SignedIn => 201 Vec<DocumentView> {
        path: OfInitiative,
        body: NewDocument,
        problems: [NotWorkedOn],
        most: 14_000_000,
    }
}

crate::endpoint! {
    /// Lists the documents of a workstream, the latest first.
    pub struct ListWorkstreamDocuments: Get "/workstreams/{workstream}/documents" for SignedIn => 200 Vec<DocumentView> {
        path: OfWorkstream,
    }
}

crate::endpoint! {
    /// Adds a document to a workstream, and answers with all of them.
    pub struct AddWorkstreamDocument: Post "/workstreams/{workstream}/documents" for SignedIn => 201 Vec<DocumentView> {
        path: OfWorkstream,
        body: NewDocument,
        problems: [NotWorkedOn],
        most: 14_000_000,
    }
}

crate::endpoint! {
    /// Reads a file.
    pub struct GetAFile: Get "/documents/{document}" for SignedIn => 200 FileContent {
        path: OfDocument,
    }
}

crate::endpoint! {
    /// Removes a document, and answers with those that are left beside it.
    pub struct RemoveADocument: Delete "/documents/{document}" for SignedIn => 200 Vec<DocumentView> {
        path: OfDocument,
        problems: [NotWorkedOn],
    }
}
