//! What a mail server's refusal is about: us, this one mail, or neither for certain. A pure rule; it sends nothing.
//!
//! A mail is given up only where the server says that the mailbox or the message is at fault. That nobody lets us in, or that the
//! sender is refused, is mended by whoever runs the server, and the mail waits meanwhile: a deadline must not be lost to a password
//! that was changed. A bare `550` answers a sender as well as a recipient (RFC 5321, 4.3.2), so it is no reason to give up either.

/// What a refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// The server itself, our sign-in or our sender: every mail would be refused like this one.
    Us,
    /// The mailbox it is for, or this message: it will never be taken.
    Mail,
    /// It may pass; others may be taken.
    Unclear,
}

/// By the reply's code, and by the enhanced status (RFC 3463) with which its text may begin.
pub(super) fn about(code: u16, said: &str) -> About {
    match (code, enhanced(code, said)) {
        // The service closes, or wants a sign-in that it was not given or did not take (RFC 4954, 6; RFC 3207, 4.1).
        (421 | 454 | 530 | 534 | 535 | 538, _) | (_, Some((1, 7 | 8) | (7, 8))) => About::Us,
        // 551 is "user not local", which is said of a recipient alone.
        (500.., Some((1, 1 | 2 | 3 | 6 | 10) | (2, 1 | 3 | 4) | (3, 4) | (6, _))) | (551, None) => {
            About::Mail
        }
        _ => About::Unclear,
    }
}

/// Subject and detail of an enhanced status of the same class as the code.
fn enhanced(code: u16, said: &str) -> Option<(u16, u16)> {
    let mut parts = said.split_whitespace().next()?.split('.').map(str::parse::<u16>);
    let (class, subject, detail) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    (class == code / 100 && parts.next().is_none()).then_some((subject, detail))
}

#[cfg(test)]
mod tests {
    use super::{About, about};

    #[test]
    fn a_refused_sign_in_is_about_us_whatever_is_said_with_it() {
        for (code, said) in [
            (535, "5.7.8 Authentication credentials invalid"),
            (535, "wrong"),
            (530, "5.7.0 Authentication required"),
            (530, "Must issue a STARTTLS command first"),
            (534, "5.7.9 Please log in with your web browser"),
            (538, ""),
            (454, "4.7.0 Temporary authentication failure"),
            (421, "4.3.2 closing"),
        ] {
            assert_eq!(about(code, said), About::Us, "{code} {said}");
        }
    }

    #[test]
    fn a_refused_sender_is_about_us() {
        assert_eq!(about(550, "5.1.8 Sender's domain does not exist"), About::Us);
        assert_eq!(about(553, "5.1.7 Bad sender address"), About::Us);
        assert_eq!(about(450, "4.1.8 Sender address rejected: Domain not found"), About::Us);
    }

    #[test]
    fn a_mailbox_that_is_not_there_or_a_message_that_is_not_taken_is_about_this_mail() {
        for (code, said) in [
            (550, "5.1.1 no such mailbox"),
            (550, "5.1.10 null MX"),
            (501, "5.1.3 Bad recipient address syntax"),
            (550, "5.2.1 The mailbox is disabled"),
            (552, "5.3.4 Message size exceeds limit"),
            (554, "5.6.0 Message content rejected"),
            (551, "User not local"),
        ] {
            assert_eq!(about(code, said), About::Mail, "{code} {said}");
        }
    }

    #[test]
    fn nothing_is_given_up_for_what_may_have_been_said_of_the_sender_or_may_pass() {
        for (code, said) in [
            (550, "no"),
            (550, ""),
            (553, "not allowed"),
            (554, "no SMTP service here"),
            (550, "5.7.1 Relaying denied"),
            (550, "5.1.0 Address rejected"),
            (550, "5.4.1 Access denied"),
            (552, "5.2.2 Mailbox full"),
            (503, "5.5.1 bad sequence of commands"),
            (451, "4.3.2 come back later"),
            (450, "4.1.1 unverified"),
        ] {
            assert_eq!(about(code, said), About::Unclear, "{code} {said}");
        }
    }

    #[test]
    fn a_number_that_is_no_status_of_the_class_of_its_code_says_nothing() {
        assert_eq!(about(550, "4.1.1 confused"), About::Unclear);
        assert_eq!(about(550, "5.1.1.1 an address"), About::Unclear);
        assert_eq!(about(550, "5.1 short"), About::Unclear);
    }
}
