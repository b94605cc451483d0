## API'ets problemkoder (shared/src/problem.rs): hvad der skete, og hvad man gør. Slås op efter kode.
problem-malformed = Forespørgslen kunne ikke læses. Genindlæs siden, og prøv igen.
problem-invalid = Nogle felter skal ses efter. De er markeret.
problem-sign-in-needed = Du er ikke logget ind, eller din session er slut. Log ind, og prøv igen.
problem-forbidden = Dette er ikke åbent for dig i den rolle, du handler i.
problem-not-found = Det er her ikke. Det kan være fjernet, eller det er ikke åbent for dig.
problem-method-not-allowed = Det kan ikke gøres her. Genindlæs siden, og prøv igen.
problem-stale = En anden ændrede det, mens du så på det. Læs den nye tilstand, og prøv så igen.
problem-too-large = Det er større end det, der kan modtages.
problem-not-json = Denne slags indhold kan ikke modtages her.
problem-too-many = Det var for ofte på for kort tid. Vent lidt, og prøv igen.
problem-internal = Noget gik i stykker hos os. Intet blev ændret. Prøv igen; sker det igen, så giv sekretariatet nummeret herunder.
problem-unavailable = Serveren har travlt eller genstarter. Intet er tabt; prøv igen om et øjeblik.

problem-credentials-wrong = E-mail og adgangskode hører ikke sammen. Se begge efter.
problem-session-ended = Din session er slut. Log ind igen.
problem-foreign-origin = Forespørgslen kom ikke fra denne side. Genindlæs siden, og prøv igen.
problem-seat-not-yours = Den rolle, du handler i, er ikke længere din. Vælg en anden.

problem-email-taken = Der er allerede en konto med denne e-mailadresse.
problem-link-spent = Dette link er brugt eller udløbet. Bed om et nyt.
problem-last-administrator = Der skal være en administrator. Gør først en anden til det.
problem-not-yourself = Du kan ikke gøre dette ved din egen konto. Bed en anden administrator om det.
problem-person-suspended = Kontoen er spærret. Luk først personen ind igen.
problem-seat-over = Denne plads er ophørt. Det, der er gjort i den, står ved magt.
problem-body-in-use = Nogen sidder i dette organ eller har siddet i det, eller det har møder. Det kan ikke fjernes; giv det i stedet en sidste dag.
problem-term-in-use = Nogen har en plads under denne formandskabsperiode. Den kan ikke fjernes.

problem-programme-sealed = Programmet er vedtaget: titel, art, periode og faser bliver, som de blev vedtaget.
problem-step-not-legal = Programmet kan ikke flyttes dertil, hvorfra det står nu. Se, hvor det står, og vælg igen.
problem-step-held-up = Noget skal på plads før dette skridt. Programmets side siger hvad.
problem-editing-not-here = En redigeringsperiode meldes kun ud, mens programmet forhandles.
problem-editing-runs = Der er allerede en redigeringsperiode i gang.
problem-round-runs = Der er allerede en åben runde. Den skal slutte, før en ny åbnes.
problem-round-over = Denne runde er slut, eller fristen er overskredet.

## Problemer, der aldrig nåede serveren
problem-offline = Der er ingen forbindelse. Det, du skrev, er gemt her; prøv igen, når linjen er tilbage.
problem-timeout = Serveren svarede ikke i tide. Prøv igen.
problem-request-id = Nummer { $id }
problem-title = Det kunne ikke vises
problem-act-title = Det blev ikke gjort

