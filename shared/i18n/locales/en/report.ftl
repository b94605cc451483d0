## Reporting rounds
report-title = Reports
report-heading = Reporting rounds
report-one = Report
report-rounds = Rounds
# $number (Number) - its number
report-number = Round { $number }
# $kind (String) - what it is for
# $covers (String) - the days that are reported on
report-name = { $kind }, { $covers }
report-kind-status = Half-yearly status
report-kind-annual = Annual report
report-kind-mid-term = Mid-term report
report-kind-final = Final report
report-none-title = No round yet
report-none-text = The secretariat opens a round for a period. The calendar below says which are to come.
report-col-round = Round
report-col-state = State
report-col-given = Contributions given
report-col-verified = Sections verified
report-col-due = Due
report-col-read = Report
report-col-kind = What it is for
report-col-opened = Opened
report-col-section = Section
report-col-goal = Goal
report-col-all = All goals
# $some (Number) - how many there are
# $all (Number) - how many there are to be
report-of = { $some } of { $all }
report-locked = Locked
report-is-open = Open
report-read = Read the report
# $number (Number) - the round's number
report-read-one = Read the report of round { $number }
report-calendar = Calendar
report-calendar-about = Drawn from the programme’s days: a status each August, an annual report each 15 February, one report at half-time and one at the end. Nothing is opened by itself, and every day can be changed.
report-not-opened = Not yet
report-open = Open a round
report-open-this = Open
report-open-act = Open the round
report-open-text = Every promise gets a section, on its wording as it is sealed. Those who lead or take part are told, and reminded of their days.
report-opened-toast = The round is open.
report-change = Change the days
report-covers = Reported on
report-covers-from = From
report-covers-to = To
# $days (String) - the programme's days
report-covers-hint = Within the programme’s days: { $days }.
report-countries-by = Contributions by
report-countries-hint = The last day for those who take part; it ends at midnight in Copenhagen.
report-leads-by = Texts by
report-leads-hint = The last day for those who lead.
report-due = Report due
report-due-hint = When the officials are to have it.
# $day (String) - the day
report-due-on = Due { $day }
# $countries (String) - the last day for those who take part
# $leads (String) - the last day for those who lead
# $due (String) - the day on which it is due
report-days = Contributions by { $countries }, texts by { $leads }, report due { $due }
report-facts = About the round
report-sections = Sections
report-section = Section
report-plan = Reports on
report-opened-by = Opened by
report-locked-by = Locked by
report-no-sections-title = Nothing to report on
report-no-sections-text = The sealed text has no action and no sub-goal.
report-without-title = This report goes without some of its sections
report-yours = Waiting for you
report-nothing-waits = Nothing in this round waits for you.
report-draft-waits = Written, not sent
report-late-title = Who is late
report-nobody-late = Nobody is late.
# $count (Number) - with how many sections
report-late-count = { $count ->
    [one] one section
   *[other] { $count } sections
}
report-matrix = Members and sections
report-matrix-about = Where each member stands with each section. What is written and not sent is not in it.
report-leads = leads
report-stage-open = Being written
report-stage-sent = With the secretariat
report-stage-returned = Returned
report-stage-verified = Verified
report-standing-not-asked = not asked
report-standing-awaited = awaited
report-standing-late = late
report-standing-given = given
report-standing-given-late = given late
report-standing-missed = not given
report-standing-merging = text awaited
report-standing-merging-late = text late
report-standing-sent = sent
report-standing-returned = returned
report-standing-returned-late = returned, late
report-standing-verifying = to be verified
report-standing-verifying-late = verification late
report-standing-verified = verified
report-standing-left-out = left out
report-step-give = Gave a contribution
report-step-send = Sent the text to the secretariat
report-step-return = Returned it
report-step-verify = Verified it
report-lock = Lock the round
report-lock-title = Lock this round for good?
report-lock-text = A locked round stays as it is: nobody can change a word of it. Everybody with a seat can read it.
report-lock-act = Lock it
report-lock-without = Lock it without them
# $count (Number) - how many
report-lock-left = { $count ->
    [one] One section is not verified; the report goes without it
   *[other] { $count } sections are not verified; the report goes without them
}
report-lock-reason = Why the report goes without them
report-lock-reason-hint = It stands in the report.
report-locked-toast = The round is locked.
report-your-sections = Your sections
report-your-part = Your part
report-others = Takes part
report-office-writes = The secretariat writes it: nobody leads it
report-scale = How it goes
report-reason = In one sentence, why?
report-progress = Progress, per cent
report-progress-hint = A whole number from 0 to 100: how much of what was promised is done.
report-done = What has been done
report-done-hint = What changed for people, not how many meetings were held.
report-next = What comes next
report-decision = Decision needed
report-decision-hint = What the officials must decide. Leave it empty when nothing.
# $name (String) - what that round is called
report-last = Last round: { $name }
report-last-none = Last round
report-last-nothing = Nothing was reported.
report-begin-from-last = Begin from last round’s text
report-keep = Save the draft
report-kept-toast = Saved. Only your delegation sees it.
report-sent-toast = Sent.
# $name (String) - the member that leads
report-send-to = Send to { $name }
report-send-office = Send to the secretariat
report-head-sends = The head of your delegation sends it.
report-not-kept = Not saved yet
report-nothing-kept = Nothing saved yet
report-kept-and-sent = Saved and sent
report-kept-not-sent = Saved, not sent
report-before-sending = Before it can be sent
report-missing = missing
report-there = there
report-given-title = What the others have given
report-given-about = Take words over and edit them; what each has given stays as it is.
report-gave-nothing = Nothing given yet.
# $name (String) - the member
report-take-over = Take over the words of { $name }
report-text-title = The text
report-no-text = No text has been sent yet.
report-returned-title = The secretariat has returned this section
report-verify = Verify
report-verified-toast = The section is verified.
report-return = Return with a reason
# $label (String) - the section's label
report-return-title = Return { $label }?
report-return-text = This section alone goes back to whoever leads it; all others stay where they are.
report-return-reason = What is to be corrected, and why
report-returned-toast = The section is returned.
report-moved-title = The section has moved on
# $stage (String) - how far it is
report-moved-text = It is now: { $stage }. Read it as it stands; your reason is still here.
report-plan-title = The plan as it stood
# $revision (String) - Rev. 3
# $hash (String) - the hash, short
report-plan-about = { $revision }, sealed wording { $hash }; the plan as of
# $number (Number) - the plan's number
# $day (String) - when it was sealed
report-plan-sealed = Work plan { $number }, sealed { $day }
report-to-result = To the result
report-history = Steps
report-figures = Figures and money
report-figures-about = Figures and money are entered where they belong, and nowhere twice. The report keeps what they are when its text is sent; here as of
report-figures-enter = Enter figures
report-figures-none = Nothing yet
report-money-enter = To its money
report-said-then = Status then
report-rule-says = The rule says
report-no-work = No initiative served it.
# $day (String) - the day
report-milestone-reached = reached { $day }
# $day (String) - the day
report-milestone-overdue = was due { $day }, not reached
# $day (String) - the day
report-milestone-due = due { $day }
report-preview = Preview
report-preview-title = This report is being written
report-preview-text = It shows what has been sent to the secretariat so far. It becomes final when the round is locked.
report-print = Print
report-note = Note for the officials
# $body (String) - the officials' committee
report-note-for = Note for { $body }
# $name (String) - the round before
report-note-since = compared with: { $name }
report-note-first = the first report
report-note-decisions = Decisions needed
report-note-no-decisions = No decision is asked for.
report-note-delayed = What is delayed
report-note-none-delayed = Nothing is delayed.
report-note-changed = What has changed since the last round
report-note-none-changed = Nothing has changed.
report-note-new = New since the last round:
report-note-none-new = No initiative is new since the last round.
report-note-missing = Not reported
report-turn-first = Reported for the first time
report-turn-better = Fewer challenges than in the last round
report-turn-worse = More challenges than in the last round
report-turn-known = Data where there were none, or none any more
report-turn-further = Further than in the last round
report-turn-back = Less far than was said in the last round
report-figure-goals = How the goals go
# $counted (String) - how many stand on which step
report-figure-goals-summary = Sections by goal: { $counted }.
report-figure-progress = Progress from round to round
# $first (String) - the first mean
# $last (String) - the last mean
# $count (Number) - over how many rounds
report-figure-progress-summary = The mean of all sections that name a progress went from { $first } to { $last } over { $count } rounds.
# $last (String) - the mean
report-figure-progress-one = The mean of all sections that name a progress is { $last }.
report-no-goal = Under no goal
report-nothing-under = Nothing is reported under this goal.
report-before = Last round
report-not-reported = Not reported.
report-not-yet = Not sent yet.
# $revision (String) - Rev. 3
report-made-from = Reports on the promises of { $revision } as they are sealed; each section keeps the plan as it stood when it was sent.
