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

## Problemer, der aldrig nåede serveren
problem-offline = Der er ingen forbindelse. Det, du skrev, er gemt her; prøv igen, når linjen er tilbage.
problem-timeout = Serveren svarede ikke i tide. Prøv igen.
problem-request-id = Nummer { $id }
problem-title = Det kunne ikke vises
problem-act-title = Det blev ikke gjort
