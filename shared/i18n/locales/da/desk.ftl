## Mit skrivebord: det, der venter, efter frist
desk-waits = { $count ->
    [0] Intet venter på dig
    [one] Én ting venter på dig
   *[other] { $count } ting venter på dig
}
desk-waits-for = { $count ->
    [0] Intet venter på { $who }
    [one] Én ting venter på { $who }
   *[other] { $count } ting venter på { $who }
}
desk-list = Det, der venter, efter frist
desk-empty-text = Nye frister dukker op her, så snart nogen beder dig om noget.
desk-zone = Alle tider er i København.
desk-zone-other = Alle tider er i København; denne enhed er i { $city }.
desk-no-deadline = Ingen frist
desk-since-when = siden { $when }
desk-programme = Programmet
desk-changes = Ændret, siden du sidst var her
desk-changes-none = Intet er ændret, siden du sidst var her.
desk-changes-first = Det er dit første besøg. Fra næste gang ser du her, hvad andre har gjort i mellemtiden.

## Hvad der bedes om
desk-draft-what = Skriv videre
desk-draft-why = Du har pennen.
desk-draft-act = Åbn teksten
desk-reconfirm-what = { $count ->
    [one] Sig på ny, hvad I mener om ét punkt
   *[other] Sig på ny, hvad I mener om { $count } punkter
}
desk-reconfirm-why = Ordene er ændret, siden din delegation tog en position.
desk-reconfirm-act = Se kortet
desk-since-what = { $count ->
    [one] Ét punkt er ændret, siden din delegation gennemgik teksten
   *[other] { $count } punkter er ændret, siden din delegation gennemgik teksten
}
desk-since-why = Ord, parenteser og positioner, som en forskel.
desk-since-act = Se, hvad der er ændret
desk-clear-text-what = Gennemgå teksten for din delegation
desk-clear-text-why = Din delegation har endnu ikke gennemgået den. Derefter siger dit skrivebord, hvad der er ændret siden.
desk-clear-text-act = Læs og bekræft
desk-since-own-what = { $count ->
    [one] Ét punkt er ændret, siden du sidst læste teksten
   *[other] { $count } punkter er ændret, siden du sidst læste teksten
}
desk-package-answer-what = Besvar pakke { $number } for din delegation
desk-package-answer-why = Formanden har forelagt den for delegationerne. Den besvares som helhed.
desk-package-answer-act = Læs pakken
desk-package-decide-what = Pakke { $number }: alle delegationer har svaret
desk-package-decide-why = Den venter på, at du indføjer den eller bygger den anderledes.
desk-package-decide-act = Se svarene
desk-amend-what = Ændringsforslag i runde { $number }
desk-amend-why = Det, der fremsættes efter fristen, mærkes som for sent.
desk-amend-act = Åbn ændringsforslagene
desk-revision-what = Bekræft Rev. { $number }
desk-revision-why = Sekretariatet har forberedt den. Når den er bekræftet, kan den ikke ændres.
desk-revision-act = Se revisionen
desk-clear-version-what = Frigiv den nye udgave af ændringsforslag { $number }
desk-clear-what = Frigiv et udkast til ændringsforslag
desk-clear-why = Din delegation har skrevet det. Ingen andre kender til det, før du frigiver det.
desk-clear-act = Læs udkastet
desk-joint-what = Skriv et udkast til ændringsforslag sammen
desk-joint-why = Din delegation og en anden skriver det. Det venter, til det gives videre til delegationslederne.
desk-joint-act = Åbn udkastet
desk-answer-what = Svar på det, der foreslås for ændringsforslag { $number }
desk-answer-why = Sekretariatet foreslår, hvad der skal ske med det.
desk-answer-act = Læs forslaget
desk-rebase-what = Sig på ny, hvad ændringsforslag { $number } beder om
desk-rebase-why = Teksten har ændret sig under det, så det ikke kan godtages, som det er.
desk-rebase-act = Læs ændringsforslaget
desk-take-up-what = Tag ændringsforslag { $number } op, eller forlad det
desk-take-up-why = Forfatterne har forladt det, og din delegation står bag det.
desk-take-up-act = Læs ændringsforslaget
desk-decide-what = { $count ->
    [one] Afgør ét ændringsforslag
   *[other] Afgør { $count } ændringsforslag
}
desk-decide-why = Alle forslagsstillere har svaret på sekretariatets forslag.
desk-decide-act = Åbn ændringsforslagene
desk-mention-what = Svar { $by }
desk-mention-why = Du er nævnt i en kommentar til et punkt.
desk-mention-act = Læs kommentaren
desk-record-what = Registrér vedtagelsen
desk-record-why = Svarene fra mødet er ikke alle registreret.
desk-record-act = Registrér svar
desk-adoption-what = Bekræft vedtagelsen
desk-adoption-why = Sekretariatet har registreret svarene. Din bekræftelse forsegler teksten.
desk-adoption-act = Se svarene
desk-join-what = Tilslut jer den vedtagne tekst, eller ej
desk-join-why = Teksten gælder kun for jeres område, for så vidt det tilslutter sig.
desk-join-act = Svar
desk-result-what = Sig, hvordan det går med { $label }
desk-result-why = Din delegation har ansvaret.
desk-result-act = Sig, hvordan det går
desk-chair-what = Udpeg formandskabet
desk-chair-why = Fra { $from } er der intet formandskab.
desk-chair-act = Formandskabsperioder
desk-invitation-what = Send { $name } et nyt link
desk-invitation-why = Invitationen er udløbet uden at blive brugt.
desk-invitation-act = Åbn personen
desk-give-what = { $count ->
    [one] Rapportér om ét afsnit i runde { $number }
   *[other] Rapportér om { $count } afsnit i runde { $number }
}
desk-give-why = Jeres delegation deltager. Hvad der kommer efter fristen, mærkes som forsinket.
desk-give-act = Åbn runden
desk-send-what = { $count ->
    [one] Et bidrag, som jeres delegation har skrevet, venter i runde { $number }
   *[other] { $count } bidrag, som jeres delegation har skrevet, venter i runde { $number }
}
desk-send-why = Ingen andre ser dem, før du sender dem.
desk-send-act = Læs og send
desk-merge-what = { $count ->
    [one] Skriv teksten til ét afsnit i runde { $number }
   *[other] Skriv teksten til { $count } afsnit i runde { $number }
}
desk-merge-why = Det, de andre skulle give, er her, eller deres tid er udløbet.
desk-merge-act = Åbn runden
desk-correct-what = Ret afsnittet om { $label }
desk-correct-why = Sekretariatet har returneret det med en begrundelse.
desk-correct-act = Læs begrundelsen
desk-verify-what = { $count ->
    [one] Kontrollér ét afsnit i runde { $number }
   *[other] Kontrollér { $count } afsnit i runde { $number }
}
desk-verify-why = De ansvarlige lande har sendt dem.
desk-verify-act = Åbn runden
desk-lock-what = Lås rapporteringsrunde { $number }
desk-lock-why = Alle afsnit er kontrolleret.
desk-lock-act = Åbn runden
