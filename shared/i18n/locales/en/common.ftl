language-name = English

## Acts that every page knows
common-save = Save
common-cancel = Cancel
common-close = Close
common-edit = Edit
common-open = Open
common-next = Next
common-previous = Previous
common-add = Add
common-remove = Remove
common-copy = Copy
common-copied = Copied
common-retry = Try again
common-reload = Reload the page
common-undo = Take back
common-yes = Yes
common-no = No
common-none = None
common-optional = optional
common-choose = Choose …

common-as-table = As a table
common-as-drawing = As a drawing
common-by-arrows = Go through the points with the arrow keys
common-not-a-picture = This browser could not make a picture of the drawing. Save it as SVG instead.

## States of data
common-loading = Loading
common-saved = Saved
common-stale = Shown as it was when it last arrived

## Sorting and paging
common-sort-ascending = sorted, smallest first
common-sort-descending = sorted, largest first
common-pages = Pages
# $page (Number) - the page's number
common-page = Page { $page }

## Leaving with something unsaved
common-unsaved-text = What you changed on this page is not saved and will be lost.

## Times: deadlines are kept in Copenhagen
# $when (String) - the day and time in Copenhagen
common-time-office = { $when } Copenhagen
# $when (String) - the day and time in Copenhagen
# $here (String) - the time where this device is
# $city (String) - where this device is
common-time-office-and = { $when } Copenhagen ({ $here } { $city })

## Yours and theirs
common-meanwhile-title = Somebody else saved while you were writing
common-meanwhile-theirs = Theirs
common-meanwhile-yours = Yours
common-meanwhile-keep-theirs = Keep theirs
common-meanwhile-keep-yours = Save mine after it
common-meanwhile-removing = You were removing it.
common-meanwhile-remove = Remove it all the same
