## Initiatives: the work that serves what an adopted programme promises
initiative-title = Initiatives
initiative-one = Initiative
initiative-lead = What is being done for the results of this programme, by whom and until when.
# $number (Number) - its number in the programme
initiative-number = Initiative { $number }
initiative-sealed = The projects and other work that serve these results.
initiative-sealed-act = See the initiatives
initiative-add = Add an initiative
initiative-change = Change
initiative-change-title = Change the initiative
initiative-empty-title = No initiative yet
initiative-empty-add = Add the first one: say what is to be done, and which sub-goals or actions it serves.
initiative-empty-text = Whoever leads work on a result adds it here, or the secretariat does.
initiative-empty-not-yet = When the programme is adopted, the work for its results is planned here.

## Choosing among them
initiative-view = View
initiative-view-table = Table
initiative-view-board = Board
initiative-every-state = All statuses
initiative-every-subgoal = All sub-goals
initiative-every-workstream = All workstreams
initiative-overdue-only = Only where something is overdue
initiative-any = All
initiative-lacks = Missing
# $level (String) - how high a risk is
initiative-risk-least = { $level } or higher
initiative-words = Words
# $count (Number) - how many of those that are folded away are in use
initiative-filters = { $count ->
    [0] More filters
   *[other] More filters ({ $count } in use)
}
# $count (Number) - how many are shown
# $all (Number) - how many there are
initiative-shown = { $count ->
    [one] One of { $all } initiatives shown
   *[other] { $count } of { $all } initiatives shown
}
initiative-none-fits-title = No initiative fits this choice
initiative-none-fits-text = Choose otherwise, or show all.
initiative-board-none = None
# $title (String) - what the initiative is called
initiative-move = Move “{ $title }”

## Many at once
# $title (String) - what the initiative is called
initiative-pick = Pick “{ $title }”
initiative-pick-all = Pick all that are shown
initiative-pick-none = Pick none
initiative-picked-group = What is picked
# $count (Number) - how many are picked
initiative-picked = { $count ->
    [0] None picked
    [one] One picked
   *[other] { $count } picked
}
initiative-set-state = Set status …
initiative-set-workstream = Set workstream …
initiative-set-body = Set administrative body …
initiative-set-lead = Set lead …
# $count (Number) - how many are changed
initiative-bulk-title = { $count ->
    [one] Change one initiative
   *[other] Change { $count } initiatives
}
initiative-bulk-text = All are changed, or none: what stands in the way is named here.
initiative-bulk-act = Change
initiative-changed-toast = Changed

## How one goes, beside the words of the results
initiative-state-idea = Idea

## One initiative
initiative-facts = Facts
initiative-field-title = Title
initiative-description = What is to be done
initiative-serves = Serves
initiative-serves-title = What it serves
initiative-serves-add = Add a result
initiative-serves-hint = The sub-goals and actions of the adopted text, the most important first.
initiative-serving = Initiatives that serve it
initiative-serving-none = No initiative serves it yet.
initiative-partners = Takes part
initiative-partners-add = Add a delegation
initiative-body = Administrative body
initiative-body-hint = Who holds the contract and the money.
initiative-days = Days
initiative-starts = First day
initiative-ends = Last day
# $from (String) - the programme's first day
# $to (String) - the programme's last day
initiative-days-hint = Within the programme: { $from } to { $to }.
initiative-no-workstream = No workstream
initiative-reason-hint = Why it is delayed or stopped; it goes into the log.
# $count (Number) - how many fields
initiative-fields-wrong = { $count ->
    [one] One field needs another look.
   *[other] { $count } fields need another look.
}

## Risks
initiative-risk = Risk
initiative-risks = Risks
initiative-risks-none = No risk is noted.
initiative-risks-none-add = No risk is noted. Add what may go wrong, and what is done about it.
initiative-risk-add = Add a risk
# $what (String) - what may go wrong
initiative-risk-change = Change the risk “{ $what }”
initiative-risk-remove = Remove this risk
initiative-risk-text = All who read the initiative see its risks.
initiative-risk-what = What may go wrong
initiative-risk-likelihood = Likelihood
initiative-risk-effect = Effect
initiative-risk-owner = Who watches it
initiative-risk-answer = What is done about it
# $likelihood (String) - "unlikely"
# $effect (String) - "serious"
initiative-risk-line = Likelihood: { $likelihood }. Effect: { $effect }.
initiative-risk-low = Low
initiative-risk-moderate = Moderate
initiative-risk-high = High
initiative-risk-severe = Severe
initiative-likelihood-one = rare
initiative-likelihood-two = unlikely
initiative-likelihood-three = possible
initiative-likelihood-four = likely
initiative-likelihood-five = almost certain
initiative-effect-one = negligible
initiative-effect-two = small
initiative-effect-three = noticeable
initiative-effect-four = serious
initiative-effect-five = grave

## The log
initiative-log = Log
initiative-log-begun = Added
# $from (String) - "Planned"
# $to (String) - "Delayed"
initiative-log-state = { $from } → { $to }
# $from (String) - who led
# $to (String) - who leads
initiative-log-lead = Lead: { $from } → { $to }
# $fields (String) - names of fields
initiative-log-facts = Changed: { $fields }
initiative-done-added = added
initiative-done-changed = changed
initiative-done-reached = reached
initiative-done-reopened = not reached after all
initiative-done-removed = removed
initiative-note = Note for the log
initiative-note-act = Write into the log
initiative-note-toast = Written into the log

## Yours and theirs
# $fields (String) - names of fields
initiative-conflict-taken = Only they changed this, and it is kept: { $fields }.
initiative-conflict-save = Save this
# $label (String) - "2.1.b"
initiative-lineage = How it came to be: { $label }
