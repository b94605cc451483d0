## Programmer: listen
programme-title = Programmer
programme-short = Programmer
programme-lead = Det, der skrives, det, der gælder, og det, der var før.
programme-new = Nyt program
programme-templates = Skabeloner
programme-empty-title = Der er endnu intet program
programme-empty-text = Sekretariatet laver et ud fra en skabelon eller et tidligere program. Det står her, så snart det er lavet.
programme-empty-text-observer = Programmer står her, når de er i høring, og når de er vedtaget.
programme-col-title = Program
programme-col-period = Periode
programme-col-state = Tilstand
programme-col-since = Siden
programme-col-chair = Formandskab
programme-group-open = Under udarbejdelse
programme-group-running = Vedtagne
programme-group-over = Tidligere
programme-period = { $from } til { $to }
programme-switch = Vælg et program
programme-switch-all = Alle programmer

## Steder i hovedmenuen, der hører til et program
programme-place-text = Tekst
programme-place-adoption = Vedtagelse
programme-place-results = Resultater

## Hvad slags dokument det er
programme-kind = Slags dokument
programme-kind-cooperation-programme = Samarbejdsprogram
programme-kind-work-plan = Arbejdsplan
programme-kind-declaration = Erklæring

## Hvor det står, og hvad det betyder
programme-state-mandate = Mandat
programme-state-drafting = Udkast
programme-state-negotiation = Forhandling
programme-state-consultation = Høring
programme-state-endorsed-by-officials = Tiltrådt af embedsmændene
programme-state-adoption = Hos ministrene
programme-state-adopted = Vedtaget
programme-state-in-force = I kraft
programme-state-mid-term-review = Midtvejsevaluering
programme-state-expired = Udløbet
programme-state-closed = Afsluttet
programme-state-withdrawn = Trukket tilbage
programme-state-adoption-failed = Ikke vedtaget
programme-state-superseded = Afløst
programme-state-amended = Ændret
programme-about-mandate = Ministrene har bedt om et program. Pennen kan skrive det første udkast.
programme-about-drafting = Det første udkast skrives af dem, der har pennen.
programme-about-negotiation = Delegationerne forhandler. Teksten ændres, når noget antages; alt andet kræver, at en redigeringsperiode er meldt ud.
programme-about-consultation = Udkastet er i høring hos offentligheden og Nordisk Råd. Teksten ligger fast.
programme-about-endorsed-by-officials = Embedsmændene har sendt det til ministrene. Teksten ligger fast.
programme-about-adoption = Ministrene afgør. Teksten ligger fast, til de har gjort det.
programme-about-adopted = Ministrene har vedtaget det. Det træder selv i kraft på sin første dag.
programme-about-in-force = Det er i kraft. Mål og handlinger følges under Resultater.
programme-about-mid-term-review = Det er i kraft og evalueres. Ministrene kan justere det på det grundlag.
programme-about-expired = Den sidste dag er forbi. Slutrapporten skrives.
programme-about-closed = Ministrene har godkendt slutrapporten. Der er ikke mere at gøre.
programme-about-withdrawn = Det blev opgivet, før det blev vedtaget. Det kan tages op igen.
programme-about-adoption-failed = Ministrene vedtog det ikke. Det går tilbage til forhandling.
programme-about-superseded = Et andet program er trådt i stedet. Slutrapporten mangler endnu.
programme-about-amended = En ændret udgave er trådt i stedet. Denne bevares, som den var.

## Et programs side
programme-stands = Hvor det står
programme-since = siden { $day }
programme-road = Vejen
programme-here = her nu
programme-facts = Programmet
programme-settings = Indstillinger
programme-open-text = Åbn teksten
programme-write-text = Skriv teksten
programme-not-here-title = Der er intet sådant program
programme-not-here-text = Det er måske ikke åbent for dig i denne rolle.
programme-fact-kind = Slags
programme-fact-period = Periode
programme-fact-in-force = I kraft
programme-fact-predecessor = Træder i stedet for
programme-fact-endorsed = Tiltrådt
programme-fact-adopted = Vedtaget
programme-fact-published = Udgivet
programme-fact-pen = Pennen
programme-fact-see = Delegationerne læser
programme-fact-series = Arbejdsdokumenter
programme-pen-base = Sekretariatet og formandskabet
programme-open-until = åben til og med { $when }
programme-closed-on = sluttede { $day }

## Hvad der nu følger
programme-next = Hvad der nu følger
programme-next-none = Ikke mere: programmet er nået til sin afslutning.
programme-move-to = Flyt til: { $state }
programme-back-to = Tilbage til: { $state }
programme-move-act = Flyt …
programme-withdraw-act = Træk tilbage …
programme-next-decision = Følger af ministrenes afgørelse. Sekretariatet fører den til protokols, formandskabet bekræfter den.
programme-next-date = Sker af sig selv { $day }.
programme-next-leads = Formandskabet eller sekretariatet tager dette skridt.
programme-next-first = Først:
programme-hindrance-brackets = { $count ->
    [one] en parentes er åben
   *[other] { $count } parenteser er åbne
}
programme-hindrance-reservations = { $count ->
    [one] et forbehold er åbent
   *[other] { $count } forbehold er åbne
}
programme-warning-held = { $objections ->
    [one] Én indsigelse
   *[other] { $objections } indsigelser
} og { $reservations ->
    [one] ét forbehold
   *[other] { $reservations } forbehold
} står. Skridtet kan tages alligevel.
programme-warning-map = Se positionerne
programme-positions = Positioner
programme-hindrance-unanswered = { $count ->
    [one] et høringssvar mangler svar
   *[other] { $count } høringssvar mangler svar
}
programme-hindrance-opinion-awaited = Nordisk Råds udtalelse afventes
programme-hindrance-no-revision = en revision skal udgives
programme-hindrance-changed-since-revision = teksten er ændret siden seneste revision; udgiv en ny
programme-hindrance-not-consulted = høringen skal holdes

