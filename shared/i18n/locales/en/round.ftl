## Rounds of a negotiation
round-title = The round
# $number (Number) - the round's number
# $revision (Number) - the revision's number
round-open = Round { $number } is open on Rev. { $revision }
# $number (Number) - the round's number
round-over = Round { $number } has ended
# $when (String) - the deadline
round-until = Amendments are in time until { $when }
# $when (String) - the deadline
# $zone (String) - the zone in which it was set
round-until-zone = Amendments are in time until { $when } (set by the clock of { $zone })
# $when (String) - when it ended
round-ended = Ended { $when }
round-ended-left = It ended when the programme was moved on.
round-late = What is tabled now is kept, and marked as late until the next revision.
round-pen = While it is open, the pen writes as well.
round-none = No round is open. Amendments can be tabled; there is no deadline.
# $reason (String) - why it was extended, or ended before its deadline
round-reason = Reason: { $reason }

## Opening, extending and ending one
round-act-open = Open a round
round-act-extend = Extend
round-act-end = End it now
round-opened = The round is open. Everybody who takes part is told.
round-extended = The deadline is moved. Everybody who takes part is told.
round-ended-now = The round has ended.
round-no-revision = A round is opened on an issued revision. Issue one first.
round-closes = Last day
round-closes-about = Until its end in Copenhagen. What comes later is kept and marked as late.
# $city (String) - by whose clocks
round-closes-about-in = Until its end in { $city }. What comes later is kept and marked as late.
round-remind = Call it to mind
round-remind-none = Not at all
round-remind-usual = Seven days and one day before
round-remind-one = One day before
round-changed-by = The text changes
round-changed-by-acceptance = Only by accepted amendments
round-changed-by-pen = By the pen as well
round-why = Why
round-why-about = Everybody who takes part reads it.
round-end-about = The next revision is prepared from the text as it is, with a cover note that names what is carried over.
