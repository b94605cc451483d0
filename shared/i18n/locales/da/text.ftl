## Tekstsiden
text-title = Tekst
text-working = Arbejdstekst
text-working-after = Arbejdstekst efter rev. { $number }
text-compare = Sammenlign
text-failed-title = Editoren kunne ikke hentes
text-failed-text = Genindlæs siden. Intet af det, der er skrevet, er gået tabt.
text-none-title = Der er endnu intet at læse
text-none-text = Teksten er ved at blive skrevet. Den vises her, når den første revision er udsendt.
text-editor-label = Programmets tekst
text-empty = Intet punkt endnu. Skriv de første ord her, eller indsæt et tidligere program.
text-changed-by = Ændret af { $name }, { $when }

## Tilstand, personer, gemt
text-mode = Tilstand
text-mode-edit = Redigering
text-mode-suggest = Forslag
text-mode-read = Visning
text-mode-why = Du læser med. Sekretariatet, formanden og skrivegruppen skriver, når programmets tilstand tillader det.
text-here = Til stede nu
text-here-count = { $count ->
    [one] { $count } til stede
   *[other] { $count } til stede
}
text-here-writes = { $name }, { $code }, skriver
text-here-reads = { $name }, { $code }, læser
text-status-opening = Åbner
text-status-saving = Gemmer
text-status-saved = Gemt
text-status-offline = Offline, bevares her
text-status-signed-out = Logget ud, bevares her
text-status-closed = Lukket

## Disposition og slettede punkter
text-outline = Disposition
text-clauses = { $count ->
    [one] { $count } punkt
   *[other] { $count } punkter
}
text-outline-empty = Kapitler, mål og delmål vises her, efterhånden som de skrives.
text-untitled = Uden ord
text-deleted = Slettede punkter
text-deleted-lead = Intet går tabt: Et slettet punkt kan igen stå, hvor det stod.
text-deleted-empty = Intet punkt er slettet.
text-deleted-joined = Dets ord blev føjet til et andet punkt.
text-restore = Gendan
text-restored = { $label } står der igen

## Panelet for ét punkt
text-clause = Punkt
text-clause-none = Sæt markøren i et punkt for at se, hvad der vides om det.
text-kind = Art
text-changed = Sidst ændret
text-changed-never = Som det kom fra skabelonen
text-earlier = Tidligere betegnelse
text-was = var { $label } i Rev. { $revision }
text-hash = Hash
text-copy-link = Kopiér linket
text-copy-words = Kopiér ordene
text-quote = »{ $words }« ({ $label }, { $title }, { $state })
text-move-up = Flyt op
text-move-down = Flyt ned
text-delete = Slet
text-delete-title = Slet { $label }?
text-delete-text = Det, der står under det, følger med. Det kan gendannes.

## Fakta
text-facts = Fakta
text-facts-tags-hint = Adskilt med komma.
text-facts-due-hint = Et år, et kvartal, en måned eller en dag: 2032, 2032-Q2, 2032-06, 2032-06-30.
text-facts-bad-date = Hverken et år, et kvartal, en måned eller en dag.
text-facts-nobody = Ingen nævnt

## Værktøjer
text-tools = Skrivning
text-undo = Fortryd
text-redo = Gentag
text-bold = Fed
text-italic = Kursiv
text-link = Link
text-footnote = Fodnote
text-bracket = Kantede parenteser
text-more = Mere
text-find = Find og erstat
text-insert = Nyt punkt efter dette
text-show-panel = Punkt og fakta
text-show-outline = Disposition
text-link-title = Link
text-link-address = Adresse
text-link-hint = https://, http:// eller mailto:
text-link-remove = Fjern linket
text-footnote-title = Fodnote
text-footnote-words = Fodnotens ord
text-bracket-title = Kantede parenteser
text-bracket-reason = Hvorfor disse ord står åbne
text-bracket-remove = Fjern parenteserne
text-insert-it = Sæt ind
text-refused = Det kan ikke gøres her.

## Find og erstat
text-find-what = Find
text-find-case = Forskel på store og små bogstaver
text-replace-with = Erstat med
text-found-at = { $current } af { $count }
text-found = { $count ->
    [0] Ikke fundet
    [one] { $count } sted
   *[other] { $count } steder
}
text-find-old = Gammel betegnelse: { $old } i Rev. { $revision } er nu { $label }
text-find-next = Næste
text-find-previous = Forrige
text-replace = Erstat
text-replace-all = Erstat alle
text-find-close = Luk søgningen

