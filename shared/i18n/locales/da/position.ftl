## The map
position-title = Positioner
position-heading = Hvad delegationerne mener om teksten
position-lead = { $open ->
    [0] Alle punkter er aftalt, eller aftalt ad ref.
    [one] Ét punkt er endnu ikke afklaret.
   *[other] { $open } punkter er endnu ikke afklaret.
}
position-on-revision = Du læser { $rev }. Positioner tages til dens ord.
position-empty-title = Forhandlingen er ikke begyndt
position-empty-text = Positioner tages, når programmet forhandles, og der er en tekst at tale om. Her viser kortet da, hvad hver delegation mener om hvert punkt.
position-closed-title = Forhandlingen er forbi
position-closed-text = Kortet viser, hvad der blev sagt. Der tages ikke flere positioner.
position-before-title = Forhandlingen er ikke begyndt
position-before-text = Kortet viser punkterne. Positioner tages, når programmet forhandles.
position-paused-title = Der tages ikke positioner nu
position-paused-text = Programmet forhandles ikke. Forbehold kan stadig hæves og indsigelser trækkes tilbage.
position-map = Delegationernes positioner, punkt for punkt
position-map-help = Piletaster flytter mellem felterne, Enter åbner et felt, N går til næste punkt, der ikke er afklaret, og Skift+N til det forrige.
position-clause = Punkt
position-which = Hvilke punkter
position-which-all = Alle punkter
position-which-open = Ikke afklaret
position-as = Hvordan det vises
position-as-map = Kort
position-as-list = Liste
position-room = Vis i salen
position-room-leave = Forlad salens visning
position-delegation = Delegation
position-everyone = Alle delegationer
position-kind = Har sagt
position-kind-any = Hvad som helst
position-show-all = Vis alt
position-next = Næste uafklarede
position-previous = Forrige uafklarede
position-none-open = Der er intet tilbage, der ikke er afklaret.
position-none-fits-title = Intet punkt passer
position-none-fits-text = Intet punkt er, som valgt ovenfor.
position-fold = { $clauses ->
    [one] Ét punkt
   *[other] { $clauses } punkter
}, { $open ->
    [0] alle afklaret
    [one] ét ikke afklaret
   *[other] { $open } ikke afklaret
}
position-fold-objections = { $objections ->
    [one] én indsigelse
   *[other] { $objections } indsigelser
}
position-fold-reservations = { $reservations ->
    [one] ét forbehold
   *[other] { $reservations } forbehold
}
position-fold-again = { $again ->
    [one] én position at bekræfte igen
   *[other] { $again } positioner at bekræfte igen
}
position-before-goals = Før målene
position-heading-itself = selve overskriften
position-key = Hvad mærkerne betyder
position-cell = { $member } om { $clause }: { $said }
position-brackets = { $count ->
    [one] Én åben parentes
   *[other] { $count } åbne parenteser
}

## What is said, short in a cell and whole in a sentence
position-said-agree = enig
position-said-live = kan leve med
position-said-reserve = forbehold
position-said-scrutiny = undersøges
position-said-parliament = parlament
position-said-linguistic = sprog
position-said-object = indsigelse
position-said-again = bekræft
position-said-none = –
position-whole-agree = er enig
position-whole-agree-confirmed = er enig, bekræftet af hovedstaden
position-whole-live = kan leve med det
position-whole-live-confirmed = kan leve med det, bekræftet af hovedstaden
position-whole-object = gør indsigelse
position-whole-none = har ikke udtalt sig
position-whole-again = skal bekræftes igen; om andre ord sagde den: { $said }
position-reservation-general = generelt forbehold
position-reservation-substantive = materielt forbehold
position-reservation-scrutiny = undersøgelsesforbehold
position-reservation-parliamentary = parlamentarisk forbehold
position-reservation-linguistic = sprogligt forbehold
position-filter-agree = Enig
position-filter-live = Kan leve med det
position-filter-reserve = Forbehold
position-filter-object = Indsigelse
position-filter-again = Skal bekræftes igen
position-filter-none = Har ikke udtalt sig

## Where a clause stands
position-state-open = Åben
position-state-bracketed = I parentes
position-state-ad-ref = Aftalt ad ref
position-state-agreed = Aftalt
position-state-reopened = Genåbnet
position-why-silent = { $count ->
    [one] Én delegation har ikke udtalt sig om disse ord.
   *[other] { $count } delegationer har ikke udtalt sig om disse ord.
}
position-why-held = En indsigelse eller et forbehold står i vejen.
position-why-bracketed = Ord i det står i parentes.
position-why-contested = Det ønskes et andet sted, af en anden art eller med andre oplysninger.
position-why-ad-ref = Alle ved bordet er enige eller kan leve med det. Hovedstæderne mangler at bekræfte, eller formanden lukker det.
position-why-agreed-all = Alle delegationers hovedstæder har bekræftet det.
position-why-agreed-chair = Lukket af { $name }, { $day }.
position-why-reopened-chair = Genåbnet af { $name }, { $day }:
position-why-reopened-edit = Dets ord blev ændret, efter at det var aftalt. Der spørges på ny.

## Reservations on more than a clause
position-wide = Forbehold over for hele teksten og afsnit
position-wide-text = Hele teksten
position-wide-section = { $label } og det, der står derunder
position-wide-gone = Et afsnit, der ikke længere er i teksten
position-lifts-on = Ventes hævet { $day }
position-wide-new = Tag forbehold over for et afsnit eller hele teksten …
position-wide-title = Et forbehold over for mere end ét punkt
position-scope = Hvad det gælder

