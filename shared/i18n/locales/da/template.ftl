## Skabeloner: listen
template-title = Skabeloner
template-lead = Det, nye programmer begynder med. At ændre en skabelon ændrer intet program.
template-new = Ny skabelon
template-empty-title = Der er ingen skabelon
template-empty-text = En skabelon er en disposition med kapitler, mål og handlinger, som nye programmer begynder med.
template-col-name = Skabelon
template-col-clauses = Punkter
template-col-changed = Ændret
template-col-acts = Hvad du kan gøre
template-copy = Kopiér
template-copy-of = Kopi af { $name }
template-copied = Skabelonen er kopieret.
template-remove = Fjern
template-remove-title = Fjern “{ $name }”?
template-remove-text = Den kan ikke længere vælges. Programmer lavet ud fra den bliver, som de er.
template-removed = Skabelonen er fjernet.
template-not-here-title = Der er ingen sådan skabelon
template-not-here-text = Den kan være fjernet.

## At redigere en
template-new-name = Ny skabelon
template-name = Navn
template-description = Hvad den er til
template-outline = Disposition
template-outline-about = En linje er et punkt. Alt med piletasterne flytter en linje; Enter tilføjer en under.
template-clauses = { $count ->
    [one] et punkt
   *[other] { $count } punkter
}
template-kind = Slags
template-wording = Ordlyd
template-line = Linje { $number }
template-level = Niveau
template-up = Flyt op
template-down = Flyt ned
template-remove-line = Fjern denne linje
template-add-line = Tilføj en linje
template-moved-line = Flyttet til linje { $number }
template-removed-line = Linjen er fjernet
template-saved = Skabelonen er gemt.
template-saved-new = Skabelonen er lavet.
template-formatted = Har fed, kursiv, links eller fodnoter, som bliver, så længe ordene ikke ændres her.

## Slags punkter
template-kind-chapter = Kapitel
template-kind-goal = Mål
template-kind-subgoal = Delmål
template-kind-heading = Overskrift
template-kind-paragraph = Tekst
template-kind-bullet = Listepunkt
template-kind-action = Handling
template-kind-indicator = Indikator
