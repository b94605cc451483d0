## Tidslinjen: hvad der gøres hvornår, mod den forseglede plan
timeline-title = Tidslinje
timeline-lead = Hvad der gøres hvornår, og hvordan det står i forhold til den arbejdsplan, der blev forseglet.
timeline-zoom = Zoom
timeline-zoom-year = År
timeline-zoom-quarter = Kvartaler
timeline-zoom-month = Måneder
timeline-group = Ordn efter
timeline-group-goal = Mål
timeline-group-lead = Ansvarlig
timeline-nowhere = Tjener intet delmål
timeline-nobody = Ingen har ansvaret endnu
timeline-quarter = K{ $number }
timeline-today = I dag
timeline-days = Dage
timeline-no-days = Ingen dage endnu
timeline-on-paper = På papir står alle { $count } linjer på én side. Fold mål sammen eller vælg færre, så er de lettere at læse.

## Den forseglede plan
timeline-compared = Sammenlignet med
timeline-plan-named = { $number }. { $title }
timeline-no-plan = Ingen arbejdsplan er forseglet endnu, så der er intet at sammenligne med.
timeline-baseline = Forseglet plan af { $day }
timeline-unsound-title = Denne plan er ikke det, der blev forseglet
timeline-unsound-text = Det, der er gemt af den, har ikke længere den hash, den blev forseglet med. Sig det til administratoren: sikkerhedskopierne har den, som den var.
timeline-seal = Forsegl arbejdsplanen
timeline-seal-text = Hvert initiativ med en dag blandt planens og hver milepæl med frist på en af dem bevares, som de står nu, og tidslinjen sammenligner med dem. En forseglet plan ændres eller fjernes aldrig.
timeline-seal-name = Hvad den hedder
timeline-seal-note = Bemærkning
timeline-decision-hint = Mødet og dets referat. Der spørges om det fra den anden plan og frem.
timeline-plan-days = En plan for { $days }.
timeline-plan-decided = Ved beslutning: { $decision }
timeline-seal-act = Forsegl
timeline-sealed = Arbejdsplanen er forseglet.
timeline-seal-again-title = En anden arbejdsplan blev forseglet imens
timeline-seal-again-text = Se på den først. Det, du har skrevet, er her endnu; forsegler du nu, bliver det den næste.

## Mod planen
timeline-same = Som planlagt
timeline-new = Ikke i den forseglede plan
timeline-later-days = { $count ->
    [one] En dag senere end planlagt
   *[other] { $count } dage senere end planlagt
}
timeline-later-weeks = { $count ->
    [one] En uge senere end planlagt
   *[other] { $count } uger senere end planlagt
}
timeline-later-months = { $count ->
    [one] En måned senere end planlagt
   *[other] { $count } måneder senere end planlagt
}
timeline-earlier-days = { $count ->
    [one] En dag tidligere end planlagt
   *[other] { $count } dage tidligere end planlagt
}
timeline-earlier-weeks = { $count ->
    [one] En uge tidligere end planlagt
   *[other] { $count } uger tidligere end planlagt
}
timeline-earlier-months = { $count ->
    [one] En måned tidligere end planlagt
   *[other] { $count } måneder tidligere end planlagt
}
timeline-due = Frist { $day }
timeline-reached-on = Nået { $day }
timeline-waits-for = Venter på: { $names }
timeline-out-of-order = Har frist før det, den venter på: { $names }
timeline-reached = { $reached } af { $all } milepæle nået

## Hvad det hele løber op i
timeline-count = { $count ->
    [one] Ét initiativ.
   *[other] { $count } initiativer.
}
timeline-later-count = { $count ->
    [0] Ingen slutter senere end planlagt.
    [one] Ét slutter senere end planlagt.
   *[other] { $count } slutter senere end planlagt.
}
timeline-overdue-count = { $count ->
    [0] Ingen milepæl er overskredet.
    [one] Én milepæl er overskredet.
   *[other] { $count } milepæle er overskredet.
}
timeline-order-count = { $count ->
    [one] Én milepæl har frist før det, den venter på.
   *[other] { $count } milepæle har frist før det, de venter på.
}

## At flytte
timeline-keys = Piletasterne fører fra linje til linje; højre fører ind i bjælkerne, hvor op og ned fører videre og Escape fører ud. På en bjælke eller en rude flytter venstre og højre den en dag, med Shift zoomets enhed, med Control kun den sidste dag. Enter gemmer, Escape opgiver. Enter på det, der ikke er flyttet, åbner dets dage.
timeline-keys-read = Piletasterne fører fra linje til linje; højre fører ind i bjælkerne, hvor op og ned fører videre og Escape fører ud. Enter åbner initiativet.
timeline-moved = { $days } – ikke gemt endnu. Enter gemmer, Escape opgiver.
timeline-given-up = Opgivet, intet er ændret: { $days }
timeline-saved = Gemt: { $days }
timeline-saving = Gemmes …
timeline-not-saved = Dagene blev ikke ændret
timeline-back = Det, der blev flyttet, står, hvor det stod før.
timeline-change = Ændr dagene
timeline-change-title = Dage for “{ $title }”
timeline-change-text = Alle, der ser på tidslinjen, ser straks de nye dage; den forseglede plan bliver, som den var.
timeline-open = Åbn initiativet
timeline-save-here = Gem
timeline-drop-here = Opgiv

## Hvad tegnene betyder
timeline-legend = Tegn
timeline-legend-bar = Planlagt nu; den mørke del er andelen af nåede milepæle
timeline-legend-reached = Milepæl nået
timeline-legend-ahead = Forude
timeline-legend-overdue = Overskredet
timeline-legend-needs = Venter på
timeline-legend-order = Venter på noget, der har senere frist

## Som tabel og på papir
timeline-col-planned = I den forseglede plan
timeline-col-now = Nu
timeline-col-against = Mod planen
timeline-in-group = { $count ->
    [one] Ét initiativ
   *[other] { $count } initiativer
}
