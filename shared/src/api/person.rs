//! People, invitations, seats: see the modules that follow.
