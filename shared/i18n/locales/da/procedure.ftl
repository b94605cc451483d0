## Vedtagelse på et møde: referatet, hvad der følger af det, hvem der tilslutter sig
procedure-title = Vedtagelse
procedure-adoption-of = Vedtagelse af { $title }
procedure-not-yet-title = Her er endnu intet besluttet
procedure-not-yet-text = Vedtagelsen føres her, når programmet er hos ministrene og en revision uden parenteser er udsendt.
procedure-waiting-text = Ministrene er ved at beslutte. Når mødet er forbi, fører sekretariatet svarene her, og formandskabet bekræfter dem.
procedure-record-title = Før til referat, hvad mødet besluttede
procedure-record-lead = Svarene gælder { $rev }, { $document }. Formandskabet ser referatet og bekræfter det eller sender det tilbage; før det følger intet af det.
procedure-no-revision-title = Ingen revision er udsendt
procedure-no-revision-text = En beslutning gælder en revision. Lad først en blive udsendt.
procedure-brackets-title = { $count ->
    [one] Teksten kan ikke vedtages: én parentes er åben
   *[other] Teksten kan ikke vedtages: { $count } parenteser er åbne
}

## Referatet
procedure-held-on = Mødets dag
procedure-place = Sted
procedure-lines = Delegationernes svar
procedure-answers-table = Tabel over svarene
procedure-delegation = Delegation
procedure-presence = Deltog
procedure-presence-present = Til stede
procedure-presence-in-writing = Skriftligt
procedure-presence-absent = Fraværende
procedure-represented-by = Repræsenteret ved
procedure-answer = Svar
procedure-answer-none = Intet svar
procedure-answer-agree = Tilslutter sig
procedure-answer-abstain = Undlader
procedure-answer-object = Gør indsigelse
procedure-subject = Med forbehold for parlamentet
procedure-subject-hint = Parlamentet skal først godkende
procedure-statement = Erklæring
procedure-statement-of = Erklæring fra { $member }
procedure-statement-add = Tilføj en erklæring
procedure-class-country = Lande: alle skal være repræsenteret, og ingen gøre indsigelse
procedure-class-area = Selvstyrende områder: de står aldrig i vejen
procedure-class-baltic-blocks = Baltiske stater: en indsigelse står i vejen efter programmets indstilling
procedure-class-baltic-noted = Baltiske stater: en indsigelse føres til referat og står ikke i vejen efter programmets indstilling
procedure-record-act = Send referatet til formandskabet
procedure-record-again = Send det ændrede referat til formandskabet
procedure-recorded-toast = Referatet er hos formandskabet
procedure-change = Ret referatet
procedure-change-stop = Lad det være, som det var
procedure-faults = { $count ->
    [one] Ét felt skal ses efter. Det er markeret.
   *[other] { $count } felter skal ses efter. De er markeret.
}
procedure-stale-title = En anden ændrede referatet, mens du skrev
procedure-stale-text = Tag deres tilstand som ny begyndelse, eller send dit hen over det.
procedure-stale-theirs = Tag deres
procedure-stale-yours = Send mit

