## Fejlkoder for felter (shared/src/problem.rs): én kort sætning under feltet
field-required = Udfyld feltet.
field-too-short = { $limit ->
    [one] Brug mindst ét tegn.
   *[other] Brug mindst { $limit } tegn.
}
field-too-long = { $limit ->
    [one] Brug højst én.
   *[other] Dette er for langt: højst { $limit }.
}
field-not-an-email = Dette er ikke en e-mailadresse.
field-too-common = Denne adgangskode er blandt de første, der prøves. Brug en længere sætning.
field-ends-before-start = Den sidste dag ligger før den første.
field-unknown = Dette findes ikke.
field-wrong-shape = Dette kan ikke bruges. Se efter, hvordan det er skrevet.
field-duplicate = Dette står her to gange.
field-not-here = Dette kan ikke gives sammen med resten.
field-in-the-past = Den dag er forbi. Vælg i dag eller en senere dag.
field-overlaps = Der er allerede en på samme tid.
field-changed = Dette lyder, eller står, anderledes end på din skærm.
field-outside-term = Dette medlem har ikke formandskabet i hele perioden. Se formandskabsperioderne.
field-outside-body = Dette organ findes ikke på det tidspunkt eller ikke i hele perioden.
field-seats-outside = Nogens plads i det ligger uden for disse dage. Sæt først slutdatoen for den plads.
field-meetings-outside = Et af dets møder ligger uden for disse dage. Ændr først dagen for det møde.
field-wrong-password = Dette er ikke din nuværende adgangskode.
field-outside-period = Denne dag ligger uden for programmets periode. Den er fra { $from } til { $to }.
field-before-start = Det er, før initiativet begynder.
field-milestone-before = En af dets milepæle kommer før denne dag. Flyt milepælen først.
field-in-the-future = Dette er ikke kommet endnu.
field-circular = Disse ville vente på hinanden: { $names }. Fjern en af afhængighederne.
field-not-yours = En anden delegation er ansvarlig.
field-no-days = Det har endnu ikke en første og en sidste dag.
field-in-use = Stadig i brug: { $names }.
field-out-of-range = Dette er mindre eller større, end der kan bruges her.
field-too-many-decimals = { $limit ->
    [0] Brug et helt tal.
    [one] Brug højst én decimal.
   *[other] Brug højst { $limit } decimaler.
}
field-does-not-fit = Det, der står i forvejen, ville ikke passe til det.
field-not-money = Dette er ikke et beløb. Skriv det som 1.250.000 eller 1 250 000,50.
field-formula = Dette er en formel; indsæt dens værdi.
field-ambiguous = Dette kan læses på to måder. Skriv hele beløbet med tal.
field-ambiguous-number = Dette kan læses på to måder. Skriv { $one } eller { $other }.
field-other-currency = Budgetter og regnskaber føres i danske kroner. Skriv beløbet i DKK.
field-negative = Et beløb er ikke mindre end nul.
field-year-outside = Dette er ikke et af programmets år.
field-sum-too-large = Sammen med resten er det mere, end der kan tælles nøjagtigt. Se efter nuller for meget.
field-no-body = Initiativet har intet forvaltningsorgan. Sig først, hvem der holder pengene.
field-not-verified = Ikke kontrolleret: { $names }.
field-not-together = Ikke sammen med resten: { $names }. Udelad alle på nær én af dem, eller tag dem én ad gangen.
field-not-a-workbook = Dette er ikke en XLSX-fil, eller den er beskadiget. Gem den igen, eller som CSV.
field-not-an-address = Dette er ikke adressen på en side. Den begynder med https:// eller http://.
field-too-large = En fil er højst { $limit } MB. Læg denne et andet sted, og tilføj adressen.
field-line = Linje { $line }: { $words }
