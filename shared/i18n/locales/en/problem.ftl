## Problem codes of the API (shared/src/problem.rs): what happened, and what to do. Looked up by code.
problem-malformed = The request could not be read. Reload the page and try again.
problem-invalid = Some fields need another look. They are marked.
problem-sign-in-needed = You are not signed in, or your session has ended. Sign in and try again.
problem-forbidden = This is not open to you in the seat you act in.
problem-not-found = It is not here. It may have been removed, or it is not open to you.
problem-method-not-allowed = This cannot be done here. Reload the page and try again.
problem-stale = Somebody else changed it while you were looking. Read the new state, then try again.
problem-too-large = It is larger than what can be received.
problem-not-json = This kind of content cannot be received here.
problem-too-many = That was too often in too short a time. Wait a moment and try again.
problem-internal = Something broke on our side. Nothing was changed. Try again; if it happens again, give the secretariat the number below.
problem-unavailable = The server is busy or being restarted. Nothing was lost; try again in a moment.

problem-credentials-wrong = E-mail and password do not belong together. Check both.
problem-session-ended = Your session has ended. Sign in again.
problem-foreign-origin = The request did not come from this page. Reload the page and try again.
problem-seat-not-yours = The seat you act in is no longer yours. Choose another.

problem-email-taken = There is already an account with this e-mail address.
problem-link-spent = This link has been used or has run out. Ask for a new one.
problem-last-administrator = There must be an administrator. Make somebody else one first.
problem-not-yourself = You cannot do this to your own account. Ask another administrator.
problem-person-suspended = This account is suspended. Let the person back in first.
problem-seat-over = This seat has ended. What was done in it stays as it is.
problem-body-in-use = Somebody sits in this body, or did, or it has meetings. It cannot be removed; give it a last day instead.
problem-term-in-use = Somebody has a seat under this chair term. It cannot be removed.

problem-programme-sealed = The programme is adopted: title, kind, period and phases stay as they were adopted.
problem-step-not-legal = The programme cannot be moved there from where it stands now. Read its state, then choose again.
problem-step-held-up = Something must be settled before this step. The programme's page says what.
problem-editing-not-here = An editing session is announced only while a programme is negotiated.
problem-editing-runs = An editing session is running already.
problem-round-runs = A round is open already. It must end before another is opened.
problem-round-over = This round has ended, or its deadline is past.

## Problems that never reached the server
problem-offline = There is no connection. What you wrote is kept; try again when the line is back.
problem-timeout = The server did not answer in time. Try again.
# $id (String) - the request's number, for support
problem-request-id = Number { $id }
problem-title = This could not be shown
problem-act-title = This was not done

## Revisions, the text and its adoption
problem-revision-waits = A prepared revision waits for the chair already. It must be confirmed or taken back first.
problem-nothing-changed = The text is what the last revision says. There is nothing to issue.
problem-not-prepared = This revision does not wait for the chair any more. Reload the page to see what became of it.
problem-text-frozen = The text cannot be changed while a procedure holds it, or once it is sealed.
problem-not-at-adoption = The programme is not at the point where its adoption can be recorded.
problem-procedure-open = There is an open procedure on this programme already.
problem-no-revision = There is no issued revision to decide on. Issue one first.
problem-not-negotiated = This is done while the programme is negotiated, and it is not at that point.
problem-clause-agreed = The clause is agreed. The chair reopens it with a reason before anything else is said of it.
problem-clause-gone = The clause is not in the text any more.
problem-indicator-undefined = The secretariat has not said yet what this indicator counts. Its figures can be entered after that.
problem-comments-closed = The text takes no comments any more. What was said can still be read.
problem-not-ad-ref = Only a clause that is agreed ad ref can be closed. Reload the page to see where it stands.
problem-not-agreed = Only an agreed clause can be reopened. Reload the page to see where it stands.
problem-brackets-left = Words of the text are still in brackets, set by hand or by an amendment that was left to the ministers. Settle them in the negotiation; if the text changes, issue a new revision.
problem-already-decided = This has been decided already. Reload the page to see how.
problem-not-recorded = There is no record that waits for the chair.

## Amendments
problem-amendment-moved = The amendment is no longer where this step begins. Reload the page to see how it stands.
problem-nothing-proposed = The draft changes nothing: it says what is there already. Change something first, or withdraw it.
problem-amendment-too-large = This is more than one amendment may ask for. Divide it into several.
problem-draft-faulty = What the draft asks for cannot be done as it is: a clause without words, a fact that is not acceptable, or a move into itself.
problem-released-already = Your delegation has released this draft already.
problem-sponsor-already = This delegation stands behind the amendment already.
problem-not-orphaned = Its authors still stand behind it. Support it instead.
problem-needs-rebasing = The text has changed under this amendment. Its sponsors say anew what they want before it can be accepted.
problem-host-not-open = It can only be merged into another amendment that is open.
problem-one-level = This amendment amends another one itself. Propose your change to that one, or to the text.
problem-revise-instead = Your delegation stands behind this amendment alone. Write a new version of it.
problem-choice-needed = Text and amendment have both changed the same words. Choose for each place which words stand.
problem-decided-in-package = This was decided with a package. Take the application of that package back: what it did to the text goes as a whole.
problem-changed-since = What this decision did to the text has been changed again since. Take the later change back first, or propose the wording anew.

## Packages
problem-package-moved = The package is no longer where this step begins. Reload the page to see how it stands.
problem-package-not-accepted = Not every delegation has accepted the package as it is. The page shows which have not.
problem-package-outdated = The text has changed under this package. Build it on the text as it is; all delegations answer that anew.
problem-not-worked-on = No work is planned or changed here: the programme is not adopted, or it is closed.
problem-in-the-way = Nothing was changed, because some of them cannot be changed so. They are named below.
problem-needed-by-others = Other milestones depend on this one. Take them off it first.
problem-workstream-in-use = Initiatives belong to this workstream. Move them first.
problem-nothing-planned = No initiative has days yet. There is nothing that a plan could keep.
## Reports
problem-report-locked = This round is locked. What it reports stays as it is; what has changed since belongs into the next round.
problem-section-moved = The section is no longer where this step begins: it was sent, returned or verified meanwhile. Read it as it stands now.
problem-sections-left = Nothing was locked, because sections are not verified. They are named below; say that the report goes without them, or wait.
