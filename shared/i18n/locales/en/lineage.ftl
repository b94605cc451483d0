## The lineage of a result: from its first words to its last number
# $what (String) - "Sub-goal 2.1"
lineage-heading = { $what }: how it came to be
lineage-lead = From the first words to the last number: who asked for it, how it was agreed, what is done for it and what came of it.
lineage-not-yours = How it was negotiated is known to those who took part in it.
lineage-draft = Draft
# $title (String) - a programme
lineage-from = Comes from { $title },
lineage-first = First issued in
lineage-reworded = Changed in
lineage-written = Last written by
# $was (String) - "Paragraph"
# $is (String) - "Action"
lineage-became = { $was } became { $is }.
# $fact (String) - "Lead"
# $was (String) - what it was
# $is (String) - what it is
lineage-fact = { $fact }: { $was } → { $is }
lineage-asked = Amendments and packages
lineage-asked-none = No amendment and no package was about this clause.
lineage-agreed = How it was agreed
lineage-agreed-none = Nobody took a position on this clause by itself.
lineage-closed = closed it as agreed
lineage-reopened = reopened it
lineage-lifted = Lifted
lineage-on-section = On the section
lineage-on-text = On the whole text
lineage-adopted = Adopted wording
lineage-meeting = Adopted at the meeting
lineage-work = What is done for it
lineage-measured = What is measured
lineage-measured-none = No indicator measures it.
lineage-member = Member
lineage-edition = Edition
lineage-path = Against the path to the target
lineage-path-reached = Target reached
lineage-path-on = On it, or better
lineage-path-behind = Behind
lineage-reported = What was reported
lineage-reported-none = Not reported on yet.
