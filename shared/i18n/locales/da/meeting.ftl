## Møder i arbejdsspor
meeting-title = Møder
meeting-one = Møde
meeting-none = Intet møde endnu.
meeting-add = Tilføj et møde
meeting-text = Alle, der læser programmet, læser det.
meeting-what = Hvad det handler om
meeting-day = Dag
meeting-place = Sted
meeting-notes = Hvad der blev sagt og aftalt
meeting-remove = Fjern mødet
meeting-change = Ændr mødet “{ $title }”
meeting-papers = Møder og dokumenter