## The panel on a clause
position-panel = Punkt { $label }
position-panel-close = Luk panelet
position-panel-words = Det lyder
position-panel-state = Hvor det står
position-panel-said = Hvad delegationerne siger
position-panel-yours = Din delegations position
position-panel-chair = Som formand
position-panel-show = Vis i teksten
position-by = { $name }, { $day }
position-wanted = Ønsker, at det lyder
position-changed = Hvad der er ændret siden da
position-silent = Har ikke udtalt sig
position-record = Alt, der er sagt om det
position-record-ended = { $what }; trukket tilbage { $day }
position-record-closed-all = Lukket: den sidste hovedstad bekræftede
position-record-closed = Lukket af { $name }
position-record-reopened = Genåbnet af { $name }: { $reason }
position-record-corrected = En ændring blev markeret som sproglig af { $name }

## Taking a position
position-take = Position
position-take-agree = Enig
position-take-live = Kan leve med det
position-take-reserve = Tag forbehold
position-take-object = Gør indsigelse
position-take-reserve-hint = Med en art og en begrundelse, som alle ser
position-take-object-hint = Med de ord, I ønsker i stedet
position-take-kind = Forbeholdets art
position-take-kind-general = Generelt: over for helheden
position-take-kind-substantive = Materielt: over for dette sted
position-take-kind-scrutiny = Undersøgelse: det undersøges endnu
position-take-kind-parliamentary = Parlamentarisk: parlamentet skal først blive færdigt
position-take-kind-linguistic = Sprogligt: en sprogversion skal gennemses
position-take-reason = Begrundelse, som alle delegationer ser
position-take-lifts = Ventes hævet
position-take-wanted = Det bør lyde
position-take-confirmed = Hovedstaden har bekræftet det
position-take-confirmed-hint = Ellers er enigheden ad ref
position-take-choose = Vælg en position.
position-take-act = Tag denne position
position-take-change = Ret den til dette
position-taken-toast = Din delegations position til { $label } er taget
position-taken-wide-toast = Forbeholdet er taget
position-take-back = Træk den tilbage
position-lift = Hæv forbeholdet
position-lift-question = Hæve forbeholdet fra { $member }?
position-take-back-question = Trække positionen fra { $member } tilbage?
position-take-back-text = Den bliver stående som det, der blev sagt indtil nu. Alle delegationer ser, at den ikke gælder længere.
position-taken-back-toast = Den gælder ikke længere
position-stale-title = Punktet er ændret
position-stale-text = Det lyder anderledes, end da du åbnede det. De nye ord vises ovenfor; se på dem og sig igen, hvad I mener.
position-take-agreed = Punktet er aftalt. Formanden genåbner det, før der kan siges andet.
position-take-not-head = Lederen af din delegation tager dens positioner.

## The chair
position-close = Luk som aftalt …
position-close-question = Lukke { $label } som aftalt?
position-close-text = Alle ved bordet er enige eller kan leve med disse ord. Fra nu af ændres de kun, når du har genåbnet punktet med en begrundelse, som alle ser.
position-close-act = Luk det
position-closed-toast = { $label } er aftalt
position-reopen = Genåbn …
position-reopen-question = Genåbne { $label }?
position-reopen-text = Delegationerne siger på ny, hvad de mener om det. Alle ser, at du genåbnede det, og hvorfor.
position-reopen-reason = Begrundelse, som alle ser
position-reopen-act = Genåbn det
position-reopened-toast = { $label } er genåbnet
position-mark = Ændringen er sproglig …
position-mark-question = Er denne ændring kun sproglig?
position-mark-text = Det, der blev sagt om ordene før, gælder da for ordene, som de er nu. Ingen spørges på ny.
position-mark-act = Markér den som sproglig
position-marked-toast = Ændringen er markeret som sproglig

## Agreeing to a section
position-bulk = Vær enig i alt i { $label } …
position-bulk-title = Være enig i alt i { $label }?
position-bulk-agree = { $count ->
    [0] Der er intet her, som din delegation kan være enig i på denne måde.
    [one] Ét punkt ville I være enige i.
   *[other] { $count } punkter ville I være enige i.
}
position-bulk-unread = { $count ->
    [one] Ét af dem har ingen i din delegation åbnet, som det lyder nu:
   *[other] { $count } af dem har ingen i din delegation åbnet, som de lyder nu:
}
position-bulk-already = { $count ->
    [one] Ét er I enige i, eller kan leve med, i forvejen.
   *[other] { $count } er I enige i, eller kan leve med, i forvejen.
}
position-bulk-held = { $count ->
    [one] Ét har I et forbehold eller en indsigelse mod, som bliver stående:
   *[other] { $count } har I et forbehold eller en indsigelse mod, som bliver stående:
}
position-bulk-bracketed = { $count ->
    [one] Ét har parenteser og besvares for sig:
   *[other] { $count } har parenteser og besvares ét for ét:
}
position-bulk-closed = { $count ->
    [one] Ét er aftalt af alle.
   *[other] { $count } er aftalt af alle.
}
position-bulk-act = { $count ->
    [one] Vær enig i ét punkt
   *[other] Vær enig i { $count } punkter
}
position-bulk-cancel = Ikke nu
position-bulk-toast = { $count ->
    [one] Din delegation er enig i ét punkt mere
   *[other] Din delegation er enig i { $count } punkter mere
}
position-bulk-stale-title = Noget er ændret imens
position-bulk-stale-text = Der blev ikke udtrykt enighed i noget. Disse punkter lyder eller står anderledes end vist:
position-bulk-stale-again = Se igen

## The list
position-list = Hvad der ikke er afklaret
position-list-who = Hvem
position-list-what = Hvad
position-list-why = Hvorfor
position-list-since = Siden
position-list-none = Intet er sagt imod noget punkt, og intet skal bekræftes igen.

## The room
position-room-at = Punkt { $at } af { $of }
position-room-empty = Alle punkter er afklaret.
