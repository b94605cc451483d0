## Entering figures of an indicator
measurement-enter = Enter figures
# $indicator (String) - "2.1.i"
measurement-title = Enter figures of { $indicator }
measurement-export = All figures as CSV
measurement-export-workbook = As XLSX
measurement-grid = Figures by member and edition
measurement-grid-hint = Type over what stands, or paste a block from a spreadsheet. A blank cell changes nothing; write “not covered”, “not yet published” or “withdrawn” where there is no figure, and (e) after an estimate.
measurement-edition-add = Another edition
# $figure (String) - "Denmark, 2024"
measurement-aside = Note and source of { $figure }
measurement-aside-source = Where this figure comes from, if not from the indicator’s source.
measurement-look = See what this would change
measurement-paste = From a spreadsheet or a file
measurement-paste-label = Paste a table
measurement-paste-hint = Editions over members or the other way round, in any order; or a file that was exported here. Nothing is saved before you have seen what it would do.
measurement-look-pasted = Read the table
measurement-file = Open a CSV or XLSX file
measurement-sheet = Sheet
# $title (String) - the indicator there
measurement-earlier = Of the programme before: { $title }
measurement-known = Take over a known measure
measurement-known-hint = Published figures that were verified, each with its source. Those that are missing were not verified.
measurement-preview = What it would do
# $added (Number) - how many figures are new
# $revised (Number) - how many would be changed
# $same (Number) - how many are the same
# $refused (Number) - how many are refused
measurement-counts = { $added } new, { $revised } changed, { $same } the same, { $refused } refused
measurement-counts-refused = Nothing is saved while something is refused. Correct the table, or leave out what is refused.
# $row (Number) - the row
# $column (Number) - the column
measurement-place = Row { $row }, column { $column }
# $first (Number) - the first row
# $last (Number) - the last row
# $column (Number) - the column
measurement-places = Rows { $first } to { $last }, column { $column }
measurement-formulas = Formulas in the file
# $places (String) - where they stand
measurement-formulas-computed = What these last came to was read. In a file that was never computed that is 0: compare before you save. { $places }
# $places (String) - where they stand
measurement-formulas-uncomputed = Of these the file does not say what they come to. Save it in a spreadsheet program and open it here again. { $places }
measurement-formula = From a formula
measurement-col-place = In the table
measurement-col-what = What it would do
measurement-new = New
measurement-changed = Changed
measurement-same = The same
measurement-refused = Refused
# $count (Number) - how many
measurement-leave-out = { $count ->
    [one] Leave out the refused cell
   *[other] Leave out the { $count } refused cells
}
# $count (Number) - how many
measurement-save = { $count ->
    [one] Save one figure
   *[other] Save { $count } figures
}
measurement-own-days = Some figures in the table bring the day on which they were retrieved, and keep it.
measurement-known-days = These figures come without the day on which they were retrieved. Leave it blank, unless you have looked them up in their source.
measurement-clear = Start again
measurement-why = Why figures that stand are changed
measurement-why-hint = What stood before stays in the history, with this reason beside it.
measurement-stale-title = Somebody changed figures while you were at work
measurement-stale-text = Nothing was saved. Below is what yours would do to what stands now: theirs is struck through, yours stands after it. Save to put yours in its place, or start again to keep theirs.
measurement-unreadable = This cannot be read as a table of figures
measurement-unreadable-empty = There is nothing in it.
measurement-unreadable-headings = Neither editions nor members are named in it. Give it a row of years and a column of members.
measurement-unreadable-too-much = It is too large.

## Why a cell is refused
measurement-refused-not-a-number = is not a number.
measurement-refused-uncomputed = is a formula, and the file does not say what it comes to.
measurement-refused-no-figure = There is no figure to say this of.
measurement-refused-ambiguous = may be one thousand or one and a bit; nothing beside it tells which.
# $unit (String) - the indicator's unit
measurement-refused-unit = is in another unit than “{ $unit }”.
# $decimals (Number) - how many the indicator has
measurement-refused-decimals = { $decimals ->
    [0] has decimals; the indicator has none.
    [one] has more than one decimal.
   *[other] has more than { $decimals } decimals.
}
measurement-refused-too-large = is too large.
measurement-refused-unclear = may mean nought, not covered or not yet published; say which.
measurement-refused-no-edition = has no edition over it.
measurement-refused-not-an-edition = The edition begins with a year, such as 2024.
measurement-refused-no-member = has no member beside it.
measurement-refused-unknown-member = is none of the members.
measurement-refused-outside = lies outside the grid.
measurement-refused-twice = stands here a second time.
measurement-refused-not-yours = is another delegation’s figure.
measurement-refused-status = has a status that does not fit it.
measurement-refused-too-long = has a note or a source that is too long.
measurement-refused-not-a-day = has a day of retrieval that is none; write it as 2026-11-20.

## Figures of the programme before that nobody has taken over
# $title (String) - the indicator there
measurement-waits = In the programme before, this was followed as “{ $title }”. None of those figures stands here.
# $title (String) - the indicator there
measurement-take-over = Take over the figures of “{ $title }”
measurement-waits-undefined = They can be taken over as soon as it is said what this one counts.
