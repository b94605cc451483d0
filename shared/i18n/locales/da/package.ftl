## The list
package-title = Pakker
package-lead = Formandens kompromiser over flere punkter. Hver delegation besvarer en pakke som helhed.
package-numbered = Pakke { $number }
package-draft = Pakkeudkast
package-begin = Byg en pakke
package-see-all = Se alle pakker
package-empty-title = Ingen pakke endnu
package-empty-chair = Byg en af ændringsforslagenes ord og dine egne. Ingen andre end sekretariatet kender til den, før du forelægger den for delegationerne.
package-empty-text = En pakke vises her, så snart formanden forelægger en for delegationerne.
package-known = Kun formanden og sekretariatet kender til den.
package-not-here-title = Der er ingen sådan pakke
package-not-here-text = Den kan være et udkast, som endnu ikke er forelagt delegationerne.

## How it stands
package-state-draft = Udkast
package-state-put = Forelagt delegationerne
package-state-applied = I teksten
package-state-withdrawn = Trukket tilbage
package-version = Version { $version }

## Its clauses
package-clauses = Punkt for punkt
package-no-clauses-title = Intet i den endnu
package-no-clauses-text = Formanden vælger punkterne og deres ord.
package-now = Teksten
package-then = Med pakken
package-not-yet = Der er intet sådant punkt endnu.
package-goes = Punktet udgår.
package-a-clause = et punkt
package-new-clause = Nyt punkt
package-quoted = »{ $words }«
package-behind = efter { $clause }
package-first = i begyndelsen
package-moves = flyttes hen efter { $clause }
package-moves-first = flyttes til begyndelsen
package-becomes = Bliver: { $kind }
package-flag-changed = Teksten lyder nu anderledes
package-flag-agreed = Aftalt
package-flag-fallen = Lyder anderledes, end pakken gjorde det

## What it does to amendments
package-effects = Hvad den gør ved ændringsforslag
package-effects-none = Intet åbent ændringsforslag handler om disse punkter.
package-effects-unknown = Det vises, når pakken igen passer til teksten.
package-col-amendment = Ændringsforslag
package-col-by = Står bag
package-col-effect = Hvad der bliver af det
package-col-then = Derefter
package-effect-satisfies = Opfyldt
package-effect-changes = Ændret
package-effect-drops = Bortfalder
package-decides = Afgøres med pakken
package-decided = Afgjort med pakken
package-stays-open = Forbliver åbent: det vil mere, end pakken handler om, eller passer ikke længere til teksten

## Answers
package-answers = Delegationernes svar
package-said-none = intet svar
package-said-again = på ny
package-said-fallen = bortfaldet
package-said-accept = enig
package-said-whole = hvis hel
package-said-decline = nej
package-reply-accept = Enig
package-reply-whole = Enig på betingelse af, at den forbliver hel
package-reply-decline = Ikke enig
package-whole-none = Har ikke svaret
package-whole-again = Skal gives på ny; om version { $version }: { $reply }
package-whole-fallen = Gælder ikke længere, fordi en del af pakken lyder anderledes; det var: { $reply }
package-answer = Svar for din delegation
package-answer-again = Svar anderledes
package-answer-title = { $package }: svaret fra { $who }
package-answer-text = Du besvarer pakken som helhed, ikke punkt for punkt. Alle, der deltager, ser svaret.
package-answer-legend = Svar
package-answer-comment = Hvad du har at sige
package-answer-act = Svar
package-answered = Svaret er givet
package-hint-accept = Med det hele.
package-hint-whole = Ændres en del af den senere, gælder dit svar ikke længere.
package-hint-decline = Formanden kan ikke indføje den, som den er.

## What keeps it from being applied
package-held-title = Hvad der står i vejen for at indføje den
package-held-not-put = Den er ikke forelagt delegationerne.
package-held-frozen = Programmet forhandles ikke.
package-held-no-answer = { $count ->
    [0] Ingen bliver spurgt.
    [one] { $who } har ikke besvaret denne version.
   *[other] { $who } har ikke besvaret denne version.
}
package-held-declined = { $count ->
    [one] { $who } er ikke enig.
   *[other] { $who } er ikke enige.
}
package-held-changed = { $count ->
    [one] { $clauses } lyder anderledes, end pakken blev bygget på, eller er udgået. Formanden bygger den på teksten, som den er; det besvarer alle på ny.
   *[other] { $clauses } lyder anderledes, end pakken blev bygget på, eller er udgået. Formanden bygger den på teksten, som den er; det besvarer alle på ny.
}
package-held-agreed = { $count ->
    [one] { $clauses } er aftalt. Formanden genåbner det først.
   *[other] { $clauses } er aftalt. Formanden genåbner dem først.
}
package-held-unfit = Den passer ikke til teksten, som den er. Formanden bygger den anderledes.
package-fallen-title = Pakken står ikke længere hel
package-fallen-text = { $count ->
    [one] { $clauses } lyder anderledes, end pakken gjorde det.
   *[other] { $clauses } lyder anderledes, end pakken gjorde dem.
}
package-released = { $count ->
    [one] { $who } var enig på betingelse af, at den forbliver hel; det svar gælder ikke længere.
   *[other] { $who } var enige på betingelse af, at den forbliver hel; de svar gælder ikke længere.
}

