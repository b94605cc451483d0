## Initiativers milepæle
milestone-title = Milepæle
milestone-one = Milepæl
milestone-none = Ingen milepæl er planlagt.
milestone-none-add = Ingen milepæl er planlagt. Tilføj, hvad der skal nås, og hvornår.
milestone-add = Tilføj en milepæl
milestone-change = Ændr milepælen »{ $title }«
milestone-remove = Fjern denne milepæl
milestone-text = En milepæl nås undervejs; andre kan vente på den.
milestone-what = Hvad der nås
milestone-done = Nået den
milestone-needs = Venter på
milestone-needs-add = Tilføj en milepæl at vente på
milestone-needs-hint = Milepæle, der skal nås før, også andre initiativers.
milestone-reached = Nået
milestone-reached-late = Nået for sent
milestone-overdue = Overskredet
milestone-near = Snart
milestone-ahead = Forude
milestone-after-end = Frist efter sidste dag
milestone-reached-of = { $reached } af { $all }
milestone-overdue-count = { $count ->
    [one] 1 overskredet
   *[other] { $count } overskredet
}
