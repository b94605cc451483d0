## Forhandlingsrunder
round-title = Runden
round-open = Runde { $number } er åben på Rev. { $revision }
round-over = Runde { $number } er slut
round-until = Ændringsforslag er rettidige indtil { $when }
round-until-zone = Ændringsforslag er rettidige indtil { $when } (sat efter uret i { $zone })
round-ended = Sluttede { $when }
round-ended-left = Den sluttede, da programmet blev flyttet videre.
round-late = Det, der fremsættes nu, beholdes og mærkes som for sent indtil den næste revision.
round-pen = Mens den er åben, skriver pennen også.
round-none = Ingen runde er åben. Ændringsforslag kan fremsættes; der er ingen frist.
round-reason = Begrundelse: { $reason }

## At åbne, forlænge og slutte en
round-act-open = Åbn en runde
round-act-extend = Forlæng
round-act-end = Slut den nu
round-opened = Runden er åben. Alle, der deltager, får besked.
round-extended = Fristen er flyttet. Alle, der deltager, får besked.
round-ended-now = Runden er slut.
round-no-revision = En runde åbnes på en udsendt revision. Udsend en først.
round-closes = Sidste dag
round-closes-about = Til dagens slutning i København. Det, der kommer senere, beholdes og mærkes som for sent.
round-closes-about-in = Til dagens slutning i { $city }. Det, der kommer senere, beholdes og mærkes som for sent.
round-remind = Påmindelse
round-remind-none = Slet ikke
round-remind-usual = Syv dage og én dag før
round-remind-one = Én dag før
round-changed-by = Teksten ændres
round-changed-by-acceptance = Kun af antagne ændringsforslag
round-changed-by-pen = Også af pennen
round-why = Hvorfor
round-why-about = Alle, der deltager, læser det.
round-end-about = Den næste revision forberedes af teksten, som den er, med en følgenote, der nævner, hvad der føres videre.
