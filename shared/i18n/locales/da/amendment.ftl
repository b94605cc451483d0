## Listen
amendment-title = Ændringsforslag
amendment-numbered = Ændringsforslag { $number }
amendment-numbered-to = Ændringsforslag { $number } til { $to }
amendment-draft = Udkast
amendment-draft-to = Udkast til en ændring af { $to }
amendment-heading = { $what }: { $does }
amendment-heading-all = { $open ->
    [0] Ingen ændringsforslag er åbne
    [one] Et af { $count } ændringsforslag er åbent
   *[other] { $open } af { $count } ændringsforslag er åbne
}
amendment-lead = Det, delegationerne foreslår for teksten. Numre gives, når et forslag fremsættes, og bruges aldrig igen.
amendment-begin = Foreslå en ændring …
amendment-drafts = Under udarbejdelse
amendment-tabled = Fremsat
amendment-known-to = { $count ->
    [one] Kun delegationen fra { $names } kender til dette.
   *[other] Kun delegationerne fra { $names } kender til dette.
}
amendment-known-to-office = Kun sekretariatet kender til dette.
amendment-about = Om { $clause }; endnu er intet ændret
amendment-shown = { $count } af { $all } vist
amendment-empty-title = Endnu intet ændringsforslag
amendment-empty-begin = Foreslå en ændring af et punkt. Din delegation skriver den, og ingen andre kender til den, før delegationslederen frigiver den.
amendment-empty-text = De vises her, så snart en delegation fremsætter et.
amendment-empty-not-yet = Ændringsforslag stilles, mens programmet forhandles.
amendment-none-tabled-title = Intet er fremsat endnu
amendment-none-tabled-text = Det, en delegation fremsætter, ses her af alle, der deltager.
amendment-none-fits-title = Intet ændringsforslag passer
amendment-none-fits-text = Vælg en anden tilstand, en anden delegation eller et andet punkt.
amendment-filter-state = Hvor langt
amendment-filter-by = Delegation
amendment-filter-clause = Punkt
amendment-every-delegation = Alle delegationer
amendment-every-clause = Alle punkter
amendment-standing-open = Åbne
amendment-standing-answered = Besvarede
amendment-standing-decided = Afgjorte
amendment-standing-all = Alle
amendment-col-what = Ændringsforslag
amendment-col-by = Står bag
amendment-col-state = Tilstand
amendment-col-stances = Andre
amendment-col-proposal = Sekretariatet foreslår
amendment-nobody = Ingen
amendment-no-stance = Ingen holdning endnu

## Hvad det gør
amendment-a-clause = et punkt
amendment-quoted = »{ $words }«
amendment-does-nothing = Intet endnu
amendment-does-more = { $count } mere
amendment-op-replace = erstatter ord i { $clause }
amendment-op-delete = sletter { $clause }
amendment-op-facts = ændrer oplysninger i { $clause }
amendment-op-move = flytter { $clause } efter { $after }
amendment-op-move-first = flytter { $clause } til begyndelsen
amendment-op-reshape = gør { $clause } til en anden art: { $kind }
amendment-op-insert = { $count ->
    [one] indsætter et punkt efter { $after }
   *[other] indsætter { $count } punkter efter { $after }
}
amendment-op-insert-first = { $count ->
    [one] indsætter et punkt i begyndelsen
   *[other] indsætter { $count } punkter i begyndelsen
}
amendment-note-insert = Nyt punkt, efter { $after }
amendment-note-insert-first = Nyt punkt, i begyndelsen
amendment-note-delete = Skal udgå
amendment-note-move = Skal stå efter { $after }
amendment-note-move-first = Skal stå først

