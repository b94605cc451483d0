## Results: what an adopted programme promises, and where it stands
result-title = Results
result-heading = What was promised, and where it stands
# $rev (String) - "Rev. 5"
# $day (String) - when it was adopted
result-sealed-as = Same clauses and same numbers as in { $rev }, adopted { $day }.
result-read-sealed = Read the adopted text
result-empty-title = Nothing is followed yet
result-empty-text = When the programme is adopted, its goals, sub-goals, actions and indicators appear here under the same numbers as in the text.
result-none-fits-title = No result fits this choice
result-none-fits-text = Choose another delegation or another status.
result-show-all = Show all
result-by-status = Results by status
# $count (Number) - of how many actions
result-of-actions = { $count ->
    [one] of one action
   *[other] of { $count } actions
}
result-delegation = Delegation
result-every-delegation = All delegations
# $count (Number) - how many are shown
# $all (Number) - how many there are
result-shown = { $count ->
    [one] One of { $all } actions and indicators shown
   *[other] { $count } of { $all } actions and indicators shown
}
# $count (Number) - how many stand under it
result-count = { $count ->
    [0] nothing under it
    [one] one result
   *[other] { $count } results
}

## Columns
result-col-result = Result
result-col-status = Status
result-col-said = Last said
result-col-lead = Lead
result-col-due = Due

## How an action goes
result-status-planned = Planned
result-status-under-way = Under way
result-status-delayed = Delayed
result-status-completed = Completed
result-status-stopped = Stopped
result-status-none = Nobody has said yet

## One result
# $kind (String) - "Action"
# $label (String) - "2.1.b"
result-one = { $kind } { $label }
# $what (String) - "Action 2.1.a"
# $status (String) - how it goes, in small letters: "delayed"
result-one-goes = { $what }: { $status }
result-promised = What was promised
result-in-text = Read it where it stands in the adopted text
result-goes = How it goes
# $member (String) - the leading delegation
result-goes-none-lead = { $member } leads it and says how it goes.
result-goes-none-nobody = No delegation leads it; the secretariat says how it goes.
result-under = What stands under it
result-facts = From the adopted text
result-history = What has been said
result-history-empty = Nothing yet.
result-begins = Began or begins
result-ends = Ended or ends
# $begins (String) - a day
# $ends (String) - a day
result-begins-to-ends = { $begins } to { $ends }
# $begins (String) - a day
result-begins-on = From { $begins }
# $ends (String) - a day
result-ends-on = Until { $ends }
result-no-lead = No delegation
result-see = See how it goes

## Saying how it goes
result-say = Say how it goes …
# $label (String) - "2.1.b"
result-say-title = How does { $label } go?
result-say-text = All delegations see it at once, with your name and delegation. What was said before stays in the history.
result-say-status = Status
result-say-reason = Reason
result-say-reason-hint = Why it is said to go so; one or two sentences that others can follow.
result-say-note = Note
result-say-act = Say so
result-said-toast = Said

## The light of the rule
result-by-rule = By the rule
result-light-done = Finished
result-light-on-track = On track
result-light-at-risk = At risk
result-light-late = Late
result-light-stopped = Given up
result-light-no-word = Not known
result-why-said-done = Whoever leads it says that it is finished.
result-why-said-stopped = Whoever leads it says that it is given up.
result-why-past-due = It was due, and nobody says that it is finished.
result-why-said-delayed = Whoever leads it says that it is delayed; it is not due yet.
result-why-ends-after-due = It is to end after it is due.
result-why-not-begun = It was to have begun, and nobody says that it has.
result-why-said = Whoever leads it says so, and nothing speaks against it.
result-why-nothing-said = Nobody has said how it goes, and it is not due yet.
result-why-stale = What was said is older than a reporting period.
result-why-nothing-under = Neither an action nor work nor a figure stands under it.
# $count (Number) - how many actions
# $counted (String) - how many have which light: "1 late, 2 on track"
result-why-under = { $count ->
    [one] From the one action under it: { $counted }.
   *[other] From { $count } actions under it: { $counted }.
}
# $count (Number) - how many
result-counted-late = { $count } late
# $count (Number) - how many
result-counted-at-risk = { $count } at risk
# $count (Number) - how many
result-counted-no-word = { $count } not known
# $count (Number) - how many
result-counted-on-track = { $count } on track
# $count (Number) - how many
result-counted-done = { $count } finished
# $count (Number) - how many
result-counted-stopped = { $count } given up
result-short-past-due = Past its due date
result-short-ends-after-due = Ends after it is due
result-short-not-begun = Was to have begun
result-short-stale = Out of date

