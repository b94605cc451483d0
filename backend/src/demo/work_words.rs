//! The words of the work under the programme in force: workstreams, and what came later. Bodies, projects and what became of them are
//! invented; the plans are in [`super::work_plans`].

use shared::initiative::State;
use shared::initiative::State::{Completed, Delayed, Stopped, UnderWay};

/// A result, by its place among those of its kind.
#[derive(Debug, Clone, Copy)]
pub(super) enum Serves {
    Action(usize),
    Subgoal(usize),
}

/// A workstream; `serves` are sub-goals by their place.
pub(super) struct Workstream {
    pub name: &'static str,
    pub description: &'static str,
    pub lead: &'static str,
    pub members: &'static str,
    pub serves: &'static [usize],
    pub contact: &'static str,
    pub reach: &'static str,
}

/// An initiative as it was planned; one without days is an idea.
pub(super) struct Initiative {
    pub key: &'static str,
    pub title: &'static str,
    pub description: &'static str,
    pub stream: usize,
    pub serves: Serves,
    pub lead: &'static str,
    pub partners: &'static str,
    pub body: &'static str,
    pub days: Option<(&'static str, &'static str)>,
    /// What is reached, and when it is due.
    pub milestones: &'static [(&'static str, &'static str)],
    /// A milestone of this initiative, and one that was planned before it and must be reached first.
    pub needs: &'static [(&'static str, &'static str)],
    /// What may go wrong, how likely and how bad it is, and what is done about it.
    pub risks: &'static [(&'static str, u8, u8, &'static str)],
}

/// Something that came later.
pub(super) struct Later {
    pub at: &'static str,
    pub of: &'static str,
    /// Whose delegate says so.
    pub by: &'static str,
    pub then: Then,
}

