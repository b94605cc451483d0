//! Tickets for the live socket.
