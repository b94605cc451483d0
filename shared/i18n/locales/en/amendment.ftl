## The list
amendment-title = Amendments
# $number (Number) - its number
amendment-numbered = Amendment { $number }
# $number (Number) - its number
# $to (Number) - the number of the amendment that it amends
amendment-numbered-to = Amendment { $number } to { $to }
amendment-draft = Draft
# $to (Number) - the number of the amendment that it amends
amendment-draft-to = Draft of an amendment to { $to }
# $what (String) - "Amendment 12"
# $does (String) - what it does, "replaces words in 2.1.b"
amendment-heading = { $what }: { $does }
# $open (Number) - how many are not decided
# $count (Number) - how many were ever tabled
amendment-heading-all = { $open ->
    [0] No amendments are open
    [one] One of { $count } amendments is open
   *[other] { $open } of { $count } amendments are open
}
amendment-lead = What delegations propose for the text. Numbers are given when an amendment is tabled and never used again.
amendment-begin = Suggest a change …
amendment-drafts = Being written
amendment-tabled = Tabled
# $count (Number) - how many delegations
# $names (String) - their names
amendment-known-to = { $count ->
    [one] Only the delegation of { $names } knows of this.
   *[other] Only the delegations of { $names } know of this.
}
amendment-known-to-office = Only the secretariat knows of this.
# $clause (String) - the first clause it is about
amendment-about = About { $clause }; nothing is changed yet
# $count (Number) - how many are shown
# $all (Number) - of how many
amendment-shown = { $count } of { $all } shown
amendment-empty-title = No amendment yet
amendment-empty-begin = Suggest a change to a clause. Your delegation writes it, and nobody else knows of it until its head releases it.
amendment-empty-text = They appear here as soon as a delegation tables one.
amendment-empty-not-yet = Amendments are made while the programme is negotiated.
amendment-none-tabled-title = Nothing is tabled yet
amendment-none-tabled-text = What a delegation tables is seen here by everybody who takes part.
amendment-none-fits-title = No amendment fits
amendment-none-fits-text = Choose another state, delegation or clause.
amendment-filter-state = How far
amendment-filter-by = Delegation
amendment-filter-clause = Clause
amendment-every-delegation = Every delegation
amendment-every-clause = Every clause
amendment-standing-open = Open
amendment-standing-answered = Answered
amendment-standing-decided = Decided
amendment-standing-all = All
amendment-col-what = Amendment
amendment-col-by = Stands behind it
amendment-col-state = State
amendment-col-stances = Others
amendment-col-proposal = The secretariat proposes
amendment-nobody = Nobody
amendment-no-stance = No stance yet

## What it does
amendment-a-clause = a clause
# $words (String) - the opening words of a clause, or some words
amendment-quoted = “{ $words }”
amendment-does-nothing = Nothing yet
# $count (Number) - how many more
amendment-does-more = { $count } more
# $clause (String) - the clause
amendment-op-replace = replaces words in { $clause }
# $clause (String) - the clause
amendment-op-delete = deletes { $clause }
# $clause (String) - the clause
amendment-op-facts = changes facts of { $clause }
# $clause (String) - the clause
# $after (String) - the clause it is to stand after
amendment-op-move = moves { $clause } after { $after }
# $clause (String) - the clause
amendment-op-move-first = moves { $clause } to the beginning
# $clause (String) - the clause
# $kind (String) - what it is to be
amendment-op-reshape = makes { $clause } another kind: { $kind }
# $count (Number) - how many clauses
# $after (String) - the clause they are to stand after
amendment-op-insert = { $count ->
    [one] inserts a clause after { $after }
   *[other] inserts { $count } clauses after { $after }
}
# $count (Number) - how many clauses
amendment-op-insert-first = { $count ->
    [one] inserts a clause at the beginning
   *[other] inserts { $count } clauses at the beginning
}
# $after (String) - the clause it is to stand after
amendment-note-insert = New clause, after { $after }
amendment-note-insert-first = New clause, at the beginning
amendment-note-delete = To be taken out
# $after (String) - the clause it is to stand after
amendment-note-move = To stand after { $after }
amendment-note-move-first = To stand first

