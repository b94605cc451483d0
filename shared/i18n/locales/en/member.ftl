## Delegations and roles by code: accessible names of the chips
member-dk = Denmark
member-fi = Finland
member-is = Iceland
member-no = Norway
member-se = Sweden
member-fo = Faroe Islands
member-gl = Greenland
member-ax = Åland
member-ee = Estonia
member-lv = Latvia
member-lt = Lithuania
member-sec = Secretariat
member-chair = Chair
# $name (String) - the member
member-ended = { $name } (not a member any more)

## By whose clocks a deadline is set
member-clocks = By the clocks of
member-clocks-office = Copenhagen

## The page of members and chair terms
member-title = Members and chair
member-members = Members
member-column-name = Delegation
member-column-class = Class
member-column-zone = Time zone
member-column-since = Since
member-class-country = Country
member-class-area = Autonomous area
# $country (String) - the country's name
member-class-area-of = Autonomous area, { $country }
member-class-baltic = Baltic state
member-terms = Who chairs
member-terms-none = No chair term yet
member-terms-none-text = Whoever chairs is named here, with dates. Seats of the chair follow.
member-term-add = Add a chair term
member-term-added = The chair term is added
member-term-from = First day
member-term-to = Last day
member-term-members = Who chairs
member-term-members-hint = One delegation, or several that hold the chair together.
member-term-note = Note
member-term-note-hint = Why it is not as the rota says, for example.
member-term-now = now
member-term-remove = Remove
# $period (String) - the term's days
member-term-remove-ask = Remove the term { $period }?
member-term-remove-text = A term under which somebody has a seat cannot be removed.
member-term-removed = The chair term is removed