## Tilstande
amendment-state-draft = Udkast
amendment-state-for-clearance = Til frigivelse
amendment-state-tabled = Fremsat
amendment-state-proposed = Venter på forslagsstillerne
amendment-state-answered = Besvaret af forslagsstillerne
amendment-state-accepted = Antaget
amendment-state-accepted-as-modified = Antaget med ændringer
amendment-state-rejected = Afvist
amendment-state-withdrawn = Trukket tilbage
amendment-state-merged = Sammenlagt
amendment-state-kept-for-ministers = Overladt til ministrene
amendment-merged-into = Lagt sammen med { $number }
amendment-needs-rebasing = Skal tilpasses teksten
amendment-late = For sent
amendment-revising = Ny udgave skrives
amendment-orphaned = Forladt af sine forfattere

## At begynde et
amendment-begin-title = Foreslå en ændring
amendment-begin-text = Der laves et udkast, som kun din delegation kender til. Det fremsættes, når delegationslederen frigiver det.
amendment-begin-act = Begynd udkastet
amendment-begin-what = Hvad der foreslås
amendment-what-change = Andre ord for et eller flere punkter
amendment-what-insert = Et nyt punkt
amendment-what-delete = At et punkt udgår
amendment-what-move = At et punkt står et andet sted
amendment-what-shape = At et punkt er af en anden slags
amendment-what-facts = Andre oplysninger: ansvarlig, dag, tal, kilde
amendment-begin-from = Første punkt
amendment-begin-to = Sidste punkt
amendment-begin-to-same = Det samme
amendment-begin-after = Efter hvilket punkt
amendment-begin-delete = Hvilket punkt
amendment-begin-kind = Hvad det er
amendment-begin-words = Dets ord
amendment-begun = Udkastet er begyndt

