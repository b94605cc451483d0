//! What the address of the page says: since whose reading.

use serde::{Deserialize, Serialize};
use shared::reading::Whose;

/// What is chosen. Without it, the delegation's for those who sit for one, and one's own for others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Whose reading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<Whose>,
}
