## The audit: what was done, by whom, when
audit-title = Audit
audit-lead = Every act leaves an entry here that nobody can change. The chain of hashes shows it.
audit-chains = Chains
audit-chain-installation = Accounts, seats and settings
audit-chain-programme = Programme
# $member (String) - the delegation's name
audit-chain-delegation = Within the delegation of { $member }
audit-chain-office = Within the secretariat
# $count (Number) - how many entries there are
audit-entries = { $count ->
    [one] One entry
   *[other] { $count } entries
}
audit-column-number = No.
audit-column-when = When
audit-column-who = Who
audit-column-act = What was done
audit-column-detail = Details
audit-column-hash = Hash
audit-system = the system
audit-someone = somebody
audit-older = Older entries
audit-newer = Newest entries
audit-none = Nothing to read here
audit-none-text = In this seat no chain is open to you.
audit-head = Head of the chain
audit-head-text = Who keeps this value can show later that nothing before it was changed.

## Acts by their stable names
audit-act-account-manage = changed their password
audit-act-account-change-email = changed their e-mail address
audit-act-account-rename = changed their name
audit-act-person-invite = invited a person
audit-act-person-give-seat = gave a seat
audit-act-person-end-seat = set the end of a seat
audit-act-person-suspend = suspended a person
audit-act-person-let-back-in = let a person back in
audit-act-person-make-link = made a one-time link
audit-act-person-accept-link = followed a one-time link
audit-act-member-chair-term = changed the chair terms
audit-act-body-manage = changed the bodies
audit-act-template-edit = changed a template
audit-act-programme-create = made the programme
audit-act-programme-change-settings = changed the programme’s settings
audit-act-programme-move = moved the programme to another state
audit-act-programme-announce-editing = announced an editing session
audit-act-revision-prepare = prepared a revision
audit-act-revision-issue = issued a revision
audit-act-revision-restore = restored from a revision
audit-act-round-open = opened a round
audit-act-round-extend = extended a round
audit-act-round-end = ended a round
audit-act-round-remind = called a deadline to mind
audit-act-notification-manage = changed how they are told
audit-act-text-restore-clause = restored a clause
audit-act-comment-begin = began a thread of comments
audit-act-comment-reply = answered in a thread
audit-act-comment-resolve = settled a thread
audit-act-comment-reopen = opened a thread again
audit-act-comment-edit = changed a comment of their own
audit-act-position-take = took or took back a position
audit-act-position-close-clause = closed or reopened a clause
audit-act-position-mark-linguistic = marked a change as linguistic
audit-act-reading-confirm = cleared the text for the delegation
audit-act-amendment-begin = began an amendment
audit-act-amendment-write-draft = worked on the draft of an amendment
audit-act-amendment-share-draft = drafted an amendment with another delegation
audit-act-amendment-release = released an amendment
audit-act-amendment-withdraw = withdrew an amendment
audit-act-amendment-sponsor = stood behind an amendment
audit-act-amendment-take-stance = said what the delegation thinks of an amendment
audit-act-amendment-propose-outcome = proposed what is to become of an amendment
audit-act-amendment-answer-proposal = answered the secretariat’s proposal
audit-act-amendment-decide = decided on an amendment
audit-act-amendment-accept-unopposed = accepted amendments that nobody opposes
audit-act-amendment-take-back = took a decision on an amendment back
audit-act-package-begin = began a package
audit-act-package-lead = built, put, applied or took back a package
audit-act-package-answer = answered a package for the delegation
audit-act-procedure-record-adoption = recorded answers at a meeting
audit-act-procedure-confirm-adoption = confirmed the adoption
audit-act-procedure-say-joining = said whether an area joins
audit-act-result-set-status = set the status of a result
audit-act-archive-restore = restored the workspace from a backup
audit-act-demonstration-make = made the demonstration