## At flytte
programme-move-note = Bemærkning
programme-move-reason = Begrundelse
programme-move-note-about = Hvad det bygger på: et møde, et dokument. Alle, der deltager, kan læse den.
programme-move-reason-about = Hvorfor det går tilbage eller opgives. Alle, der deltager, kan læse den.
programme-move-closes = Åben til og med
programme-move-closes-about = Fem uger, medmindre du vælger en anden dag.
programme-move-on = Tiltrådt den
programme-move-do = Flyt det
programme-move-withdraw = Træk programmet tilbage
programme-moved = Programmet er nu: { $state }.

## Redigeringsperioder
programme-editing = Redigeringsperiode
programme-editing-none = Teksten ændres kun, når noget antages. Skal noget rettes direkte, så meld en redigeringsperiode ud; alle ser hvornår og hvorfor.
programme-editing-runs = Pennen kan skrive direkte nu.
programme-editing-until = Slutter selv efter { $when }.
programme-editing-open = Slutter, når den afsluttes.
programme-editing-announce = Meld en redigeringsperiode ud
programme-editing-end = Afslut perioden
programme-editing-reason = Begrundelse
programme-editing-reason-about = Hvad der ændres, og hvorfor det ikke kan vente på et ændringsforslag.
programme-editing-until-label = Slutter efter
programme-editing-announced = Redigeringsperioden er meldt ud.
programme-editing-ended = Redigeringsperioden er slut.

## Hvem der afgør ændringsforslag
programme-deciding = Afgørelser om ændringsforslag
programme-deciding-chair = Formandskabet afgør dem.
programme-deciding-both = Formandskabet har også overladt det til sekretariatet; sekretariatets egne afgør det ikke.
programme-deciding-leave = Lad også sekretariatet afgøre
programme-deciding-alone = Afgør alene igen
programme-deciding-changed = Det er ændret, hvem der afgør ændringsforslag.

## Hvad der er sket
programme-history = Hvad der er sket
programme-happened-made = Programmet blev lavet
programme-happened-moved = { $from } → { $to }
programme-happened-editing-announced = Redigeringsperiode meldt ud
programme-happened-editing-ended = Redigeringsperiode afsluttet
programme-happened-by-itself = af sig selv
programme-happened-rev = ved Rev. { $number }

## At lave og ændre et
programme-new-title = Et nyt program
programme-new-lead = Det begynder med et mandat. Alt her kan ændres, til det er vedtaget.
programme-begin = Hvad det begynder med
programme-begin-template = En skabelon
programme-begin-template-hint = Kapitler, mål og overskrifter, der skal fyldes ud
programme-begin-programme = Et tidligere program
programme-begin-programme-hint = Alle dets punkter med nye numre; hvert husker, hvilket det kom fra
programme-begin-which-template = Skabelon
programme-begin-which-programme = Tidligere program
programme-begin-clauses = { $count ->
    [one] et punkt
   *[other] { $count } punkter
}
programme-begin-no-template = Der er ingen skabelon. Lav først en, eller begynd med et tidligere program.
programme-about = Dokumentet
programme-field-title = Titel på engelsk
programme-field-title-about = Den engelske titel er den autentiske.
programme-field-title-da = Titel på dansk
programme-field-from = Første dag
programme-field-to = Sidste dag
programme-field-period-about = Enhver længde. Begge dage hører til programmet.
programme-field-in-force = I kraft fra
programme-field-expires = I kraft til
programme-field-published = Udgivet den
programme-phases = Hvordan det forhandles
programme-field-consultation = Offentlig høring
programme-field-consultation-about = Udkastet sendes til offentligheden og Nordisk Råd, før embedsmændene ser det.
programme-field-endorsement = Tiltrædelse af embedsmændene
programme-field-endorsement-about = Embedsmandskomitéen sender teksten til ministrene.
programme-field-baltic = En indsigelse fra en baltisk stat standser vedtagelsen
programme-field-baltic-about = Uden den afgør de fem nordiske lande alene.
programme-field-officials = Embedsmandskomitéens navn
programme-field-series = Arbejdsdokumenter nummereres
programme-field-series-about = Det første bliver { $example }.
programme-readers = Hvem der læser, og hvem der skriver
programme-field-see = Før det er vedtaget, læser delegationerne
programme-see-live = Udkastet, som det skrives
programme-see-live-hint = Hver ændring ses straks
programme-see-last-revision = Den seneste revision
programme-see-last-revision-hint = Det, der er udgivet, ikke det, der prøves af
programme-field-group = Skrivegruppe
programme-field-group-about = Deler pennen med sekretariatet og formandskabet.
programme-group-empty = Ingen andre endnu.
programme-group-add = Tilføj en
programme-group-remove = Tag { $name } ud af gruppen
programme-create = Lav programmet
programme-created = Programmet er lavet.
programme-saved = Indstillingerne er gemt.
programme-sealed-note = Programmet er vedtaget. Titel, art, periode og faser bliver, som de blev vedtaget.

## Where an adopted programme is found
programme-sealed-title = Hvad der kom ud af det
programme-sealed-results = Dets mål og tiltag, og hvordan det går med hvert af dem
programme-sealed-results-act = Resultater
programme-sealed-text = Teksten, som den blev vedtaget, med numre og hash
programme-sealed-text-act = Læs teksten
programme-sealed-adoption = Hvem der svarede hvad, og hvad der fulgte af det
programme-sealed-adoption-act = Vedtagelsen