## What is thought of a goal
result-scale-fulfilled = Ambition fulfilled
result-scale-minor = Minor challenges ahead
result-scale-moderate = Moderate challenges ahead
result-scale-major = Major challenges ahead
result-scale-no-data = No data
result-view-stale = Older than a reporting period
result-views-none = Neither the secretariat nor a delegation has said what it thinks yet.
result-views-differ = They see it differently
result-think = Say what you think …
# $label (String) - "2.1"
result-think-title = How far is { $label }?
result-think-text = It stands beside what the others think and beside the rule's light, with your name. What was said before stays in the history.
result-think-scale = How far it is

## What work and figures say of a light
result-why-work-behind = The work that serves it is behind.
result-why-figures-behind = An indicator under it is behind its path.
result-why-work-alone = No action stands under it; work and figures speak for it.
result-why-on-path = It lies on the straight path from its baseline to its next target, or better.
result-why-target-reached = It has reached its target.
result-why-behind-path = It lies behind the straight path from its baseline to its next target.
result-why-target-missed = The year of its target has been measured, and the target is not reached.
result-why-no-path = Without a baseline, a target and a direction nobody can say how far it has come.
result-why-stale-figures = Its source has come out with a newer edition that is not entered.
# $count (Number) - how many milestones
# $reached (Number) - how many of them are reached
result-work-milestones = { $count ->
    [one] { $reached } of one milestone reached
   *[other] { $reached } of { $count } milestones reached
}
# $count (Number) - how many milestones
result-work-overdue = { $count } overdue
# $count (Number) - how many initiatives
result-work-initiatives = { $count ->
    [one] one initiative
   *[other] { $count } initiatives
}
# $count (Number) - how many initiatives
result-work-behind = { $count } behind
# $count (Number) - how many members have a figure
# $behind (Number) - how many of them are behind
result-figures-members = { $count ->
    [one] { $behind } of one member behind the path to the target
   *[other] { $behind } of { $count } members behind the path to the target
}
# $count (Number) - how many members
result-figures-members-without = { $count ->
    [one] one member without a figure
   *[other] { $count } members without a figure
}
# $count (Number) - how many indicators can be judged
# $behind (Number) - how many of them are behind
result-figures-indicators = { $count ->
    [one] { $behind } of one indicator behind the path to the target
   *[other] { $behind } of { $count } indicators behind the path to the target
}
# $count (Number) - how many indicators
result-figures-indicators-without = { $count ->
    [one] one indicator that cannot be judged yet
   *[other] { $count } indicators that cannot be judged yet
}
result-unmeasured = Neither indicator nor milestone
# $count (Number) - how many sub-goals
result-unmeasured-only = { $count ->
    [one] Only the sub-goal with neither indicator nor milestone
   *[other] Only the { $count } sub-goals with neither indicator nor milestone
}

## How far a goal, a sub-goal or an action is: what stands behind the number
result-far-none = No data on how far it is
result-far-no-work = No work serves it yet
result-far-finished = of the way: it is finished
result-far-target = of the way to the target
result-far-reached = The target is reached
result-far-worse = Worse than the baseline
result-far-milestones = of the way, by its milestones
result-far-actions = of the way, by the actions that are known
# $all (Number) - how many sub-goals there are
# $named (Number) - of how many of them it is known
result-far-subgoals = { $all ->
    [one] of the way, by its one sub-goal
   *[other] of the way, the mean of { $named } of { $all } sub-goals
}
# $all (Number) - how many sub-goals there are
result-far-subgoals-none = { $all ->
    [one] No data on how far it is: its one sub-goal has none
   *[other] No data on how far it is: none of its { $all } sub-goals has any
}

## A light that a person sets
result-set = Set another light …
result-set-title = Set by a person
# $who (String) - a code: "FI"
result-set-by = Set by { $who }
result-set-taken-back = Taken back
# $light (String) - "Late"
result-set-rule-said = By the rule at that time: { $light }
# $label (String) - "2.1.b"
result-set-question = Which light for { $label }?
result-set-text = It stands beside the rule’s light with your name and your reason, and both stay visible. What stands over it goes on by the rule.
result-set-light = Light
result-set-act = Set it
result-set-back = Take it back …
# $label (String) - "2.1.b"
result-set-back-title = Take back the light of { $label }?
result-set-back-text = The rule’s light stands alone again. What was set stays in the history.
result-set-back-act = Take it back
result-lineage = How it came to be
