## One's own account
account-title = Your account
account-menu = Your account
account-who = Name and seats
account-name = Your name
account-name-hint = As the others should see it.
account-renamed = Your name is saved
account-email = E-mail
account-email-hint = You sign in with it.
account-email-set = Change the address
account-email-changed = You sign in with the new address from now on. Every other session has ended.
account-seats = Your seats
account-password = Password
account-password-current = Current password
account-password-new = New password
account-password-hint = At least twelve characters. A sentence of your own is easy to remember and hard to guess.
account-password-set = Set the new password
account-password-changed = Your password is changed. Every other session has ended.
account-sessions = Where you are signed in
account-sessions-browser = Browser
account-sessions-opened = Signed in
account-sessions-used = Last used
account-sessions-act = Acts
account-sessions-this = this one
account-sessions-end = End
# $browser (String) - the browser's name
account-sessions-end-of = End the session in { $browser }
account-sessions-ended = The session has ended
account-sessions-all = Sign out everywhere
account-sessions-all-ask = Sign out everywhere?
account-sessions-all-text = Every session ends, this one too. You sign in again with your password.
# $browser (String) - the browser's name
# $system (String) - the operating system's name
account-browser-on = { $browser } on { $system }
account-browser-unknown = An unknown browser
