## Initiativer: det arbejde, der tjener et vedtaget programs løfter
initiative-title = Initiativer
initiative-one = Initiativ
initiative-lead = Hvad der gøres for programmets resultater, af hvem og hvornår.
initiative-number = Initiativ { $number }
initiative-sealed = Projekterne og det øvrige arbejde, der tjener disse resultater.
initiative-sealed-act = Se initiativerne
initiative-add = Tilføj et initiativ
initiative-change = Ændr
initiative-change-title = Ændr initiativet
initiative-empty-title = Intet initiativ endnu
initiative-empty-add = Tilføj det første: sig, hvad der skal gøres, og hvilke delmål eller indsatser det tjener.
initiative-empty-text = Den, der leder arbejdet med et resultat, tilføjer det her, eller sekretariatet gør.
initiative-empty-not-yet = Når programmet er vedtaget, planlægges arbejdet for dets resultater her.

## At vælge mellem dem
initiative-view = Visning
initiative-view-table = Tabel
initiative-view-board = Tavle
initiative-every-state = Alle statusser
initiative-every-subgoal = Alle delmål
initiative-every-workstream = Alle arbejdsstrømme
initiative-overdue-only = Kun hvor noget er overskredet
initiative-any = Alle
initiative-lacks = Mangler
initiative-risk-least = { $level } eller højere
initiative-words = Ord
initiative-filters = { $count ->
    [0] Flere filtre
   *[other] Flere filtre ({ $count } i brug)
}
initiative-shown = { $count ->
    [one] Ét af { $all } initiativer vist
   *[other] { $count } af { $all } initiativer vist
}
initiative-none-fits-title = Intet initiativ passer til dette valg
initiative-none-fits-text = Vælg noget andet, eller vis alle.
initiative-board-none = Ingen
initiative-move = Flyt »{ $title }«

## Mange på én gang
initiative-pick = Vælg »{ $title }«
initiative-pick-all = Vælg alle viste
initiative-pick-none = Vælg ingen
initiative-picked-group = Det valgte
initiative-picked = { $count ->
    [0] Ingen valgt
    [one] Ét valgt
   *[other] { $count } valgt
}
initiative-set-state = Sæt status …
initiative-set-workstream = Sæt arbejdsstrøm …
initiative-set-body = Sæt forvaltningsorgan …
initiative-set-lead = Sæt ansvarlig …
initiative-bulk-title = { $count ->
    [one] Ændr ét initiativ
   *[other] Ændr { $count } initiativer
}
initiative-bulk-text = Alle ændres, eller ingen: hvad der står i vejen, nævnes her.
initiative-bulk-act = Ændr
initiative-changed-toast = Ændret

## Hvordan et går, ud over resultaternes ord
initiative-state-idea = Idé

## Ét initiativ
initiative-facts = Fakta
initiative-field-title = Titel
initiative-description = Hvad der skal gøres
initiative-serves = Tjener
initiative-serves-title = Hvad det tjener
initiative-serves-add = Tilføj et resultat
initiative-serves-hint = Den vedtagne teksts delmål og indsatser, det vigtigste først.
initiative-serving = Initiativer, der tjener det
initiative-serving-none = Intet initiativ tjener det endnu.
initiative-partners = Deltager
initiative-partners-add = Tilføj en delegation
initiative-body = Forvaltningsorgan
initiative-body-hint = Hvem der har kontrakten og pengene.
initiative-days = Dage
initiative-starts = Første dag
initiative-ends = Sidste dag
initiative-days-hint = Inden for programmet: { $from } til { $to }.
initiative-no-workstream = Ingen arbejdsstrøm
initiative-reason-hint = Hvorfor det er forsinket eller standset; det skrives i loggen.
initiative-fields-wrong = { $count ->
    [one] Ét felt skal ses efter.
   *[other] { $count } felter skal ses efter.
}

## Risici
initiative-risk = Risiko
initiative-risks = Risici
initiative-risks-none = Ingen risiko er noteret.
initiative-risks-none-add = Ingen risiko er noteret. Tilføj, hvad der kan gå galt, og hvad der gøres ved det.
initiative-risk-add = Tilføj en risiko
initiative-risk-change = Ændr risikoen »{ $what }«
initiative-risk-remove = Fjern denne risiko
initiative-risk-text = Alle, der læser initiativet, ser dets risici.
initiative-risk-what = Hvad der kan gå galt
initiative-risk-likelihood = Sandsynlighed
initiative-risk-effect = Virkning
initiative-risk-owner = Hvem der holder øje
initiative-risk-answer = Hvad der gøres ved det
initiative-risk-line = Sandsynlighed: { $likelihood }. Virkning: { $effect }.
initiative-risk-low = Lav
initiative-risk-moderate = Moderat
initiative-risk-high = Høj
initiative-risk-severe = Alvorlig
initiative-likelihood-one = sjælden
initiative-likelihood-two = usandsynlig
initiative-likelihood-three = mulig
initiative-likelihood-four = sandsynlig
initiative-likelihood-five = næsten sikker
initiative-effect-one = ubetydelig
initiative-effect-two = lille
initiative-effect-three = mærkbar
initiative-effect-four = alvorlig
initiative-effect-five = meget alvorlig

## Loggen
initiative-log = Log
initiative-log-begun = Tilføjet
initiative-log-state = { $from } → { $to }
initiative-log-lead = Ansvarlig: { $from } → { $to }
initiative-log-facts = Ændret: { $fields }
initiative-done-added = tilføjet
initiative-done-changed = ændret
initiative-done-reached = nået
initiative-done-reopened = alligevel ikke nået
initiative-done-removed = fjernet
initiative-note = Bemærkning til loggen
initiative-note-act = Skriv i loggen
initiative-note-toast = Skrevet i loggen

## Dit og deres
initiative-conflict-taken = Kun de ændrede dette, og det beholdes: { $fields }.
initiative-conflict-save = Gem dette
initiative-lineage = Hvordan det blev til: { $label }
