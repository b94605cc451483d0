## Revisioner af et programs tekst
revision-title = Revisioner
revision-lead = Hver er teksten, som den stod den dag, den blev udsendt. Den ændres aldrig.
revision-rev = Rev. { $number }
revision-unnumbered = Ikke udsendt
revision-rev-on = { $rev }, { $day }
revision-heading = { $rev }, udsendt { $day }
revision-live = Teksten, som den er nu
revision-before = { $title }, som vedtaget
revision-empty-title = Ingen revision er udsendt
revision-empty-text = Den første dukker op her, når sekretariatet har forberedt den og formandskabet har bekræftet den.
revision-not-here-title = Den revision findes ikke
revision-not-here-text = Den kan være taget tilbage, før den blev udsendt, eller den er ikke åben for dig på denne plads.

## Kolonner og oplysninger
revision-col-revision = Revision
revision-col-state = Tilstand
revision-col-by = Forberedt og udsendt af
revision-col-brackets = Parenteser
revision-col-hash = Hash
revision-col-acts = Hvad du kan gøre
revision-fact-document = Dokument
revision-fact-prepared = Forberedt
revision-fact-issued = Udsendt
revision-fact-clauses = Punkter
revision-fact-brackets = Åbne parenteser
revision-copy-hash = Kopiér hash
revision-prepared-by = forberedt af { $name }, { $day }
revision-issued-by = udsendt af { $name }, { $day }
revision-brackets = { $count ->
    [0] ingen åbne parenteser
    [one] én åben parentes
   *[other] { $count } åbne parenteser
}

## Hvordan en revision står
revision-state-prepared = Venter på formandskabet
revision-state-returned = Sendt tilbage
revision-state-withdrawn = Taget tilbage
revision-state-issued = Udsendt
revision-state-sealed = Vedtaget tekst

## Handlinger
revision-prepare = Forbered Rev. { $number } …
revision-prepare-title = Forbered Rev. { $number } af teksten, som den er nu?
revision-prepare-text = Formandskabet ser den og bekræfter den eller sender den tilbage. Delegationerne ser den, når den er bekræftet; indtil da kan du tage den tilbage. Selve teksten forbliver åben.
revision-prepare-act = Forbered den
revision-prepare-document = Dokumentnummer
revision-prepare-document-hint = Som det står på papiret, for eksempel MRD 12/2026 Rev. 1.
revision-prepare-note = Følgeskrivelse
revision-prepare-note-hint = Hvad der er ændret, i forhold til hvad det er markeret, hvad delegationerne bedes om.
revision-prepared-toast = { $rev } er forberedt og venter på formandskabet
revision-waits-title = En forberedt revision venter på formandskabet
revision-waits-text = Den næste kan forberedes, når den er bekræftet eller sendt tilbage.
revision-issue = Bekræft og udsend …
revision-issue-title = Udsend Rev. { $number }?
revision-issue-text = Fra nu af kan den aldrig ændres eller tages tilbage. Dens punkter beholder disse numre i hver senere revision, og alle delegationer ser den.
revision-issue-act = Udsend den
revision-issued-toast = { $rev } er udsendt
revision-return = Send tilbage …
revision-return-title = Send den tilbage til sekretariatet?
revision-return-text = Den udsendes ikke og får intet nummer. Sekretariatet ser din begrundelse, retter teksten og forbereder den på ny.
revision-return-reason = Begrundelse
revision-return-act = Send den tilbage
revision-returned-toast = Revisionen er sendt tilbage til sekretariatet
revision-returned-title = Sendt tilbage til sekretariatet
revision-withdraw = Tag tilbage …
revision-withdraw-title = Tag denne revision tilbage?
revision-withdraw-text = Den udsendes ikke og får intet nummer. Teksten bliver, som den er, og en ny kan forberedes når som helst.
revision-withdraw-act = Tag den tilbage
revision-withdrawn-toast = Revisionen er taget tilbage
revision-compare = Sammenlign
revision-compare-with = Sammenlign med { $rev }
revision-compare-now = Sammenlign med teksten, som den er nu
revision-print = Udskriv
revision-copy-link = Kopiér et link til dette punkt
revision-cover = Følgeskrivelse
revision-sheet = Teksten
revision-sealed-note = Dette er den tekst, der blev vedtaget. Det, der loves i den, følges under Resultater.
revision-see-results = Se resultaterne

