## Programmes: the list
programme-title = Programmes
programme-short = Programmes
programme-lead = What is being written, what is in force, and what was before.
programme-new = New programme
programme-templates = Templates
programme-empty-title = There is no programme yet
programme-empty-text = The secretariat makes one from a template or from an earlier programme. It appears here as soon as it is made.
programme-empty-text-observer = Programmes appear here when they are out for consultation, and when they are adopted.
programme-col-title = Programme
programme-col-period = Period
programme-col-state = State
programme-col-since = Since
programme-col-chair = Chair
programme-group-open = Being written
programme-group-running = Adopted
programme-group-over = Earlier
# $from (String) - the first day
# $to (String) - the last day
programme-period = { $from } to { $to }
programme-switch = Choose a programme
programme-switch-all = All programmes

## Places in the main navigation that belong to a programme
programme-place-text = Text
programme-place-adoption = Adoption
programme-place-results = Results

## What sort of document it is
programme-kind = Kind of document
programme-kind-cooperation-programme = Cooperation programme
programme-kind-work-plan = Work plan
programme-kind-declaration = Declaration

## Where it stands, and what that means
programme-state-mandate = Mandate
programme-state-drafting = Drafting
programme-state-negotiation = Negotiation
programme-state-consultation = Consultation
programme-state-endorsed-by-officials = Endorsed by the officials
programme-state-adoption = Before the ministers
programme-state-adopted = Adopted
programme-state-in-force = In force
programme-state-mid-term-review = Mid-term review
programme-state-expired = Expired
programme-state-closed = Closed
programme-state-withdrawn = Withdrawn
programme-state-adoption-failed = Not adopted
programme-state-superseded = Superseded
programme-state-amended = Amended
programme-about-mandate = The ministers have asked for a programme. The pen may write its first draft.
programme-about-drafting = The first draft is being written by those who hold the pen.
programme-about-negotiation = The delegations negotiate. The text changes by acceptance; anything else needs an announced editing session.
programme-about-consultation = The draft is out for the public and the Nordic Council. The text is frozen.
programme-about-endorsed-by-officials = The officials have sent it to the ministers. The text is frozen.
programme-about-adoption = The ministers decide. The text is frozen until they have.
programme-about-adopted = The ministers have adopted it. It comes into force by itself on its first day.
programme-about-in-force = It is in force. Its goals and actions are followed under Results.
programme-about-mid-term-review = It is in force and being evaluated. The ministers may adjust it on that basis.
programme-about-expired = Its last day is past. The final report is being written.
programme-about-closed = The ministers have approved the final report. Nothing more is to be done.
programme-about-withdrawn = It was given up before it was adopted. It can be taken up again.
programme-about-adoption-failed = The ministers did not adopt it. It goes back to negotiation.
programme-about-superseded = Another programme has taken its place. The final report is still to come.
programme-about-amended = An amended version has taken its place. This one is kept as it was.

## A programme's page
programme-stands = Where it stands
# $day (String) - the day
programme-since = since { $day }
programme-road = The way
programme-here = here now
programme-facts = The programme
programme-settings = Settings
programme-open-text = Open the text
programme-write-text = Write the text
programme-not-here-title = There is no such programme
programme-not-here-text = It may not be open to you in this seat.
programme-fact-kind = Kind
programme-fact-period = Period
programme-fact-in-force = In force
programme-fact-predecessor = Takes the place of
programme-fact-endorsed = Endorsed
programme-fact-adopted = Adopted
programme-fact-published = Published
programme-fact-pen = The pen
programme-fact-see = Delegations read
programme-fact-series = Working documents
programme-pen-base = Secretariat and chair
# $when (String) - the last minute
programme-open-until = open until { $when }
# $day (String) - the day it closed
programme-closed-on = closed { $day }

## What comes next
programme-next = What comes next
programme-next-none = Nothing more: the programme has come to its end.
# $state (String) - where to
programme-move-to = Move to: { $state }
# $state (String) - where to
programme-back-to = Back to: { $state }
programme-move-act = Move …
programme-withdraw-act = Withdraw …
programme-next-decision = Follows from the ministers’ decision. The secretariat records it, the chair confirms it.
# $day (String) - the day
programme-next-date = Happens by itself on { $day }.
programme-next-leads = The chair or the secretariat takes this step.
programme-next-first = First:
# $count (Number) - how many
programme-hindrance-brackets = { $count ->
    [one] one bracket is open
   *[other] { $count } brackets are open
}
# $count (Number) - how many
programme-hindrance-reservations = { $count ->
    [one] one reservation is open
   *[other] { $count } reservations are open
}
# $objections (Number) - clauses objected to, for each delegation
# $reservations (Number) - reservations that stand
programme-warning-held = { $objections ->
    [one] One objection
   *[other] { $objections } objections
} and { $reservations ->
    [one] one reservation
   *[other] { $reservations } reservations
} stand. The step may be taken all the same.
programme-warning-map = See the positions
programme-positions = Positions
# $count (Number) - how many
programme-hindrance-unanswered = { $count ->
    [one] one submission has no answer
   *[other] { $count } submissions have no answer
}
programme-hindrance-opinion-awaited = the Nordic Council’s opinion is awaited
programme-hindrance-no-revision = a revision must be issued
programme-hindrance-changed-since-revision = the text has changed since the last revision; issue a new one
programme-hindrance-not-consulted = the consultation must be held

