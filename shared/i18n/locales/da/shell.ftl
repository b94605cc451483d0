## Rammen om alle sider
shell-brand = Samråd
shell-title = { $page } · Samråd
shell-skip = Gå til indholdet
shell-main-nav = Hovedmenu
shell-breadcrumbs = Du er her
shell-home = Samråd, mit skrivebord
shell-programme = Program
shell-account-menu-of = Konto for { $name }
shell-acting-as = Du handler som { $seat }
shell-acting = Du handler som
shell-sign-out = Log ud

## Udseende og sprog
shell-theme = Udseende
shell-theme-auto = Som enheden
shell-theme-light = Lyst
shell-theme-dark = Mørkt
shell-language = Sprog

## Rammens egne sider
shell-desk = Mit skrivebord
shell-desk-short = Skrivebord
shell-not-found = Der er ingen side her
shell-not-found-text = Adressen kan være skrevet forkert, eller det, den pegede på, er ikke åbent for dig i denne rolle.
shell-not-found-act = Gå til mit skrivebord

## En besked med en handling tæller ned
shell-toast-act = { $act } ({ $seconds } s)
shell-toasts = Beskeder fra siden
shell-toast-dismiss = Fjern denne besked

## Dialogen, der venter i index.html til den dag, appen svigter
shell-crash-title = Denne side er gået i stå
shell-crash-text = Det, der var gemt, er i behold. Genindlæs siden for at fortsætte; sker det igen, så fortæl sekretariatet, hvad du var ved.
