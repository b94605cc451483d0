## Indicators: what an adopted programme measures
indicator-title = Indicators
indicator-heading = What is measured, and how far it has come
indicator-one-word = Indicator
indicator-empty-title = Nothing is measured yet
indicator-empty-text = The indicators of the adopted text appear here under the same numbers.
indicator-undefined = Not defined yet
indicator-undefined-define = Say what it counts, in which unit and from which source. The adopted words stay as they are.
indicator-undefined-wait = The secretariat says what it counts; its figures can be entered after that.
indicator-no-figures-text = They appear here as soon as somebody has entered them.
indicator-see = See its figures

## Columns of the list
indicator-col-latest = Latest figure
indicator-col-line = Over the years
indicator-col-target = Target
indicator-col-fresh = How new
# $value (String) - "80 %"
# $year (String) - a year
indicator-target-by = { $value } by { $year }
indicator-no-target = No target

## Words for numbers
# $value (String) - "61 %"
# $edition (String) - "2028"
indicator-latest = { $value } in { $edition }
# $value (String) - "61 %"
# $edition (String) - "2028"
indicator-latest-estimate = { $value } in { $edition }, partly estimated
# $count (Number) - of how many members it is the average
# $latest (String) - "61 % in 2028"
indicator-latest-of = { $count ->
    [one] { $latest } (one member)
   *[other] { $latest } ({ $count } members)
}
# $value (String) - a number
indicator-estimated = { $value } (estimate)
# $value (String) - "46 %"
# $year (String) - a year
indicator-value-in = { $value } ({ $year })
indicator-up = More is better
indicator-down = Less is better
indicator-neither = Followed, not judged
indicator-status-value = value
indicator-status-estimate = estimate
indicator-status-not-yet = not yet published
indicator-status-not-covered = not covered
indicator-status-withdrawn = withdrawn

## How far it has come
indicator-progress-no-value = Nothing has been measured yet.
# $value (String) - "61 %"
indicator-progress-no-target = { $value }; no target is set.
# $value (String) - "61 %"
indicator-progress-no-direction = { $value }; it is followed and not judged.
# $value (String) - "61 %"
indicator-progress-no-baseline = { $value }; without a baseline the way to the target cannot be said.
# $value (String) - "61 %"
indicator-progress-no-sense = { $value }; baseline and target do not fit the direction.
# $value (String) - "81 %"
# $target (String) - "80 %"
# $year (String) - a year
indicator-progress-reached = { $value }: the target of { $target } for { $year } is reached.
# $value (String) - "40 %"
# $by (String) - a number
# $target (String) - "80 %"
# $year (String) - a year
indicator-progress-worse = { $value }, { $by } worse than the baseline; the target is { $target } in { $year }.
# $value (String) - "61 %"
# $target (String) - "80 %"
# $year (String) - a year
# $way (String) - whole per cent
indicator-progress-on = { $value } of { $target } in { $year }: { $way } per cent of the way, on the line to the target.
# $value (String) - "61 %"
# $target (String) - "80 %"
# $year (String) - a year
# $way (String) - whole per cent
# $by (String) - a number
indicator-progress-ahead = { $value } of { $target } in { $year }: { $way } per cent of the way, { $by } better than the line to the target.
# $value (String) - "61 %"
# $target (String) - "80 %"
# $year (String) - a year
# $way (String) - whole per cent
# $by (String) - a number
indicator-progress-behind = { $value } of { $target } in { $year }: { $way } per cent of the way, { $by } short of the line to the target.

## How new the figures are
indicator-fresh-none = No figures yet
# $year (String) - a year
indicator-fresh-next = Next edition in { $year }
indicator-fresh-due = An edition is due this year
# $year (String) - a year
indicator-fresh-stale = Edition of { $year } not complete

## Averages, ranks, ranges
# $count (Number) - how many members
# $names (String) - their names
indicator-average-of = { $count ->
    [one] Figure of { $names } alone.
   *[other] Average of { $count } members: { $names }.
}
# $names (String) - members
indicator-without-not-covered = Not covered: { $names }.
# $names (String) - members
indicator-without-not-yet = Not yet published: { $names }.
# $names (String) - members
indicator-without-nothing = Nothing entered: { $names }.
indicator-rank-none = Nobody can be ranked.
# $edition (String) - "2022"
# $names (String) - one member or several
# $value (String) - a number
indicator-rank-first = { $edition }: first { $names } with { $value }.
# $names (String) - members
# $place (String) - "5"
indicator-rank-shared = { $names } share place { $place }.
# $count (Number) - how many members
# $most (String) - "0.98 (Denmark)"
# $least (String) - "0.70 (Latvia)"
indicator-range = { $count ->
    [one] One member has a figure: { $most }.
   *[other] { $count } members have a figure, from { $least } to { $most }.
}