## Moving
programme-move-note = Note
programme-move-reason = Reason
programme-move-note-about = What it rests on: a meeting, a document. Everybody who takes part can read it.
programme-move-reason-about = Why it goes back or is given up. Everybody who takes part can read it.
programme-move-closes = Open until the end of
programme-move-closes-about = Five weeks unless you choose another day.
programme-move-on = Endorsed on
programme-move-do = Move it
programme-move-withdraw = Withdraw the programme
# $state (String) - where it stands now
programme-moved = The programme is now: { $state }.

## Editing sessions
programme-editing = Editing session
programme-editing-none = The text changes by acceptance only. To mend something directly, announce an editing session; everybody sees when and why.
programme-editing-runs = The pen may write directly now.
# $when (String) - the last minute
programme-editing-until = Ends by itself after { $when }.
programme-editing-open = Ends when it is ended.
programme-editing-announce = Announce an editing session
programme-editing-end = End the session
programme-editing-reason = Reason
programme-editing-reason-about = What will be changed, and why it cannot wait for an amendment.
programme-editing-until-label = Ends at the end of
programme-editing-announced = The editing session is announced.
programme-editing-ended = The editing session has ended.

## Who decides on amendments
programme-deciding = Decisions on amendments
programme-deciding-chair = The chair decides.
programme-deciding-both = The chair has left it to the secretariat as well; on its own amendments it does not decide.
programme-deciding-leave = Let the secretariat decide as well
programme-deciding-alone = Decide alone again
programme-deciding-changed = Who decides on amendments is changed.

## What has happened
programme-history = What has happened
programme-happened-made = Programme made
# $from (String) - where from
# $to (String) - where to
programme-happened-moved = { $from } → { $to }
programme-happened-editing-announced = Editing session announced
programme-happened-editing-ended = Editing session ended
programme-happened-by-itself = by itself
# $number (Number) - the revision that stood then
programme-happened-rev = at Rev. { $number }

## Making and changing one
programme-new-title = A new programme
programme-new-lead = It begins under a mandate. Everything here can be changed until it is adopted.
programme-begin = What it begins from
programme-begin-template = A template
programme-begin-template-hint = Chapters, goals and headings to be filled in
programme-begin-programme = An earlier programme
programme-begin-programme-hint = All its clauses with new numbers; each remembers which one it came from
programme-begin-which-template = Template
programme-begin-which-programme = Earlier programme
# $count (Number) - how many clauses
programme-begin-clauses = { $count ->
    [one] one clause
   *[other] { $count } clauses
}
programme-begin-no-template = There is no template. Make one first, or begin from an earlier programme.
programme-about = The document
programme-field-title = Title in English
programme-field-title-about = The English title is the authentic one.
programme-field-title-da = Title in Danish
programme-field-from = First day
programme-field-to = Last day
programme-field-period-about = Any length. Both days belong to the programme.
programme-field-in-force = In force from
programme-field-expires = In force to
programme-field-published = Published on
programme-phases = How it is negotiated
programme-field-consultation = Public consultation
programme-field-consultation-about = The draft goes out to the public and the Nordic Council before the officials see it.
programme-field-endorsement = Endorsement by the officials
programme-field-endorsement-about = The officials’ committee sends the text to the ministers.
programme-field-baltic = An objection by a Baltic state blocks adoption
programme-field-baltic-about = Without it, the five Nordic countries decide alone.
programme-field-officials = Name of the officials’ committee
programme-field-series = Working documents are numbered
# $example (String) - what the first number will be
programme-field-series-about = The first will be { $example }.
programme-readers = Who reads and who writes
programme-field-see = Before it is adopted, delegations read
programme-see-live = The draft as it is written
programme-see-live-hint = Every change shows at once
programme-see-last-revision = The last revision
programme-see-last-revision-hint = What was issued, not what is being tried out
programme-field-group = Drafting group
programme-field-group-about = Shares the pen with the secretariat and the chair.
programme-group-empty = Nobody else yet.
programme-group-add = Add somebody
# $name (String) - the person
programme-group-remove = Take { $name } out of the group
programme-create = Make the programme
programme-created = The programme is made.
programme-saved = The settings are saved.
programme-sealed-note = The programme is adopted. Title, kind, period and phases stay as they were adopted.

## Where an adopted programme is found
programme-sealed-title = What came of it
programme-sealed-results = Its goals and actions, and how each of them goes
programme-sealed-results-act = Results
programme-sealed-text = The text as it was adopted, with its numbers and its hash
programme-sealed-text-act = Read the text
programme-sealed-adoption = Who answered what, and what followed from it
programme-sealed-adoption-act = The adoption
