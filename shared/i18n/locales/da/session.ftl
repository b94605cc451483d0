## At logge ind og ud
session-sign-in = Log ind
session-lead = Det nordisk-baltiske samarbejdsprogram, skrevet og fulgt i fællesskab.
session-field = Nordisk-baltisk samarbejde om digitalisering
session-motto-1 = Fra den første parentes
session-motto-2 = til det sidste tal
session-promise = Elleve delegationer og et sekretariat: én tekst, hvert punkt aftalt, hvert løfte fulgt.
session-email = Din e-mail på arbejdet
session-password = Adgangskode
session-no-account = Ingen konto? Lederen af din delegation eller sekretariatet inviterer dig.
session-ended = Din session er slut
session-ended-text = Log ind igen for at fortsætte. Det, du var ved at skrive, er stadig på siden.
session-signed-out = Du er logget ud
session-again = Log ind igen
session-again-other = Log ind som en anden
session-reopened = Du er logget ind igen
