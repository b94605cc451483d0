## The list
package-title = Packages
package-lead = Compromises of the chair over several clauses. Each delegation answers one as a whole.
# $number (Number) - its number
package-numbered = Package { $number }
package-draft = Draft package
package-begin = Build a package
package-see-all = See all packages
package-empty-title = No package yet
package-empty-chair = Build one from the words of amendments and your own. Nobody but the secretariat knows of it until you put it before the delegations.
package-empty-text = A package appears here as soon as the chair puts one before the delegations.
package-known = Only the chair and the secretariat know of this.
package-not-here-title = There is no such package
package-not-here-text = It may be a draft that is not before the delegations yet.

## How it stands
package-state-draft = Draft
package-state-put = Before the delegations
package-state-applied = In the text
package-state-withdrawn = Taken back
# $version (Number) - the version
package-version = Version { $version }

## Its clauses
package-clauses = Clause by clause
package-no-clauses-title = Nothing in it yet
package-no-clauses-text = The chair chooses the clauses and their words.
package-now = The text
package-then = With the package
package-not-yet = There is no such clause yet.
package-goes = The clause goes.
package-a-clause = a clause
package-new-clause = New clause
# $words (String) - the opening words of a clause
package-quoted = “{ $words }”
# $clause (String) - a clause
package-behind = behind { $clause }
package-first = at the beginning
# $clause (String) - a clause
package-moves = moves behind { $clause }
package-moves-first = moves to the beginning
# $kind (String) - what it becomes
package-becomes = Becomes: { $kind }
package-flag-changed = The text reads otherwise by now
package-flag-agreed = Agreed
package-flag-fallen = Reads otherwise than the package made it

## What it does to amendments
package-effects = What it does to amendments
package-effects-none = No open amendment is about these clauses.
package-effects-unknown = It is shown once the package fits the text again.
package-col-amendment = Amendment
package-col-by = Stands behind it
package-col-effect = What becomes of it
package-col-then = Then
package-effect-satisfies = Satisfied
package-effect-changes = Changed
package-effect-drops = Dropped
package-decides = Decided with the package
package-decided = Decided with the package
package-stays-open = Stays open: it wants more than the package speaks to, or no longer fits the text

## Answers
package-answers = Answers of the delegations
package-said-none = no answer
package-said-again = anew
package-said-fallen = fallen
package-said-accept = agrees
package-said-whole = if whole
package-said-decline = no
package-reply-accept = Agrees
package-reply-whole = Agrees on the condition that it stays whole
package-reply-decline = Does not agree
package-whole-none = Has not answered
# $version (Number) - the version that was answered
# $reply (String) - what was said
package-whole-again = To be given anew; on version { $version }: { $reply }
# $reply (String) - what was said
package-whole-fallen = No longer holds, because a part of the package reads otherwise; it was: { $reply }
package-answer = Answer for your delegation
package-answer-again = Answer otherwise
# $package (String) - "Package 2"
# $who (String) - the delegation
package-answer-title = { $package }: the answer of { $who }
package-answer-text = You answer the package as a whole, not clause by clause. All who take part see the answer.
package-answer-legend = Answer
package-answer-comment = What you have to say
package-answer-act = Answer
package-answered = The answer is given
package-hint-accept = To all of it.
package-hint-whole = When a part of it is changed later, your answer no longer holds.
package-hint-decline = The chair cannot apply it as it is.

## What keeps it from being applied
package-held-title = What keeps it from being applied
package-held-not-put = It is not before the delegations.
package-held-frozen = The programme is not being negotiated.
# $count (Number) - how many delegations
# $who (String) - which
package-held-no-answer = { $count ->
    [0] Nobody is asked.
    [one] { $who } has not answered this version.
   *[other] { $who } have not answered this version.
}
# $count (Number) - how many delegations
# $who (String) - which
package-held-declined = { $count ->
    [one] { $who } does not agree.
   *[other] { $who } do not agree.
}
# $count (Number) - how many clauses
# $clauses (String) - which
package-held-changed = { $count ->
    [one] { $clauses } reads otherwise than the package was built on, or is gone. The chair builds it on the text as it is; all answer that anew.
   *[other] { $clauses } read otherwise than the package was built on, or are gone. The chair builds it on the text as it is; all answer that anew.
}
# $count (Number) - how many clauses
# $clauses (String) - which
package-held-agreed = { $count ->
    [one] { $clauses } is agreed. The chair reopens it first.
   *[other] { $clauses } are agreed. The chair reopens them first.
}
package-held-unfit = It does not fit the text as it is. The chair builds it otherwise.
package-fallen-title = The package no longer stands whole
# $count (Number) - how many clauses
# $clauses (String) - which
package-fallen-text = { $count ->
    [one] { $clauses } reads otherwise than the package made it.
   *[other] { $clauses } read otherwise than the package made them.
}
# $count (Number) - how many delegations
# $who (String) - which
package-released = { $count ->
    [one] { $who } agreed on the condition that it stays whole; that answer no longer holds.
   *[other] { $who } agreed on the condition that it stays whole; these answers no longer hold.
}

