## Personer og deres pladser
person-title = Personer
person-count = { $count ->
    [one] Én person
   *[other] { $count } personer
}
person-find = Find en person, en delegation eller en rolle
person-none-found = Ingen passer
person-none-found-text = Prøv en del af et navn, en e-mailadresse eller en delegations kode.
person-column-name = Navn
person-column-seats = Pladser
person-column-state = Konto
person-column-act = Handlinger
person-open = Åbn
person-open-of = Åbn { $name }
person-state-invited = inviteret
person-state-active = aktiv
person-state-suspended = spærret
person-link-until = link til { $until }
person-link-over = linket er udløbet

## At invitere
person-invite = Invitér
person-invite-title = Invitér en person
person-name = Navn
person-email = E-mail på arbejdet
person-invite-text = Du får et link, som du giver personen. Det virker én gang, i syv dage.
person-seat-number = Plads { $number }
person-seat-add = Tilføj en plads mere
person-seat-remove = Fjern denne plads
person-seat-remove-of = Fjern plads { $number }
person-invite-make = Lav linket
person-link-title = Et link til { $name }
person-link-text = Giv det til personen på en måde, du har tillid til. Det vises kun nu: den, der har det, kan følge det.
person-link-label = Engangslink
person-link-copy = Kopiér linket
person-link-works = Det virker én gang, indtil { $until }.
person-link-done = Færdig

## Én person
person-seats = Pladser
person-seats-none = Ingen plads. Personen kan logge ind, men ikke se noget.
person-seats-past = Tidligere pladser
person-seat-give = Giv en plads
person-seat-given = Pladsen er givet
person-seat-end = Afslut pladsen
person-seat-end-of = Afslut pladsen { $seat }
person-seat-end-text = Pladsens sidste dag. Det, der er gjort i den, står ved magt.
person-seat-ends = Pladsens slutdato er sat
person-seat-speaks = Taler om ændringsforslag
person-seat-name = Lad dem fremsætte ændringsforslag
person-seat-unname = Fremsæt selv ændringsforslag igen
person-seat-named = Det er ændret, hvem der taler for delegationen om ændringsforslag
person-account = Konto
person-link-join = Nyt invitationslink
person-link-password = Link til ny adgangskode
person-suspend = Spær
person-suspend-ask = Spær { $name }?
person-suspend-text = Alle personens sessioner slutter med det samme, og links holder op med at virke. Intet går tabt; du kan lukke personen ind igen.
person-suspended = Kontoen er spærret
person-let-back-in = Luk ind igen
person-let-in = Kontoen er åben igen

## Siden bag et engangslink
person-join-title = Velkommen til Samråd
person-join-lead = Sig, hvad du hedder, og vælg en adgangskode.
person-join-first-lead = Du er den første her og skal drive denne installation. Alle andre bliver inviteret.
person-join-act = Kom med
person-reset-title = En ny adgangskode
person-reset-lead = Vælg en ny adgangskode. Alle dine åbne sessioner slutter.
person-reset-act = Gem adgangskoden
person-link-spent-title = Linket virker ikke længere
person-link-spent-text = Det virker én gang, i syv dage, og et nyere link afløser det. Bed den, der gav dig det, om et nyt.
person-link-none-title = Der mangler noget i adressen
person-link-none-text = Et engangslink er langt. Kopiér det hele, også alt det, der følger efter tegnet #.
