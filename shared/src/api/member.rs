//! Members, bodies and chair terms.
