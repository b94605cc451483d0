## Resultater: hvad et vedtaget program lover, og hvordan det står
result-title = Resultater
result-heading = Hvad der blev lovet, og hvordan det står
result-sealed-as = Samme punkter og samme numre som i { $rev }, vedtaget { $day }.
result-read-sealed = Læs den vedtagne tekst
result-empty-title = Intet følges endnu
result-empty-text = Når programmet er vedtaget, vises dets mål, delmål, indsatser og indikatorer her under de samme numre som i teksten.
result-none-fits-title = Intet resultat passer til dette valg
result-none-fits-text = Vælg en anden delegation eller en anden status.
result-show-all = Vis alle
result-by-status = Resultater efter status
result-of-actions = { $count ->
    [one] af én indsats
   *[other] af { $count } indsatser
}
result-delegation = Delegation
result-every-delegation = Alle delegationer
result-shown = { $count ->
    [one] Én af { $all } indsatser og indikatorer vist
   *[other] { $count } af { $all } indsatser og indikatorer vist
}
result-count = { $count ->
    [0] intet under
    [one] ét resultat
   *[other] { $count } resultater
}

## Kolonner
result-col-result = Resultat
result-col-status = Status
result-col-said = Sidst sagt
result-col-lead = Ansvarlig
result-col-due = Frist

## Hvordan en indsats går
result-status-planned = Planlagt
result-status-under-way = I gang
result-status-delayed = Forsinket
result-status-completed = Afsluttet
result-status-stopped = Standset
result-status-none = Ingen har sagt noget endnu

## Ét resultat
result-one = { $kind } { $label }
result-one-goes = { $what }: { $status }
result-promised = Hvad der blev lovet
result-in-text = Læs det, hvor det står i den vedtagne tekst
result-goes = Hvordan det går
result-goes-none-lead = { $member } er ansvarlig og siger, hvordan det går.
result-goes-none-nobody = Ingen delegation er ansvarlig; sekretariatet siger, hvordan det går.
result-under = Hvad der står under det
result-facts = Fra den vedtagne tekst
result-history = Hvad der er sagt
result-history-empty = Intet endnu.
result-begins = Begyndte eller begynder
result-ends = Sluttede eller slutter
result-begins-to-ends = { $begins } til { $ends }
result-begins-on = Fra { $begins }
result-ends-on = Til { $ends }
result-no-lead = Ingen delegation
result-see = Se, hvordan det går

## At sige, hvordan det går
result-say = Sig, hvordan det går …
result-say-title = Hvordan går { $label }?
result-say-text = Alle delegationer ser det straks, med dit navn og din delegation. Det, der er sagt før, bliver i historikken.
result-say-status = Status
result-say-reason = Begrundelse
result-say-reason-hint = Hvorfor det siges at gå sådan; en sætning eller to, som andre kan følge.
result-say-note = Bemærkning
result-say-act = Sig det
result-said-toast = Sagt

## Reglens lys
result-by-rule = Efter reglen
result-light-done = Færdig
result-light-on-track = På sporet
result-light-at-risk = I fare
result-light-late = For sent
result-light-stopped = Opgivet
result-light-no-word = Ikke kendt
result-why-said-done = Den ansvarlige siger, at den er færdig.
result-why-said-stopped = Den ansvarlige siger, at den er opgivet.
result-why-past-due = Fristen er gået, og ingen siger, at den er færdig.
result-why-said-delayed = Den ansvarlige siger, at den er forsinket; fristen er ikke gået endnu.
result-why-ends-after-due = Den slutter først efter fristen.
result-why-not-begun = Den skulle være begyndt, og ingen siger, at den er det.
result-why-said = Det siger den ansvarlige, og intet taler imod.
result-why-nothing-said = Ingen har sagt, hvordan det går, og fristen er ikke gået endnu.
result-why-stale = Det, der er sagt, er ældre end en rapporteringsperiode.
result-why-nothing-under = Der står hverken indsats, arbejde eller tal under det.
result-why-under = { $count ->
    [one] Fra den ene indsats under det: { $counted }.
   *[other] Fra { $count } indsatser under det: { $counted }.
}
result-counted-late = { $count } for sent
result-counted-at-risk = { $count } i fare
result-counted-no-word = { $count } ikke kendt
result-counted-on-track = { $count } på sporet
result-counted-done = { $count } færdige
result-counted-stopped = { $count } opgivet
result-short-past-due = Over fristen
result-short-ends-after-due = Slutter efter fristen
result-short-not-begun = Skulle være begyndt
result-short-stale = Forældet