## Udkastet
amendment-draft-lead = { $who } Alle i den kan skrive her på samme tid.
amendment-draft-next = Udkast til udgave { $next }. Udgave { $version } forbliver fremsat, til dette er frigivet. { $who }
amendment-draft-words = Punkterne, som I vil have dem
amendment-draft-against = mod teksten, som den var, da dette blev begyndt
amendment-draft-against-amendment = mod { $what }, som det var, da dette blev begyndt
amendment-draft-nothing-title = Endnu er intet ændret
amendment-draft-nothing-text = Skriv i punkterne. Det, I ændrer, vises her sammen med det, der stod før.
amendment-asks = Hvad der ønskes
amendment-why = Hvorfor
amendment-why-hint = Alle, der deltager, læser det, når forslaget er fremsat.
amendment-reason = Begrundelse
amendment-reason-none = Endnu er der ingen begrundelse.
amendment-reason-saved = Begrundelsen er gemt
amendment-reason-unsaved = Udkastet blev sendt videre, før dette var gemt
amendment-reason-stale-title = En anden har skrevet begrundelsen imens
amendment-reason-stale-text = Det, du skrev, står stadig i feltet. Dette har de skrevet:
amendment-reason-take-theirs = Tag deres
amendment-reason-keep-mine = Gem min
amendment-since-title = Hvad der er sket med teksten, siden dette blev begyndt
amendment-since-changed = Lyder nu anderledes:
amendment-since-gone = Står der ikke længere, så dette ikke kan antages, som det er:
amendment-since-agreed = Er der nu enighed om, så dette ikke fremsættes, før formanden har genåbnet det:
amendment-faults-title = Dette skal rettes, før delegationslederne får det
amendment-fault-nothing = Noget i det ændrer ingenting.
amendment-fault-large = Det ønsker mere, end ét ændringsforslag må. Del det.
amendment-fault-wide = Dets punkter står for langt fra hinanden. Lav to ændringsforslag af det.
amendment-fault-other = { $clause } står ikke i teksten, som den var, da dette blev begyndt.
amendment-fault-anchor-inside = { $clause } ville blive flyttet ind i sig selv.
amendment-fault-twice = Det samme gøres to gange ved { $clause }.
amendment-fault-blank = { $clause } har ingen ord. Slet det, eller skriv nogle.
amendment-fault-date = { $fact } i { $clause } er hverken dato, kvartal eller år.
amendment-fault-fact = { $fact } i { $clause } kan ikke bruges.
amendment-clearance-title = Det venter på delegationslederne
amendment-clearance-text = Der skrives ikke i det, før det er sendt tilbage. Den sidste frigivelse fremsætter det.
amendment-clearance-missing = Mangler at frigive det:
amendment-clearance-released = Frigivet af:
amendment-submit = Send til frigivelse
amendment-submitted = Det venter nu på delegationslederne
amendment-send-back = Send tilbage til videre skrivning
amendment-sent-back = Der kan skrives i det igen
amendment-release = Frigiv …
amendment-release-title = Frigiv dette udkast?
amendment-release-text = Det fremsættes: Alle, der deltager, ser det med nummer, begrundelse og dem, der står bag.
amendment-release-text-joint = Din delegation frigiver det. Det fremsættes, når de andre også har frigivet det.
amendment-release-act = Frigiv det
amendment-released = Frigivet
amendment-share = Med en anden delegation …
amendment-share-title = Skriv dette sammen med en anden delegation
amendment-share-text = De ser udkastet og skriver i det. Derefter frigiver lederen af hver delegation det, og det kan ikke tages fra dem igen.
amendment-share-with = Delegation
amendment-share-act = Skriv sammen
amendment-shared = De skriver nu sammen med jer
amendment-withdraw = Træk tilbage …
amendment-withdraw-title = { $what }: Træk det tilbage?
amendment-withdraw-text = Din delegation står ikke længere bag. Andre, der gør, beholder det; når ingen gør, er det trukket tilbage. Dets nummer bruges ikke igen.
amendment-withdraw-draft-text = Din delegation opgiver dette udkast. En anden delegation, der skriver det, beholder det.
amendment-withdraw-act = Træk det tilbage
amendment-withdrawn = Trukket tilbage
amendment-revise = Skriv en ny udgave
amendment-amend = Foreslå en ændring af det
amendment-take-over = Overtag ordene fra { $number }
amendment-revision-begun = Udkastet til næste udgave er begyndt
amendment-drop = Opgiv den nye udgave …
amendment-drop-title = Opgiv den nye udgave?
amendment-drop-text = Det, der er skrevet i dette udkast, går tabt. { $what } forbliver, som det er fremsat.
amendment-drop-act = Opgiv den
amendment-revision-dropped = Den fremsatte udgave står

## Ét ændringsforslag
amendment-see-all = Alle ændringsforslag
amendment-not-here-title = Der er intet sådant ændringsforslag
amendment-not-here-text = Det blev trukket tilbage, før det var fremsat, eller det er ikke for dig at kende til.
amendment-against = { $what }, mod { $rev }
amendment-against-now = { $what }, mod teksten, som den er nu
amendment-see = Mod hvad
amendment-see-now = Teksten, som den er nu
amendment-see-cited = Det, det henviser til
amendment-see-text = Teksten
amendment-carried-title = Teksten er ændret siden
amendment-carried-stuck-title = Teksten er ændret under det: Forslagsstillerne siger på ny, hvad de vil
amendment-carried-fulfilled = { $clause } siger det allerede.
amendment-carried-choice = { $count ->
    [one] I { $clause } har både tekst og ændringsforslag ændret de samme ord; formanden vælger.
   *[other] I { $clause } har både tekst og ændringsforslag ændret de samme ord { $count } steder; formanden vælger.
}
amendment-stuck-gone = { $clause } står ikke længere i teksten.
amendment-stuck-rewritten = { $clause } skulle udgå og lyder anderledes nu.
amendment-stuck-reshaped = { $clause } er blevet af en anden art.
amendment-stuck-facts = { $facts } i { $clause } er sat anderledes.
amendment-stuck-anchor-inside = Det, { $clause } skulle stå efter, står nu under det.
amendment-fact-does = Gør
amendment-fact-sponsors = Står bag
amendment-fact-left = Skrev det og forlod det
amendment-fact-cites = Henviser til
amendment-fact-tabled = Fremsat
amendment-fact-version = Udgave
amendment-fact-origins = Oprindelse
amendment-origins = Lagt sammen af { $numbers }
amendment-fact-amends = Ændrer
amendment-fact-amended-by = Ændres af
amendment-amended-anew = Udgave { $version } er fremsat siden
amendment-amended-is = Det, det ændrer: { $how }
amendment-versions = Tidligere udgaver
amendment-version = Udgave { $version }

