## Revisions of a programme's text
revision-title = Revisions
revision-lead = Each is the text as it stood on the day it was issued. It never changes.
# $number (Number) - the revision's number
revision-rev = Rev. { $number }
revision-unnumbered = Not issued
# $rev (String) - "Rev. 2"
# $day (String) - when it was issued
revision-rev-on = { $rev }, { $day }
# $rev (String) - "Rev. 2"
# $day (String) - when it was issued
revision-heading = { $rev }, issued { $day }
revision-live = The text as it is now
# $title (String) - the title of the programme adopted before
revision-before = { $title }, as adopted
revision-empty-title = No revision has been issued
revision-empty-text = The first appears here when the secretariat has prepared it and the chair has confirmed it.
revision-not-here-title = There is no such revision
revision-not-here-text = It may have been taken back before it was issued, or it is not open to you in this seat.

## Columns and facts
revision-col-revision = Revision
revision-col-state = State
revision-col-by = Prepared and issued by
revision-col-brackets = Brackets
revision-col-hash = Hash
revision-col-acts = What you can do
revision-fact-document = Document
revision-fact-prepared = Prepared
revision-fact-issued = Issued
revision-fact-clauses = Clauses
revision-fact-brackets = Open brackets
revision-copy-hash = Copy the hash
# $name (String) - who did it
# $day (String) - when
revision-prepared-by = prepared by { $name }, { $day }
# $name (String) - who did it
# $day (String) - when
revision-issued-by = issued by { $name }, { $day }
# $count (Number) - how many brackets
revision-brackets = { $count ->
    [0] no open brackets
    [one] one open bracket
   *[other] { $count } open brackets
}

## How a revision stands
revision-state-prepared = Waits for the chair
revision-state-returned = Returned
revision-state-withdrawn = Taken back
revision-state-issued = Issued
revision-state-sealed = Adopted text

## Acts
# $number (Number) - the number it will have
revision-prepare = Prepare Rev. { $number } …
# $number (Number) - the number it will have
revision-prepare-title = Prepare Rev. { $number } from the text as it is now?
revision-prepare-text = The chair sees it and confirms or returns it. Delegations see it when it is confirmed; until then you can take it back. The text itself stays open.
revision-prepare-act = Prepare it
revision-prepare-document = Document number
revision-prepare-document-hint = As it stands on the paper, for example MRD 12/2026 Rev. 1.
revision-prepare-note = Cover note
revision-prepare-note-hint = What changed, against what it is marked, what is asked of the delegations.
# $rev (String) - "Rev. 2"
revision-prepared-toast = { $rev } is prepared and waits for the chair
revision-waits-title = A prepared revision waits for the chair
revision-waits-text = The next can be prepared when it has been confirmed or returned.
revision-issue = Confirm and issue …
# $number (Number) - its number
revision-issue-title = Issue Rev. { $number }?
revision-issue-text = From now on it can never be changed or taken back. Its clauses keep these labels in every later revision, and all delegations see it.
revision-issue-act = Issue it
# $rev (String) - "Rev. 2"
revision-issued-toast = { $rev } is issued
revision-return = Return …
revision-return-title = Return it to the secretariat?
revision-return-text = It is not issued and gets no number. The secretariat sees your reason, mends the text and prepares it anew.
revision-return-reason = Reason
revision-return-act = Return it
revision-returned-toast = The revision is returned to the secretariat
revision-returned-title = Returned to the secretariat
revision-withdraw = Take back …
revision-withdraw-title = Take this revision back?
revision-withdraw-text = It is not issued and gets no number. The text stays as it is, and a new one can be prepared at any time.
revision-withdraw-act = Take it back
revision-withdrawn-toast = The revision is taken back
revision-compare = Compare
# $rev (String) - the one before it
revision-compare-with = Compare with { $rev }
revision-compare-now = Compare with the text as it is now
revision-print = Print
revision-copy-link = Copy a link to this clause
revision-cover = Cover note
revision-sheet = The text
revision-sealed-note = This is the text that was adopted. What is promised in it is followed under Results.
revision-see-results = See the results

## Restoring
# $rev (String) - "Rev. 2"
revision-restore-whole = Restore the whole text from { $rev } …
revision-restore-clause = Restore this clause …
# $rev (String) - "Rev. 2"
revision-restore-clause-from = Restore the wording of { $rev } …
# $rev (String) - "Rev. 2"
revision-restore-whole-title = Restore the whole text from { $rev }?
# $label (String) - the clause's label
# $rev (String) - "Rev. 2"
revision-restore-clause-title = Restore clause { $label } from { $rev }?
# $rev (String) - "Rev. 2"
revision-restore-whole-text = Every clause of the live text gets the words, kind, facts and place it had in { $rev }; clauses that were added since are taken out. Everyone who has the text open sees it at once. What was written since stays in the history and can be restored from there.
# $rev (String) - "Rev. 2"
revision-restore-clause-text = In the live text the clause gets the words, kind and facts it had in { $rev }. Its place stays as it is now. What was written since stays in the history and can be restored from there.
revision-restore-act = Restore it
revision-restored-toast = Restored in the live text

