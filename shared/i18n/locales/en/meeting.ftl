## Meetings of workstreams and of bodies
meeting-title = Meetings
meeting-one = Meeting
# $body (String) - the body's name
meeting-of = Meetings of { $body }
meeting-coming = Coming
meeting-none = No meeting yet.
meeting-add = Add a meeting
meeting-text = Everybody who reads the programme reads it.
meeting-text-body = Everybody with an account here reads it.
meeting-what = What it is about
meeting-day = Day
meeting-place = Place
meeting-notes = What was said and agreed
meeting-remove = Remove the meeting
# $title (String) - the meeting
meeting-change = Change the meeting “{ $title }”
meeting-papers = Meetings and documents
