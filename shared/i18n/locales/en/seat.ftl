## Seats: what a person is, for whom
seat-head = Head of delegation
seat-delegate = Delegate
seat-chair = Chair
seat-secretary = Secretariat
seat-observer = Observer
seat-administrator = Administrator
seat-chair-short = Chair
seat-secretary-short = Sec
seat-observer-short = Obs
seat-administrator-short = Admin
# $role (String) - the role in words
# $member (String) - the delegation's name
seat-of = { $role }, { $member }
seat-none = no seat at present
# $from (String) - the first day
seat-from = from { $from }
# $from (String) - the first day
# $to (String) - the last day
seat-period = { $from } to { $to }
seat-role = Role
seat-member = Delegation
# $seat (String) - the seat in words
# $body (String) - the body's name
seat-in = { $seat } · { $body }
seat-body = Body
seat-body-none = None in particular
seat-first-day = First day
seat-last-day = Last day
seat-chair-hint = A chair’s seat lies within a chair term of the same delegation and ends with it.