## The chair's acts
package-put = Forelæg for delegationerne
package-put-title = Forelæg denne pakke for delegationerne?
package-put-text = Den får sit nummer. Fra da af ser alle, der deltager, den, og hver delegationsleder bliver bedt om at besvare den som helhed.
package-put-done = Pakken er forelagt delegationerne
package-change = Byg anderledes
package-withdraw = Træk den tilbage
package-withdraw-title = Træk { $package } tilbage?
package-withdraw-text = Den besvares og indføjes ikke mere. Den bliver stående med sine svar, og dens nummer bruges ikke igen.
package-withdraw-act = Træk tilbage
package-withdrawn = Pakken er trukket tilbage
package-apply = Indføj pakken
package-apply-title = Indføj { $package }?
package-apply-text = Det hele går ind i teksten på én gang, eller intet. De ændringsforslag, den handler om, afgøres med den.
package-apply-reason = Begrundelse, som den vil stå ved disse ændringsforslag
package-apply-because = { $package }: { $title }
package-applied = Pakken er i teksten
package-take-back = Tag indføjelsen tilbage
package-take-back-title = Tag indføjelsen af { $package } tilbage?
package-take-back-text = Teksten mister, hvad den fik med pakken, og de ændringsforslag, der blev afgjort med den, ligger igen på bordet. Begge afgørelser bliver stående.
package-take-back-act = Tag tilbage
package-taken-back = Pakken er ikke længere i teksten
package-reason = Begrundelse

## Its story
package-story = Hvad der er sket
package-story-put = Forelagde version { $version } for delegationerne
package-story-answer = Om version { $version }: { $reply }
package-story-applied = Indføjede pakken
package-story-taken-back = Tog indføjelsen tilbage: { $reason }

## Building one
package-build = Byg en pakke
package-build-otherwise = Byg { $package } anderledes
package-not-built-title = Denne pakke bygges ikke nu
package-not-built-text = Formanden bygger pakker, mens programmet forhandles, indtil de er indføjet eller trukket tilbage.
package-build-name = Hvad den hedder
package-build-note = Hvad du siger til den
package-build-clauses = Dens punkter
package-build-clause = Punkt
package-build-add = Andre ord
package-build-add-new = Nyt punkt efter det
package-build-move = Et andet sted
package-build-shape = En anden art
package-build-facts = Andre oplysninger
package-build-taken = Der gøres allerede noget ved punktet; det, der ikke kan forenes med det, tilbydes ikke.
package-build-additions = Nye punkter, som ændringsforslag ønsker
package-build-take-new = Nyt punkt fra ændringsforslag { $number }
package-build-none-title = Inget punkt endnu
package-build-none-text = Vælg et punkt ovenfor, og hvad der skal ske med det. Andre ord skriver du selv, eller du tager et ændringsforslags.
package-build-words = Ordene i { $clause }
package-build-goes = Punktet udgår
package-build-same = Sådan er det allerede; så længe intet ændres, bliver det udeladt.
package-build-after = Står efter
package-build-along = { $count ->
    [one] Punktet, der står under det, flytter med.
   *[other] De { $count } punkter, der står under det, flytter med.
}
package-build-variants = Ændringsforslagenes ord til { $clause }
package-build-take = Ordene fra ændringsforslag { $number }
package-build-take-goes = Ændringsforslag { $number }: punktet udgår
package-build-remove = Udelad: { $what }
package-build-gone = { $count ->
    [one] Et af pakkens punkter er udgået af teksten
   *[other] { $count } af pakkens punkter er udgået af teksten
}
package-build-gone-text = Hvad pakken gjorde ved det, er udeladt her.
package-build-anew = Version { $version } er forelagt delegationerne. Andre ord er en ny version, som alle besvarer på ny.
package-build-save = Gem udkastet
package-build-put = Forelæg den nye version
package-saved = Pakken er gemt
