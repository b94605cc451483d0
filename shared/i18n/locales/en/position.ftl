## The map
position-title = Positions
position-heading = What the delegations think of the text
# $open (Number) - clauses that are not settled
position-lead = { $open ->
    [0] Every clause is agreed, or agreed ad ref.
    [one] One clause is not settled yet.
   *[other] { $open } clauses are not settled yet.
}
# $rev (String) - "Rev. 2"
position-on-revision = You read { $rev }. Positions are taken on its words.
position-empty-title = The negotiation has not begun
position-empty-text = Positions are taken once the programme is negotiated and there is a text to speak of. The map will show here what each delegation thinks of each clause.
position-closed-title = The negotiation is over
position-closed-text = The map shows what was said. No position is taken any more.
position-before-title = The negotiation has not begun
position-before-text = The map shows the clauses. Positions are taken once the programme is negotiated.
position-paused-title = Positions are not taken now
position-paused-text = The programme is not being negotiated. Reservations can still be lifted and objections withdrawn.
position-map = Positions of the delegations, clause by clause
position-map-help = Arrow keys move between cells, Enter opens one, N goes to the next clause that is not settled and Shift+N to the one before.
position-clause = Clause
position-which = Which clauses
position-which-all = All clauses
position-which-open = Not settled
position-as = How it is shown
position-as-map = Map
position-as-list = List
position-room = Show in the room
position-room-leave = Leave the room's view
position-delegation = Delegation
position-everyone = All delegations
position-kind = Said
position-kind-any = Anything
position-show-all = Show everything
position-next = Next not settled
position-previous = Previous not settled
position-none-open = Nothing is left that is not settled.
position-none-fits-title = No clause fits
position-none-fits-text = No clause is as chosen above.
# $clauses (Number) - clauses in the group
# $open (Number) - of them not settled
position-fold = { $clauses ->
    [one] One clause
   *[other] { $clauses } clauses
}, { $open ->
    [0] all settled
    [one] one not settled
   *[other] { $open } not settled
}
# $objections (Number) - objections in the group
position-fold-objections = { $objections ->
    [one] one objection
   *[other] { $objections } objections
}
# $reservations (Number) - reservations in the group
position-fold-reservations = { $reservations ->
    [one] one reservation
   *[other] { $reservations } reservations
}
# $again (Number) - positions to reconfirm in the group
position-fold-again = { $again ->
    [one] one position to reconfirm
   *[other] { $again } positions to reconfirm
}
position-before-goals = Before the goals
position-heading-itself = the heading itself
position-key = What the marks mean
# $member (String) - "Denmark"
# $clause (String) - "2.1.b"
# $said (String) - "agrees"
position-cell = { $member } on { $clause }: { $said }
# $count (Number) - open brackets
position-brackets = { $count ->
    [one] One open bracket
   *[other] { $count } open brackets
}

## What is said, short in a cell and whole in a sentence
position-said-agree = agrees
position-said-live = can live
position-said-reserve = reserves
position-said-scrutiny = scrutiny
position-said-parliament = parliament
position-said-linguistic = language
position-said-object = objects
position-said-again = reconfirm
position-said-none = –
position-whole-agree = agrees
position-whole-agree-confirmed = agrees, confirmed by the capital
position-whole-live = can live with it
position-whole-live-confirmed = can live with it, confirmed by the capital
position-whole-object = objects
position-whole-none = has not said
# $said (String) - "agrees"
position-whole-again = to reconfirm; of other words it said: { $said }
position-reservation-general = general reservation
position-reservation-substantive = substantive reservation
position-reservation-scrutiny = scrutiny reservation
position-reservation-parliamentary = parliamentary reservation
position-reservation-linguistic = linguistic reservation
position-filter-agree = Agrees
position-filter-live = Can live with it
position-filter-reserve = Reservation
position-filter-object = Objection
position-filter-again = To reconfirm
position-filter-none = Has not said

## Where a clause stands
position-state-open = Open
position-state-bracketed = In brackets
position-state-ad-ref = Agreed ad ref
position-state-agreed = Agreed
position-state-reopened = Reopened
# $count (Number) - delegations that have not said
position-why-silent = { $count ->
    [one] One delegation has not spoken to these words.
   *[other] { $count } delegations have not spoken to these words.
}
position-why-held = An objection or a reservation stands in the way.
position-why-bracketed = Words in it are in brackets.
position-why-contested = It is wanted elsewhere, of another kind or with other facts.
position-why-ad-ref = All at the table agree or can live with it. The capitals have still to confirm, or the chair closes it.
position-why-agreed-all = Every delegation's capital has confirmed it.
# $name (String) - who
# $day (String) - when
position-why-agreed-chair = Closed by { $name }, { $day }.
# $name (String) - who
# $day (String) - when
position-why-reopened-chair = Reopened by { $name }, { $day }:
position-why-reopened-edit = Its words were changed after it was agreed. It is asked for anew.

## Reservations on more than a clause
position-wide = Reservations on the whole text and on sections
position-wide-text = The whole text
# $label (String) - "Goal 2"
position-wide-section = { $label } and what stands under it
position-wide-gone = A section that is no longer in the text
# $day (String) - the day
position-lifts-on = Expected to be lifted { $day }
position-wide-new = Reserve on a section or the whole text …
position-wide-title = A reservation on more than a clause
position-scope = What it is about

