## Templates: the list
template-title = Templates
template-lead = What new programmes begin from. Changing a template changes no programme.
template-new = New template
template-empty-title = There is no template
template-empty-text = A template is an outline of chapters, goals and actions that new programmes begin from.
template-col-name = Template
template-col-clauses = Clauses
template-col-changed = Changed
template-col-acts = What you can do
template-copy = Copy
# $name (String) - the template
template-copy-of = Copy of { $name }
template-copied = The template is copied.
template-remove = Remove
# $name (String) - the template
template-remove-title = Remove “{ $name }”?
template-remove-text = It can no longer be chosen. Programmes made from it stay as they are.
template-removed = The template is removed.
template-not-here-title = There is no such template
template-not-here-text = It may have been removed.

## Editing one
template-new-name = New template
template-name = Name
template-description = What it is for
template-outline = Outline
template-outline-about = One line is one clause. Alt with the arrow keys moves a line; Enter adds one below.
# $count (Number) - how many
template-clauses = { $count ->
    [one] one clause
   *[other] { $count } clauses
}
template-kind = Kind
template-wording = Wording
# $number (Number) - the line
template-line = Line { $number }
template-level = Level
template-up = Move up
template-down = Move down
template-remove-line = Remove this line
template-add-line = Add a line
# $number (Number) - where it stands now
template-moved-line = Moved to line { $number }
template-removed-line = Line removed
template-saved = The template is saved.
template-saved-new = The template is made.
template-formatted = Has bold, italic, links or footnotes, which stay as long as the words are not changed here.

## Kinds of clauses
template-kind-chapter = Chapter
template-kind-goal = Goal
template-kind-subgoal = Sub-goal
template-kind-heading = Heading
template-kind-paragraph = Paragraph
template-kind-bullet = Bullet
template-kind-action = Action
template-kind-indicator = Indicator