## States
amendment-state-draft = Draft
amendment-state-for-clearance = For clearance
amendment-state-tabled = Tabled
amendment-state-proposed = Waits for the sponsors
amendment-state-answered = Answered by its sponsors
amendment-state-accepted = Accepted
amendment-state-accepted-as-modified = Accepted as modified
amendment-state-rejected = Rejected
amendment-state-withdrawn = Withdrawn
amendment-state-merged = Merged
amendment-state-kept-for-ministers = Kept for ministers
# $number (Number) - the other amendment's number
amendment-merged-into = Merged into { $number }
amendment-needs-rebasing = Needs re-basing
amendment-late = Late
amendment-revising = New version being written
amendment-orphaned = Left by its authors

## Beginning one
amendment-begin-title = Suggest a change
amendment-begin-text = A draft is made that your delegation alone knows of. It is tabled when its head releases it.
amendment-begin-act = Begin the draft
amendment-begin-what = What is suggested
amendment-what-change = Other words for one or several clauses
amendment-what-insert = A new clause
amendment-what-delete = That a clause goes
amendment-what-move = That a clause stands elsewhere
amendment-what-shape = That a clause is of another kind
amendment-what-facts = Other facts: lead, day, figures, source
amendment-begin-from = First clause
amendment-begin-to = Last clause
amendment-begin-to-same = The same
amendment-begin-after = After which clause
amendment-begin-delete = Which clause
amendment-begin-kind = What it is
amendment-begin-words = Its words
amendment-begun = The draft is begun

