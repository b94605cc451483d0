//! Is the server well?

use serde::{Deserialize, Serialize};

/// What a healthy server says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Health {
    /// The product's version.
    pub version: String,
    /// `sqlite` or `postgres`: the database that answered.
    pub database: String,
}

crate::endpoint! {
    /// Says that the server runs and that its database answers.
    pub struct GetHealth: Get "/health" for Anyone => 200 Health {
        problems: [Unavailable],
    }
}