## Drawings
indicator-figure-average = Average of the members covered
indicator-figure-value = Over the years
indicator-figure-members = Member by member
# $edition (String) - "2022"
indicator-figure-rank = Ranking { $edition }
indicator-figure-places = Ranking over the editions
# $from (String) - the first edition
# $before (String) - one member or several
# $to (String) - the last edition
# $now (String) - one member or several
indicator-places-led = First in { $from }: { $before }. First in { $to }: { $now }.
indicator-place = Place
indicator-figures = Figures
# $value (String) - a number
indicator-mark-baseline = baseline { $value }
# $value (String) - a number
indicator-mark-target = target { $value }
# $edition (String) - "2024"
# $note (String) - what has changed
indicator-break-at = From { $edition } on not comparable: { $note }
indicator-edition = Edition
indicator-member = Member
indicator-value = Value
indicator-status = Status
indicator-what = What it is
indicator-break = Break in the series
indicator-target-former = Former target
indicator-of-figures = Figures in it
indicator-of-estimates = Estimates among them
indicator-of-whom = Of whom
indicator-average = Average of those with a figure
indicator-average-count = Members in it

## Definition and targets
indicator-definition = Definition
indicator-as-adopted = From the adopted text:
indicator-unit = Unit
indicator-direction = Direction
indicator-spread = Whose figures
indicator-spread-members = Each member has its own
indicator-spread-one = One for all
indicator-baseline = Baseline
# $year (String) - a year
indicator-target-year = Target { $year }
indicator-source = Source
indicator-cycle = Editions
# $years (Number) - years between two editions
indicator-every = { $years ->
    [one] Every year
   *[other] Every { $years } years
}
indicator-retrieved = Retrieved
indicator-note = Note
indicator-origin = Where it comes from
indicator-origin-result = The result it is, and how it was agreed
indicator-history = What has been said
indicator-history-defined = Definition
# $targets (String) - "2028: 60, 2030: 80"
indicator-history-targets = Targets: { $targets }
indicator-define = Define it …
indicator-define-anew = Change the definition …
indicator-set-targets = Set targets …
# $label (String) - "2.1.i"
indicator-define-title = What does { $label } count?
indicator-define-text = The adopted words stay as they are. What was said before stays in the history.
indicator-like-known = Count as a known measure does
indicator-cycle-years = Years between two editions
indicator-decimals = Decimals
indicator-baseline-year = Baseline: year
indicator-baseline-value = Baseline: value
indicator-breaks = Breaks in the series
indicator-breaks-hint = One a line: 2024: what has changed.
indicator-why = Reason for the change
# $label (String) - "2.1.i"
indicator-targets-title = What is { $label } to reach?
indicator-targets-text = Targets that stood before stay in the history.
indicator-targets = Targets
indicator-targets-hint = One a line: 2030: 80.

## Targets that a decision changes
indicator-decision = What decided it
indicator-decision-hint = Targets that stand are adjusted by a decision alone: name the meeting and its record. The old targets stay in the drawing.
# $targets (String) - year and value of each
# $decision (String) - the meeting and its record
indicator-history-decided = Targets set to { $targets } by decision: { $decision }
# $value (String) - the number
indicator-mark-target-before = target before { $value }

## How figures became what they are
indicator-revised = How the figures became what they are
# $value (String) - "0.9410 (estimate)"
indicator-revised-before = Before: { $value }
# $count (Number) - how many figures
indicator-revised-others = { $count ->
    [one] One figure stands as it was first entered, with no note and no source of its own.
   *[other] { $count } figures stand as they were first entered, with no note and no source of their own.
}

## What the adopted text says, beside the fields
# $said (String) - "80 % (2030)"
indicator-adopted-says = The adopted text says: { $said }
indicator-adopted-differs = This is not what the adopted text says: name below what decided it.
indicator-cycle-within = Here it is asked for once a year. A figure in between is an edition of its own, such as 2027-H1.
