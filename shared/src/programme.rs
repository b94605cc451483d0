//! Programmes: title, period, lifecycle, settings.
