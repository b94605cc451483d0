## Arbejdsstrømme: arbejdets grupper under et program
workstream-title = Arbejdsstrømme
workstream-one = Arbejdsstrøm
workstream-lead = Sekretariatet leder dem; hver tjener nogle af delmålene.
workstream-empty-title = Ingen arbejdsstrøm endnu
workstream-empty-add = Tilføj den første: hvad den hedder, og hvilke delmål den tjener.
workstream-empty-text = Sekretariatet tilføjer dem, når arbejdet er fordelt.
workstream-add = Tilføj en arbejdsstrøm
workstream-change = Ændr arbejdsstrømmen »{ $name }«
workstream-remove = Fjern denne arbejdsstrøm
workstream-text = Alle, der læser programmet, ser dets arbejdsstrømme.
workstream-name = Navn
workstream-members = Deltager
workstream-officer = Medarbejder i sekretariatet
workstream-no-officer = Ingen udpeget
workstream-contacts = Kontakter
workstream-contact-name = Hvem
workstream-contact-reach = Hvordan de nås
workstream-contact-add = Tilføj en kontakt
workstream-contact-remove = Fjern kontakt { $number }
workstream-work = { $count ->
    [0] Ingen endnu
    [one] Ét, { $open } åbent
   *[other] { $count }, { $open } åbne
}
