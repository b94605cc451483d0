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
