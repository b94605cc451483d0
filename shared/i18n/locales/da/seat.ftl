## Pladser: hvad en person er, og for hvem
seat-head = Delegationsleder
seat-delegate = Delegeret
seat-chair = Formand
seat-secretary = Sekretariatet
seat-observer = Observatør
seat-administrator = Administrator
seat-chair-short = Formand
seat-secretary-short = Sek
seat-observer-short = Obs
seat-administrator-short = Admin
seat-of = { $role }, { $member }
seat-none = ingen plads for tiden
