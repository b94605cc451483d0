## Signing in and out
session-sign-in = Sign in
session-lead = The Nordic-Baltic cooperation programme, written and followed together.
session-field = Nordic-Baltic cooperation on digitalisation
session-motto-1 = From the first bracket
session-motto-2 = to the last number
session-promise = Eleven delegations and a secretariat: one text, every clause agreed, every promise followed.
session-email = Your work e-mail
session-password = Password
session-no-account = No account? The head of your delegation or the secretariat invites you.
session-ended = Your session has ended
session-ended-text = Sign in again to go on. What you were writing is still on this page.
session-signed-out = You are signed out
session-again = Sign in again
session-again-other = Sign in as somebody else
session-reopened = You are signed in again