## The draft
# $who (String) - who knows of it, a sentence
amendment-draft-lead = { $who } Everybody in it can write here at the same time.
# $next (Number) - the version that is written
# $version (Number) - the version that is tabled
# $who (String) - who knows of it, a sentence
amendment-draft-next = The draft of version { $next }. Version { $version } stays tabled until this is released. { $who }
amendment-draft-words = The clauses as you want them
amendment-draft-against = against the text as it was when this was begun
# $what (String) - "Amendment 7"
amendment-draft-against-amendment = against { $what } as it was when this was begun
amendment-draft-nothing-title = Nothing is changed yet
amendment-draft-nothing-text = Write in the clauses. What you change is shown here, with what was there before.
amendment-asks = What this asks for
amendment-why = Why
amendment-why-hint = Everybody who takes part reads it once the amendment is tabled.
amendment-reason = Reason
amendment-reason-none = No reason is given yet.
amendment-reason-saved = The reason is saved
amendment-reason-unsaved = The draft was handed on before this was saved
amendment-reason-stale-title = Somebody else has written the reason meanwhile
amendment-reason-stale-text = What you typed is kept in the field. This is what they wrote:
amendment-reason-take-theirs = Take theirs
amendment-reason-keep-mine = Save mine
amendment-since-title = What has become of the text since this was begun
amendment-since-changed = Reads otherwise by now:
amendment-since-gone = Does not stand any more, so that this could not be accepted as it is:
amendment-since-agreed = Is agreed by now, so that this is not tabled until the chair has reopened it:
amendment-faults-title = This must be mended before the heads get it
amendment-fault-nothing = Something in it changes nothing.
amendment-fault-large = It asks for more than one amendment may. Divide it.
amendment-fault-wide = Its clauses stand too far from each other. Make two amendments of it.
# $clause (String) - the clause
amendment-fault-other = { $clause } is not in the text as it was when this was begun.
# $clause (String) - the clause
amendment-fault-anchor-inside = { $clause } would be moved into itself.
# $clause (String) - the clause
amendment-fault-twice = The same is done to { $clause } twice.
# $clause (String) - the clause
amendment-fault-blank = { $clause } has no words. Delete it, or write some.
# $fact (String) - the name of the fact
# $clause (String) - the clause
amendment-fault-date = { $fact } of { $clause } is no date, quarter or year.
# $fact (String) - the name of the fact
# $clause (String) - the clause
amendment-fault-fact = { $fact } of { $clause } is not acceptable.
amendment-clearance-title = It waits for the heads of delegation
amendment-clearance-text = It is not written on until it is sent back. The last release tables it.
amendment-clearance-missing = Still to release it:
amendment-clearance-released = Released by:
amendment-submit = Submit for clearance
amendment-submitted = It waits for the heads now
amendment-send-back = Send back to be written on
amendment-sent-back = It can be written on again
amendment-release = Release …
amendment-release-title = Release this draft?
amendment-release-text = It is tabled: everybody who takes part sees it, with its number, its reason and who stands behind it.
amendment-release-text-joint = Your delegation releases it. It is tabled when the others have released it too.
amendment-release-act = Release it
amendment-released = Released
amendment-share = With another delegation …
amendment-share-title = Write this with another delegation
amendment-share-text = They see the draft and write in it. From then on the head of each delegation releases it, and it cannot be taken from them again.
amendment-share-with = Delegation
amendment-share-act = Write together
amendment-shared = They write with you now
amendment-withdraw = Withdraw …
# $what (String) - "Amendment 12"
amendment-withdraw-title = { $what }: withdraw it?
amendment-withdraw-text = Your delegation no longer stands behind it. Others who do keep it; when nobody does, it is withdrawn. Its number is not used again.
amendment-withdraw-draft-text = Your delegation gives this draft up. Another delegation that writes it keeps it.
amendment-withdraw-act = Withdraw it
amendment-withdrawn = Withdrawn
amendment-revise = Write a new version
amendment-amend = Propose a change to it
# $number (Number) - the number of the amendment to it
amendment-take-over = Take over the words of { $number }
amendment-revision-begun = The draft of the next version is begun
amendment-drop = Give the new version up …
amendment-drop-title = Give the new version up?
# $what (String) - "Amendment 12"
amendment-drop-text = What is written in this draft is lost. { $what } stays as it is tabled.
amendment-drop-act = Give it up
amendment-revision-dropped = The tabled version stands

## One amendment
amendment-see-all = All amendments
amendment-not-here-title = There is no such amendment
amendment-not-here-text = It was withdrawn before it was tabled, or it is not for you to know of.
# $what (String) - "Amendment 12"
# $rev (String) - "Rev. 2"
amendment-against = { $what }, against { $rev }
# $what (String) - "Amendment 12"
amendment-against-now = { $what }, against the text as it is now
amendment-see = Against what
amendment-see-now = The text as it is now
amendment-see-cited = What it cites
amendment-see-text = The text
amendment-carried-title = The text has changed since
amendment-carried-stuck-title = The text has changed under it: its sponsors say anew what they want
# $clause (String) - the clause
amendment-carried-fulfilled = { $clause } says so already.
# $count (Number) - at how many places
# $clause (String) - the clause
amendment-carried-choice = { $count ->
    [one] In { $clause } text and amendment have both changed the same words; the chair chooses.
   *[other] In { $clause } text and amendment have both changed the same words at { $count } places; the chair chooses.
}
# $clause (String) - the clause
amendment-stuck-gone = { $clause } is not in the text any more.
# $clause (String) - the clause
amendment-stuck-rewritten = { $clause } was to go, and reads otherwise now.
# $clause (String) - the clause
amendment-stuck-reshaped = { $clause } has become of another kind.
# $facts (String) - the names of the facts
# $clause (String) - the clause
amendment-stuck-facts = { $facts } of { $clause } have been set otherwise.
# $clause (String) - the clause
amendment-stuck-anchor-inside = What { $clause } was to stand after stands under it now.
amendment-fact-does = Does
amendment-fact-sponsors = Stands behind it
amendment-fact-left = Wrote it and left it
amendment-fact-cites = Cites
amendment-fact-tabled = Tabled
amendment-fact-version = Version
amendment-fact-origins = Origins
# $numbers (String) - the numbers
amendment-origins = Merged from { $numbers }
amendment-fact-amends = Amends
amendment-fact-amended-by = Amended by
# $version (Number) - the version that is tabled now
amendment-amended-anew = Version { $version } is tabled since
# $how (String) - "Withdrawn", or "Version 2 is tabled since"
amendment-amended-is = What it amends: { $how }
amendment-versions = Earlier versions
# $version (Number) - its number
amendment-version = Version { $version }