## Genoprettelse
revision-restore-whole = Genopret hele teksten fra { $rev } …
revision-restore-clause = Genopret dette punkt …
revision-restore-clause-from = Genopret ordlyden fra { $rev } …
revision-restore-whole-title = Genopret hele teksten fra { $rev }?
revision-restore-clause-title = Genopret punkt { $label } fra { $rev }?
revision-restore-whole-text = Hvert punkt i den levende tekst får de ord, den art, de oplysninger og den plads, det havde i { $rev }; punkter, der er kommet til siden, tages ud. Alle, der har teksten åben, ser det straks. Det, der er skrevet siden, bliver i historikken og kan genoprettes derfra.
revision-restore-clause-text = I den levende tekst får punktet de ord, den art og de oplysninger, det havde i { $rev }. Dets plads bliver, som den er nu. Det, der er skrevet siden, bliver i historikken og kan genoprettes derfra.
revision-restore-act = Genopret
revision-restored-toast = Genoprettet i den levende tekst

## Sammenligning
revision-compare-title = Sammenlign
revision-compare-of = { $from } over for { $to }
revision-compare-running = { $document }, over for { $from }
revision-compare-from = Tidligere tekst
revision-compare-to = Senere tekst
revision-compare-against = over for
revision-compare-swap = Byt om på de to
revision-compare-empty-title = Der er endnu intet at sammenligne
revision-compare-empty-text = Der skal to tilstande af teksten til: to revisioner, eller én og teksten, som den er nu.
revision-view = Måde at se på
revision-view-all = Alle ændringer
revision-view-simple = Enkel
revision-view-clean = Ren
revision-view-original = Oprindelig
revision-changes = Liste over ændringer
revision-changes-count = { $count ->
    [0] Ingen ændringer
    [one] Én ændring
   *[other] { $count } ændringer
}
revision-changes-in = { $count ->
    [one] i ét punkt
   *[other] i { $count } punkter
}
revision-changes-none = De to siger det samme, ord for ord.
revision-changes-by = Af
revision-change-next = Næste ændring (Alt + pil ned)
revision-change-previous = Forrige ændring (Alt + pil op)
revision-change-said = Ændring { $at } af { $of }: { $what }
revision-change-inserted = Nyt punkt
revision-change-deleted = Punkt taget ud
revision-change-joined = Lagt sammen med { $label }
revision-change-moved = { $count ->
    [0] Flyttet
    [one] Flyttet, med punktet under
   *[other] Flyttet, med de { $count } punkter under
}
revision-change-kind = { $old } blev til { $new }
revision-change-context = Hører til { $new }, før til { $old }
revision-change-context-top = teksten selv
revision-change-words = »{ $old }« blev til »{ $new }«
revision-change-words-in = Indsat »{ $new }«
revision-change-words-out = Taget ud »{ $old }«
revision-change-note-in = Fodnote indsat
revision-change-note-out = Fodnote taget ud
revision-change-note = Fodnote ændret
revision-change-fact = { $fact }: { $old } blev til { $new }
revision-change-fact-in = { $fact }: { $new } tilføjet
revision-change-fact-out = { $fact }: { $old } taget ud
revision-note-inserted = Nyt punkt
revision-note-deleted = Taget ud
revision-note-moved = Flyttet hertil
revision-note-moved-after = Flyttet hertil; det stod efter { $label }
revision-note-moved-first = Flyttet hertil; det stod først
revision-note-along = Flyttet hertil med det, det står under
revision-note-away = Stod her, før det blev flyttet
revision-inserted-begin = indsat
revision-deleted-begin = taget ud
revision-bracket-why = Hvorfor i parentes: { $reason }
revision-bracket-set = Sat af { $who }, { $when }
revision-footnote = Fodnote:

## Numre i ord
revision-label-goal = Mål { $label }

## Arter af punkter
revision-kind-chapter = Kapitel
revision-kind-goal = Mål
revision-kind-subgoal = Delmål
revision-kind-heading = Overskrift
revision-kind-paragraph = Tekst
revision-kind-bullet = Listepunkt
revision-kind-action = Indsats
revision-kind-indicator = Indikator
revision-kind-level = { $kind }, niveau { $level }

## Oplysninger ved punkter
revision-facts-lead = Ansvarlig
revision-facts-participants = Deltager
revision-facts-due = Frist
revision-facts-unit = Enhed
revision-facts-baseline = Udgangspunkt
revision-facts-target = Mål
revision-facts-source = Kilde
revision-facts-frequency = Måles
revision-facts-tags = Mærker
revision-frequency-monthly = hver måned
revision-frequency-quarterly = hvert kvartal
revision-frequency-half-yearly = hvert halvår
revision-frequency-yearly = hvert år
revision-frequency-two-yearly = hvert andet år
revision-frequency-once = én gang

## Tags that have words of their own
revision-tag-green = grøn
revision-tag-competitive = konkurrencedygtig
revision-tag-socially-sustainable = socialt bæredygtig
