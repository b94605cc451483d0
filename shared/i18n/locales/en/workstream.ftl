## Workstreams: the groups of the work under a programme
workstream-title = Workstreams
workstream-one = Workstream
workstream-lead = The secretariat runs them; each serves some of the sub-goals.
workstream-empty-title = No workstream yet
workstream-empty-add = Add the first one: what it is called, and which sub-goals it serves.
workstream-empty-text = The secretariat adds them when the work is sorted.
workstream-add = Add a workstream
# $name (String) - what it is called
workstream-change = Change the workstream “{ $name }”
workstream-remove = Remove this workstream
workstream-text = All who read the programme see its workstreams.
workstream-name = Name
workstream-members = Takes part
workstream-officer = Officer of the secretariat
workstream-no-officer = Nobody named
workstream-contacts = Contact points
workstream-contact-name = Who
workstream-contact-reach = How they are reached
workstream-contact-add = Add a contact point
# $number (Number) - which of them
workstream-contact-remove = Remove contact point { $number }
# $count (Number) - how many there are
# $open (Number) - how many are neither completed nor stopped
workstream-work = { $count ->
    [0] None yet
    [one] One, { $open } open
   *[other] { $count }, { $open } open
}
