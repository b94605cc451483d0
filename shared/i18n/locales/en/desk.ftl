## My desk: what waits, by deadline
# $count (Number) - how many things wait
desk-waits = { $count ->
    [0] Nothing waits for you
    [one] One thing waits for you
   *[other] { $count } things wait for you
}
# $count (Number) - how many things wait
# $who (String) - the delegation's name
desk-waits-for = { $count ->
    [0] Nothing waits for { $who }
    [one] One thing waits for { $who }
   *[other] { $count } things wait for { $who }
}
desk-list = What waits, by deadline
desk-empty-text = New deadlines appear here as soon as somebody asks something of you.
desk-zone = All times are Copenhagen time.
# $city (String) - where this device is
desk-zone-other = All times are Copenhagen time; this device is in { $city }.
desk-no-deadline = No deadline
# $when (String) - the day
desk-since-when = since { $when }
desk-programme = The programme
desk-changes = Changed since you were last here
desk-changes-none = Nothing has changed since you were last here.
desk-changes-first = This is your first visit. From the next one on you see here what others did in between.

## What is asked
desk-draft-what = Go on writing
desk-draft-why = You hold the pen.
desk-draft-act = Open the text
# $count (Number) - clauses
desk-reconfirm-what = { $count ->
    [one] Say anew what you think of one clause
   *[other] Say anew what you think of { $count } clauses
}
desk-reconfirm-why = Its words have changed since your delegation took a position.
desk-reconfirm-act = See the map
# $count (Number) - clauses
desk-since-what = { $count ->
    [one] One clause changed since your delegation cleared
   *[other] { $count } clauses changed since your delegation cleared
}
desk-since-why = Words, brackets and positions, as a difference.
desk-since-act = See what has changed
desk-clear-text-what = Read the text and clear it for your delegation
desk-clear-text-why = Your delegation has not cleared it yet. Once it has, your desk says what has changed since.
desk-clear-text-act = Read and clear
# $count (Number) - clauses
desk-since-own-what = { $count ->
    [one] One clause changed since you last read the text
   *[other] { $count } clauses changed since you last read the text
}
# $number (Number) - the package's number
desk-package-answer-what = Answer package { $number } for your delegation
desk-package-answer-why = The chair has put it before the delegations. It is answered as a whole.
desk-package-answer-act = Read the package
# $number (Number) - the package's number
desk-package-decide-what = Package { $number }: all delegations have answered
desk-package-decide-why = It waits for you to apply it, or to build it otherwise.
desk-package-decide-act = See the answers
# $number (Number) - the round's number
desk-amend-what = Amendments in round { $number }
desk-amend-why = What is tabled after the deadline is marked as late.
desk-amend-act = Open the amendments
# $number (Number) - the revision's number
desk-revision-what = Confirm Rev. { $number }
desk-revision-why = The secretariat has prepared it. Once confirmed, it cannot be changed.
desk-revision-act = Look at the revision
# $number (Number) - the amendment's number
desk-clear-version-what = Clear the new version of amendment { $number }
desk-clear-what = Clear a draft amendment
desk-clear-why = Your delegation has written it. Nobody else knows of it until you release it.
desk-clear-act = Read the draft
desk-joint-what = Write a draft amendment together
desk-joint-why = Your delegation and another write it. It waits until it is handed to the heads of delegation.
desk-joint-act = Open the draft
# $number (Number) - the amendment's number
desk-answer-what = Answer what is proposed for amendment { $number }
desk-answer-why = The secretariat proposes what is to become of it.
desk-answer-act = Read the proposal
# $number (Number) - the amendment's number
desk-rebase-what = Say anew what amendment { $number } asks for
desk-rebase-why = The text has changed under it, so that it cannot be accepted as it is.
desk-rebase-act = Read the amendment
# $number (Number) - the amendment's number
desk-take-up-what = Take up amendment { $number }, or leave it
desk-take-up-why = Its authors have left it, and your delegation stands behind it.
desk-take-up-act = Read the amendment
# $count (Number) - how many
desk-decide-what = { $count ->
    [one] Decide on one amendment
   *[other] Decide on { $count } amendments
}
desk-decide-why = All its sponsors have answered the secretariat's proposal.
desk-decide-act = Open the amendments
# $by (String) - who mentioned the person
desk-mention-what = Answer { $by }
desk-mention-why = You were mentioned in a comment on a clause.
desk-mention-act = Read the comment
desk-record-what = Record the adoption
desk-record-why = The answers given at the meeting are not all recorded.
desk-record-act = Record answers
desk-adoption-what = Confirm the adoption
desk-adoption-why = The secretariat has recorded the answers. Your confirmation seals the text.
desk-adoption-act = Look at the answers
desk-join-what = Join the adopted text, or not
desk-join-why = The text applies to your area only so far as it joins.
desk-join-act = Answer
# $label (String) - the label in the sealed text
desk-result-what = Say how { $label } goes
desk-result-why = Your delegation is responsible for it.
desk-result-act = Say how it goes
desk-chair-what = Name who chairs
# $from (String) - the first day without a chair
desk-chair-why = From { $from } there is no chair.
desk-chair-act = Chair terms
# $name (String) - the person's name
desk-invitation-what = Send { $name } a new link
desk-invitation-why = The invitation has run out unused.
desk-invitation-act = Open the person
# $count (Number) - how many sections
# $number (Number) - the round's number
desk-give-what = { $count ->
    [one] Report on one section in round { $number }
   *[other] Report on { $count } sections in round { $number }
}
desk-give-why = Your delegation takes part. What comes after the deadline is marked as late.
desk-give-act = Open the round
# $count (Number) - how many sections
# $number (Number) - the round's number
desk-send-what = { $count ->
    [one] One part that your delegation has written waits in round { $number }
   *[other] { $count } parts that your delegation has written wait in round { $number }
}
desk-send-why = Nobody else sees them before you send them.
desk-send-act = Read and send
# $count (Number) - how many sections
# $number (Number) - the round's number
desk-merge-what = { $count ->
    [one] Write the text of one section in round { $number }
   *[other] Write the text of { $count } sections in round { $number }
}
desk-merge-why = What the others had to give is there, or their time is over.
desk-merge-act = Open the round
# $label (String) - the section's label
desk-correct-what = Correct the section on { $label }
desk-correct-why = The secretariat has returned it with a reason.
desk-correct-act = Read the reason
# $count (Number) - how many sections
# $number (Number) - the round's number
desk-verify-what = { $count ->
    [one] Verify one section of round { $number }
   *[other] Verify { $count } sections of round { $number }
}
desk-verify-why = Their leads have sent them.
desk-verify-act = Open the round
# $number (Number) - the round's number
desk-lock-what = Lock reporting round { $number }
desk-lock-why = Every section is verified.
desk-lock-act = Open the round
