## Succession: what becomes of an earlier programme's sub-goals
succession-title = What goes on
succession-lead = What becomes of the sub-goals of the programme before this one:
succession-fact = What becomes of its sub-goals
succession-none = There is nothing to go on
succession-none-text = The programme before this one has no sub-goals.
succession-fate = What becomes of it
succession-open = Nothing said yet
succession-continued = Goes on
succession-merged = Goes on together with others
succession-dropped = Does not go on
succession-into = Goes on in
succession-into-add = Add a new sub-goal
succession-note = Why, or how
succession-suggest = Take over what was begun from them
# $all (Number) - how many sub-goals there were
# $continued (String) - how many go on
# $merged (String) - how many go on together with others
# $dropped (String) - how many do not go on
# $open (String) - of how many nothing is said
succession-sum = { $all ->
    [one] Of one sub-goal
   *[other] Of { $all } sub-goals
}: { $continued } go on, { $merged } together with others, { $dropped } do not; of { $open } nothing is said.
succession-went = Where it went
succession-begun = Taken up
succession-draft = Still a draft
