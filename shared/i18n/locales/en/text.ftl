## The text page
text-title = Text
text-working = Working text
# $number (Number) - the last revision's number
text-working-after = Working text after Rev. { $number }
text-compare = Compare
text-failed-title = The editor could not be loaded
text-failed-text = Reload the page. Nothing that was written is lost.
text-none-title = There is nothing to read yet
text-none-text = The text is being written. Here it appears when its first revision is issued.
text-editor-label = The text of the programme
text-empty = No clause yet. Write the first words here, or paste an earlier programme.
# $name (String) - who
# $when (String) - when
text-changed-by = Changed by { $name }, { $when }

## Mode, people, saved
text-mode = Mode
text-mode-edit = Editing
text-mode-suggest = Suggesting
text-mode-read = Viewing
text-mode-why = You read along. The secretariat, the chair and the drafting group write when the programme’s state lets them.
text-here = Here now
# $count (Number) - how many people
text-here-count = { $count ->
    [one] { $count } here
   *[other] { $count } here
}
# $name (String) - the person
# $code (String) - the delegation's name
text-here-writes = { $name }, { $code }, writes
# $name (String) - the person
# $code (String) - the delegation's name
text-here-reads = { $name }, { $code }, reads
text-status-opening = Opening
text-status-saving = Saving
text-status-saved = Saved
text-status-offline = Offline, kept here
text-status-signed-out = Signed out, kept here
text-status-closed = Closed

## Outline and deleted clauses
text-outline = Outline
# $count (Number) - how many clauses
text-clauses = { $count ->
    [one] { $count } clause
   *[other] { $count } clauses
}
text-outline-empty = Chapters, goals and sub-goals appear here as they are written.
text-untitled = Without words
text-deleted = Deleted clauses
text-deleted-lead = Nothing is lost: a clause that was deleted can stand again where it stood.
text-deleted-empty = No clause has been deleted.
text-deleted-joined = Its words were joined to another clause.
text-restore = Restore
# $label (String) - its label
text-restored = { $label } stands again

## The panel of one clause
text-clause = Clause
text-clause-none = Put the cursor into a clause to see what is known of it.
text-kind = Kind
text-changed = Last changed
text-changed-never = As it came from the template
text-earlier = Earlier label
# $label (String) - what it was called
# $revision (Number) - the revision that called it so
text-was = was { $label } in Rev. { $revision }
text-hash = Hash
text-copy-link = Copy the link
text-copy-words = Copy the words
# $words (String) - the clause's words
# $label (String) - its label
# $title (String) - the programme
# $state (String) - the revision or the working text
text-quote = “{ $words }” ({ $label }, { $title }, { $state })
text-move-up = Move up
text-move-down = Move down
text-delete = Delete
# $label (String) - its label
text-delete-title = Delete { $label }?
text-delete-text = What stands under it goes along. It can be restored.

## Facts
text-facts = Facts
text-facts-tags-hint = Separated by commas.
text-facts-due-hint = A year, a quarter, a month or a day: 2032, 2032-Q2, 2032-06, 2032-06-30.
text-facts-bad-date = Neither a year, a quarter, a month nor a day.
text-facts-nobody = Nobody named

## Tools
text-tools = Writing
text-undo = Undo
text-redo = Redo
text-bold = Bold
text-italic = Italic
text-link = Link
text-footnote = Footnote
text-bracket = Square brackets
text-more = More
text-find = Find and replace
text-insert = New clause after this one
text-show-panel = Clause and facts
text-show-outline = Outline
text-link-title = Link
text-link-address = Address
text-link-hint = https://, http:// or mailto:
text-link-remove = Remove the link
text-footnote-title = Footnote
text-footnote-words = Words of the footnote
text-bracket-title = Square brackets
text-bracket-reason = Why these words are open
text-bracket-remove = Remove the brackets
text-insert-it = Put it in
text-refused = That cannot be done here.

