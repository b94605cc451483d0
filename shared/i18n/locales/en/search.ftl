## Search over everything that one reads
search-title = Search
search-lead = Clauses, amendments, your own drafts and comments: what you may read in this seat.
search-field = Words to look for
search-hint = All words must be there; the last may be the beginning of one. A clause is also found by its number, such as 2.1.a. Å, ø, æ and þ are also found as a, o, ae and th.
search-act = Search
# $key (String) - the key that leads there
search-open = Search (key { $key })
# $count (Number) - how many things were found
search-found = { $count ->
    [one] One thing was found
   *[other] { $count } things were found
}
search-filters = What is shown
search-kind = Kind
search-all-kinds = All kinds
search-programme = Programme
search-all-programmes = All programmes
search-clauses = Clauses
search-amendments = Amendments
search-drafts = Drafts
search-comments = Comments
search-clause = Clause
# $number (Number) - the number of the amendment
search-next-draft = The next version of amendment { $number }
search-comment = Comment
# $label (String) - what the clause is called
search-on = on { $label }
search-more = More
search-start-title = What are you looking for?
search-start-text = Write a word or two in the field above. The key / leads here from every page.
search-nothing-title = Nothing was found
search-nothing-text = Write fewer words, or only the beginning of one. What others have not shared is never found.
