procedure-title = Adoption
