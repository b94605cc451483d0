## Et programs penge: rammer, bevillinger, forbrug
budget-title = Penge
budget-lead = Hvad programmet har, hvad der er bevilget, og hvad der er brugt af det. Alle beløb er danske kroner.
budget-see = Hvad det har og bruger
budget-crowns = { $amount } kr.
budget-abroad = ≈ { $amount } { $currency }
budget-frame = Ramme
budget-free = Frit
budget-granted = Bevilget
budget-co-financed = Medfinansieret
budget-co-financer = Medfinansieret af
budget-used = Brugt
budget-forecast = Prognose
budget-goal = Mål
budget-year = År
budget-sum = I alt
budget-common = Ikke knyttet til et mål

## Det hele i en sætning
budget-sum-framed = { $granted } af en ramme på { $frame } er bevilget, og { $used } af det er brugt.
budget-sum-unframed = { $granted } er bevilget, og { $used } af det er brugt. Ingen ramme er sat.
budget-sum-free = { $free } af rammen er frit.
budget-sum-over = Der er bevilget mere, end rammen rummer: { $over } for meget.
budget-sum-beside = Andre betaler { $amount } ved siden af.
budget-count-unfunded = { $count ->
    [one] Ét i gang uden bevilling
   *[other] { $count } i gang uden bevilling
}
budget-count-overspent = { $count ->
    [one] Ét overforbrug
   *[other] { $count } overforbrug
}
budget-count-audited = { $count ->
    [one] Ét skal revideres
   *[other] { $count } skal revideres
}
budget-empty-title = Der er endnu ikke planlagt penge
budget-empty-text = Når programmet er vedtaget, sætter sekretariatet dets rammer og bevilger penge til dets initiativer her.
budget-empty-set = Sæt først rammerne: hvad programmet har til hvert mål i hvert år.

## Tegninger og tabeller
budget-by-goal = Ramme, bevilget og brugt efter mål
budget-by-year = Ramme, bevilget og brugt efter år
budget-by-line = Bevilget og brugt efter år
budget-by-lead = Efter ansvarlig
budget-legend = En kontur er rammen, en lys søjle det bevilgede, en mørk søjle det brugte. Det skraverede er for meget.
budget-matrix = Mål og år
budget-show = Vis
budget-list = Initiativerne og deres penge
budget-which = Hvilke initiativer
budget-which-all = Alle
budget-which-unfunded = I gang uden bevilling
budget-which-overspent = Overforbrug, eller på vej dertil
budget-which-audited = Skal revideres
budget-none-fits-title = Intet initiativ passer til dette valg
budget-none-fits-text = Vælg noget andet, eller vis alle.
budget-export = Alle linjer som CSV
budget-as-csv = Som CSV

## Hvordan det står til
budget-exceeds = Overforbrug
budget-will-exceed = Bliver overforbrug
budget-over-by = { $amount } for meget
budget-unfunded = Ingen bevilling
budget-audit = Revision
budget-audit-needed = Skal revideres
budget-audit-unless = Skal revideres, medmindre statsligt organ
budget-audit-state = Revideres som statsligt organ
budget-audit-below = Skal ikke revideres
budget-audit-rule = Fra 500.001 kr., alle år tilsammen, revideres regnskabet af en registreret eller statsautoriseret revisor; dog ikke for et statsligt organ, som en rigsrevision allerede reviderer.

## Hvordan der tælles
budget-how-title = Hvordan der tælles
budget-how-once = Et initiativ tælles én gang, for målet over det første resultat, det tjener, hvad det end ellers tjener. Derfor er summerne efter mål, år, ansvarlig og initiativ alle de samme.
budget-how-frame = Målenes rammer og det, der ikke er knyttet til et mål, er tilsammen programmets ramme.
budget-how-used = Det brugte er brugt af bevillingen. Hvad andre betaler, står ved siden af og er ikke med i de andre summer. En streg siger, at ingen har sagt det; den er ikke nul.
budget-how-abroad = Beløb i en anden valuta vises kun, efter den kurs, der er noteret. Intet gemmes i den.
budget-counts-for = Tæller for { $goal }, hvorunder det første resultat står, som det tjener.
budget-counts-for-none = Tæller for intet mål: det, det tjener, står ikke under noget.
budget-counts-once = Det tjener { $count } mål; det hele tæller for det første, og intet to gange.

