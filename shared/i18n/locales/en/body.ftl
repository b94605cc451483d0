## Bodies: the council, the officials' committee, working groups, the secretariat
body-title = Bodies
body-kind = Kind
body-kind-hint = Who sits in a body follows from its kind, which stays as it is.
body-kind-council = Council of ministers
body-kind-officials = Officials’ committee
body-kind-working-group = Working group
body-kind-secretariat = Secretariat
body-name = Name
body-from = First day
body-last = Last day
# $name (String) - the body's name
body-sitting = Who sits in { $name }
body-nobody = Nobody has a seat here at present.
body-add = Add a body
body-added = The body is added
# $name (String) - the body's name
body-change-of = Change { $name }
body-changed = The body is changed
body-remove = Remove
# $name (String) - the body's name
body-remove-ask = Remove { $name }?
body-remove-text = A body in which somebody sits or ever sat, or which has meetings, cannot be removed. Give it a last day instead.
body-removed = The body is removed
