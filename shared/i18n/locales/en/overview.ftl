## The overview of a programme that is followed
overview-title = Overview
overview-lead = Where the programme stands today: what is late, what comes next, what nobody has said anything about, and what has changed.
overview-whose = Whose part
overview-whole = The whole programme
overview-since = Changes since
# $count (Number) - how many there are
overview-show-all = Show all { $count }
# $count (Number) - how many are shown then
overview-show-first = Show the first { $count }
overview-late = Late
overview-late-none = Nothing is late.
overview-soon = The next ninety days
overview-soon-none = Nothing is due in the next ninety days.
overview-stale = Waiting for word
overview-stale-none = Of every action something has been said within the last reporting period, and of every initiative that is not over; no indicator’s figures are older than their source.
overview-changed = What has changed
# $day (String) - the day of the meeting
overview-since-meeting = Since the officials’ meeting on { $day }
# $day (String) - the day on which it was locked
overview-since-report = Since the last report was locked on { $day }
# $day (String) - since when
overview-since-day = Since { $day }
overview-changed-none = Nothing has changed since then.
# $count (Number) - how many more
overview-more = { $count ->
    [one] And one more change.
   *[other] And { $count } more changes.
}
# $days (Number) - how many
overview-days-late = { $days ->
    [one] one day late
   *[other] { $days } days late
}
# $days (Number) - how many
overview-days-ahead = { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
}
# $day (String) - since when
overview-waits = waits since { $day }
# $count (Number) - how many
# $state (String) - in which state
overview-in-state = { $count } { $state }
overview-no-work = No initiative yet.
# $count (Number) - how many initiatives
# $states (String) - how many in which state
overview-work = { $count ->
    [one] One initiative: { $states }.
   *[other] { $count } initiatives: { $states }.
}
# $all (Number) - how many milestones
# $reached (Number) - how many of them are reached
overview-milestones = { $all ->
    [0] No milestone yet.
    [one] { $reached } of one milestone is reached.
   *[other] { $reached } of { $all } milestones are reached.
}
overview-proposed = Not opened yet; report due
overview-kind-initiative = Initiative
overview-kind-plan = Work plan
overview-kind-meeting = Meeting of the officials
# $status (String) - how it goes
overview-said-status = Said to be: { $status }
# $scale (String) - how far it is
overview-said-view = Thought of as: { $scale }
# $state (String) - its state
overview-now-state = Now: { $state }
# $count (Number) - how many
overview-figures = { $count ->
    [one] One figure entered
   *[other] { $count } figures entered
}
# $light (String) - the light
overview-light-set = Light set by a person: { $light }
overview-light-back = Light taken back
# $count (Number) - of how many results
overview-lights = Lights of { $count } results set or taken back
# $count (Number) - of how many initiatives
overview-money = { $count ->
    [one] Its money said anew
   *[other] The money of { $count } initiatives said anew
}
overview-frames = Frames set
# $count (Number) - how many days
overview-moved = { $count ->
    [one] One day moved
   *[other] { $count } days moved
}
# $count (Number) - of how many indicators
overview-defined = { $count ->
    [one] Said what it counts
   *[other] Said what { $count } indicators count
}
# $count (Number) - of how many indicators
overview-targets = { $count ->
    [one] Targets set
   *[other] Targets of { $count } indicators set
}
overview-sealed = Sealed
overview-opened = Opened
# $count (Number) - in how many sections
# $step (String) - the step that was taken
overview-step = { $count ->
    [one] { $step }: one section
   *[other] { $step }: { $count } sections
}
overview-reached = Reached
overview-added = Added
overview-unfunded = Under way without a grant
overview-unfunded-none = Every initiative under way has a grant.
overview-overspent-none = No initiative has used more than its grant, or is expected to.
# $day (String) - since when
overview-under-way-since = under way since { $day }
