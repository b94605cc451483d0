language-name = English

## Acts that every page knows
common-save = Save
common-cancel = Cancel
common-close = Close
common-delete = Delete
common-edit = Edit
common-open = Open
common-back = Back
common-next = Next
common-previous = Previous
common-search = Search
common-add = Add
common-remove = Remove
common-copy = Copy
common-copied = Copied
common-retry = Try again
common-reload = Reload the page
common-more = More
common-confirm = Confirm
common-undo = Take back
common-yes = Yes
common-no = No
common-none = None
common-all = All
common-optional = optional
common-required = required
common-choose = Choose …

common-as-table = As a table
common-as-drawing = As a drawing
common-by-arrows = Go through the points with the arrow keys
common-not-a-picture = This browser could not make a picture of the drawing. Save it as SVG instead.

## States of data
common-loading = Loading
common-saving = Saving
common-saved = Saved
common-offline = You are offline
common-offline-text = What you see may be older than what is stored. What you write waits on this device.
common-stale = Shown as it was when it last arrived

## Sorting and paging
common-sort-none = not sorted
common-sort-ascending = sorted, smallest first
common-sort-descending = sorted, largest first
common-pages = Pages
# $page (Number) - the page's number
common-page = Page { $page }
# $page (Number) - the page's number
# $pages (Number) - how many there are
common-page-of = Page { $page } of { $pages }
# $count (Number) - how many rows there are
common-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}

## Leaving with something unsaved
common-unsaved-title = Leave without saving?
common-unsaved-text = What you changed on this page is not saved and will be lost.
common-unsaved-leave = Leave without saving
common-unsaved-stay = Stay on the page

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