## Hvad man mener om et mål
result-scale-fulfilled = Ambitionen er opfyldt
result-scale-minor = Mindre udfordringer forude
result-scale-moderate = Moderate udfordringer forude
result-scale-major = Store udfordringer forude
result-scale-no-data = Ingen data
result-view-stale = Ældre end en rapporteringsperiode
result-views-none = Hverken sekretariatet eller en delegation har sagt, hvad de mener, endnu.
result-views-differ = De ser forskelligt på det
result-think = Sig, hvad I mener …
result-think-title = Hvor langt er { $label }?
result-think-text = Det står ved siden af det, de andre mener, og ved siden af reglens lys, med dit navn. Det, der blev sagt før, bliver i historikken.
result-think-scale = Hvor langt det er

## Hvad arbejde og tal siger om et lys
result-why-work-behind = Det arbejde, der understøtter det, er bagud.
result-why-figures-behind = En indikator under det er bagud i forhold til sin bane.
result-why-work-alone = Der står ingen indsats under det; arbejde og tal taler for det.
result-why-on-path = Den ligger på den lige bane fra sit udgangspunkt til sit næste mål, eller bedre.
result-why-target-reached = Den har nået sit mål.
result-why-behind-path = Den ligger bagud for den lige bane fra sit udgangspunkt til sit næste mål.
result-why-target-missed = Året for dens mål er målt, og målet er ikke nået.
result-why-no-path = Uden udgangspunkt, mål og retning kan ingen sige, hvor langt den er.
result-why-stale-figures = Dens kilde har udsendt en nyere udgave, som ikke er indtastet.
result-work-milestones = { $count ->
    [one] { $reached } af én milepæl nået
   *[other] { $reached } af { $count } milepæle nået
}
result-work-overdue = { $count } over fristen
result-work-initiatives = { $count ->
    [one] ét initiativ
   *[other] { $count } initiativer
}
result-work-behind = { $count } bagud
result-figures-members = { $count ->
    [one] { $behind } af ét medlem bagud på vejen mod målet
   *[other] { $behind } af { $count } medlemmer bagud på vejen mod målet
}
result-figures-members-without = { $count ->
    [one] ét medlem uden tal
   *[other] { $count } medlemmer uden tal
}
result-figures-indicators = { $count ->
    [one] { $behind } af én indikator bagud på vejen mod målet
   *[other] { $behind } af { $count } indikatorer bagud på vejen mod målet
}
result-figures-indicators-without = { $count ->
    [one] én indikator, der endnu ikke kan bedømmes
   *[other] { $count } indikatorer, der endnu ikke kan bedømmes
}
result-unmeasured = Hverken indikator eller milepæl
result-unmeasured-only = { $count ->
    [one] Kun delmålet med hverken indikator eller milepæl
   *[other] Kun de { $count } delmål med hverken indikator eller milepæl
}

## Hvor langt et mål, et delmål eller en indsats er: det, der står bag tallet
result-far-none = Ingen data om, hvor langt det er
result-far-no-work = Intet arbejde tjener det endnu
result-far-finished = af vejen: det er færdigt
result-far-target = af vejen til målet
result-far-reached = Målet er nået
result-far-worse = Dårligere end udgangspunktet
result-far-milestones = af vejen efter milepælene
result-far-actions = af vejen efter de indsatser, der er kendt
result-far-subgoals = { $all ->
    [one] af vejen efter det ene delmål
   *[other] af vejen, gennemsnittet af { $named } af { $all } delmål
}
result-far-subgoals-none = { $all ->
    [one] Ingen data om, hvor langt det er: det ene delmål har ingen
   *[other] Ingen data om, hvor langt det er: ingen af de { $all } delmål har nogen
}

## Et lys, som en person sætter
result-set = Sæt et andet lys …
result-set-title = Sat af en person
result-set-by = Sat af { $who }
result-set-taken-back = Taget tilbage
result-set-rule-said = Efter reglen dengang: { $light }
result-set-question = Hvilket lys til { $label }?
result-set-text = Det står ved siden af reglens lys med dit navn og din begrundelse, og begge forbliver synlige. Det, der står over det, følger fortsat reglen.
result-set-light = Lys
result-set-act = Sæt det
result-set-back = Tag det tilbage …
result-set-back-title = Tag lyset for { $label } tilbage?
result-set-back-text = Reglens lys står alene igen. Det, der blev sat, bliver i historikken.
result-set-back-act = Tag det tilbage
result-lineage = Hvordan det blev til
