## Revisionssporet: hvad der er gjort, af hvem, hvornår
audit-title = Revisionsspor
audit-lead = Hver handling efterlader en post her, som ingen kan ændre. Kæden af hashværdier viser det.
audit-chains = Kæder
audit-chain-installation = Konti, pladser og indstillinger
audit-chain-programme = Program
audit-chain-delegation = Inden for delegationen: { $member }
audit-chain-office = Inden for sekretariatet
audit-entries = { $count ->
    [one] Én post
   *[other] { $count } poster
}
audit-column-number = Nr.
audit-column-when = Hvornår
audit-column-who = Hvem
audit-column-act = Hvad der blev gjort
audit-column-detail = Detaljer
audit-column-hash = Hash
audit-system = systemet
audit-someone = nogen
audit-older = Ældre poster
audit-newer = Nyeste poster
audit-none = Intet at læse her
audit-none-text = På denne plads er ingen kæde åben for dig.
audit-head = Kædens ende
audit-head-text = Den, der gemmer denne værdi, kan senere vise, at intet før den er ændret.

## Handlinger efter deres faste navne
audit-act-account-manage = ændrede sin adgangskode
audit-act-account-change-email = ændrede sin e-mailadresse
audit-act-account-rename = ændrede sit navn
audit-act-person-invite = inviterede en person
audit-act-person-give-seat = gav en plads
audit-act-person-end-seat = satte slutdato for en plads
audit-act-person-suspend = spærrede en person
audit-act-person-let-back-in = lukkede en person ind igen
audit-act-person-make-link = lavede et engangslink
audit-act-person-accept-link = fulgte et engangslink
audit-act-member-chair-term = ændrede formandskabsperioderne
audit-act-body-manage = ændrede organerne
audit-act-template-edit = ændrede en skabelon
audit-act-programme-create = oprettede programmet
audit-act-programme-change-settings = ændrede programmets indstillinger
audit-act-programme-move = flyttede programmet til en anden tilstand
audit-act-programme-announce-editing = varslede en redigering
audit-act-revision-prepare = forberedte en revision
audit-act-revision-issue = udsendte en revision
audit-act-revision-restore = gendannede fra en revision
audit-act-text-restore-clause = gendannede et punkt
audit-act-position-take = tog en position eller trak den tilbage
audit-act-position-close-clause = lukkede eller genåbnede et punkt
audit-act-position-mark-linguistic = markerede en ændring som sproglig
audit-act-procedure-record-adoption = registrerede svar på et møde
audit-act-procedure-confirm-adoption = bekræftede vedtagelsen
audit-act-procedure-say-joining = sagde, om et område tilslutter sig
audit-act-result-set-status = satte et resultats status
audit-act-archive-restore = gendannede arbejdsrummet fra en sikkerhedskopi
audit-act-demonstration-make = lavede demonstrationen
