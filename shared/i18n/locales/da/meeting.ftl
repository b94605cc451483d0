## Møder i arbejdsspor og i organer
meeting-title = Møder
meeting-one = Møde
meeting-of = Møder i { $body }
meeting-coming = Kommende
meeting-none = Intet møde endnu.
meeting-add = Tilføj et møde
meeting-text = Alle, der læser programmet, læser det.
meeting-text-body = Alle med en konto her læser det.
meeting-what = Hvad det handler om
meeting-day = Dag
meeting-place = Sted
meeting-notes = Hvad der blev sagt og aftalt
meeting-remove = Fjern mødet
meeting-change = Ændr mødet “{ $title }”
meeting-papers = Møder og dokumenter
