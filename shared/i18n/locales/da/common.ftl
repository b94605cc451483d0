language-name = Dansk

## Handlinger, som alle sider kender
common-save = Gem
common-cancel = Annuller
common-close = Luk
common-edit = Rediger
common-open = Åbn
common-next = Næste
common-previous = Forrige
common-add = Tilføj
common-remove = Fjern
common-copy = Kopiér
common-copied = Kopieret
common-retry = Prøv igen
common-reload = Genindlæs siden
common-undo = Tag tilbage
common-yes = Ja
common-no = Nej
common-none = Ingen
common-optional = valgfri
common-choose = Vælg …
common-as-table = Som tabel
common-as-drawing = Som tegning
common-by-arrows = Gå punkterne igennem med piletasterne
common-not-a-picture = Browseren kunne ikke gøre tegningen til et billede. Gem den som SVG i stedet.

## Datas tilstand
common-loading = Henter
common-saved = Gemt
common-stale = Vist, som det var, da det sidst blev hentet

## Sortering og sider
common-sort-ascending = sorteret, mindste først
common-sort-descending = sorteret, største først
common-pages = Sider
common-page = Side { $page }

## At gå med noget, der ikke er gemt
common-unsaved-text = Det, du har ændret på denne side, er ikke gemt og går tabt.

## Tider: frister regnes i København
common-time-office = { $when } København
common-time-office-and = { $when } København ({ $here } { $city })

## Dit og deres
common-meanwhile-title = En anden gemte, mens du skrev
common-meanwhile-theirs = Deres
common-meanwhile-yours = Dit
common-meanwhile-keep-theirs = Behold deres
common-meanwhile-keep-yours = Gem mit bagefter
common-meanwhile-removing = Du var ved at fjerne det.
common-meanwhile-remove = Fjern det alligevel