## Hvad andre mener
amendment-stances = Hvad andre mener
amendment-stance = Din delegations holdning
amendment-stance-own = { $who } siger:
amendment-stance-taken = Alle, der deltager, ser det nu
amendment-no-stance-text = Ingen anden delegation har sagt noget endnu.
amendment-reconfirm = skal bekræftes
amendment-reconfirm-own = »{ $view }« blev sagt om en tidligere udgave.
amendment-reconfirm-act = Sig det også om denne
amendment-view-support = Støtter
amendment-view-oppose = Er imod
amendment-view-reserve = Forbehold
amendment-view-no-position = Ingen position
amendment-sponsor = Stå også bag
amendment-sponsored = Din delegation står bag det
amendment-take-up = Tag det op
amendment-taken-up = Din delegation har taget det op

## Hvad der sker med det
amendment-story = Hvad der er sket
amendment-said-released = frigav udgave { $version }
amendment-said-proposed = foreslog ({ $version }): { $outcome }
amendment-said-replaced = siden erstattet
amendment-said-agrees = er enig i forslag { $proposal }
amendment-said-disagrees = er ikke enig i forslag { $proposal }
amendment-said-decided = afgjorde: { $outcome }
amendment-said-taken-over = overtog dets ord i { $number }
amendment-said-own = Formanden står selv bag
amendment-said-was-taken-back = siden taget tilbage
amendment-said-taken-back = tog afgørelsen tilbage: { $outcome }
amendment-said-host-withdrawn = Fremsat igen, fordi ændringsforslag { $host }, som det var slået sammen med, blev trukket tilbage
amendment-other-words = De andre ord
amendment-outcome = Hvad der sker med det
amendment-outcome-accept = Antag
amendment-outcome-modified = Antag med ændringer
amendment-outcome-reject = Afvis
amendment-outcome-merge = Læg sammen med et andet
amendment-outcome-merge-into = Læg sammen med { $number }
amendment-outcome-keep = Overlad til ministrene
amendment-hint-accept = Det indgår straks i teksten.
amendment-hint-accept-along = Det indgår straks i teksten med det, { $what } beder om. { $what } går videre i det.
amendment-hint-accept-proposed = Det ville indgå i teksten, som det er.
amendment-hint-modified = Det indgår i teksten med ord, der skrives her.
amendment-hint-reject = Teksten forbliver, som den er.
amendment-hint-merge = Det går videre i et andet ændringsforslag, som bevarer dets oprindelse.
amendment-lost-brackets = Parenteser sat i hånden, der forsvinder med de ord, de står om
amendment-hint-keep = Dets ord forbliver i parentes til ministrene.
amendment-modified-words = Ord ({ $what })
amendment-modified-since = Punktet er ændret, efter at dette blev foreslået, og disse ord ville træde i stedet for: { $reads }
amendment-merge-into = Med hvilket ændringsforslag
amendment-merge-none = Der er intet andet åbent ændringsforslag.
amendment-choice = Hvilke ord der står i { $clause }
amendment-choice-place = Hvilke ord der står i { $clause }, sted { $at }
amendment-choice-now = Som teksten har dem nu
amendment-choice-amendment = Som ændringsforslaget vil have dem
amendment-choice-before = Som de var i det, det henviser til
amendment-choice-nothing = Ingen ord
amendment-note = Bemærkning til forslagsstillerne
amendment-comment = Kommentar
amendment-propose = Foreslå et udfald …
amendment-propose-title = { $what }: Hvad foreslår I?
amendment-propose-text = Forslagsstillerne bliver bedt om at svare. Et senere forslag træder i stedet for dette; begge bevares.
amendment-propose-act = Foreslå det
amendment-proposed = Forslagsstillerne er spurgt
amendment-answer = Svar sekretariatet …
amendment-answer-title = Svar på sekretariatets forslag
amendment-answer-text = Det foreslår: { $outcome }.
amendment-answer-legend = Din delegation
amendment-answer-agrees = Er enig
amendment-answer-disagrees = Er ikke enig
amendment-answer-act = Svar
amendment-answered = Jeres svar er givet
amendment-decide = Afgør …
amendment-decide-title = { $what }: Hvad afgøres?
amendment-decide-text = Alle, der deltager, ser det. En afgørelse kan tages tilbage med en begrundelse.
amendment-decide-act = Afgør det
amendment-decided = Afgjort
amendment-in-package = Afgjort med pakke { $number }, og tages kun tilbage sammen med hele pakken
amendment-take-back = Tag afgørelsen tilbage …
amendment-take-back-title = { $what }: Tag afgørelsen tilbage?
amendment-take-back-text = Teksten mister det, den fik ved den, og forslaget er fremsat igen. Afgørelsen bevares.
amendment-take-back-act = Tag den tilbage
amendment-taken-back = Afgørelsen er taget tilbage

