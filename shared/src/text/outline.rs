//! The tree of a text, derived from kinds and order; nothing of it is stored (text model 1).
//!
//! Chapter over goal over sub-goal over headings by level; everything else is a leaf. A heading-like clause
//! stands for itself and all that follows, down to the next of its own or a higher rank: its *section*. A
//! bullet has the deeper bullets behind it. A rank may be skipped: a sub-goal without a goal hangs where it stands.

use std::ops::Range;

use super::{Clause, Kind};

/// What the outline needs to know of a clause.
pub trait Shape {
    /// Its kind.
    fn kind(&self) -> Kind;
    /// Its level, for headings and bullets.
    fn level(&self) -> u8;
}

impl Shape for Clause {
    fn kind(&self) -> Kind {
        self.kind
    }
    fn level(&self) -> u8 {
        self.level
    }
}

impl Shape for (Kind, u8) {
    fn kind(&self) -> Kind {
        self.0
    }
    fn level(&self) -> u8 {
        self.1
    }
}

impl<T: Shape> Shape for &T {
    fn kind(&self) -> Kind {
        (*self).kind()
    }
    fn level(&self) -> u8 {
        (*self).level()
    }
}

/// The rank of a clause: what has a lower number stands over what has a higher one. Leaves share one rank, bullets
/// follow it by level.
fn rank(shape: &impl Shape) -> u8 {
    let level = shape.kind().settled_level(shape.level());
    match shape.kind() {
        Kind::Chapter => 0,
        Kind::Goal => 1,
        Kind::Subgoal => 2,
        Kind::Heading => 2 + level,
        Kind::Paragraph | Kind::Action | Kind::Indicator => 9,
        Kind::Bullet => 9 + level,
    }
}

/// A clause that takes others along when it is moved or deleted: heading-like ones and bullets.
fn leads(shape: &impl Shape) -> bool {
    shape.kind().is_heading_like() || shape.kind() == Kind::Bullet
}

/// The clause at `index` and what stands under it. Empty when there is no such clause.
#[must_use]
pub fn section<S: Shape>(clauses: &[S], index: usize) -> Range<usize> {
    let Some(head) = clauses.get(index) else { return clauses.len()..clauses.len() };
    if !leads(head) {
        return index..index + 1;
    }
    let own = rank(head);
    let bullet = head.kind() == Kind::Bullet;
    let under = clauses[index + 1..]
        .iter()
        .take_while(|next| rank(*next) > own && (!bullet || next.kind() == Kind::Bullet))
        .count();
    index..index + 1 + under
}

/// For each clause the index of the one it stands under: a heading-like clause, or for a deeper bullet the
/// bullet before it.
#[must_use]
pub fn parents<S: Shape>(clauses: &[S]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(clauses.len());
    for (index, clause) in clauses.iter().enumerate() {
        let own = rank(clause);
        // Leaves never stand under a bullet, whatever their rank.
        while open.last().is_some_and(|top| {
            rank(&clauses[*top]) >= own
                || (clauses[*top].kind() == Kind::Bullet && clause.kind() != Kind::Bullet)
        }) {
            open.pop();
        }
        parents.push(open.last().copied());
        if leads(clause) {
            open.push(index);
        }
    }
    parents
}

/// The clauses that a clause stands under, nearest first.
#[must_use]
pub fn ancestors(parents: &[Option<usize>], index: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = parents.get(index).copied().flatten();
    while let Some(parent) = at {
        found.push(parent);
        at = parents[parent];
    }
    found
}

/// The chapter, goal or sub-goal that each clause belongs to; for one of those, the one above it.
#[must_use]
pub fn contexts<S: Shape>(clauses: &[S]) -> Vec<Option<usize>> {
    let parents = parents(clauses);
    (0..clauses.len())
        .map(|index| {
            ancestors(&parents, index)
                .into_iter()
                .find(|at| matches!(clauses[*at].kind(), Kind::Chapter | Kind::Goal | Kind::Subgoal))
        })
        .collect()
}

/// A place in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The clause's index in the list.
    pub index: usize,
    /// What stands directly under it, in order.
    pub children: Vec<Node>,
}

/// The tree of a text.
#[must_use]
pub fn tree<S: Shape>(clauses: &[S]) -> Vec<Node> {
    let parents = parents(clauses);
    let mut nodes: Vec<Node> = (0..clauses.len()).map(|index| Node { index, children: Vec::new() }).collect();
    let mut roots = Vec::new();
    // From the back, every child is whole before it is hung under its parent.
    while let Some(mut node) = nodes.pop() {
        node.children.reverse();
        match parents[node.index] {
            Some(parent) => nodes[parent].children.push(node),
            None => roots.push(node),
        }
    }
    roots.reverse();
    roots
}

/// A move: the clauses `section` go before the clause at `before` (the end when it is the length of the list).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// What moves, as it stands now.
    pub section: Range<usize>,
    /// The gap it goes to, as an index into the list as it stands now; never inside `section`.
    pub before: usize,
}

/// "Move up": a leaf goes before the clause above it; what takes others along goes before the section above it of
/// its own rank, or out of a section of a higher rank.
#[must_use]
pub fn move_up<S: Shape>(clauses: &[S], index: usize) -> Option<Move> {
    let section = section(clauses, index);
    if section.is_empty() || section.start == 0 {
        return None;
    }
    let own = rank(&clauses[index]);
    if !leads(&clauses[index]) {
        return Some(Move { before: section.start - 1, section });
    }
    // Past whole sections of lower rank: a goal that moves up passes the goal above with everything in it.
    let before = (0..section.start).rev().find(|at| rank(&clauses[*at]) <= own).unwrap_or(0);
    Some(Move { section, before })
}

/// "Move down": behind the next section of the same rank, or into the next one of a higher rank.
#[must_use]
pub fn move_down<S: Shape>(clauses: &[S], index: usize) -> Option<Move> {
    let section = section(clauses, index);
    let next = clauses.get(section.end)?;
    let before = if rank(next) < rank(&clauses[index]) {
        section.end + 1
    } else {
        self::section(clauses, section.end).end
    };
    Some(Move { section, before })
}

#[cfg(test)]
#[path = "outline_tests.rs"]
mod tests;