## Hvad der følger
procedure-would = Hvad der ville følge
procedure-follows = Hvorfor
procedure-would-adopt = Programmet ville være vedtaget
procedure-would-fail = Programmet ville ikke være vedtaget
procedure-adopted = Vedtaget
procedure-failed = Ikke vedtaget
procedure-adopted-on = Vedtaget { $day } i { $place }
procedure-failed-on = Ikke vedtaget { $day } i { $place }
procedure-subject-to = Med forbehold for parlamentets godkendelse i { $members }
procedure-then-adopt = Revisionen forsegles og ændres aldrig igen. Dens mål, delmål, indsatser og indikatorer bliver resultater under de samme numre, og de selvstyrende områder spørges, om de tilslutter sig.
procedure-then-fail = Teksten forsegles ikke. Programmet går tilbage til forhandling med disse svar i referatet.
procedure-reason-not-represented = { $members } { $count ->
    [one] var ikke repræsenteret.
   *[other] var ikke repræsenteret.
} Alle lande skal være det, for at rådet kan beslutte.
procedure-reason-no-answer = { $members } { $count ->
    [one] gav intet svar.
   *[other] gav intet svar.
} Hvert land skal svare.
procedure-reason-country-objected = { $members } { $count ->
    [one] gjorde indsigelse.
   *[other] gjorde indsigelse.
} Der vedtages ved enighed mellem landene: én indsigelse er nok.
procedure-reason-baltic-objected = { $members } { $count ->
    [one] gjorde indsigelse.
   *[other] gjorde indsigelse.
} Efter programmets indstilling står det i vejen.
procedure-reason-baltic-noted = { $members } { $count ->
    [one] gjorde indsigelse.
   *[other] gjorde indsigelse.
} Efter programmets indstilling føres det til referat og står ikke i vejen.
procedure-reason-abstention-blocks = { $members } { $count ->
    [one] undlod at tage stilling.
   *[other] undlod at tage stilling.
} Efter programmets indstilling står det i vejen.
procedure-reason-abstention-noted = { $members } { $count ->
    [one] undlod at tage stilling,
   *[other] undlod at tage stilling,
} hvilket ikke står i vejen.
procedure-reason-area-objected = { $members } { $count ->
    [one] gjorde indsigelse.
   *[other] gjorde indsigelse.
} Et selvstyrende område står aldrig i vejen; det tilslutter sig teksten eller ej.
procedure-reason-agreed = { $members } { $count ->
    [one] tilsluttede sig.
   *[other] tilsluttede sig.
}
procedure-against = Står i vejen
procedure-noted = Ført til referat
procedure-so-far = Med svarene indtil nu

## Hvordan et referat står
procedure-state-recorded = Venter på formandskabet
procedure-state-returned = Sendt tilbage
procedure-state-adopted = Vedtaget
procedure-state-failed = Ikke vedtaget
procedure-recorded-by = Ført af { $name }, { $day }
procedure-confirmed-by = Bekræftet af { $name }, { $day }
procedure-returned-title = Formandskabet sendte referatet tilbage
procedure-confirm = Bekræft …
procedure-confirm-title-adopt = Bekræft, at programmet er vedtaget?
procedure-confirm-title-fail = Bekræft, at programmet ikke er vedtaget?
procedure-confirm-act-adopt = Bekræft og forsegl
procedure-confirm-act-fail = Bekræft
procedure-confirm-final = Et bekræftet referat kan ikke ændres.
procedure-confirmed-toast-adopt = Programmet er vedtaget
procedure-confirmed-toast-fail = Referatet er bekræftet
procedure-return = Send tilbage …
procedure-return-title = Send referatet tilbage til sekretariatet?
procedure-return-text = Der følger endnu intet af det. Sekretariatet ser din begrundelse, retter referatet og sender det igen.
procedure-return-reason = Begrundelse
procedure-return-act = Send det tilbage
procedure-returned-toast = Referatet er sendt tilbage til sekretariatet
procedure-earlier = Tidligere beslutninger

## Beviset
procedure-certificate = Bevis
procedure-what = Hvad der besluttes
procedure-question = Ministrene vedtager »{ $title }«, som det står i { $document }.
procedure-read = Læs { $rev }
procedure-hash = Teksten er forseglet. Dens hash:
procedure-hash-will = Teksten, der ville blive forseglet. Dens hash:

## Områdernes tilslutning
procedure-joining = De selvstyrende områders tilslutning
procedure-joining-text = Et område tilslutter sig en vedtaget tekst ved sin egen beslutning.
procedure-joining-pending = Har endnu ikke sagt det
procedure-joining-joined = Tilslutter sig
procedure-joining-in-part = Tilslutter sig delvist
procedure-joining-not-joined = Tilslutter sig ikke
procedure-joining-say-for = Sig, om { $member } tilslutter sig
procedure-joining-title = Tilslutter { $member } sig programmet?
procedure-joining-note-text = Alle delegationer ser det straks. Det kan siges igen senere; det, der er sagt før, bliver i referatet.
procedure-joining-choice = Området
procedure-joining-note = I hvilke dele, eller hvorfor
procedure-joining-act = Sig det
procedure-joined-toast = Sagt
