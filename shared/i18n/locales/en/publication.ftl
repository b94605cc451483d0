## Publication: what everybody may read of a programme, without an account
publication-title = Publication
publication-lead = What everybody may read of this programme, without an account. Reasons, notes, views and who said what stay inside in any case.
publication-now = What is public
publication-shows-nothing = Nothing of this programme is public.
publication-shows-text = Everybody may read the adopted text.
publication-shows-progress = Everybody may read the adopted text and how it goes.
publication-shows-figures = Everybody may read the adopted text and the figures of its indicators.
publication-shows-all = Everybody may read the adopted text, how it goes, and the figures of its indicators.
publication-public = The programme is public
publication-public-hint = Its adopted text, with goals, actions, leads and due dates, at an address that everybody may pass on.
publication-with-progress = With how it goes
publication-with-progress-hint = The light of every goal, sub-goal and action by the rule, and the status that whoever leads an action gives it, without the reason.
publication-with-figures = With the figures of its indicators
publication-with-figures-hint = Drawings, tables and open data: every figure with its source and edition. Notes, and what an estimate is made from, stay inside.
publication-see = See the public page

## The public pages
publication-public-title = Published programmes
publication-public-lead = Programmes that the secretariat has published: what was adopted, how it goes, and the figures behind it.
publication-none = No programme is public yet
publication-none-text = When the secretariat publishes one, it stands here.
# $day (String) - the day
publication-since = published { $day }
# $day (String) - the day
publication-adopted = adopted { $day }
# $day (String) - the day
publication-as-of = as of { $day }
publication-progress = How it goes
publication-says-lead = Says whoever leads it
# $all (Number) - how many actions there are
publication-of-actions = { $all ->
    [one] of one action
   *[other] of { $all } actions
}
# $all (Number) - how many actions there are
# $done (Number) - how many are finished
# $track (Number) - how many are on track
# $behind (Number) - how many are at risk or late
publication-glance = Of { $all } actions: { $done } finished, { $track } on track, { $behind } at risk or late.
publication-set-light = Set by hand:
publication-no-figures = No indicator has been defined yet.
# $day (String) - the day on which it was changed
# $year (String) - the year in which it was to be reached
# $value (String) - "80 %"
publication-target-before = Until { $day } the target for { $year } was { $value }.
publication-not-in-it = Members not in it
publication-text = The adopted text
publication-data = Open data
publication-data-text = The same for programs. It may be used by anyone, from other sites too, and is at most five minutes old.
publication-data-programme = This page as JSON
publication-data-results = How it goes as CSV
publication-data-figures = All figures as JSON
publication-data-figures-table = All figures as CSV
publication-data-schema = The description of the JSON (OpenAPI)
