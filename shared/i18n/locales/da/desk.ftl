## Mit skrivebord: det, der venter, efter frist
desk-waits = { $count ->
    [0] Intet venter på dig
    [one] Én ting venter på dig
   *[other] { $count } ting venter på dig
}
desk-empty-text = Nye frister dukker op her, så snart nogen beder dig om noget.
