## My desk: what waits, by deadline
# $count (Number) - how many things wait
desk-waits = { $count ->
    [0] Nothing waits for you
    [one] One thing waits for you
   *[other] { $count } things wait for you
}
desk-empty-text = New deadlines appear here as soon as somebody asks something of you.