## Comparing
revision-compare-title = Compare
# $from (String) - "Rev. 1"
# $to (String) - "Rev. 2"
revision-compare-of = { $from } against { $to }
# $document (String) - the later one's document number
# $from (String) - "Rev. 1"
revision-compare-running = { $document }, against { $from }
revision-compare-from = Earlier text
revision-compare-to = Later text
revision-compare-against = against
revision-compare-swap = Exchange the two
revision-compare-empty-title = There is nothing to compare yet
revision-compare-empty-text = Two states of the text are needed: two revisions, or one and the text as it is now.
revision-view = Way of seeing
revision-view-all = All changes
revision-view-simple = Simple
revision-view-clean = Clean
revision-view-original = Original
revision-changes = List of changes
# $count (Number) - how many changes
revision-changes-count = { $count ->
    [0] No changes
    [one] One change
   *[other] { $count } changes
}
# $count (Number) - in how many clauses
revision-changes-in = { $count ->
    [one] in one clause
   *[other] in { $count } clauses
}
revision-changes-none = The two say the same, word for word.
revision-changes-by = By
revision-change-next = Next change (Alt + arrow down)
revision-change-previous = Previous change (Alt + arrow up)
# $at (Number) - which one, from 1
# $of (Number) - of how many
# $what (String) - the change in words
revision-change-said = Change { $at } of { $of }: { $what }
revision-change-inserted = New clause
revision-change-deleted = Clause taken out
# $label (String) - the clause its words went to
revision-change-joined = Joined to { $label }
# $count (Number) - how many clauses went along
revision-change-moved = { $count ->
    [0] Moved
    [one] Moved, with the clause under it
   *[other] Moved, with the { $count } clauses under it
}
# $old (String) - what it was
# $new (String) - what it is
revision-change-kind = { $old } became { $new }
# $new (String) - what it stands under
# $old (String) - what it stood under
revision-change-context = Belongs to { $new }, before to { $old }
revision-change-context-top = the text itself
# $old (String) - the words taken out
# $new (String) - the words put in
revision-change-words = “{ $old }” became “{ $new }”
# $new (String) - the words put in
revision-change-words-in = Inserted “{ $new }”
# $old (String) - the words taken out
revision-change-words-out = Taken out “{ $old }”
revision-change-note-in = Footnote inserted
revision-change-note-out = Footnote taken out
revision-change-note = Footnote changed
# $fact (String) - the name of the fact
# $old (String) - what it said
# $new (String) - what it says
revision-change-fact = { $fact }: { $old } became { $new }
# $fact (String) - the name of the fact
# $new (String) - what it says
revision-change-fact-in = { $fact }: { $new } added
# $fact (String) - the name of the fact
# $old (String) - what it said
revision-change-fact-out = { $fact }: { $old } taken out
revision-note-inserted = New clause
revision-note-deleted = Taken out
revision-note-moved = Moved here
# $label (String) - after which clause it stood
revision-note-moved-after = Moved here; it stood after { $label }
revision-note-moved-first = Moved here; it stood first
revision-note-along = Moved here with what it stands under
revision-note-away = Stood here before it was moved
revision-inserted-begin = inserted
revision-deleted-begin = taken out
# $reason (String) - why the words before it are in brackets, and who set them
revision-bracket-why = Why in brackets: { $reason }
# $who (String) - who set a bracket: "Sec Astrid Holm"
# $when (String) - when
revision-bracket-set = Set by { $who }, { $when }
revision-footnote = Footnote:

## Labels in words
# $label (String) - the goal's number
revision-label-goal = Goal { $label }

## Kinds of clauses
revision-kind-chapter = Chapter
revision-kind-goal = Goal
revision-kind-subgoal = Sub-goal
revision-kind-heading = Heading
revision-kind-paragraph = Paragraph
revision-kind-bullet = List item
revision-kind-action = Action
revision-kind-indicator = Indicator
# $kind (String) - the kind
# $level (Number) - its level
revision-kind-level = { $kind }, level { $level }

## Facts of clauses
revision-facts-lead = Lead
revision-facts-participants = Take part
revision-facts-due = Due
revision-facts-unit = Unit
revision-facts-baseline = Baseline
revision-facts-target = Target
revision-facts-source = Source
revision-facts-frequency = Measured
revision-facts-tags = Tags
revision-frequency-monthly = every month
revision-frequency-quarterly = every quarter
revision-frequency-half-yearly = every half-year
revision-frequency-yearly = every year
revision-frequency-two-yearly = every second year
revision-frequency-once = once

## Tags that have words of their own
revision-tag-green = green
revision-tag-competitive = competitive
revision-tag-socially-sustainable = socially sustainable