## At antage flere på én gang
amendment-together = Antag det, ingen er imod …
amendment-together-title = Antag det, ingen er imod
amendment-together-text = Disse er åbne, passer til teksten, som den er, og ingen er imod eller har taget forbehold. De indgår i teksten sammen, eller ingen af dem gør. En delegation har set på et ændringsforslag, når den står bag det, har sagt, hvad den mener om det, eller nogen i den har åbnet denne udgave eller bekræftet en læsning af teksten med det.
amendment-together-one = { $number }: { $does }
amendment-together-not-with = Kan ikke antages sammen med { $others }, fordi de vil have de samme ord anderledes. Vælg højst ét af dem.
amendment-together-act = { $count ->
    [0] Antag
    [one] Antag ét
   *[other] Antag { $count }
}
amendment-together-done = Antaget
amendment-together-none-title = Der er intet, som ingen er imod
amendment-together-none-text = Ændringsforslag vises her, mens de er åbne og passer til teksten, og ingen er imod eller tager forbehold.
amendment-all-looked = Alle delegationer har set på det.
amendment-not-looked = Har ikke set på det:

## Teksten med sine parenteser
amendment-brackets-title = Teksten med parenteser
amendment-brackets-lead = Hvad der står, og hvad delegationerne vil i stedet. Se på et ændringsforslag i margenen for at se ændringen på stedet.
amendment-brackets-count = { $count ->
    [0] Ingen parentes er åben
    [one] Én parentes er åben
   *[other] { $count } parenteser er åbne
}
amendment-bracket-open = { $count ->
    [one] Én åben parentes
   *[other] { $count } åbne parenteser
}
amendment-bracket-to-come = Foreslået som nyt punkt
amendment-bracket-otherwise = Åben i sin plads, art eller oplysninger, eller skal tilpasses
amendment-bracket-deleted = slettet
amendment-brackets-next = Næste åbne parentes
amendment-brackets-where = Hvor parenteser er åbne
amendment-brackets-gone = Til slettede punkter:
amendment-brackets-beside = Ændringsforslag til { $label }
amendment-without-position = { $count } uden position
amendment-view = Hvordan teksten vises
amendment-view-brackets = Parenteser
amendment-view-revision = Mod en revision
amendment-view-adopted = Mod det senest vedtagne program
amendment-view-clean = Ren
amendment-see-brackets = Tekst med parenteser
