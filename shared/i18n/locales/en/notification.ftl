## Notices: what one is told, in the workspace and by mail. Never words that somebody wrote.
notification-title = Notices
# $count (Number) - how many are unread
notification-bell = { $count ->
    [0] Notices
    [one] Notices: { $count } is unread
   *[other] Notices: { $count } are unread
}
notification-lead = What happened where you take part. What waits for you stands on your desk.
notification-empty-title = You have not been told anything yet
notification-empty-text = Deadlines, what you are asked, and what was decided appear here.
notification-mark = Mark as read
notification-new = New
notification-earlier = Earlier notices
notification-newest = Newest notices

# $number (Number) - the round's number
# $revision (Number) - the revision's number
# $when (String) - its deadline
notification-round-opened = Round { $number } is open on Rev. { $revision }: amendments in time before { $when }
# $number (Number) - the round's number
# $when (String) - its deadline
notification-round-extended = The deadline of round { $number } is moved to { $when }
# $number (Number) - the round's number
# $when (String) - its deadline
notification-round-reminder = Round { $number } ends at { $when }
# $number (Number) - the round's number
notification-round-ended = Round { $number } has ended
# $number (Number) - the round's number
notification-round-ended-early = The chair has ended round { $number } before its deadline
notification-revision-prepared = A revision waits for your confirmation
# $number (Number) - the revision's number
notification-revision-issued = Rev. { $number } has been issued
notification-draft-to-clear = A draft amendment of your delegation waits for its head
notification-draft-shared = Your delegation is invited to write a draft amendment together with another
notification-draft-sent-back = A draft amendment of your delegation is sent back and is written on
# $number (Number) - the amendment's number
notification-amendment-tabled = Amendment { $number } has been tabled
# $number (Number) - the amendment's number
notification-amendment-tabled-late = Amendment { $number } has been tabled after the deadline
# $number (Number) - the amendment's number
notification-proposal-to-answer = The secretariat’s proposal on amendment { $number } waits for your answer
# $number (Number) - the amendment's number
notification-proposal-answered = The secretariat’s proposal on amendment { $number } is answered: the amendment waits for its decision
# $number (Number) - the amendment's number
notification-amendment-decided = Amendment { $number } has been decided
# $number (Number) - the amendment's number
notification-amendment-tabled-again = Amendment { $number } is tabled again
# $number (Number) - the amendment's number
notification-amendment-left = The authors of amendment { $number } have left it: your delegation, which stands behind it, takes it up or leaves it too
# $number (Number) - the amendment's number
notification-amendment-to-rebase = The text has changed under amendment { $number }: say anew what it asks for
# $clauses (Number) - how many clauses
notification-positions-to-reconfirm = { $clauses ->
    [one] The wording of one clause has changed on which your delegation has a position
   *[other] The wording of { $clauses } clauses has changed on which your delegation has a position
}
# $number (Number) - the package's number
notification-package-put = Package { $number } waits for your delegation’s answer
# $number (Number) - the package's number
notification-package-answered = All delegations have answered package { $number }
# $number (Number) - the package's number
notification-answer-released = A part of package { $number } has changed: your delegation, which accepted it only as a whole, is no longer bound by its answer
# $number (Number) - the package's number
notification-package-applied = Package { $number } has entered the text
# $number (Number) - the package's number
notification-package-withdrawn = Package { $number } has been taken back
# $number (Number) - the package's number
notification-package-taken-back = Package { $number } is no longer in the text
notification-mentioned = You are mentioned in a comment
notification-replied = A comment thread that you have written in is answered

## How one is told
notification-settings = How you are told
notification-settings-language = Language of mails
notification-settings-prompt = Mail at once what I must act on, and deadlines
notification-settings-digest = Mail the rest once a day
notification-settings-saved = It is saved how you are told.

## Mails
# $name (String) - the person
notification-mail-hello = Hello { $name },
# $count (Number) - how many notices
notification-mail-digest = { $count ->
    [one] Samråd: one notice
   *[other] Samråd: { $count } notices
}
notification-mail-footer = You get this mail because you take part in Samråd. How you are told:
# $day (String) - the day of the month
# $month (Number) - the month, 1 to 12
# $year (String) - the year
# $time (String) - the time
# $city (String) - whose clock it is by
notification-mail-deadline = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }, { $time } ({ $city })
# $number (Number) - the round's number
# $when (String) - until when
notification-report-opened = Reporting round { $number } is open: give your delegation’s words before { $when }
# $number (Number) - the round's number
# $when (String) - until when
notification-report-moved = The days of reporting round { $number } are changed: words are given before { $when }
# $number (Number) - the round's number
# $when (String) - until when
notification-report-reminder = Reporting round { $number } waits for you: the time ends at { $when }
# $number (Number) - the round's number
notification-section-returned = The secretariat has returned a section of reporting round { $number } to your delegation
# $number (Number) - the round's number
notification-report-locked = The report of round { $number } is finished and can be read