## The chair's acts
package-put = Put before the delegations
package-put-title = Put this package before the delegations?
package-put-text = It gets its number. From then on all who take part see it, and each head of delegation is asked to answer it as a whole.
package-put-done = The package is before the delegations
package-change = Build otherwise
package-withdraw = Take it back
# $package (String) - "Package 2"
package-withdraw-title = Take { $package } back?
package-withdraw-text = It is answered and applied no more. It stays on record with its answers, and its number is not used again.
package-withdraw-act = Take it back
package-withdrawn = The package is taken back
package-apply = Apply the package
# $package (String) - "Package 2"
package-apply-title = Apply { $package }?
package-apply-text = The whole of it enters the text at once, or nothing. The amendments that it speaks to are decided with it.
package-apply-reason = Reason, as it will stand with these amendments
# $package (String) - "Package 2"
# $title (String) - what it is called
package-apply-because = { $package }: { $title }
package-applied = The package is in the text
package-take-back = Take the application back
# $package (String) - "Package 2"
package-take-back-title = Take back that { $package } was applied?
package-take-back-text = The text loses what it gained by the package, and the amendments decided with it are on the table again. Both decisions stay on record.
package-take-back-act = Take back
package-taken-back = The package is no longer in the text
package-reason = Reason

## Its story
package-story = What has happened
# $version (Number) - the version
package-story-put = Put version { $version } before the delegations
# $version (Number) - the version
# $reply (String) - what was said
package-story-answer = On version { $version }: { $reply }
package-story-applied = Applied the package
# $reason (String) - why
package-story-taken-back = Took the application back: { $reason }

## Building one
package-build = Build a package
# $package (String) - "Package 2"
package-build-otherwise = Build { $package } otherwise
package-not-built-title = This package is not built now
package-not-built-text = The chair builds packages while the programme is negotiated, until they are applied or taken back.
package-build-name = What it is called
package-build-note = What you say to it
package-build-clauses = Its clauses
package-build-clause = Clause
package-build-add = Other words
package-build-add-new = New clause behind it
package-build-move = Another place
package-build-shape = Another kind
package-build-facts = Other facts
package-build-taken = Something is done to the clause already; what does not go with that is not offered.
package-build-additions = New clauses that amendments want
# $number (Number) - the amendment's number
package-build-take-new = New clause of amendment { $number }
package-build-none-title = No clause yet
package-build-none-text = Choose a clause above, and what is to become of it. For other words you write them, or take those of an amendment.
# $clause (String) - the clause
package-build-words = Words of { $clause }
package-build-goes = The clause goes
package-build-same = It is so already; as long as nothing is changed it is left out.
package-build-after = Stands behind
# $count (Number) - how many clauses stand under it
package-build-along = { $count ->
    [one] The clause that stands under it moves with it.
   *[other] The { $count } clauses that stand under it move with it.
}
# $clause (String) - the clause
package-build-variants = Words of amendments for { $clause }
# $number (Number) - the amendment's number
package-build-take = Words of amendment { $number }
# $number (Number) - the amendment's number
package-build-take-goes = Amendment { $number }: the clause goes
# $what (String) - the clause, and what is done to it
package-build-remove = Leave out: { $what }
# $count (Number) - how many
package-build-gone = { $count ->
    [one] One clause of the package is gone from the text
   *[other] { $count } clauses of the package are gone from the text
}
package-build-gone-text = What the package did to it is left out here.
# $version (Number) - the version that stands
package-build-anew = Version { $version } is before the delegations. Other words are a new version, which all answer anew.
package-build-save = Save the draft
package-build-put = Put the new version
package-saved = The package is saved
