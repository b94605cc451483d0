## Adoption at a meeting: the record, what follows from it, who joins
procedure-title = Adoption
# $title (String) - the programme's title
procedure-adoption-of = Adoption of { $title }
procedure-not-yet-title = Nothing is decided here yet
procedure-not-yet-text = The adoption is recorded here when the programme is before the ministers and a revision without brackets has been issued.
procedure-waiting-text = The ministers are deciding. When the meeting is over, the secretariat records the answers here and the chair confirms them.
procedure-record-title = Record what the meeting decided
# $rev (String) - "Rev. 5"
# $document (String) - its document number
procedure-record-lead = The answers are to { $rev }, { $document }. The chair sees the record and confirms or returns it; nothing follows from it before that.
procedure-no-revision-title = No revision has been issued
procedure-no-revision-text = A decision is about a revision. Let one be issued first.
# $count (Number) - how many brackets
procedure-brackets-title = { $count ->
    [one] The text cannot be adopted: one bracket is open
   *[other] The text cannot be adopted: { $count } brackets are open
}

## The record
procedure-held-on = Day of the meeting
procedure-place = Place
procedure-lines = Answers of the delegations
procedure-answers-table = Table of the answers
procedure-delegation = Delegation
procedure-presence = Took part
procedure-presence-present = Present
procedure-presence-in-writing = In writing
procedure-presence-absent = Absent
procedure-represented-by = Represented by
procedure-answer = Answer
procedure-answer-none = No answer
procedure-answer-agree = Agrees
procedure-answer-abstain = Abstains
procedure-answer-object = Objects
procedure-subject = Subject to parliament
procedure-subject-hint = Its parliament must approve first
procedure-statement = Statement
# $member (String) - the delegation
procedure-statement-of = Statement of { $member }
procedure-statement-add = Add a statement
procedure-class-country = Countries: all must be represented and none object
procedure-class-area = Autonomous areas: they never stand in the way
procedure-class-baltic-blocks = Baltic states: an objection stands in the way, by this programme’s setting
procedure-class-baltic-noted = Baltic states: an objection is recorded and does not stand in the way, by this programme’s setting
procedure-record-act = Send the record to the chair
procedure-record-again = Send the changed record to the chair
procedure-recorded-toast = The record is with the chair
procedure-change = Change the record
procedure-change-stop = Leave it as it was
# $count (Number) - how many fields
procedure-faults = { $count ->
    [one] One field needs another look. It is marked.
   *[other] { $count } fields need another look. They are marked.
}
procedure-stale-title = Somebody else changed the record while you were writing
procedure-stale-text = Take their state as the new beginning, or send yours over it.
procedure-stale-theirs = Take theirs
procedure-stale-yours = Send mine

