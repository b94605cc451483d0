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
result-status-not-said = Indicators are measured, not said

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
result-goes-none = Nobody has said how it goes.
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
result-stale-title = Somebody else said something while you were writing
result-stale-text = Choose which of the two is to stand. Both stay in the history if you keep yours.
result-stale-theirs = Theirs
result-stale-yours = Yours
result-stale-keep-theirs = Keep theirs
result-stale-keep-yours = Say mine after it