## What others think
amendment-stances = What others think
amendment-stance = Your delegation's stance
# $who (String) - the delegation
amendment-stance-own = { $who } says:
amendment-stance-taken = Everybody who takes part sees it now
amendment-no-stance-text = No other delegation has said anything yet.
amendment-reconfirm = to reconfirm
# $view (String) - what was said
amendment-reconfirm-own = “{ $view }” was said of an earlier version.
amendment-reconfirm-act = Say it of this one too
amendment-view-support = Supports
amendment-view-oppose = Opposes
amendment-view-reserve = Reserves
amendment-view-no-position = No position
amendment-sponsor = Stand behind it too
amendment-sponsored = Your delegation stands behind it
amendment-take-up = Take it up
amendment-taken-up = Your delegation has taken it up

## What becomes of it
amendment-story = What has happened
# $version (Number) - the version
amendment-said-released = released version { $version }
# $version (Number) - the proposal's number
# $outcome (String) - what is proposed
amendment-said-proposed = proposed ({ $version }): { $outcome }
amendment-said-replaced = replaced since
# $proposal (Number) - the proposal's number
amendment-said-agrees = agrees to proposal { $proposal }
# $proposal (Number) - the proposal's number
amendment-said-disagrees = does not agree to proposal { $proposal }
# $outcome (String) - what was decided
amendment-said-decided = decided: { $outcome }
# $number (Number) - the other's number
amendment-said-taken-over = took its words over into { $number }
amendment-said-own = The chair stands behind it
amendment-said-was-taken-back = taken back since
# $outcome (String) - what had been decided
amendment-said-taken-back = took the decision back: { $outcome }
# $host (Number) - the number of the amendment it had been merged into
amendment-said-host-withdrawn = Tabled again, because amendment { $host }, which it had been merged into, was withdrawn
amendment-other-words = The other words
amendment-outcome = What becomes of it
amendment-outcome-accept = Accept
amendment-outcome-modified = Accept as modified
amendment-outcome-reject = Reject
amendment-outcome-merge = Merge with another
# $number (Number) - the other's number
amendment-outcome-merge-into = Merge into { $number }
amendment-outcome-keep = Keep for ministers
amendment-hint-accept = It enters the text at once.
# $what (String) - "Amendment 7"
amendment-hint-accept-along = It enters the text at once, with what { $what } asks for. { $what } goes on in it.
amendment-hint-accept-proposed = It would enter the text as it is.
amendment-hint-modified = It enters the text with words written here.
amendment-hint-reject = The text stays as it is.
amendment-hint-merge = It goes on in another amendment, which keeps its origin.
amendment-lost-brackets = Brackets set by hand that go with the words they stand around
amendment-hint-keep = Its words stay in brackets for the ministers.
# $what (String) - what it does, "Replaces words in 2.1.b"
amendment-modified-words = Words ({ $what })
# $reads (String) - the clause as it reads now
amendment-modified-since = The clause was changed after this was proposed, and these words would take the place of: { $reads }
amendment-merge-into = Into which amendment
amendment-merge-none = There is no other open amendment.
# $clause (String) - the clause
amendment-choice = Which words stand in { $clause }
# $clause (String) - the clause
# $at (Number) - which place, from 1
amendment-choice-place = Which words stand in { $clause }, place { $at }
amendment-choice-now = As the text has them now
amendment-choice-amendment = As the amendment wants them
amendment-choice-before = As they were in what it cites
amendment-choice-nothing = No words
amendment-note = Note to the sponsors
amendment-comment = Comment
amendment-propose = Propose an outcome …
# $what (String) - "Amendment 12"
amendment-propose-title = { $what }: what do you propose?
amendment-propose-text = Its sponsors are asked to answer. A later proposal takes the place of this one; both stay on record.
amendment-propose-act = Propose it
amendment-proposed = The sponsors are asked
amendment-answer = Answer the secretariat …
amendment-answer-title = Answer the secretariat's proposal
# $outcome (String) - what is proposed
amendment-answer-text = It proposes: { $outcome }.
amendment-answer-legend = Your delegation
amendment-answer-agrees = Agrees
amendment-answer-disagrees = Does not agree
amendment-answer-act = Answer
amendment-answered = Your answer is given
amendment-decide = Decide …
# $what (String) - "Amendment 12"
amendment-decide-title = { $what }: what is decided?
amendment-decide-text = Everybody who takes part sees it. A decision can be taken back, with a reason.
amendment-decide-act = Decide it
amendment-decided = Decided
# $number (Number) - the number of the package
amendment-in-package = Decided with package { $number }, and taken back with the whole of it only
amendment-take-back = Take the decision back …
# $what (String) - "Amendment 12"
amendment-take-back-title = { $what }: take the decision back?
amendment-take-back-text = The text loses what it gained by it, and the amendment is tabled again. The decision stays on record.
amendment-take-back-act = Take it back
amendment-taken-back = The decision is taken back

