## People and their seats
person-title = People
# $count (Number) - how many people there are
person-count = { $count ->
    [one] One person
   *[other] { $count } people
}
person-find = Find a person, a delegation or a role
person-none-found = Nobody fits
person-none-found-text = Try a part of a name, an e-mail address or a delegation’s code.
person-column-name = Name
person-column-seats = Seats
person-column-state = Account
person-column-act = Acts
person-open = Open
# $name (String) - the person's name
person-open-of = Open { $name }
person-state-invited = invited
person-state-active = active
person-state-suspended = suspended
# $until (String) - until when the link works
person-link-until = link until { $until }
person-link-over = link has run out

## Inviting
person-invite = Invite
person-invite-title = Invite a person
person-name = Name
person-email = Work e-mail
person-invite-text = You get a link to give to the person. It works once, for seven days.
# $number (Number) - which seat it is, from 1
person-seat-number = Seat { $number }
person-seat-add = Add another seat
person-seat-remove = Remove this seat
# $number (Number) - which seat it is, from 1
person-seat-remove-of = Remove seat { $number }
person-invite-make = Make the link
# $name (String) - the person's name
person-link-title = A link for { $name }
person-link-text = Give it to the person by a way you trust. It is shown only now: who has it can follow it.
person-link-label = One-time link
person-link-copy = Copy the link
# $until (String) - until when the link works
person-link-works = It works once, until { $until }.
person-link-done = Done

## One person
person-seats = Seats
person-seats-none = No seat. The person can sign in but not see anything.
person-seats-past = Earlier seats
person-seat-give = Give a seat
person-seat-given = The seat is given
person-seat-end = End the seat
# $seat (String) - the seat in words
person-seat-end-of = End the seat { $seat }
person-seat-end-text = The last day of the seat. What was done in it stays as it is.
person-seat-ends = The seat’s end is set
person-seat-speaks = Speaks on amendments
person-seat-name = Let them table amendments
person-seat-unname = Table amendments yourself again
person-seat-named = Who speaks for the delegation on amendments is changed
person-account = Account
person-link-join = New invitation link
person-link-password = Link for a new password
person-suspend = Suspend
# $name (String) - the person's name
person-suspend-ask = Suspend { $name }?
person-suspend-text = All sessions of the person end at once, and links stop working. Nothing of theirs is lost; you can let them back in.
person-suspended = The account is suspended
person-let-back-in = Let back in
person-let-in = The account is open again

## The page behind a one-time link
person-join-title = Welcome to Samråd
person-join-lead = Say what you are called and choose a password.
person-join-first-lead = You are the first here and will run this installation. Everybody else is invited.
person-join-act = Join
person-reset-title = A new password
person-reset-lead = Choose a new password. Every session you have open ends.
person-reset-act = Set the password
person-link-spent-title = This link no longer works
person-link-spent-text = It works once, for seven days, and a newer link replaces it. Ask whoever gave it to you for a new one.
person-link-none-title = Something is missing from this address
person-link-none-text = A one-time link is long. Copy the whole of it, with all that follows the # sign.
