## Field error codes (shared/src/problem.rs): one short sentence under the field
field-required = Fill this in.
# $limit (Number) - the least number of characters
field-too-short = { $limit ->
    [one] Use at least one character.
   *[other] Use at least { $limit } characters.
}
# $limit (Number) - the largest number of characters or entries
field-too-long = { $limit ->
    [one] Use one at most.
   *[other] This is too long: { $limit } at most.
}
field-not-an-email = This is not an e-mail address.
field-too-common = This password is among the first that are tried. Use a longer sentence.
field-ends-before-start = The last day comes before the first.
field-unknown = This does not exist.
field-wrong-shape = This cannot be used. Check how it is written.
field-duplicate = This stands here twice.
field-not-here = This cannot be given together with the rest.
field-in-the-past = This day is over. Choose today or a later day.
field-overlaps = There is one at the same time already.
field-changed = This reads, or stands, otherwise than on your screen.
field-outside-term = This member does not chair in all of that time. See the chair terms.
field-outside-body = This body does not exist then, or not in all of that time.
field-seats-outside = Somebody’s seat in it lies outside these days. Set the end of that seat first.
field-meetings-outside = A meeting of it lies outside these days. Change the day of that meeting first.
field-wrong-password = This is not your current password.
# $from (String) - the first day of the programme
# $to (String) - its last day
field-outside-period = This day is outside the programme’s days. They are { $from } to { $to }.
field-before-start = This is before the initiative begins.
field-milestone-before = One of its milestones comes before this day. Move the milestone first.
field-in-the-future = This is still to come.
# $names (String) - the milestones in the circle, in order
field-circular = These would wait for each other: { $names }. Take one of the dependencies out.
field-not-yours = Another delegation leads it.
field-no-days = It has no first and last day yet.
# $names (String) - what stands in the way
field-in-use = Still in use: { $names }.
field-out-of-range = This is smaller or larger than can be used here.
# $limit (Number) - the most decimals
field-too-many-decimals = { $limit ->
    [0] Use a whole number.
    [one] Use one decimal at most.
   *[other] Use { $limit } decimals at most.
}
field-does-not-fit = What stands already would not fit it.
field-not-money = This is not an amount. Write it like 1,250,000 or 1 250 000.50.
field-formula = This is a formula; paste its value.
field-ambiguous = This can be read in two ways. Write the whole amount in figures.
# $one (String) - "1234"
# $other (String) - "1.2340"
field-ambiguous-number = This can be read in two ways. Write { $one } or { $other }.
field-other-currency = Budgets and accounts are in Danish crowns. Write the amount in DKK.
field-negative = An amount is not less than nothing.
field-year-outside = This is not a year of the programme.
field-sum-too-large = Together with the rest this is more than can be counted exactly. Look for noughts too many.
field-no-body = The initiative has no administrative body. Say first who holds the money.
# $names (String) - the labels of the sections
field-not-verified = Not verified: { $names }.
# $names (String) - what cannot be done with the rest, by number
field-not-together = Not together with the rest: { $names }. Leave all but one of them out, or do them one by one.
field-not-a-workbook = This is not an XLSX file, or it is damaged. Save it anew, or as CSV.
field-not-an-address = This is not the address of a page. It begins with https:// or http://.
# $limit (Number) - the most megabytes
field-too-large = A file has { $limit } MB at most. Keep this one elsewhere and add its address.
# $line (Number) - which line of the field, counted from one
# $words (String) - what is wrong with it
field-line = Line { $line }: { $words }
