## At indtaste tal for en indikator
measurement-enter = Indtast tal
measurement-title = Indtast tal for { $indicator }
measurement-export = Alle tal som CSV
measurement-export-workbook = Som XLSX
measurement-grid = Tal efter medlem og udgave
measurement-grid-hint = Skriv oven i det, der står, eller indsæt en blok fra et regneark. En tom celle ændrer intet; skriv “ikke omfattet”, “endnu ikke offentliggjort” eller “trukket tilbage”, hvor der ikke er noget tal, og (e) efter et skøn.
measurement-edition-add = Endnu en udgave
measurement-aside = Bemærkning og kilde for { $figure }
measurement-aside-source = Hvor dette tal kommer fra, hvis ikke fra indikatorens kilde.
measurement-look = Se, hvad det ville ændre
measurement-paste = Fra et regneark eller en fil
measurement-paste-label = Indsæt en tabel
measurement-paste-hint = Udgaver over medlemmer eller omvendt, i hvilken som helst rækkefølge; eller en fil, der er eksporteret herfra. Intet gemmes, før du har set, hvad det ville gøre.
measurement-look-pasted = Læs tabellen
measurement-file = Åbn en CSV- eller XLSX-fil
measurement-sheet = Ark
measurement-earlier = Fra programmet før: { $title }
measurement-known = Overtag et kendt mål
measurement-known-hint = Offentliggjorte tal, der er efterprøvet, hver med sin kilde. De, der mangler, blev ikke efterprøvet.
measurement-preview = Hvad det ville gøre
measurement-counts = { $added } nye, { $revised } ændrede, { $same } uændrede, { $refused } afvist
measurement-counts-refused = Intet gemmes, så længe noget er afvist. Ret tabellen, eller udelad det afviste.
measurement-place = Række { $row }, kolonne { $column }
measurement-places = Række { $first } til { $last }, kolonne { $column }
measurement-formulas = Formler i filen
measurement-formulas-computed = Det, disse sidst gav, blev læst. I en fil, der aldrig er beregnet, er det 0: sammenlign, før du gemmer. { $places }
measurement-formulas-uncomputed = Om disse siger filen ikke, hvad de giver. Gem den i et regnearksprogram, og åbn den her igen. { $places }
measurement-formula = Fra en formel
measurement-col-place = I tabellen
measurement-col-what = Hvad det ville gøre
measurement-new = Ny
measurement-changed = Ændret
measurement-same = Uændret
measurement-refused = Afvist
measurement-leave-out = { $count ->
    [one] Udelad den afviste celle
   *[other] Udelad de { $count } afviste celler
}
measurement-save = { $count ->
    [one] Gem ét tal
   *[other] Gem { $count } tal
}
measurement-own-days = Nogle tal i tabellen har selv dagen, de blev hentet, og beholder den.
measurement-known-days = Disse tal kommer uden den dag, de blev hentet. Lad den stå tom, medmindre du har slået dem op i deres kilde.
measurement-clear = Begynd forfra
measurement-why = Hvorfor tal, der står, ændres
measurement-why-hint = Det, der stod før, bliver i historikken med denne begrundelse ved siden af.
measurement-stale-title = Nogen ændrede tal, mens du arbejdede
measurement-stale-text = Intet blev gemt. Nedenfor ses, hvad dine ville gøre ved det, der står nu: deres er streget over, dine står efter. Gem for at sætte dine i stedet, eller begynd forfra for at beholde deres.
measurement-unreadable = Dette kan ikke læses som en tabel med tal
measurement-unreadable-empty = Der er intet i den.
measurement-unreadable-headings = Hverken udgaver eller medlemmer er nævnt i den. Giv den en række med år og en kolonne med medlemmer.
measurement-unreadable-too-much = Den er for stor.

## Hvorfor en celle afvises
measurement-refused-not-a-number = er ikke et tal.
measurement-refused-uncomputed = er en formel, og filen siger ikke, hvad den giver.
measurement-refused-no-figure = Der er intet tal at sige det om.
measurement-refused-ambiguous = kan være et tusinde eller en og lidt til; intet ved siden af siger hvilket.
measurement-refused-unit = er i en anden enhed end “{ $unit }”.
measurement-refused-decimals = { $decimals ->
    [0] har decimaler; indikatoren har ingen.
    [one] har mere end én decimal.
   *[other] har mere end { $decimals } decimaler.
}
measurement-refused-too-large = er for stort.
measurement-refused-unclear = kan betyde nul, ikke omfattet eller endnu ikke offentliggjort; sig hvilket.
measurement-refused-no-edition = har ingen udgave over sig.
measurement-refused-not-an-edition = Udgaven begynder med et år, for eksempel 2024.
measurement-refused-no-member = har intet medlem ved siden af sig.
measurement-refused-unknown-member = er intet af medlemmerne.
measurement-refused-outside = ligger uden for skemaet.
measurement-refused-twice = står her for anden gang.
measurement-refused-not-yours = er en anden delegations tal.
measurement-refused-status = har en status, der ikke passer til det.
measurement-refused-too-long = har en bemærkning eller kilde, der er for lang.
measurement-refused-not-a-day = har en dag for hentning, der ikke er nogen; skriv den som 2026-11-20.

## Figures of the programme before that nobody has taken over
measurement-waits = I programmet før blev dette fulgt som “{ $title }”. Ingen af de tal står her.
measurement-take-over = Overtag tallene for “{ $title }”
measurement-waits-undefined = De kan overtages, så snart det er sagt, hvad denne tæller.
