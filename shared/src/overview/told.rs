//! What has happened, so that it can be read: many of the same by one person in one day are one line that counts them.

use std::collections::BTreeMap;

use crate::api::overview::Happened;
use crate::api::revision::Doer;

/// So many of the same stand apart, each with its own link; more of them are told together.
pub const APART_MOST: u32 = 3;

/// How many of the same there are.
struct Alike {
    count: u32,
    /// Who did it; empty when they were several of one delegation.
    name: String,
    told: bool,
}

/// The latest first. More than [`APART_MOST`] deeds that are alike in what was done to what, by whom and on which day become one
/// without a name and an id of its own, which counts them.
#[must_use]
pub fn together(mut all: Vec<Happened>) -> Vec<Happened> {
    all.sort_by(|a, b| (b.at, &a.label).cmp(&(a.at, &b.label)));
    let key = |one: &Happened| Some((one.what, one.deed?, one.by.code.clone(), one.at.date()));
    let mut alike = BTreeMap::new();
    for one in &all {
        let Some(key) = key(one) else { continue };
        let first = Alike { count: 0, name: one.by.name.clone(), told: false };
        let found = alike.entry(key).or_insert(first);
        found.count += 1;
        if found.name != one.by.name {
            found.name.clear();
        }
    }
    let mut told = Vec::new();
    for one in all {
        let many = key(&one).and_then(|key| alike.get_mut(&key)).filter(|found| found.count > APART_MOST);
        match many {
            None => told.push(one),
            Some(found) if found.told => {}
            Some(found) => {
                found.told = true;
                told.push(Happened {
                    by: Doer { name: found.name.clone(), code: one.by.code },
                    id: String::new(),
                    label: String::new(),
                    title: String::new(),
                    light: None,
                    shift: None,
                    count: Some(found.count),
                    ..one
                });
            }
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overview::{Deed, What};

    fn money(label: &str, at: &str, name: &str) -> Happened {
        Happened {
            id: label.into(),
            label: label.into(),
            title: "An initiative".into(),
            deed: Some(Deed::Money),
            ..Happened::of(What::Money, Doer { name: name.into(), code: "FI".into() }, at.parse().unwrap())
        }
    }

    fn lines(all: Vec<Happened>) -> Vec<(String, String, Option<u32>)> {
        all.into_iter().map(|one| (one.label, one.by.name, one.count)).collect()
    }

    #[test]
    fn more_than_a_few_of_the_same_on_one_day_are_one_line_that_counts_them() {
        let day = ["1", "2", "3", "4"].map(|label| money(label, "2026-11-20T10:00:00Z", "Aino"));
        let few = lines(together(day[..3].to_vec()));
        assert_eq!(few.iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
        assert!(few.iter().all(|one| one.2.is_none()), "a few stand apart");
        let next = money("5", "2026-11-21T10:00:00Z", "Aino");
        let mut all = day.to_vec();
        all.push(next);
        let told = lines(together(all.clone()));
        assert_eq!(told, [("5".into(), "Aino".into(), None), (String::new(), "Aino".into(), Some(4))]);
        all[0].by.name = "Eero".into();
        assert_eq!(
            lines(together(all))[1],
            (String::new(), String::new(), Some(4)),
            "several of one delegation"
        );
    }

    #[test]
    fn words_on_how_something_goes_stand_apart_however_many_they_are() {
        let mut all: Vec<Happened> =
            ["1", "2", "3", "4"].map(|label| money(label, "2026-11-20T10:00:00Z", "Aino")).to_vec();
        all.iter_mut().for_each(|one| one.deed = None);
        assert_eq!(together(all).len(), 4);
    }
}
