## Beskeder: hvad man får at vide, i arbejdsrummet og pr. mail. Aldrig ord, som nogen har skrevet.
notification-title = Beskeder
notification-bell = { $count ->
    [0] Beskeder
    [one] Beskeder: { $count } er ulæst
   *[other] Beskeder: { $count } er ulæste
}
notification-lead = Hvad der er sket, hvor du deltager. Det, der venter på dig, ligger på dit skrivebord.
notification-empty-title = Du har ikke fået nogen besked endnu
notification-empty-text = Frister, det du bliver spurgt om, og det der er besluttet, viser sig her.
notification-mark = Markér som læst
notification-new = Ny
notification-earlier = Tidligere beskeder
notification-newest = Nyeste beskeder

notification-round-opened = Runde { $number } er åben på Rev. { $revision }: ændringsforslag er rettidige før { $when }
notification-round-extended = Fristen for runde { $number } er flyttet til { $when }
notification-round-reminder = Runde { $number } slutter { $when }
notification-round-ended = Runde { $number } er slut
notification-round-ended-early = Formandskabet har sluttet runde { $number } før fristen
notification-revision-prepared = En revision venter på din bekræftelse
notification-revision-issued = Rev. { $number } er udsendt
notification-draft-to-clear = Et udkast til ændringsforslag fra din delegation venter på delegationslederen
notification-draft-shared = Din delegation er indbudt til at skrive et udkast til ændringsforslag sammen med en anden
notification-draft-sent-back = Et udkast til ændringsforslag fra din delegation er sendt tilbage til videre skrivning
notification-amendment-tabled = Ændringsforslag { $number } er fremsat
notification-amendment-tabled-late = Ændringsforslag { $number } er fremsat efter fristen
notification-proposal-to-answer = Sekretariatets forslag om ændringsforslag { $number } venter på dit svar
notification-proposal-answered = Sekretariatets forslag om ændringsforslag { $number } er besvaret: ændringsforslaget venter på en afgørelse
notification-amendment-decided = Ændringsforslag { $number } er afgjort
notification-amendment-tabled-again = Ændringsforslag { $number } er fremsat igen
notification-amendment-left = Forfatterne har forladt ændringsforslag { $number }: din delegation, som står bag det, tager det op eller forlader det også
notification-amendment-to-rebase = Teksten er ændret under ændringsforslag { $number }: sig på ny, hvad det går ud på
notification-positions-to-reconfirm = { $clauses ->
    [one] Ordlyden af ét punkt, som din delegation har en position til, er ændret
   *[other] Ordlyden af { $clauses } punkter, som din delegation har en position til, er ændret
}
notification-package-put = Pakke { $number } venter på jeres delegations svar
notification-package-answered = Alle delegationer har svaret på pakke { $number }
notification-answer-released = En del af pakke { $number } er ændret: din delegation, som kun godkendte den som en helhed, er ikke længere bundet af sit svar
notification-package-applied = Pakke { $number } er gået ind i teksten
notification-package-withdrawn = Pakke { $number } er trukket tilbage
notification-package-taken-back = Pakke { $number } er ikke længere i teksten
notification-mentioned = Du er nævnt i en kommentar
notification-replied = Der er svaret i en tråd, som du har skrevet i

## Hvordan man får besked
notification-settings = Hvordan du får besked
notification-settings-language = Mailenes sprog
notification-settings-prompt = Mail straks, hvad jeg skal gøre, og frister
notification-settings-digest = Mail resten én gang om dagen
notification-settings-saved = Det er gemt, hvordan du får besked.

## Mails
notification-mail-hello = Hej { $name }
notification-mail-digest = { $count ->
    [one] Samråd: én besked
   *[other] Samråd: { $count } beskeder
}
notification-mail-footer = Du får denne mail, fordi du deltager i Samråd. Hvordan du får besked:
notification-mail-deadline = { $day }. { $month ->
    [1] januar
    [2] februar
    [3] marts
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[other] december
} { $year } kl. { $time } ({ $city })
notification-report-opened = Rapporteringsrunde { $number } er åben: giv jeres delegations bidrag inden { $when }
notification-report-moved = Dagene i rapporteringsrunde { $number } er ændret: bidrag gives inden { $when }
notification-report-reminder = Rapporteringsrunde { $number } venter på jer: tiden udløber { $when }
notification-section-returned = Sekretariatet har returneret et afsnit af rapporteringsrunde { $number } til jeres delegation
notification-report-locked = Rapporten for runde { $number } er færdig og kan læses
