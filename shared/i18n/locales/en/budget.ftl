## Money of a programme: frames, grants, what is used
budget-title = Money
budget-lead = What this programme has, what is granted, and what has been used of it. All amounts are Danish crowns.
budget-see = What it has and uses
# $amount (String) - "1,250,000"
budget-crowns = DKK { $amount }
# $currency (String) - "EUR"
# $amount (String) - "134,039"
budget-abroad = ≈ { $currency } { $amount }
budget-frame = Frame
budget-free = Free
budget-granted = Granted
budget-co-financed = Co-financed
budget-co-financer = Co-financed by
budget-used = Used
budget-forecast = Forecast
budget-goal = Goal
budget-year = Year
budget-sum = Sum
budget-common = Not tied to a goal

## The whole in a sentence
# $granted (String) - an amount
# $frame (String) - an amount
# $used (String) - an amount
budget-sum-framed = { $granted } of a frame of { $frame } is granted, and { $used } of that is used.
# $granted (String) - an amount
# $used (String) - an amount
budget-sum-unframed = { $granted } is granted, and { $used } of that is used. No frame is set.
# $free (String) - an amount
budget-sum-free = { $free } of the frame is free.
# $over (String) - an amount
budget-sum-over = More is granted than the frame holds: { $over } too much.
# $amount (String) - an amount
budget-sum-beside = Others pay { $amount } beside it.
# $count (Number) - how many initiatives
budget-count-unfunded = { $count ->
    [one] One under way without a grant
   *[other] { $count } under way without a grant
}
# $count (Number) - how many initiatives
budget-count-overspent = { $count ->
    [one] One overspent
   *[other] { $count } overspent
}
# $count (Number) - how many initiatives
budget-count-audited = { $count ->
    [one] One needs an auditor
   *[other] { $count } need an auditor
}
budget-empty-title = No money is planned yet
budget-empty-text = When the programme is adopted, the secretariat sets its frames and grants money to its initiatives here.
budget-empty-set = Set the frames first: what the programme has for each goal in each year.

## Drawings and tables
budget-by-goal = Frame, granted and used by goal
budget-by-year = Frame, granted and used by year
budget-by-line = Granted and used by year
budget-by-lead = By lead
budget-legend = An outline is the frame, a light bar what is granted, a dark bar what is used. What is hatched is too much.
budget-matrix = Goals and years
budget-show = Show
budget-list = Initiatives and their money
budget-which = Which initiatives
budget-which-all = All
budget-which-unfunded = Under way without a grant
budget-which-overspent = Overspent, or heading there
budget-which-audited = In need of an auditor
budget-none-fits-title = No initiative fits this choice
budget-none-fits-text = Choose otherwise, or show all.
budget-export = All lines as CSV
budget-as-csv = As CSV

## How it stands
budget-exceeds = Overspent
budget-will-exceed = Will be overspent
# $amount (String) - an amount
budget-over-by = { $amount } too much
budget-unfunded = No grant
budget-audit = Audit
budget-audit-needed = Auditor needed
budget-audit-unless = Auditor needed, unless a state body
budget-audit-state = Audited as a state body
budget-audit-below = No auditor needed
budget-audit-rule = From DKK 500,001 on, in all years together, the accounts are audited by a registered or authorised auditor; not those of a state body, which a national audit office audits already.

## How it is counted
budget-how-title = How it is counted
budget-how-once = An initiative is counted once, for the goal of the first result that it serves, whatever else it serves. So the sums by goal, by year, by lead and by initiative are all the same.
budget-how-frame = The frames of the goals and what is not tied to a goal are together the frame of the programme.
budget-how-used = What is used is used of the grant. What others pay stands beside it and is in none of the other sums. A dash says that nobody has said it; it is not nought.
budget-how-abroad = Amounts in another currency are only shown, by the rate that is noted. Nothing is stored in it.
# $goal (String) - "Goal 2"
budget-counts-for = Counts for { $goal }, under which the first result stands that it serves.
budget-counts-for-none = Counts for no goal: what it serves stands under none.
# $count (Number) - how many goals it serves
budget-counts-once = It serves { $count } goals; all of it counts for the first, and nothing twice.

