//! How each part is fetched, and what is here already.

use std::cell::RefCell;

use super::Part;
use super::pages::{self, Pages};

/// The part could not be fetched. Asking again tries again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

thread_local! {
    /// The parts that are here. A page runs in one thread, for as long as it is open.
    static HERE: RefCell<Vec<(Part, Pages)>> = const { RefCell::new(Vec::new()) };
}

/// The pages of a part, where they are here already.
pub fn here(part: Part) -> Option<Pages> {
    HERE.with_borrow(|here| here.iter().find(|(one, _)| *one == part).map(|(_, pages)| *pages))
}

/// The pages of a part, fetched where they are not here yet.
pub async fn fetch(part: Part) -> Result<Pages, Missing> {
    if let Some(pages) = here(part) {
        return Ok(pages);
    }
    let pages = match part {
        Part::Text => text().await,
        Part::Amendments => amendments().await,
        Part::Amendment => amendment().await,
        Part::Own => own().await,
        Part::Act => act().await,
        Part::Draft => draft().await,
        Part::Ear => ear().await,
        Part::Comment => comment().await,
        Part::Hints => hints().await,
        Part::Bracketed => bracketed().await,
        Part::Programme => programme().await,
        Part::Revision => revision().await,
        Part::Position => position().await,
        Part::Package => package().await,
        Part::Since => since().await,
        Part::Desk => desk().await,
        Part::Adoption => adoption().await,
        Part::Results => results().await,
        Part::Result => result().await,
        Part::Lineage => lineage().await,
        Part::Work => work().await,
        Part::Initiative => initiative().await,
        Part::WorkForm => work_form().await,
        Part::Timeline => timeline().await,
        Part::Indicator => indicator().await,
        Part::Figures => figures().await,
        Part::Money => money().await,
        Part::Report => report().await,
        Part::Member => member().await,
        Part::Office => office().await,
        Part::Public => public().await,
        Part::Overview => overview().await,
    }?;
    HERE.with_borrow_mut(|here| here.push((part, pages)));
    Ok(pages)
}

/// Declares how a part is fetched: the function's name is the part's, and the name of its file.
///
/// What is cut is whatever only the function in the block can reach.
macro_rules! cut {
    ($name:ident) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        fn $name() -> Result<Pages, Missing> {
            Ok(pages::$name)
        }

        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<Pages, Missing> {
            Ok(pages::$name)
        }
    };
}

cut!(text);
cut!(amendments);
cut!(amendment);
cut!(own);
cut!(act);
cut!(draft);
cut!(ear);
cut!(comment);
cut!(hints);
cut!(bracketed);
cut!(programme);
cut!(revision);
cut!(position);
cut!(package);
cut!(since);
cut!(desk);
cut!(adoption);
cut!(results);
cut!(result);
cut!(lineage);
cut!(work);
cut!(initiative);
cut!(work_form);
cut!(timeline);
cut!(indicator);
cut!(figures);
cut!(money);
cut!(report);
cut!(member);
cut!(office);
cut!(public);
cut!(overview);
