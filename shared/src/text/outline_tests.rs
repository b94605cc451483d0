//! Tests of [`super`]: sections and the tree.

use proptest::prelude::*;

use super::*;
use crate::text::samples::shapes;

const TEXT: [(Kind, u8); 14] = [
    (Kind::Paragraph, 0), // 0
    (Kind::Chapter, 0),   // 1
    (Kind::Paragraph, 0), // 2
    (Kind::Goal, 0),      // 3
    (Kind::Paragraph, 0), // 4
    (Kind::Subgoal, 0),   // 5
    (Kind::Action, 0),    // 6
    (Kind::Bullet, 1),    // 7
    (Kind::Bullet, 2),    // 8
    (Kind::Bullet, 1),    // 9
    (Kind::Heading, 1),   // 10
    (Kind::Heading, 2),   // 11
    (Kind::Subgoal, 0),   // 12
    (Kind::Goal, 0),      // 13
];

#[test]
fn a_section_reaches_to_the_next_heading_of_its_own_or_a_higher_rank() {
    let sections =
        [(0, 0..1), (1, 1..14), (3, 3..13), (5, 5..12), (6, 6..7), (7, 7..9), (10, 10..12), (13, 13..14)];
    for (index, range) in sections {
        assert_eq!(section(&TEXT, index), range, "{index}");
    }
    assert!(section(&TEXT, 99).is_empty());
}

#[test]
fn what_a_clause_stands_under_follows_from_kinds_and_order() {
    let parents = parents(&TEXT);
    let wanted = [
        None,
        None,
        Some(1),
        Some(1),
        Some(3),
        Some(3),
        Some(5),
        Some(5),
        Some(7),
        Some(5),
        Some(5),
        Some(10),
        Some(3),
        Some(1),
    ];
    assert_eq!(parents, wanted);
    assert_eq!(ancestors(&parents, 8), [7, 5, 3, 1]);
    assert_eq!(contexts(&TEXT)[11], Some(5));
    assert_eq!(contexts(&TEXT)[3], Some(1));
}

#[test]
fn a_leaf_behind_a_list_does_not_stand_under_the_last_bullet() {
    let text = [(Kind::Goal, 0), (Kind::Bullet, 1), (Kind::Paragraph, 0)];
    assert_eq!(parents(&text), [None, Some(0), Some(0)]);
}

#[test]
fn moving_up_and_down_passes_whole_sections() {
    assert_eq!(move_up(&TEXT, 12), Some(Move { section: 12..13, before: 5 }));
    assert_eq!(move_down(&TEXT, 5), Some(Move { section: 5..12, before: 13 }));
    assert_eq!(move_down(&TEXT, 3), Some(Move { section: 3..13, before: 14 }));
    assert_eq!(move_up(&TEXT, 13), Some(Move { section: 13..14, before: 3 }));
    assert_eq!(move_down(&TEXT, 12), Some(Move { section: 12..13, before: 14 }));
    assert_eq!(move_up(&TEXT, 6), Some(Move { section: 6..7, before: 5 }));
    assert_eq!(move_down(&TEXT, 6), Some(Move { section: 6..7, before: 9 }));
    assert_eq!(move_up(&TEXT, 0), None);
    assert_eq!(move_down(&TEXT, 13), None);
}

proptest! {
    #[test]
    fn a_clause_is_in_the_section_of_each_of_its_ancestors_and_of_no_other(text in shapes()) {
        let parents = parents(&text);
        for index in 0..text.len() {
            let above = ancestors(&parents, index);
            for head in (0..text.len()).filter(|head| *head != index) {
                prop_assert_eq!(section(&text, head).contains(&index), above.contains(&head), "{} {}", head, index);
            }
        }
    }

    #[test]
    fn walking_the_tree_gives_the_text_in_its_order(text in shapes()) {
        fn walk(nodes: &[Node], out: &mut Vec<usize>) {
            for node in nodes {
                out.push(node.index);
                walk(&node.children, out);
            }
        }
        let mut order = Vec::new();
        walk(&tree(&text), &mut order);
        prop_assert_eq!(order, (0..text.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_move_leaves_its_own_section_and_goes_the_way_it_says(text in shapes()) {
        for index in 0..text.len() {
            if let Some(up) = move_up(&text, index) {
                prop_assert!(up.before < up.section.start);
            }
            if let Some(down) = move_down(&text, index) {
                prop_assert!(down.before > down.section.end && down.before <= text.len());
            }
        }
    }
}
