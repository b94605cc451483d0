## Tråde ved et punkt
comment-title = Kommentarer
comment-none = Der er ikke sagt noget om dette punkt. Markér ord i det for at kommentere dem, eller kommentér punktet som helhed.
comment-none-closed = Der blev ikke sagt noget om dette punkt.
comment-closed = Teksten tager ikke imod flere kommentarer. Det, der er sagt, kan stadig læses.
comment-settled = Afsluttet
comment-settled-count = { $count ->
    [one] En afsluttet tråd
   *[other] { $count } afsluttede tråde
}
comment-elsewhere = { $count ->
    [one] En tråd et andet sted i teksten
   *[other] { $count } tråde andre steder i teksten
}
comment-elsewhere-gone = Slettet punkt
comment-elsewhere-unnumbered = Et punkt
comment-clause-gone = Punktet er ikke længere i teksten.
comment-words-gone = Disse ord er ikke længere i punktet:
comment-words-elsewhere = Den handler om ord, der ikke er i den tekst, du læser.

## Kredsene
comment-circle-inside = Internt i delegationen: { $delegation }
comment-circle-office = Mellem { $delegation } og sekretariatet
comment-circle-all = Til alle, der forhandler

## At begynde en
comment-begin = Ny kommentar
comment-begin-words = Kommentér de markerede ord
comment-begin-clause = Kommentér punktet
comment-begin-label = Din kommentar
comment-begin-act = Kommentér
comment-begun-toast = Din kommentar er tilføjet.
comment-on-clause = Til punktet som helhed
comment-competing = Til punktet som helhed: det markerede når ind i ord, der konkurrerer med det og ikke står i teksten. For at kommentere ord skal du markere dem, der står.
comment-who = Hvem læser den
comment-stale-title = Punktet er ændret
comment-stale-text = Det lyder anderledes, end da du markerede ordene. Markér dem igen; det, du har skrevet, bliver stående.
comment-not-taken = En, du nævner, kan ikke læse dette, eller stedet er der ikke længere.

## I en tråd
comment-reply = Svar
comment-reply-label = Dit svar
comment-reply-act = Svar
comment-settle = Afslut
comment-settled-toast = Tråden er afsluttet.
comment-reopen = Genåbn
comment-reopened-toast = Tråden er åben igen.
comment-change = Ret
comment-change-label = Din besked
comment-change-act = Gem
comment-changed = { $count ->
    [one] Rettet én gang
   *[other] Rettet { $count } gange
}
comment-until = Indtil
comment-withdrawn = Trukket tilbage af forfatteren

## Omtaler
comment-mention = Nævn
comment-mention-who = Hvem der menes
comment-mention-found = { $count ->
    [0] Ingen passer
    [one] En person passer
   *[other] { $count } personer passer
}
comment-mention-nobody = Ingen, der læser dette, hedder sådan.