## Accepting together
amendment-together = Accept what nobody opposes …
amendment-together-title = Accept what nobody opposes
amendment-together-text = These are open, fit the text as it is, and nobody has opposed or reserved. They enter the text together, or none of them does. A delegation has looked when it stands behind an amendment, has said what it thinks of it, or somebody of it has opened this version or confirmed a reading of the text with it.
# $number (Number) - its number
# $does (String) - what it does
amendment-together-one = { $number }: { $does }
# $others (String) - their numbers
amendment-together-not-with = Cannot be accepted together with { $others }, because they want the same words otherwise. Choose one of them at most.
# $count (Number) - how many
amendment-together-act = { $count ->
    [0] Accept
    [one] Accept one
   *[other] Accept { $count }
}
amendment-together-done = Accepted
amendment-together-none-title = There is nothing that nobody opposes
amendment-together-none-text = Amendments appear here while they are open and fit the text, and nobody opposes or reserves.
amendment-all-looked = Every delegation has looked.
amendment-not-looked = Have not looked:

## The text with its brackets
amendment-brackets-title = The text with its brackets
amendment-brackets-lead = What stands, and what delegations want instead. Look at an amendment in the margin to see its change in place.
# $count (Number) - open brackets in the whole text
amendment-brackets-count = { $count ->
    [0] No bracket is open
    [one] One bracket is open
   *[other] { $count } brackets are open
}
# $count (Number) - open brackets in a clause or a part
amendment-bracket-open = { $count ->
    [one] One open bracket
   *[other] { $count } open brackets
}
amendment-bracket-to-come = Proposed as a new clause
amendment-bracket-otherwise = Open in its place, kind or facts, or to be re-based
amendment-bracket-deleted = deleted
amendment-brackets-next = Next open bracket
amendment-brackets-where = Where brackets are open
amendment-brackets-gone = On clauses that are gone:
# $label (String) - what the clause is called
amendment-brackets-beside = Amendments to { $label }
# $count (Number) - delegations that have said nothing of an amendment
amendment-without-position = { $count } without a position
amendment-view = How the text is shown
amendment-view-brackets = Brackets
amendment-view-revision = Against a revision
amendment-view-adopted = Against the last adopted programme
amendment-view-clean = Clean
amendment-see-brackets = Text with brackets
