//! What a piece of a page is given, of a type that only the page and the piece know. A page names its pieces for whoever fetches
//! parts, and that is the first part, which everybody gets: what compares, copies and drops these properties stays out of it.

use std::any::Any;
use std::rc::Rc;

/// The properties of a piece.
#[derive(Clone)]
pub struct Given(Rc<dyn Properties>);

trait Properties: Any {
    fn is(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<T: PartialEq + 'static> Properties for T {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>() == Some(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

impl Given {
    /// From the properties.
    pub fn new<T: PartialEq + 'static>(properties: T) -> Self {
        Self(Rc::new(properties))
    }

    /// The properties, where they are of this type.
    pub fn of<T: Clone + 'static>(&self) -> Option<T> {
        (*self.0).any().downcast_ref::<T>().cloned()
    }
}

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.is((*other.0).any())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_is_compared_by_what_it_is_and_had_back_as_what_it_was() {
        let given = Given::new(("Rev.", 2));
        assert!(given == Given::new(("Rev.", 2)) && given == given.clone());
        assert!(given != Given::new(("Rev.", 3)) && given != Given::new("Rev."));
        assert_eq!(given.of::<(&str, i32)>(), Some(("Rev.", 2)));
        assert_eq!(given.of::<u8>(), None);
    }
}
