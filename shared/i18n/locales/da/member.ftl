## Delegationer og roller efter kode: mærkernes oplæste navne
member-dk = Danmark
member-fi = Finland
member-is = Island
member-no = Norge
member-se = Sverige
member-fo = Færøerne
member-gl = Grønland
member-ax = Åland
member-ee = Estland
member-lv = Letland
member-lt = Litauen
member-sec = Sekretariatet
member-chair = Formandskabet
member-ended = { $name } (ikke længere medlem)

## Efter hvis ur en frist sættes
member-clocks = Efter uret i
member-clocks-office = København

## Siden med medlemmer og formandskabsperioder
member-title = Medlemmer og formandskab
member-members = Medlemmer
member-column-name = Delegation
member-column-class = Gruppe
member-column-zone = Tidszone
member-column-since = Siden
member-class-country = Land
member-class-area = Selvstyrende område
member-class-area-of = Selvstyrende område, { $country }
member-class-baltic = Baltisk stat
member-terms = Hvem der har formandskabet
member-terms-none = Ingen formandskabsperiode endnu
member-terms-none-text = Her står, hvem der har formandskabet, med datoer. Formandens pladser følger dem.
member-term-add = Tilføj en formandskabsperiode
member-term-added = Formandskabsperioden er tilføjet
member-term-from = Første dag
member-term-to = Sidste dag
member-term-members = Hvem har formandskabet
member-term-members-hint = Én delegation, eller flere, der har formandskabet sammen.
member-term-note = Note
member-term-note-hint = For eksempel hvorfor det afviger fra turnusordningen.
member-term-now = nu
member-term-remove = Fjern
member-term-remove-ask = Fjern perioden { $period }?
member-term-remove-text = En periode, som nogen har en plads under, kan ikke fjernes.
member-term-removed = Formandskabsperioden er fjernet
