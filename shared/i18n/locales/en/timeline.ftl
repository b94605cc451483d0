## The timeline: what is done when, against the sealed plan
timeline-title = Timeline
timeline-lead = What is done when, and how it stands against the work plan that was sealed.
timeline-zoom = Zoom
timeline-zoom-year = Years
timeline-zoom-quarter = Quarters
timeline-zoom-month = Months
timeline-group = Group by
timeline-group-goal = Goal
timeline-group-lead = Lead
timeline-nowhere = Serves no sub-goal
timeline-nobody = Nobody leads it yet
# $number (Number) - the quarter of the year
timeline-quarter = Q{ $number }
timeline-today = Today
timeline-days = Days
timeline-no-days = No days yet
# $count (Number) - how many lines
timeline-on-paper = On paper all { $count } lines stand on one page. Fold goals or choose fewer, and they are easier to read.

## The sealed plan
timeline-compared = Compared with
# $number (Number) - its number
# $title (String) - what it is called
timeline-plan-named = { $number }. { $title }
timeline-no-plan = No work plan is sealed yet, so there is nothing to compare with.
# $day (String) - when it was sealed
timeline-baseline = Sealed plan of { $day }
timeline-unsound-title = This plan is not what was sealed
timeline-unsound-text = What is kept of it no longer has the hash it was sealed with. Tell the administrator: the backups have it as it was.
timeline-seal = Seal the work plan
timeline-seal-text = Every initiative with a day among its own, and every milestone due on one, is kept as it stands now, and the timeline compares with it. A sealed plan is never changed or removed.
timeline-seal-name = What it is called
timeline-seal-note = Note
timeline-decision-hint = The meeting and its record. Asked for from the second plan on.
# $days (String) - from a day to a day
timeline-plan-days = A plan for { $days }.
# $decision (String) - the meeting and its record
timeline-plan-decided = By decision: { $decision }
timeline-seal-act = Seal
timeline-sealed = The work plan is sealed.
timeline-seal-again-title = Another work plan was sealed meanwhile
timeline-seal-again-text = Look at it first. What you have written is still here; sealing now makes the next one.

## Against the plan
timeline-same = As planned
timeline-new = Not in the sealed plan
# $count (Number) - how many days
timeline-later-days = { $count ->
    [one] A day later than planned
   *[other] { $count } days later than planned
}
# $count (Number) - how many weeks
timeline-later-weeks = { $count ->
    [one] A week later than planned
   *[other] { $count } weeks later than planned
}
# $count (Number) - how many months
timeline-later-months = { $count ->
    [one] A month later than planned
   *[other] { $count } months later than planned
}
# $count (Number) - how many days
timeline-earlier-days = { $count ->
    [one] A day earlier than planned
   *[other] { $count } days earlier than planned
}
# $count (Number) - how many weeks
timeline-earlier-weeks = { $count ->
    [one] A week earlier than planned
   *[other] { $count } weeks earlier than planned
}
# $count (Number) - how many months
timeline-earlier-months = { $count ->
    [one] A month earlier than planned
   *[other] { $count } months earlier than planned
}
# $day (String) - a day
timeline-due = Due { $day }
# $day (String) - a day
timeline-reached-on = Reached { $day }
# $names (String) - the milestones it waits for
timeline-waits-for = Waits for: { $names }
# $names (String) - the milestones it waits for
timeline-out-of-order = Due before what it waits for: { $names }
# $reached (Number) - how many are reached
# $all (Number) - how many there are
timeline-reached = { $reached } of { $all } milestones reached

## What it all comes to
# $count (Number) - how many initiatives
timeline-count = { $count ->
    [one] One initiative.
   *[other] { $count } initiatives.
}
# $count (Number) - how many end later
timeline-later-count = { $count ->
    [0] None ends later than planned.
    [one] One ends later than planned.
   *[other] { $count } end later than planned.
}
# $count (Number) - how many milestones
timeline-overdue-count = { $count ->
    [0] No milestone is overdue.
    [one] One milestone is overdue.
   *[other] { $count } milestones are overdue.
}
# $count (Number) - how many milestones
timeline-order-count = { $count ->
    [one] One milestone is due before what it waits for.
   *[other] { $count } milestones are due before what they wait for.
}

## Moving
timeline-keys = Arrow keys lead from line to line; Right leads into the bars, where Up and Down go on and Escape leads out. On a bar or a diamond, Left and Right move it by a day, with Shift by the unit of the zoom, with Control only the last day. Enter saves, Escape gives up. Enter on what is not moved opens its days.
timeline-keys-read = Arrow keys lead from line to line; Right leads into the bars, where Up and Down go on and Escape leads out. Enter opens the initiative.
# $days (String) - the days it has now
timeline-moved = { $days } – not saved yet. Enter saves, Escape gives up.
# $days (String) - the days it has again
timeline-given-up = Given up, nothing is changed: { $days }
# $days (String) - the days it has now
timeline-saved = Saved: { $days }
timeline-saving = Being saved …
timeline-not-saved = The days were not changed
timeline-back = What was moved stands where it stood before.
timeline-change = Change the days
# $title (String) - what is changed
timeline-change-title = Days of “{ $title }”
timeline-change-text = Whoever looks at the timeline sees the new days at once; the sealed plan stays as it was.
timeline-open = Open the initiative
timeline-save-here = Save
timeline-drop-here = Give up

## What the signs mean
timeline-legend = Signs
timeline-legend-bar = Planned now; the dark part is the share of milestones reached
timeline-legend-reached = Milestone reached
timeline-legend-ahead = Ahead
timeline-legend-overdue = Overdue
timeline-legend-needs = Waits for
timeline-legend-order = Waits for what is due later

## As a table, and on paper
timeline-col-planned = In the sealed plan
timeline-col-now = Now
timeline-col-against = Against the plan
# $count (Number) - how many initiatives
timeline-in-group = { $count ->
    [one] One initiative
   *[other] { $count } initiatives
}
