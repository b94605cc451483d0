//! Templates: reading, making, copying, changing and removing them.

use serde::{Deserialize, Serialize};

use crate::id::TemplateId;
use crate::template::ClauseTemplate;
use crate::time::Instant;

/// A template in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TemplateSummary {
    /// Its id.
    pub id: TemplateId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// How many clauses it has.
    pub clauses: u32,
    /// When it was last changed.
    pub changed_at: Instant,
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// Counts its changes, from 1; given back when it is changed, so that nobody overwrites what they have not seen.
    pub version: u32,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Its clauses, in order.
    pub clauses: Vec<ClauseTemplate>,
    /// When it was last changed.
    pub changed_at: Instant,
}

/// What a template is to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TemplateContent {
    /// Its name.
    pub name: String,
    /// What it is for; may be empty.
    #[serde(default)]
    pub description: String,
    /// Its clauses, in order.
    pub clauses: Vec<ClauseTemplate>,
}

/// A changed template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TemplateChange {
    /// The version that was on the screen.
    pub version: u32,
    /// What it is to say.
    pub content: TemplateContent,
}

/// The name of a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CopyName {
    /// The name.
    pub name: String,
}

crate::path! {
    /// A path to one template.
    pub struct OfTemplate {
        /// The template.
        template: TemplateId,
    }
}

crate::endpoint! {
    /// Lists the templates by name.
    pub struct ListTemplates: Get "/templates" for SignedIn => 200 Vec<TemplateSummary> {}
}

crate::endpoint! {
    /// Gives a template with its clauses.
    pub struct GetTemplate: Get "/templates/{template}" for SignedIn => 200 Template {
        path: OfTemplate,
    }
}

crate::endpoint! {
    /// Makes a template.
    pub struct CreateTemplate: Post "/templates" for SignedIn => 201 Template {
        body: TemplateContent,
    }
}

crate::endpoint! {
    /// Makes a template that says the same as this one.
    pub struct CopyTemplate: Post "/templates/{template}/copy" for SignedIn => 201 Template {
        path: OfTemplate,
        body: CopyName,
    }
}

crate::endpoint! {
    /// Changes a template; programmes made from it stay as they are.
    pub struct ChangeTemplate: Put "/templates/{template}" for SignedIn => 200 Template {
        path: OfTemplate,
        body: TemplateChange,
        problems: [Stale],
    }
}

crate::endpoint! {
    /// Removes a template; programmes made from it stay as they are.
    pub struct RemoveTemplate: Delete "/templates/{template}" for SignedIn => 204 () {
        path: OfTemplate,
    }
}
