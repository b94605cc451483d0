## Søgning i alt, hvad man læser
search-title = Søg
search-lead = Punkter, ændringsforslag, jeres egne udkast og kommentarer: det, du må læse i denne rolle.
search-field = Ord, der søges efter
search-hint = Alle ord skal være der; det sidste kan være begyndelsen af et. Et punkt findes også ved sit nummer, for eksempel 2.1.a. Å, ø, æ og þ findes også som a, o, ae og th.
search-act = Søg
search-open = Søg (tast { $key })
search-found = { $count ->
    [one] Én ting blev fundet
   *[other] { $count } ting blev fundet
}
search-filters = Hvad der vises
search-kind = Slags
search-all-kinds = Alle slags
search-programme = Program
search-all-programmes = Alle programmer
search-clauses = Punkter
search-amendments = Ændringsforslag
search-drafts = Udkast
search-comments = Kommentarer
search-clause = Punkt
search-next-draft = Næste udgave af ændringsforslag { $number }
search-comment = Kommentar
search-on = til { $label }
search-more = Flere
search-start-title = Hvad leder du efter?
search-start-text = Skriv et ord eller to i feltet ovenfor. Tasten / fører hertil fra alle sider.
search-nothing-title = Intet blev fundet
search-nothing-text = Skriv færre ord, eller kun begyndelsen af et. Det, andre ikke har delt, findes aldrig.
