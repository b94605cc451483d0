procedure-title = Vedtagelse
