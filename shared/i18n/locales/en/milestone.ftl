## Milestones of initiatives
milestone-title = Milestones
milestone-one = Milestone
milestone-none = No milestone is planned.
milestone-none-add = No milestone is planned. Add what is to be reached, and by when.
milestone-add = Add a milestone
# $title (String) - what is reached
milestone-change = Change the milestone “{ $title }”
milestone-remove = Remove this milestone
milestone-text = A milestone is reached on the way; others may wait for it.
milestone-what = What is reached
milestone-done = Reached on
milestone-needs = Waits for
milestone-needs-add = Add a milestone to wait for
milestone-needs-hint = Milestones that must be reached before, also of other initiatives.
milestone-reached = Reached
milestone-reached-late = Reached late
milestone-overdue = Overdue
milestone-near = Due soon
milestone-ahead = Ahead
milestone-after-end = Due after the last day
# $reached (Number) - how many are reached
# $all (Number) - how many there are
milestone-reached-of = { $reached } of { $all }
# $count (Number) - how many are overdue
milestone-overdue-count = { $count ->
    [one] 1 overdue
   *[other] { $count } overdue
}