## The panel on a clause
# $label (String) - "2.1.b"
position-panel = Clause { $label }
position-panel-close = Close the panel
position-panel-words = It reads
position-panel-state = Where it stands
position-panel-said = What the delegations say
position-panel-yours = Your delegation's position
position-panel-chair = As chair
position-panel-show = Show in the text
# $name (String) - who
# $day (String) - when
position-by = { $name }, { $day }
position-wanted = Wants it to read
position-changed = What has changed since then
position-silent = Have not said
position-record = All that was ever said of it
# $what (String) - what was said
# $day (String) - when it was taken back
position-record-ended = { $what }; taken back { $day }
position-record-closed-all = Closed: the last capital confirmed
# $name (String) - who
position-record-closed = Closed by { $name }
# $name (String) - who
# $reason (String) - why
position-record-reopened = Reopened by { $name }: { $reason }
# $name (String) - who
position-record-corrected = A change was marked linguistic by { $name }

## Taking a position
position-take = Position
position-take-agree = Agree
position-take-live = Can live with it
position-take-reserve = Reserve
position-take-object = Object
position-take-reserve-hint = With a kind and a reason that all see
position-take-object-hint = With the words you want instead
position-take-kind = Kind of reservation
position-take-kind-general = General: against the whole
position-take-kind-substantive = Substantive: against this passage
position-take-kind-scrutiny = Scrutiny: still being examined
position-take-kind-parliamentary = Parliamentary: parliament must finish first
position-take-kind-linguistic = Linguistic: a language version is to be checked
position-take-reason = Reason, seen by all delegations
position-take-lifts = Expected to be lifted
position-take-wanted = It should read
position-take-confirmed = The capital has confirmed it
position-take-confirmed-hint = Otherwise the agreement is ad ref
position-take-choose = Choose a position.
position-take-act = Take this position
position-take-change = Change it to this
# $label (String) - "2.1.b"
position-taken-toast = Your delegation's position on { $label } is taken
position-taken-wide-toast = The reservation is entered
position-take-back = Take it back
position-lift = Lift the reservation
# $member (String) - "Denmark"
position-lift-question = Lift { $member }'s reservation?
# $member (String) - "Denmark"
position-take-back-question = Take { $member }'s position back?
position-take-back-text = It stays on record as what was said until now. All delegations see that it no longer stands.
position-taken-back-toast = It no longer stands
position-stale-title = The clause has changed
position-stale-text = It reads otherwise than when you opened it. The new words are shown above; look at them and say again what you think.
position-take-agreed = The clause is agreed. The chair reopens it before anything else can be said.
position-take-not-head = The head of your delegation takes its positions.

## The chair
position-close = Close as agreed …
# $label (String) - "2.1.b"
position-close-question = Close { $label } as agreed?
position-close-text = All at the table agree or can live with these words. From now on they change only after you have reopened the clause, with a reason that all see.
position-close-act = Close it
# $label (String) - "2.1.b"
position-closed-toast = { $label } is agreed
position-reopen = Reopen …
# $label (String) - "2.1.b"
position-reopen-question = Reopen { $label }?
position-reopen-text = The delegations say anew what they think of it. All see that you reopened it, and why.
position-reopen-reason = Reason, seen by all
position-reopen-act = Reopen it
# $label (String) - "2.1.b"
position-reopened-toast = { $label } is reopened
position-mark = The change is linguistic …
position-mark-question = Is this change only linguistic?
position-mark-text = What was said of the words before then counts for the words as they are now. Nobody is asked anew.
position-mark-act = Mark it linguistic
position-marked-toast = The change is marked linguistic

## Agreeing to a section
# $label (String) - "Goal 2"
position-bulk = Agree to all in { $label } …
# $label (String) - "Goal 2"
position-bulk-title = Agree to all in { $label }?
# $count (Number) - clauses
position-bulk-agree = { $count ->
    [0] There is nothing here that your delegation could agree to in this way.
    [one] One clause would be agreed to.
   *[other] { $count } clauses would be agreed to.
}
# $count (Number) - clauses
position-bulk-unread = { $count ->
    [one] One of them nobody in your delegation has opened as it reads now:
   *[other] { $count } of them nobody in your delegation has opened as they read now:
}
# $count (Number) - clauses
position-bulk-already = { $count ->
    [one] One you agree to, or can live with, already.
   *[other] { $count } you agree to, or can live with, already.
}
# $count (Number) - clauses
position-bulk-held = { $count ->
    [one] One has a reservation or an objection of yours, which stays:
   *[other] { $count } have a reservation or an objection of yours, which stay:
}
# $count (Number) - clauses
position-bulk-bracketed = { $count ->
    [one] One has brackets and is answered by itself:
   *[other] { $count } have brackets and are answered one by one:
}
# $count (Number) - clauses
position-bulk-closed = { $count ->
    [one] One is agreed by all.
   *[other] { $count } are agreed by all.
}
# $count (Number) - clauses
position-bulk-act = { $count ->
    [one] Agree to one clause
   *[other] Agree to { $count } clauses
}
position-bulk-cancel = Not now
# $count (Number) - clauses
position-bulk-toast = { $count ->
    [one] Your delegation agrees to one more clause
   *[other] Your delegation agrees to { $count } more clauses
}
position-bulk-stale-title = Something has changed meanwhile
position-bulk-stale-text = Nothing was agreed to. These clauses read or stand otherwise than shown:
position-bulk-stale-again = Look again

## The list
position-list = What is not settled
position-list-who = Who
position-list-what = What
position-list-why = Why
position-list-since = Since
position-list-none = Nothing is said against any clause, and nothing is to be reconfirmed.

## The room
# $at (Number) - which clause
# $of (Number) - of how many
position-room-at = Clause { $at } of { $of }
position-room-empty = Every clause is settled.
