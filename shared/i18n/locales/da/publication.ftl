## Offentliggørelse: hvad alle kan læse af et program uden en konto
publication-title = Offentliggørelse
publication-lead = Hvad alle kan læse af programmet uden en konto. Begrundelser, noter, vurderinger og hvem der sagde hvad, bliver under alle omstændigheder internt.
publication-now = Hvad der er offentligt
publication-shows-nothing = Intet af programmet er offentligt.
publication-shows-text = Alle kan læse den vedtagne tekst.
publication-shows-progress = Alle kan læse den vedtagne tekst, og hvordan det går.
publication-shows-figures = Alle kan læse den vedtagne tekst og tallene for dens indikatorer.
publication-shows-all = Alle kan læse den vedtagne tekst, hvordan det går, og tallene for dens indikatorer.
publication-public = Programmet er offentligt
publication-public-hint = Den vedtagne tekst med mål, handlinger, ansvarlige og frister på en adresse, som alle kan give videre.
publication-with-progress = Med hvordan det går
publication-with-progress-hint = Reglens lys for hvert mål, delmål og hver handling, og den status, som den ansvarlige giver en handling, uden begrundelsen.
publication-with-figures = Med tallene for indikatorerne
publication-with-figures-hint = Tegninger, tabeller og åbne data: hvert tal med kilde og udgave. Noter, og hvad et skøn bygger på, bliver internt.
publication-see = Se den offentlige side

## De offentlige sider
publication-public-title = Offentliggjorte programmer
publication-public-lead = Programmer, som sekretariatet har offentliggjort: hvad der blev vedtaget, hvordan det går, og tallene bag.
publication-none = Intet program er offentligt endnu
publication-none-text = Når sekretariatet offentliggør et, står det her.
publication-since = offentliggjort { $day }
publication-adopted = vedtaget { $day }
publication-as-of = pr. { $day }
publication-progress = Hvordan det går
publication-says-lead = Siger den ansvarlige
publication-of-actions = { $all ->
    [one] af én handling
   *[other] af { $all } handlinger
}
publication-glance = Af { $all } handlinger er { $done } færdige, { $track } på sporet og { $behind } i fare eller for sent.
publication-set-light = Sat i hånden:
publication-no-figures = Ingen indikator er defineret endnu.
publication-target-before = Indtil { $day } var målet for { $year } { $value }.
publication-not-in-it = Medlemmer, der ikke er med
publication-text = Den vedtagne tekst
publication-data = Åbne data
publication-data-text = Det samme for programmer. Alle kan bruge det, også fra andre websteder, og det er højst fem minutter gammelt.
publication-data-programme = Denne side som JSON
publication-data-results = Hvordan det går som CSV
publication-data-figures = Alle tal som JSON
publication-data-figures-table = Alle tal som CSV
publication-data-schema = Beskrivelsen af JSON (OpenAPI)