/// What came.
pub(super) enum Then {
    Goes(State, &'static str),
    Reached(&'static str, &'static str),
    Notes(&'static str),
    /// So much was used in a year, and so much will have been; in crowns.
    Spends(i32, i32, Option<i32>),
    /// It is to end on another day.
    Ends(&'static str),
    /// A milestone is due on another day.
    Due(&'static str, &'static str),
}
use Then::{Due, Ends, Goes, Notes, Reached};

pub(super) const WORKSTREAMS: &[Workstream] = &[
    Workstream {
        name: "Data for the green transition",
        description: "Environmental data that can be found and used on either side of a border, and a smaller footprint of digital technology itself.",
        lead: "FI",
        members: "DK IS NO SE AX EE",
        serves: &[0, 1],
        contact: "The desk for environmental data",
        reach: "green.data",
    },
    Workstream {
        name: "Identity and services across borders",
        description: "What a person or a company can do at home with an identity, they can do in the other countries too.",
        lead: "EE",
        members: "DK FI IS NO SE FO GL AX LV LT",
        serves: &[2],
        contact: "The identity group",
        reach: "identity",
    },
    Workstream {
        name: "Registers that answer each other",
        description: "Base data is asked for once, and the registers of the countries ask each other for the rest.",
        lead: "NO",
        members: "DK FI IS SE EE",
        serves: &[2],
        contact: "The register group",
        reach: "registers",
    },
    Workstream {
        name: "Connected coasts and islands",
        description: "Communities that hang on one cable get a second way out.",
        lead: "FO",
        members: "GL IS NO AX FI SE",
        serves: &[3],
        contact: "The office for the islands",
        reach: "islands",
    },
    Workstream {
        name: "Everyone with, and nobody exposed",
        description: "Skills, services that all can use, and learning from what goes wrong.",
        lead: "DK",
        members: "FI IS NO SE AX EE LV LT",
        serves: &[4, 5],
        contact: "The inclusion network",
        reach: "inclusion",
    },
];

const fn later(at: &'static str, of: &'static str, by: &'static str, then: Then) -> Later {
    Later { at, of, by, then }
}

pub(super) const LATER: &[Later] = &[
    later("2025-03-17T09:00:00Z", "catalogue", "fi", Goes(UnderWay, "")),
    later("2025-03-17T09:05:00Z", "forty", "ee", Goes(UnderWay, "")),
    later("2025-04-07T09:00:00Z", "study", "ee", Goes(UnderWay, "")),
    later("2025-04-07T09:05:00Z", "vocabulary", "se", Goes(UnderWay, "")),
    later("2025-04-14T09:00:00Z", "cables", "fo", Goes(UnderWay, "")),
    later("2025-05-28T12:00:00Z", "forty", "ee", Reached("The forty services are chosen", "2025-05-28")),
    later("2025-06-11T09:00:00Z", "twin", "se", Goes(UnderWay, "")),
    later("2025-06-11T09:10:00Z", "panel", "dk", Goes(UnderWay, "")),
    later(
        "2025-06-24T09:00:00Z",
        "catalogue",
        "fi",
        Reached("The first part is tested with four countries", "2025-06-24"),
    ),
    later(
        "2025-06-30T09:00:00Z",
        "study",
        "ee",
        Reached("Questions are out to eight countries", "2025-06-27"),
    ),
    later("2025-07-01T09:00:00Z", "registers", "no", Goes(UnderWay, "")),
    later("2025-09-03T09:00:00Z", "courses", "lv", Goes(UnderWay, "")),
    later("2025-09-15T09:00:00Z", "energy", "is", Goes(UnderWay, "")),
    later("2025-10-29T09:00:00Z", "panel", "dk", Reached("The panel has sixty members", "2025-10-24")),
    later(
        "2025-11-03T09:00:00Z",
        "cables",
        "fo",
        Reached("The operators have given their data", "2025-10-30"),
    ),
    later("2025-11-17T09:00:00Z", "twin", "se", Reached("The tender is awarded", "2025-11-14")),
    later("2025-12-02T09:00:00Z", "registers", "no", Reached("The questions are agreed", "2025-11-28")),
    later("2025-12-19T09:00:00Z", "vocabulary", "se", Reached("Two hundred terms are agreed", "2025-12-17")),
    later(
        "2026-01-12T09:00:00Z",
        "sign",
        "se",
        Goes(
            Stopped,
            "European rules will settle it for all members of the Union; a list of our own would be out of date at once.",
        ),
    ),
    later("2026-01-21T09:00:00Z", "energy", "is", Reached("A draft of the method", "2026-01-20")),
    later("2026-01-26T09:00:00Z", "exercise", "lt", Goes(UnderWay, "")),
    later(
        "2026-01-30T12:00:00Z",
        "catalogue",
        "fi",
        Reached("Descriptions in seven languages", "2026-01-30"),
    ),
    later("2026-02-03T09:00:00Z", "forty", "ee", Reached("Ten services are open", "2026-02-02")),
    later("2026-02-10T09:00:00Z", "easy", "no", Goes(UnderWay, "")),
    later("2026-02-11T09:10:00Z", "catalogue", "fi", Goes(Completed, "")),
    later("2026-02-12T09:00:00Z", "operation", "fi", Goes(UnderWay, "")),
    later("2026-02-16T09:00:00Z", "areas", "fo", Goes(UnderWay, "")),
    later(
        "2026-03-05T09:10:00Z",
        "registers",
        "no",
        Goes(
            Delayed,
            "Two registers cannot yet answer: one waits for a change of law, one for a new system.",
        ),
    ),
    later("2026-03-05T09:20:00Z", "registers", "no", Due("All five answer", "2028-09-30")),
    later("2026-03-05T09:25:00Z", "registers", "no", Ends("2029-03-31")),
    later(
        "2026-03-10T09:00:00Z",
        "registers",
        "is",
        Notes("Our new system is tested in the autumn; from January we can answer."),
    ),
    later("2026-03-30T09:00:00Z", "courses", "lv", Reached("Courses in twenty libraries", "2026-03-26")),
    later("2026-04-20T09:00:00Z", "reuse", "dk", Goes(UnderWay, "")),
    later("2026-05-06T09:00:00Z", "moving", "dk", Goes(UnderWay, "")),
    later("2026-05-21T09:00:00Z", "exercise", "lt", Reached("The exercise is held", "2026-05-20")),
    later(
        "2026-05-22T09:00:00Z",
        "exercise",
        "fi",
        Notes("For us the telephone list was the weakest point. We have written down why."),
    ),
    later("2026-05-29T09:00:00Z", "cables", "fo", Reached("The map is handed over", "2026-05-29")),
    later("2026-06-08T09:00:00Z", "cables", "fo", Goes(Completed, "")),
    later("2026-06-09T09:00:00Z", "second", "fo", Goes(UnderWay, "")),
    later(
        "2026-06-15T09:00:00Z",
        "twin",
        "se",
        Reached("The depths of both coasts are joined", "2026-06-12"),
    ),
    later(
        "2026-06-17T09:00:00Z",
        "energy",
        "is",
        Goes(
            Delayed,
            "Four of the ten centres have not given their figures. Their contracts do not oblige them to.",
        ),
    ),
    later("2026-06-17T09:10:00Z", "energy", "is", Due("The officials agree on the method", "2028-03-15")),
    later("2026-06-29T09:00:00Z", "panel", "dk", Reached("Ten services were tried", "2026-06-24")),
    later("2026-08-27T09:00:00Z", "vocabulary", "se", Reached("The vocabulary is published", "2026-08-26")),
    later("2026-09-01T09:00:00Z", "companies", "ee", Goes(UnderWay, "")),
    later("2026-09-10T09:00:00Z", "vocabulary", "se", Goes(Completed, "")),
    later(
        "2026-09-15T09:10:00Z",
        "study",
        "ee",
        Goes(Delayed, "The study takes a quarter longer than planned."),
    ),
    later(
        "2026-09-16T09:00:00Z",
        "forty",
        "ee",
        Goes(Delayed, "Without the study on matching, services hesitate to open."),
    ),
    later("2026-09-16T09:10:00Z", "study", "ee", Ends("2027-03-31")),
    later("2026-09-22T09:00:00Z", "ice", "fi", Goes(UnderWay, "")),
    later(
        "2026-10-06T09:00:00Z",
        "operation",
        "fi",
        Reached("The agreement on operation is signed", "2026-10-05"),
    ),
    later("2026-10-14T09:00:00Z", "courses", "lv", Reached("Courses in eleven languages", "2026-10-12")),
    later("2026-10-20T09:00:00Z", "wallet", "lt", Goes(UnderWay, "")),
    // The form for moving waits for these registers in May: it cannot be tried then, and the timeline says so.
    later("2026-10-27T09:00:00Z", "registers", "no", Due("Three registers answer", "2027-06-21")),
    later(
        "2026-11-04T09:00:00Z",
        "twin",
        "fi",
        Notes("Three of our authorities have tested; two wait for access."),
    ),
];