## What follows
procedure-would = What would follow
procedure-follows = Why
procedure-would-adopt = The programme would be adopted
procedure-would-fail = The programme would not be adopted
procedure-adopted = Adopted
procedure-failed = Not adopted
# $day (String) - the day of the meeting
# $place (String) - where
procedure-adopted-on = Adopted on { $day } in { $place }
# $day (String) - the day of the meeting
# $place (String) - where
procedure-failed-on = Not adopted on { $day } in { $place }
# $members (Element) - the countries
procedure-subject-to = Subject to parliamentary approval in { $members }
procedure-then-adopt = The revision is sealed and never changes again. Its goals, sub-goals, actions and indicators become results under the same numbers, and the autonomous areas are asked whether they join.
procedure-then-fail = The text is not sealed. The programme goes back to negotiation with these answers on record.
# $members (Element) - the countries
# $count (Number) - how many
procedure-reason-not-represented = { $members } { $count ->
    [one] was not represented.
   *[other] were not represented.
} All countries must be, for the council to decide.
# $members (Element) - the countries
# $count (Number) - how many
procedure-reason-no-answer = { $members } { $count ->
    [one] gave no answer.
   *[other] gave no answer.
} Every country must answer.
# $members (Element) - the countries
# $count (Number) - how many
procedure-reason-country-objected = { $members } { $count ->
    [one] objected.
   *[other] objected.
} Adoption is by consensus of the countries: one objection is enough.
# $members (Element) - the Baltic states
# $count (Number) - how many
procedure-reason-baltic-objected = { $members } { $count ->
    [one] objected.
   *[other] objected.
} By this programme’s setting that stands in the way.
# $members (Element) - the Baltic states
# $count (Number) - how many
procedure-reason-baltic-noted = { $members } { $count ->
    [one] objected.
   *[other] objected.
} By this programme’s setting that is recorded and does not stand in the way.
# $members (Element) - the countries
# $count (Number) - how many
procedure-reason-abstention-blocks = { $members } { $count ->
    [one] abstained.
   *[other] abstained.
} By this programme’s setting that stands in the way.
# $members (Element) - the countries
# $count (Number) - how many
procedure-reason-abstention-noted = { $members } { $count ->
    [one] abstained,
   *[other] abstained,
} which does not stand in the way.
# $members (Element) - the areas
# $count (Number) - how many
procedure-reason-area-objected = { $members } { $count ->
    [one] objected.
   *[other] objected.
} An autonomous area never stands in the way; it joins the text or does not.
# $members (Element) - the countries
# $count (Number) - how many
procedure-reason-agreed = { $members } { $count ->
    [one] agreed.
   *[other] agreed.
}
procedure-against = Stands in the way
procedure-noted = On record
procedure-so-far = With the answers so far

## How a record stands
procedure-state-recorded = Waits for the chair
procedure-state-returned = Returned
procedure-state-adopted = Adopted
procedure-state-failed = Not adopted
# $name (String) - who recorded it
# $day (String) - when
procedure-recorded-by = Recorded by { $name }, { $day }
# $name (String) - who confirmed it
# $day (String) - when
procedure-confirmed-by = Confirmed by { $name }, { $day }
procedure-returned-title = The chair returned the record
procedure-confirm = Confirm …
procedure-confirm-title-adopt = Confirm that the programme is adopted?
procedure-confirm-title-fail = Confirm that the programme is not adopted?
procedure-confirm-act-adopt = Confirm and seal
procedure-confirm-act-fail = Confirm
procedure-confirm-final = A confirmed record cannot be changed.
procedure-confirmed-toast-adopt = The programme is adopted
procedure-confirmed-toast-fail = The record is confirmed
procedure-return = Return …
procedure-return-title = Return the record to the secretariat?
procedure-return-text = Nothing follows from it yet. The secretariat sees your reason, mends the record and sends it again.
procedure-return-reason = Reason
procedure-return-act = Return it
procedure-returned-toast = The record is returned to the secretariat
procedure-earlier = Earlier decisions

## The certificate
procedure-certificate = Certificate
procedure-what = What is decided
# $title (String) - the programme
# $document (String) - the document and revision
procedure-question = The ministers adopt “{ $title }” as it stands in { $document }.
# $rev (String) - "Rev. 5"
procedure-read = Read { $rev }
procedure-hash = The text is sealed. Its hash:
procedure-hash-will = The text that would be sealed. Its hash:

## The areas' joining
procedure-joining = Joining of the autonomous areas
procedure-joining-text = An area joins an adopted text by its own decision.
procedure-joining-pending = Has not said yet
procedure-joining-joined = Joins
procedure-joining-in-part = Joins in part
procedure-joining-not-joined = Does not join
# $member (String) - the area
procedure-joining-say-for = Say whether { $member } joins
# $member (String) - the area
procedure-joining-title = Does { $member } join the programme?
procedure-joining-note-text = All delegations see it at once. It can be said again later; what was said before stays on record.
procedure-joining-choice = The area
procedure-joining-note = In which parts, or why
procedure-joining-act = Say so
procedure-joined-toast = Said
