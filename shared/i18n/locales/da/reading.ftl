## What has changed since a confirmed reading
reading-title = Hvad der er ændret
reading-heading = Hvad der er ændret for dig
reading-whose = Siden hvornår
reading-own = Siden jeg sidst læste
reading-delegation = Siden delegationen sidst gennemgik
reading-own-at = Du bekræftede sidst den { $day }, at du havde læst teksten.
reading-delegation-at = { $who } gennemgik sidst teksten den { $day } ({ $name }).
reading-count = { $count ->
    [0] Intet er ændret siden da.
    [one] Noget er ændret i ét punkt siden da.
   *[other] Noget er ændret i { $count } punkter siden da.
}
reading-on-revision = Du læser { $rev }.
reading-empty-title = Intet er ændret
reading-empty-text = Siden { $day } lyder og står hvert punkt, som det blev bekræftet.
reading-first-own-title = Du har endnu ikke bekræftet, at du har læst teksten
reading-first-delegation-title = { $who } har endnu ikke gennemgået teksten
reading-first-text = { $count ->
    [one] Derfor er det hele nyt: ét punkt. Bekræft det, som det står; derefter viser siden, hvad der er ændret: ord, parenteser og positioner.
   *[other] Derfor er det hele nyt: { $count } punkter. Bekræft dem, som de står; derefter viser siden, hvad der er ændret: ord, parenteser og positioner.
}
reading-none-title = Der er endnu ingen tekst
reading-none-text = Når der er noget at læse, viser siden, hvad der er ændret, siden du læste det.
reading-open-text = Læs teksten
reading-not-head = Delegationslederen bekræfter gennemgangen for delegationen.

## Confirming
reading-own-all = Jeg har læst hele teksten
reading-own-changes = Jeg har læst det hele
reading-own-section = Jeg har læst dette afsnit
reading-own-clause = Jeg har læst dette
reading-clear-all = Teksten er gennemgået, som den står
reading-clear-changes = Det hele er gennemgået
reading-clear-section = Afsnittet er gennemgået
reading-clear-clause = Dette er gennemgået
reading-own-toast = { $count ->
    [0] Bekræftet
    [one] Bekræftet: du har læst ét punkt
   *[other] Bekræftet: du har læst { $count } punkter
}
reading-cleared-toast = { $count ->
    [0] Gennemgået
    [one] Ét punkt er gennemgået
   *[other] { $count } punkter er gennemgået
}
reading-stale-title = Noget er ændret imens
reading-stale-text = Intet blev bekræftet, fordi dette nu er anderledes, end det blev vist: { $what }. Siden viser det, som det er nu; se på det, og bekræft igen.

## Moving about
reading-next = Næste ændring
reading-previous = Forrige ændring
reading-keys = Alt + pil ned går til næste ændring, Alt + pil op til den forrige.
reading-at = Ændring { $at } af { $count }

## What became of a clause
reading-before-first = Før den første overskrift
reading-since = i forhold til { $day }
reading-inserted = Nyt
reading-deleted = Taget ud
reading-moved = Flyttet
reading-along = Flyttet med sin overskrift
reading-kind = { $before } blev { $now }
reading-before = før: { $before }
reading-by-accepted = Ved ændringsforslag { $number } ({ $who }), accepteret den { $day }
reading-by-modified = Ved ændringsforslag { $number } ({ $who }), accepteret med andre ord den { $day }
reading-bracket-opened = Ændringsforslag { $number } er fremsat
reading-bracket-revised = Ændringsforslag { $number } er kommet i en ny udgave
reading-bracket-sponsors = Andre står bag ændringsforslag { $number }
reading-bracket-kept = Ændringsforslag { $number } er overladt til ministrene
reading-bracket-returned = Ændringsforslag { $number } er på bordet igen
reading-bracket-accepted = Ændringsforslag { $number } blev accepteret
reading-bracket-modified = Ændringsforslag { $number } blev accepteret med andre ord
reading-bracket-rejected = Ændringsforslag { $number } blev afvist
reading-bracket-withdrawn = Ændringsforslag { $number } blev trukket tilbage
reading-bracket-merged = Ændringsforslag { $number } blev lagt sammen med et andet
reading-bracket-elsewhere = Ændringsforslag { $number } handler ikke længere om dette punkt
reading-hand-opened = { $count ->
    [one] Én parentes blev sat i hånden
   *[other] { $count } parenteser blev sat i hånden
}
reading-hand-closed = { $count ->
    [one] Én parentes sat i hånden blev taget væk
   *[other] { $count } parenteser sat i hånden blev taget væk
}
reading-position = { $now }; før: { $before }
reading-position-otherwise = { $now }, med andre ord end før
reading-position-gone = trak den tilbage
reading-wide = Forbehold over for afsnit og hele teksten
reading-wide-text-made = { $what } over for hele teksten
reading-wide-section-made = { $what } over for { $section }
reading-wide-text-gone = { $what } over for hele teksten: gælder ikke længere som før
reading-wide-section-gone = { $what } over for { $section }: gælder ikke længere som før
reading-wide-some-section = et afsnit