## Find and replace
text-find-what = Find
text-find-case = Match capitals
text-replace-with = Replace with
# $current (Number) - which hit
# $count (Number) - how many
text-found-at = { $current } of { $count }
# $count (Number) - how many
text-found = { $count ->
    [0] Not found
    [one] { $count } place
   *[other] { $count } places
}
# $old (String) - a label of an earlier revision
# $revision (Number) - that revision
# $label (String) - what the clause is called now
text-find-old = Old label: { $old } in Rev. { $revision } is now { $label }
text-find-next = Next
text-find-previous = Previous
text-replace = Replace
text-replace-all = Replace all
text-find-close = Close the search

## Review of a long paste
# $count (Number) - how many clauses
text-review-title = { $count ->
    [one] Paste { $count } clause
   *[other] Paste { $count } clauses
}
text-review-lead = What each clause is was guessed from headings, lists and numbers. Look at those that are not certain; the rest you can change later as well.
text-review-unsure = Not certain
text-review-show-unsure = Show only what is not certain
# $count (Number) - how many
text-review-unsure-count = { $count ->
    [0] All are certain.
    [one] One is not certain.
   *[other] { $count } are not certain.
}
text-review-kind = What it is
text-review-number = Number
text-review-words = Words
# $words (String) - the first words
text-review-kind-of = What “{ $words }” is
text-review-insert = Put them in
text-review-numbers = Numbers in front of the words are left out, because labels are counted here.

## What became of a paste
text-notice-agreed = This clause is agreed. The chair reopens it before its words change.
text-notice-own-first = Type in the clause first: links, footnotes and brackets go into your own wording.
text-agreed = Agreed
text-agreed-about = The chair reopens it before its words change.
# $count (Number) - how many rows
text-notice-table-rows = { $count ->
    [one] A table’s row became a clause.
   *[other] { $count } rows of a table became a clause each.
}
# $count (Number) - how many pictures
text-notice-images-dropped = { $count ->
    [one] A picture was left out.
   *[other] { $count } pictures were left out.
}
# $count (Number) - how many
text-notice-deletions-dropped = { $count ->
    [one] A deletion that was tracked was left out.
   *[other] { $count } deletions that were tracked were left out.
}

## When something happens to the text
text-taken-title = The clause you were writing in was taken out
text-taken-joined = Somebody joined it to another clause. These were its words:
text-taken-deleted = Somebody deleted it. These were its words:
text-taken-read = I have read it
text-closed-title = This text is closed here
text-closed-epoch = The text was restored to another state. Reload the page to go on with it.
text-closed-withdrawn = You may no longer read the live draft.
text-closed-schema = This page is older than the server. Reload it.
text-closed-bad = The server did not take the last change.
text-closed-other = The connection to this text has ended.
text-closed-words = These words did not reach the server. Copy them before you reload.
text-closed-all-saved = Everything you wrote is stored.

## Suggesting
text-suggest = Suggest a change
# $count (Number) - how many clauses are selected
text-suggest-several = { $count ->
    [one] Suggest a change to one clause
   *[other] Suggest a change to { $count } clauses
}
text-suggest-after = New clause after this …
text-suggest-delete = Suggest deleting this …
text-suggest-otherwise = Place, kind or facts …
text-delete-here = Delete this clause
text-suggest-hint = Type anywhere: your words become a draft that nobody else knows of until it is tabled.
text-own = Your own wording
text-own-page = Reason, history and clearance
text-unplaced-title = These words found no place
text-unplaced-text = No draft could be begun or changed with them. Copy them before you go on.

## What a text lacks so that it could be measured
text-forebear = In the programme before
text-forebear-said = Says whoever leads it:
text-hints = To be measurable
text-hints-about = Only a hint for later reports: nothing waits for it.
# $fact (String) - "Unit"
text-hints-nothing = { $fact }: not said yet.
# $fact (String) - "Baseline"
text-hints-number = { $fact }: there is no number in it yet.
# $fact (String) - "Baseline"
text-hints-year = { $fact }: there is no year in it yet.
text-hints-no-indicator = No indicator stands under it yet.
# $count (Number) - how many things a clause lacks
text-hints-count = { $count ->
    [one] one thing
   *[other] { $count } things
}
# $count (Number) - how many clauses
text-hints-elsewhere = { $count ->
    [one] One other clause of the text
   *[other] { $count } other clauses of the text
}