## Gennemsyn af en lang indsætning
text-review-title = { $count ->
    [one] Indsæt { $count } punkt
   *[other] Indsæt { $count } punkter
}
text-review-lead = Hvad hvert punkt er, er gættet ud fra overskrifter, lister og numre. Se på dem, der ikke er sikre; resten kan også ændres senere.
text-review-unsure = Ikke sikkert
text-review-show-unsure = Vis kun det, der ikke er sikkert
text-review-unsure-count = { $count ->
    [0] Alle er sikre.
    [one] Ét er ikke sikkert.
   *[other] { $count } er ikke sikre.
}
text-review-kind = Hvad det er
text-review-number = Nummer
text-review-words = Ord
text-review-kind-of = Hvad »{ $words }« er
text-review-insert = Sæt dem ind
text-review-numbers = Numre foran ordene udelades, fordi betegnelserne tælles her.

## Hvad der blev af en indsætning
text-notice-agreed = Punktet er aftalt. Formandskabet genåbner det, før ordlyden ændres.
text-notice-own-first = Skriv først i punktet: links, fodnoter og kantede parenteser sættes i jeres egen ordlyd.
text-agreed = Aftalt
text-agreed-about = Formandskabet genåbner det, før ordlyden ændres.
text-notice-table-rows = { $count ->
    [one] En tabelrække blev til et punkt.
   *[other] { $count } rækker i en tabel blev til hver sit punkt.
}
text-notice-images-dropped = { $count ->
    [one] Et billede blev udeladt.
   *[other] { $count } billeder blev udeladt.
}
text-notice-deletions-dropped = { $count ->
    [one] En sporet sletning blev udeladt.
   *[other] { $count } sporede sletninger blev udeladt.
}

## Når der sker noget med teksten
text-taken-title = Det punkt, du skrev i, er taget ud
text-taken-joined = Nogen føjede det til et andet punkt. Dette var dets ord:
text-taken-deleted = Nogen slettede det. Dette var dets ord:
text-taken-read = Jeg har læst det
text-closed-title = Teksten er lukket her
text-closed-epoch = Teksten er gendannet til en anden tilstand. Genindlæs siden for at fortsætte med den.
text-closed-withdrawn = Du må ikke længere læse det levende udkast.
text-closed-schema = Denne side er ældre end serveren. Genindlæs den.
text-closed-bad = Serveren tog ikke imod den sidste ændring.
text-closed-other = Forbindelsen til denne tekst er afbrudt.
text-closed-words = Disse ord nåede ikke serveren. Kopiér dem, før du genindlæser.
text-closed-all-saved = Alt, hvad du skrev, er gemt.

## Forslag
text-suggest = Foreslå en ændring
text-suggest-several = { $count ->
    [one] Foreslå en ændring af ét punkt
   *[other] Foreslå en ændring af { $count } punkter
}
text-suggest-after = Nyt punkt efter dette …
text-suggest-delete = Foreslå, at det udgår …
text-suggest-otherwise = Plads, slags eller oplysninger …
text-delete-here = Slet dette punkt
text-suggest-hint = Skriv hvor som helst: ordene bliver til et udkast, som ingen andre kender, før det er fremsat.
text-own = Jeres egen formulering
text-own-page = Begrundelse, historik og frigivelse
text-unplaced-title = Disse ord fandt ingen plads
text-unplaced-text = Intet udkast kunne begyndes eller ændres med dem. Kopiér dem, før du går videre.

## Hvad en tekst mangler, for at den kan måles
text-forebear = I programmet før
text-forebear-said = Siger den, der leder det:
text-hints = For at kunne måles
text-hints-about = Kun et råd til senere rapporter: intet venter på det.
text-hints-nothing = { $fact }: ikke sagt endnu.
text-hints-number = { $fact }: der er intet tal i det endnu.
text-hints-year = { $fact }: der er intet årstal i det endnu.
text-hints-no-indicator = Der står ingen indikator under det endnu.
text-hints-count = { $count ->
    [one] én ting
   *[other] { $count } ting
}
text-hints-elsewhere = { $count ->
    [one] Et andet punkt i teksten
   *[other] { $count } andre punkter i teksten
}