## Ét initiativ
budget-one-used = { $used } af { $granted } bevilget er brugt.
budget-one-unfunded = Intet er bevilget.
budget-one-empty-title = Der er intet sagt om dets penge
budget-one-empty-text = Sekretariatet siger, hvad der er bevilget; den ansvarlige siger, hvad der er brugt.
budget-say = Ændr pengene
budget-say-title = År og beløb
budget-typing = Kroner i tal: 1.250.000 eller 1 250 000,50. Lad stå tomt, hvad der ikke vides.
budget-cell = { $what }, { $year }
budget-state-body = Er forvaltningsorganet et statsligt organ?
budget-state-unknown = Ingen har sagt det
budget-why = Hvorfor det ændres
budget-why-hint = Nødvendigt, hvor et beløb, der stod, bliver et andet; det bliver stående i historikken.
budget-history = Hvad der er sagt
budget-history-line = Penge for { $years }
budget-history-none = Alt trukket tilbage

## Rammer
budget-set-frames = Sæt rammerne
budget-frames-hint = Hvad programmet har til hvert mål i hvert år, og hvad der ikke er knyttet til et mål. Tilsammen er de dets ramme.
budget-frames-sum = Alle rammer tilsammen: { $sum }
budget-history-frames = { $count ->
    [one] Én ramme
   *[other] { $count } rammer
}

## Dit og deres
budget-taken = Kun de har ændret dette, og det beholdes: { $what }.

## Andre valutaer
budget-beside = Ved siden af kronerne
budget-beside-none = Intet andet
budget-rates = Andre valutaer
budget-rates-none = Ingen kurs er noteret. Beløb vises kun i danske kroner.
budget-rate-line = 100 { $currency } = { $crowns }
budget-rate-source = { $source }, { $day }
budget-note-rate = Notér en kurs
budget-rate-text = Beløb vises efter den ved siden af kronerne. Intet gemmes i den, og tidligere kurser bliver i historikken.
budget-rate-currency = Valuta
budget-rate-currency-hint = Tre bogstaver, for eksempel EUR.
budget-rate-crowns = Kroner for hundrede af den
budget-rate-from = Kilde
budget-rate-day = Fra hvilken dag

## En tabel, der læses ind
budget-read-in = Læs en tabel ind
budget-read-in-hint = En linje for hvert år af et initiativ, med overskrifterne nummer, år, bevilget, medfinansieret, medfinansieret af, brugt, prognose; rækkefølgen er ligegyldig, et beløb kan have sin enhed bag sig, som i brugt (kr.), og »Alle linjer som CSV« er sådan en fil. En tom celle ændrer intet. Intet gemmes, før du har set, hvad det ville gøre.
budget-read-row = Række { $row }
budget-read-line = Linje
budget-read-counts = { $changed } ændret, { $same } det samme, { $refused } afvist
budget-read-leave-out = { $count ->
    [one] Udelad den afviste linje
   *[other] Udelad de { $count } afviste linjer
}
budget-read-save = { $count ->
    [one] Gem én linje
   *[other] Gem { $count } linjer
}
budget-read-stale = Intet blev gemt: nogen har ændret penge i mellemtiden. Herunder står, hvad dit ville gøre ved det, der står nu.
budget-read-headings = Den har ingen overskrifter. Giv den én række, der nævner nummer eller initiativ, og år.
budget-read-other-unit = Kolonnen »{ $heading }« er ikke i kroner. Skriv dens beløb i kroner, eller udelad kolonnen.
budget-read-unread = Læses ikke, for overskriften kendes ikke eller står der to gange: { $columns }.
budget-read-told = Kendes, men afgøres andetsteds og ændres ikke her: { $columns }.
budget-read-column = kolonne { $column }
budget-read-no-initiative = nævner intet initiativ i programmet, eller to.
budget-read-second-heading = er endnu en række overskrifter. Saml de to rækker i én.
budget-read-year = nævner intet af programmets år.
budget-read-twice = står allerede længere oppe.
budget-read-not-yours = er en anden delegations.
budget-read-granted = ændrer, hvad kun sekretariatet siger.
budget-read-co-financer = siger, at nogen betaler, og ikke hvem, eller hvem og ikke hvor meget.
