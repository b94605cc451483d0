## Indikatorer: hvad et vedtaget program måler
indicator-title = Indikatorer
indicator-heading = Hvad der måles, og hvor langt det er
indicator-one-word = Indikator
indicator-empty-title = Intet måles endnu
indicator-empty-text = Den vedtagne teksts indikatorer vises her under de samme numre.
indicator-undefined = Ikke defineret endnu
indicator-undefined-define = Sig, hvad den tæller, i hvilken enhed og fra hvilken kilde. De vedtagne ord bliver, som de er.
indicator-undefined-wait = Sekretariatet siger, hvad den tæller; dens tal kan indtastes derefter.
indicator-no-figures-text = De vises her, så snart nogen har indtastet dem.
indicator-see = Se dens tal

## Listens kolonner
indicator-col-latest = Seneste tal
indicator-col-line = Gennem årene
indicator-col-target = Mål
indicator-col-fresh = Hvor nyt
indicator-target-by = { $value } i { $year }
indicator-no-target = Intet mål

## Ord for tal
indicator-latest = { $value } i { $edition }
indicator-latest-estimate = { $value } i { $edition }, delvis skønnet
indicator-latest-of = { $count ->
    [one] { $latest } (ét medlem)
   *[other] { $latest } ({ $count } medlemmer)
}
indicator-estimated = { $value } (skøn)
indicator-value-in = { $value } ({ $year })
indicator-up = Mere er bedre
indicator-down = Mindre er bedre
indicator-neither = Følges, bedømmes ikke
indicator-status-value = værdi
indicator-status-estimate = skøn
indicator-status-not-yet = endnu ikke offentliggjort
indicator-status-not-covered = ikke omfattet
indicator-status-withdrawn = trukket tilbage

## Hvor langt den er
indicator-progress-no-value = Intet er målt endnu.
indicator-progress-no-target = { $value }; der er intet mål.
indicator-progress-no-direction = { $value }; den følges og bedømmes ikke.
indicator-progress-no-baseline = { $value }; uden et udgangspunkt kan vejen til målet ikke siges.
indicator-progress-no-sense = { $value }; udgangspunkt og mål passer ikke til retningen.
indicator-progress-reached = { $value }: målet på { $target } for { $year } er nået.
indicator-progress-worse = { $value }, { $by } dårligere end udgangspunktet; målet er { $target } i { $year }.
indicator-progress-on = { $value } af { $target } i { $year }: { $way } procent af vejen, på linjen mod målet.
indicator-progress-ahead = { $value } af { $target } i { $year }: { $way } procent af vejen, { $by } bedre end linjen mod målet.
indicator-progress-behind = { $value } af { $target } i { $year }: { $way } procent af vejen, { $by } fra linjen mod målet.

## Hvor nye tallene er
indicator-fresh-none = Ingen tal endnu
indicator-fresh-next = Næste udgave i { $year }
indicator-fresh-due = Der ventes en udgave i år
indicator-fresh-stale = Udgaven fra { $year } er ikke fuldstændig

## Gennemsnit, placeringer, spænd
indicator-average-of = { $count ->
    [one] Tal for { $names } alene.
   *[other] Gennemsnit af { $count } medlemmer: { $names }.
}
indicator-without-not-covered = Ikke omfattet: { $names }.
indicator-without-not-yet = Endnu ikke offentliggjort: { $names }.
indicator-without-nothing = Intet indtastet: { $names }.
indicator-rank-none = Ingen kan placeres.
indicator-rank-first = { $edition }: først { $names } med { $value }.
indicator-rank-shared = { $names } deler plads { $place }.
indicator-range = { $count ->
    [one] Ét medlem har et tal: { $most }.
   *[other] { $count } medlemmer har et tal, fra { $least } til { $most }.
}

## Tegninger
indicator-figure-average = Gennemsnit af de omfattede medlemmer
indicator-figure-value = Gennem årene
indicator-figure-members = Medlem for medlem
indicator-figure-rank = Placeringer { $edition }
indicator-figure-places = Placeringer gennem udgaverne
indicator-places-led = Først i { $from }: { $before }. Først i { $to }: { $now }.
indicator-place = Plads
indicator-figures = Tal
indicator-mark-baseline = udgangspunkt { $value }
indicator-mark-target = mål { $value }
indicator-break-at = Fra { $edition } ikke sammenligneligt: { $note }
indicator-edition = Udgave
indicator-member = Medlem
indicator-value = Værdi
indicator-status = Status
indicator-what = Hvad det er
indicator-break = Brud i rækken
indicator-target-former = Tidligere mål
indicator-of-figures = Tal i den
indicator-of-estimates = Heraf skøn
indicator-of-whom = Af hvem
indicator-average = Gennemsnit af dem med et tal
indicator-average-count = Medlemmer i det

## Definition og mål
indicator-definition = Definition
indicator-as-adopted = Fra den vedtagne tekst:
indicator-unit = Enhed
indicator-direction = Retning
indicator-spread = Hvis tal
indicator-spread-members = Hvert medlem har sit eget
indicator-spread-one = Ét for alle
indicator-baseline = Udgangspunkt
indicator-target-year = Mål { $year }
indicator-source = Kilde
indicator-cycle = Udgaver
indicator-every = { $years ->
    [one] Hvert år
   *[other] Hvert { $years }. år
}
indicator-retrieved = Hentet
indicator-note = Bemærkning
indicator-origin = Hvor den kommer fra
indicator-origin-result = Resultatet, den er, og hvordan det blev aftalt
indicator-history = Hvad der er sagt
indicator-history-defined = Definition
indicator-history-targets = Mål: { $targets }
indicator-define = Definér den …
indicator-define-anew = Ændr definitionen …
indicator-set-targets = Sæt mål …
indicator-define-title = Hvad tæller { $label }?
indicator-define-text = De vedtagne ord bliver, som de er. Det, der er sagt før, bliver i historikken.
indicator-like-known = Tæl, som et kendt mål gør
indicator-cycle-years = År mellem to udgaver
indicator-decimals = Decimaler
indicator-baseline-year = Udgangspunkt: år
indicator-baseline-value = Udgangspunkt: værdi
indicator-breaks = Brud i rækken
indicator-breaks-hint = Ét pr. linje: 2024: hvad der er ændret.
indicator-why = Begrundelse for ændringen
indicator-targets-title = Hvad skal { $label } nå?
indicator-targets-text = Mål, der stod før, bliver i historikken.
indicator-targets = Mål
indicator-targets-hint = Ét pr. linje: 2030: 80.

## Targets that a decision changes
indicator-decision = Hvad der besluttede det
indicator-decision-hint = Mål, der gælder, justeres kun ved en beslutning: nævn mødet og referatet. De gamle mål bliver i tegningen.
indicator-history-decided = Mål sat til { $targets } ved beslutning: { $decision }
indicator-mark-target-before = mål før { $value }

## Hvordan tal blev, som de er
indicator-revised = Hvordan tallene blev, som de er
indicator-revised-before = Før: { $value }
indicator-revised-others = { $count ->
    [one] Ét tal står, som det først blev indtastet, uden bemærkning og egen kilde.
   *[other] { $count } tal står, som de først blev indtastet, uden bemærkning og egen kilde.
}

## What the adopted text says, beside the fields
indicator-adopted-says = Den vedtagne tekst siger: { $said }
indicator-adopted-differs = Det er ikke, hvad den vedtagne tekst siger: nævn, hvad der besluttede det.
indicator-cycle-within = Her spørges der én gang om året. Et tal derimellem er en udgave for sig, fx 2027-H1.
