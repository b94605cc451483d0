## What has changed since a confirmed reading
reading-title = What has changed
reading-heading = What has changed for you
reading-whose = Since when
reading-own = Since I last read
reading-delegation = Since the delegation last cleared
# $day (String) - the day
reading-own-at = You confirmed last on { $day } that you had read the text.
# $who (String) - "Denmark"
# $day (String) - the day
# $name (String) - the head's name
reading-delegation-at = { $who } last cleared the text on { $day } ({ $name }).
# $count (Number) - clauses in which something has changed
reading-count = { $count ->
    [0] Nothing has changed since then.
    [one] Something has changed in one clause since then.
   *[other] Something has changed in { $count } clauses since then.
}
# $rev (String) - "Rev. 2"
reading-on-revision = You read { $rev }.
reading-empty-title = Nothing has changed
# $day (String) - the day
reading-empty-text = Since { $day } every clause reads and stands as it was confirmed.
reading-first-own-title = You have not confirmed yet that you have read the text
# $who (String) - "Denmark"
reading-first-delegation-title = { $who } has not cleared the text yet
# $count (Number) - clauses
reading-first-text = { $count ->
    [one] So all of it is new: one clause. Confirm it as it stands, and from then on this page shows what has changed: words, brackets and positions.
   *[other] So all of it is new: { $count } clauses. Confirm it as it stands, and from then on this page shows what has changed: words, brackets and positions.
}
reading-none-title = There is no text yet
reading-none-text = Once there is something to read, this page shows what has changed since you read it.
reading-open-text = Read the text
reading-not-head = The head of your delegation clears the text for it.

## Confirming
reading-own-all = I have read the whole text
reading-own-changes = I have read all of this
reading-own-section = I have read this section
reading-own-clause = I have read this
reading-clear-all = Clear the text as it stands
reading-clear-changes = Clear all of this
reading-clear-section = Clear this section
reading-clear-clause = Clear this
# $count (Number) - clauses
reading-own-toast = { $count ->
    [0] Confirmed
    [one] Confirmed: you have read one clause
   *[other] Confirmed: you have read { $count } clauses
}
# $count (Number) - clauses
reading-cleared-toast = { $count ->
    [0] Cleared
    [one] One clause is cleared
   *[other] { $count } clauses are cleared
}
reading-stale-title = Something has changed meanwhile
# $what (String) - "2.1.b, 2.1.c"
reading-stale-text = Nothing was confirmed, because this is otherwise now than it was shown: { $what }. The page shows it as it is now; look at it and confirm again.

## Moving about
reading-next = Next change
reading-previous = Previous change
reading-keys = Alt + arrow down goes to the next change, Alt + arrow up to the one before.
# $at (Number) - which change
# $count (Number) - of how many
reading-at = Change { $at } of { $count }

## What became of a clause
reading-before-first = Before the first heading
# $day (String) - the day
reading-since = against { $day }
reading-inserted = New
reading-deleted = Taken out
reading-moved = Moved
reading-along = Moved along with its heading
# $before (String) - "Paragraph"
# $now (String) - "Action"
reading-kind = { $before } became { $now }
# $before (String) - "open"
reading-before = before: { $before }
# $number (Number) - the amendment's number
# $who (String) - "DK, FI"
# $day (String) - the day
reading-by-accepted = By amendment { $number } ({ $who }), accepted on { $day }
# $number (Number) - the amendment's number
# $who (String) - "DK, FI"
# $day (String) - the day
reading-by-modified = By amendment { $number } ({ $who }), accepted with other words on { $day }
# $number (Number) - the amendment's number
reading-bracket-opened = Amendment { $number } is tabled
# $number (Number) - the amendment's number
reading-bracket-revised = Amendment { $number } has a new version
# $number (Number) - the amendment's number
reading-bracket-sponsors = Others stand behind amendment { $number }
# $number (Number) - the amendment's number
reading-bracket-kept = Amendment { $number } is left to the ministers
# $number (Number) - the amendment's number
reading-bracket-returned = Amendment { $number } is on the table again
# $number (Number) - the amendment's number
reading-bracket-accepted = Amendment { $number } was accepted
# $number (Number) - the amendment's number
reading-bracket-modified = Amendment { $number } was accepted with other words
# $number (Number) - the amendment's number
reading-bracket-rejected = Amendment { $number } was rejected
# $number (Number) - the amendment's number
reading-bracket-withdrawn = Amendment { $number } was withdrawn
# $number (Number) - the amendment's number
reading-bracket-merged = Amendment { $number } was merged into another
# $number (Number) - the amendment's number
reading-bracket-elsewhere = Amendment { $number } is no longer about this clause
# $count (Number) - brackets
reading-hand-opened = { $count ->
    [one] One bracket was set by hand
   *[other] { $count } brackets were set by hand
}
# $count (Number) - brackets
reading-hand-closed = { $count ->
    [one] One bracket set by hand was taken away
   *[other] { $count } brackets set by hand were taken away
}
# $now (String) - "agrees"
# $before (String) - "has not said"
reading-position = { $now }; before: { $before }
# $now (String) - "objects"
reading-position-otherwise = { $now }, in other words than before
reading-position-gone = took it back
reading-wide = Reservations on sections and the whole text
# $what (String) - "scrutiny reservation"
reading-wide-text-made = { $what } on the whole text
# $what (String) - "scrutiny reservation"
# $section (String) - "Goal 2"
reading-wide-section-made = { $what } on { $section }
# $what (String) - "scrutiny reservation"
reading-wide-text-gone = { $what } on the whole text: stands no more as it did
# $what (String) - "scrutiny reservation"
# $section (String) - "Goal 2"
reading-wide-section-gone = { $what } on { $section }: stands no more as it did
reading-wide-some-section = a section
