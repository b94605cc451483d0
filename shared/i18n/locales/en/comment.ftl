## Threads beside a clause
comment-title = Comments
comment-none = Nothing has been said of this clause. Select words in it to comment on them, or comment on the clause as a whole.
comment-none-closed = Nothing was said of this clause.
comment-closed = The text takes no comments any more. What was said stays readable.
comment-settled = Settled
# $count (Number) - threads
comment-settled-count = { $count ->
    [one] One settled thread
   *[other] { $count } settled threads
}
# $count (Number) - threads
comment-elsewhere = { $count ->
    [one] One thread elsewhere in the text
   *[other] { $count } threads elsewhere in the text
}
comment-elsewhere-gone = Deleted clause
comment-elsewhere-unnumbered = A clause
comment-clause-gone = The clause is not in the text any more.
comment-words-gone = These words are not in the clause any more:
comment-words-elsewhere = It is about words that are not in the text you read.

## The circles
# $delegation (String) - the delegation's name
comment-circle-inside = Inside the delegation of { $delegation }
# $delegation (String) - the delegation's name
comment-circle-office = Between { $delegation } and the secretariat
comment-circle-all = To all who negotiate

## Beginning one
comment-begin = New comment
comment-begin-words = Comment on the selected words
comment-begin-clause = Comment on the clause
comment-begin-label = Your comment
comment-begin-act = Comment
comment-begun-toast = Your comment is there.
comment-on-clause = On the clause as a whole
comment-competing = On the clause as a whole: your selection reaches into words that compete with it and are not in the text. To comment on words, select those that stand.
comment-who = Who reads it
comment-stale-title = The clause has changed
comment-stale-text = It reads otherwise than when you selected these words. Select them again; what you have typed stays.
comment-not-taken = Somebody you mention cannot read this, or the place is not there any more.

## In a thread
comment-reply = Reply
comment-reply-label = Your reply
comment-reply-act = Reply
comment-settle = Settle
comment-settled-toast = The thread is settled.
comment-reopen = Open again
comment-reopened-toast = The thread is open again.
comment-change = Change
comment-change-label = Your message
comment-change-act = Save
# $count (Number) - how often
comment-changed = { $count ->
    [one] Changed once
   *[other] Changed { $count } times
}
comment-until = Until
comment-withdrawn = Withdrawn by its author

## Mentions
comment-mention = Mention
comment-mention-who = Who is meant
# $count (Number) - people
comment-mention-found = { $count ->
    [0] Nobody fits
    [one] One person fits
   *[other] { $count } people fit
}
comment-mention-nobody = Nobody who reads this is called that.
