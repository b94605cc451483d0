## Videreførelse: hvad der bliver af et tidligere programs delmål
succession-title = Hvad der fortsætter
succession-lead = Hvad der bliver af delmålene i programmet før dette:
succession-fact = Hvad der bliver af dets delmål
succession-none = Der er intet at føre videre
succession-none-text = Programmet før dette har ingen delmål.
succession-fate = Hvad der bliver af det
succession-open = Intet sagt endnu
succession-continued = Fortsætter
succession-merged = Fortsætter sammen med andre
succession-dropped = Fortsætter ikke
succession-into = Fortsætter i
succession-into-add = Tilføj et nyt delmål
succession-note = Hvorfor, eller hvordan
succession-suggest = Overtag det, der blev begyndt ud fra dem
succession-sum = { $all ->
    [one] Af ét delmål
   *[other] Af { $all } delmål
}: { $continued } fortsætter, { $merged } sammen med andre, { $dropped } gør ikke; om { $open } er intet sagt.
succession-went = Hvor det blev af det
succession-begun = Taget op
succession-draft = Stadig et udkast