## Revisioner, teksten og vedtagelsen
problem-revision-waits = En forberedt revision venter allerede på formanden. Den skal først bekræftes eller tages tilbage.
problem-nothing-changed = Teksten er, som den seneste revision siger. Der er intet at udsende.
problem-not-prepared = Denne revision venter ikke længere på formanden. Genindlæs siden for at se, hvad der blev af den.
problem-text-frozen = Teksten kan ikke ændres, mens en procedure holder den, eller når den er beseglet.
problem-not-at-adoption = Programmet er ikke nået til det punkt, hvor vedtagelsen kan registreres.
problem-procedure-open = Der er allerede en åben procedure om dette program.
problem-no-revision = Der er ingen udsendt revision at beslutte om. Udsend først en.
problem-not-negotiated = Det gøres, mens programmet forhandles, og der er det ikke nu.
problem-clause-agreed = Punktet er aftalt. Formanden genåbner det med en begrundelse, før der kan siges andet om det.
problem-clause-gone = Punktet står ikke længere i teksten.
problem-indicator-undefined = Sekretariatet har endnu ikke sagt, hvad denne indikator tæller. Dens tal kan indtastes derefter.
problem-comments-closed = Teksten tager ikke imod flere kommentarer. Det, der er sagt, kan stadig læses.
problem-not-ad-ref = Kun et punkt, der er aftalt ad ref, kan lukkes. Genindlæs siden for at se, hvor det står.
problem-not-agreed = Kun et aftalt punkt kan genåbnes. Genindlæs siden for at se, hvor det står.
problem-brackets-left = Ord i teksten står stadig i parentes, sat i hånden eller af et ændringsforslag, der er overladt til ministrene. Få dem afklaret under forhandlingen; ændres teksten, udsendes en ny revision.
problem-already-decided = Dette er allerede besluttet. Genindlæs siden for at se hvordan.
problem-not-recorded = Der er ingen registrering, der venter på formanden.

## Ændringsforslag
problem-amendment-moved = Ændringsforslaget står ikke længere der, hvor dette skridt begynder. Genindlæs siden for at se, hvordan det står.
problem-nothing-proposed = Udkastet ændrer intet: Det siger, hvad der allerede står. Ret noget først, eller træk det tilbage.
problem-amendment-too-large = Det er mere, end ét ændringsforslag må bede om. Del det i flere.
problem-draft-faulty = Det, udkastet beder om, kan ikke lade sig gøre: et punkt uden ord, en oplysning, der ikke kan bruges, eller en flytning ind i sig selv.
problem-released-already = Jeres delegation har allerede frigivet dette udkast.
problem-sponsor-already = Denne delegation står allerede bag ændringsforslaget.
problem-not-orphaned = Forfatterne står stadig bag det. Støt det i stedet.
problem-needs-rebasing = Teksten har ændret sig under dette ændringsforslag. Forslagsstillerne må på ny sige, hvad de vil, før det kan godtages.
problem-host-not-open = Det kan kun slås sammen med et andet ændringsforslag, der er åbent.
problem-one-level = Dette ændringsforslag ændrer selv et andet. Foreslå din ændring af det andet eller af teksten.
problem-revise-instead = Din delegation står alene bag dette ændringsforslag. Skriv en ny udgave af det.
problem-choice-needed = Tekst og ændringsforslag har begge ændret de samme ord. Vælg for hvert sted, hvilke ord der står.
problem-decided-in-package = Det blev afgjort med en pakke. Tag anvendelsen af den pakke tilbage: Det, den gjorde ved teksten, går som en helhed.
problem-changed-since = Det, denne afgørelse gjorde ved teksten, er ændret igen siden. Tag den senere ændring tilbage først, eller foreslå ordlyden på ny.

## Packages
problem-package-moved = Pakken er ikke længere dér, hvor dette skridt begynder. Genindlæs siden for at se, hvordan den står.
problem-package-not-accepted = Ikke alle delegationer er enige i pakken, som den er. Siden viser, hvilke der ikke er.
problem-package-outdated = Teksten har ændret sig under pakken. Byg den på teksten, som den er; det besvarer alle delegationer på ny.
problem-not-worked-on = Her planlægges eller ændres intet arbejde: programmet er ikke vedtaget, eller det er lukket.
problem-in-the-way = Intet blev ændret, fordi nogle af dem ikke kan ændres sådan. De er nævnt nedenfor.
problem-needed-by-others = Andre milepæle afhænger af denne. Fjern afhængigheden først.
problem-workstream-in-use = Der hører initiativer til denne arbejdsstrøm. Flyt dem først.
problem-nothing-planned = Ingen initiativer har dage endnu. Der er intet, som en plan kan bevare.
## Rapporter
problem-report-locked = Denne runde er låst. Det, den rapporterer, står fast; hvad der siden er ændret, hører til i den næste runde.
problem-section-moved = Afsnittet er ikke længere der, hvor dette skridt begynder: det er sendt, returneret eller kontrolleret i mellemtiden. Læs det, som det står nu.
problem-sections-left = Intet blev låst, for der er afsnit, som ikke er kontrolleret. De er nævnt nedenfor; sig, at rapporten udkommer uden dem, eller vent.
