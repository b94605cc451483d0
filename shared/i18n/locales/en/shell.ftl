## The frame around every page
shell-brand = Samråd
# $page (String) - the page's title
shell-title = { $page } · Samråd
shell-skip = Skip to the content
shell-main-nav = Main
shell-breadcrumbs = You are here
shell-home = Samråd, my desk
shell-programme = Programme
# $name (String) - the person's name
shell-account-menu-of = Account of { $name }
# $seat (String) - the seat the person acts in
shell-acting-as = Acting as { $seat }
shell-acting = Acting as
shell-sign-out = Sign out

## Appearance and language
shell-theme = Appearance
shell-theme-auto = As the device
shell-theme-light = Light
shell-theme-dark = Dark
shell-language = Language

## Pages of the frame
shell-desk = My desk
shell-desk-short = Desk
shell-not-found = There is no page here
shell-not-found-text = The address may be mistyped, or what it pointed to is not open to you in this seat.
shell-not-found-act = Go to my desk

## A toast with an act counts down
# $act (String) - what the button does
# $seconds (Number) - how long it can still be pressed
shell-toast-act = { $act } ({ $seconds } s)
shell-toasts = Messages from the page
shell-toast-dismiss = Dismiss this message

## The dialog that waits in index.html for the day the app fails
shell-crash-title = This page has stopped working
shell-crash-text = What was saved is safe. Reload the page to go on; if it happens again, tell the secretariat what you were doing.
