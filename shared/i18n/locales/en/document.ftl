## Documents of initiatives and workstreams
document-title = Documents
document-one = Document
document-none = No document yet.
document-none-add = No document yet. Add a file, or the address of one that is kept elsewhere.
document-add = Add a document
document-text = A file of 10 MB at most, or an address. Everybody who reads the programme reads it.
document-what = What it is
document-kind = Where it is kept
document-kind-file = Here, as a file
document-kind-address = Elsewhere, at an address
document-address = Address
document-file = File
# $size (String) - kilobytes
document-size = { $size } KB
# $title (String) - the document
document-get = Save { $title }
# $title (String) - the document
document-remove = Remove { $title }
# $title (String) - the document
document-remove-title = Remove { $title }?
document-remove-text = The file is gone then. The log keeps that there was one.
document-remove-act = Remove