## One initiative
# $used (String) - an amount
# $granted (String) - an amount
budget-one-used = { $used } of { $granted } granted is used.
budget-one-unfunded = Nothing is granted.
budget-one-empty-title = Nothing has been said of its money
budget-one-empty-text = The secretariat says what is granted; whoever leads it says what has been used.
budget-say = Change the money
budget-say-title = Years and amounts
budget-typing = Crowns in figures: 1,250,000 or 1 250 000.50. Leave blank what is not known.
# $what (String) - "Granted"
# $year (String) - the year
budget-cell = { $what }, { $year }
budget-state-body = Is the administrative body a state body?
budget-state-unknown = Nobody has said
budget-why = Why it is changed
budget-why-hint = Needed where an amount that stood becomes another one; it stays in the history.
budget-history = What has been said
# $years (String) - "2026, 2027"
budget-history-line = Money of { $years }
budget-history-none = All taken back

## Frames
budget-set-frames = Set the frames
budget-frames-hint = What the programme has for each goal in each year, and what is not tied to a goal. All of them together are its frame.
# $sum (String) - an amount
budget-frames-sum = All frames together: { $sum }
# $count (Number) - how many frames
budget-history-frames = { $count ->
    [one] One frame
   *[other] { $count } frames
}

## Yours and theirs
# $what (String) - names of fields
budget-taken = Only they changed this, and it is kept: { $what }.

## Other currencies
budget-beside = Beside the crowns
budget-beside-none = Nothing else
budget-rates = Other currencies
budget-rates-none = No rate is noted. Amounts are shown in Danish crowns alone.
# $currency (String) - "EUR"
# $crowns (String) - "DKK 746.05"
budget-rate-line = 100 { $currency } = { $crowns }
# $source (String) - who says so
# $day (String) - of which day
budget-rate-source = { $source }, { $day }
budget-note-rate = Note a rate
budget-rate-text = Amounts are shown by it beside the crowns. Nothing is stored in it, and earlier rates stay in the history.
budget-rate-currency = Currency
budget-rate-currency-hint = Three letters, such as EUR.
budget-rate-crowns = Crowns for a hundred of it
budget-rate-from = Source
budget-rate-day = Of which day

## A table that is read in
budget-read-in = Read in a table
budget-read-in-hint = A line for each year of an initiative, with the headings number, year, granted, co-financed, co-financed by, used, forecast; the order does not matter, an amount may have its unit behind it, as in used (DKK), and “All lines as CSV” is such a file. A blank cell changes nothing. Nothing is saved before you have seen what it would do.
# $row (Number) - the row
budget-read-row = Row { $row }
budget-read-line = Line
# $changed (Number) - how many lines would change something
# $same (Number) - how many are the same
# $refused (Number) - how many are refused
budget-read-counts = { $changed } changed, { $same } the same, { $refused } refused
# $count (Number) - how many lines
budget-read-leave-out = { $count ->
    [one] Leave out the refused line
   *[other] Leave out the { $count } refused lines
}
# $count (Number) - how many lines
budget-read-save = { $count ->
    [one] Save one line
   *[other] Save { $count } lines
}
budget-read-stale = Nothing was saved: somebody changed money meanwhile. Below is what yours would do to what stands now.
budget-read-headings = It has no headings. Give it one row that names number or initiative, and year.
# $heading (String) - the heading of a column, as it is written
budget-read-other-unit = The column “{ $heading }” is not in crowns. Write its amounts in crowns, or leave the column out.
# $columns (String) - the headings of columns, as they are written
budget-read-unread = Not read, for the heading is not known or stands there twice: { $columns }.
# $columns (String) - the headings of columns, as they are written
budget-read-told = Known, but decided elsewhere and not changed here: { $columns }.
# $column (Number) - which column, from 1
budget-read-column = column { $column }
budget-read-no-initiative = names no initiative of this programme, or two.
budget-read-second-heading = is a second row of headings. Join the two rows into one.
budget-read-year = names no year of the programme.
budget-read-twice = stands further up already.
budget-read-not-yours = is another delegation’s.
budget-read-granted = changes what only the secretariat says.
budget-read-co-financer = says that somebody pays and not who, or who and not how much.
