## Overblik over et program, der følges
overview-title = Overblik
overview-lead = Hvor programmet står i dag: hvad der er for sent, hvad der kommer, hvad ingen har sagt noget om, og hvad der er ændret.
overview-whose = Hvis del
overview-whole = Hele programmet
overview-since = Ændringer siden
overview-show-all = Vis alle { $count }
overview-show-first = Vis de første { $count }
overview-late = For sent
overview-late-none = Intet er for sent.
overview-soon = De næste halvfems dage
overview-soon-none = Ingen frister i de næste halvfems dage.
overview-stale = Venter på svar
overview-stale-none = Der er sagt noget om hver handling inden for den sidste rapporteringsperiode, og om hvert initiativ, der ikke er slut; ingen indikators tal er ældre end deres kilde.
overview-changed = Hvad der er ændret
overview-since-meeting = Siden embedsmændenes møde den { $day }
overview-since-report = Siden den seneste rapport blev låst den { $day }
overview-since-day = Siden { $day }
overview-changed-none = Intet er ændret siden da.
overview-more = { $count ->
    [one] Og én ændring til.
   *[other] Og { $count } ændringer til.
}
overview-days-late = { $days ->
    [one] én dag for sent
   *[other] { $days } dage for sent
}
overview-days-ahead = { $days ->
    [0] i dag
    [one] i morgen
   *[other] om { $days } dage
}
overview-waits = venter siden { $day }
overview-in-state = { $count } { $state }
overview-no-work = Ingen indsats endnu.
overview-work = { $count ->
    [one] Én indsats: { $states }.
   *[other] { $count } indsatser: { $states }.
}
overview-milestones = { $all ->
    [0] Ingen milepæl endnu.
    [one] { $reached } af én milepæl er nået.
   *[other] { $reached } af { $all } milepæle er nået.
}
overview-proposed = Ikke åbnet endnu; rapportens frist
overview-kind-initiative = Indsats
overview-kind-plan = Arbejdsplan
overview-kind-meeting = Embedsmændenes møde
overview-said-status = Siges at være: { $status }
overview-said-view = Vurderes som: { $scale }
overview-now-state = Nu: { $state }
overview-figures = { $count ->
    [one] Ét tal indtastet
   *[other] { $count } tal indtastet
}
overview-light-set = Lys sat af en person: { $light }
overview-light-back = Lys taget tilbage
overview-lights = Lys for { $count } resultater sat eller taget tilbage
overview-money = { $count ->
    [one] Dens penge angivet på ny
   *[other] Pengene i { $count } indsatser angivet på ny
}
overview-frames = Rammer sat
overview-moved = { $count ->
    [one] Én dato flyttet
   *[other] { $count } datoer flyttet
}
overview-defined = { $count ->
    [one] Sagt, hvad den tæller
   *[other] Sagt, hvad { $count } indikatorer tæller
}
overview-targets = { $count ->
    [one] Mål sat
   *[other] Mål for { $count } indikatorer sat
}
overview-sealed = Forseglet
overview-opened = Åbnet
overview-step = { $count ->
    [one] { $step }: ét afsnit
   *[other] { $step }: { $count } afsnit
}
overview-reached = Nået
overview-added = Tilføjet
overview-unfunded = I gang uden bevilling
overview-unfunded-none = Hver indsats, der er i gang, har en bevilling.
overview-overspent-none = Ingen indsats har brugt mere end sin bevilling eller ventes at gøre det.
overview-under-way-since = i gang siden { $day }
