//! The words of the work under the programme in force. Bodies, projects and what became of them are invented.

use shared::initiative::State;
use shared::initiative::State::{Completed, Delayed, Stopped, UnderWay};

/// A result, by its place among those of its kind.
#[derive(Debug, Clone, Copy)]
pub(super) enum Serves {
    Action(usize),
    Subgoal(usize),
}
use Serves::{Action, Subgoal};

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
}
use Then::{Goes, Notes, Reached};

/// What most plans have none of.
const PLAN: Initiative = Initiative {
    key: "",
    title: "",
    description: "",
    stream: 0,
    serves: Subgoal(0),
    lead: "",
    partners: "",
    body: "",
    days: None,
    milestones: &[],
    needs: &[],
    risks: &[],
};

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

pub(super) const PLANS: &[Initiative] = &[
    Initiative {
        key: "catalogue",
        title: "The common catalogue of environmental data",
        description: "Data sets of five countries are described in one way, so that whoever looks for them finds them in one place.",
        serves: Action(0),
        lead: "FI",
        partners: "DK EE NO SE",
        body: "Lehtijärvi Environment Agency (invented)",
        days: Some(("2025-03-01", "2026-03-31")),
        milestones: &[
            ("The first part is tested with four countries", "2025-06-30"),
            ("Descriptions in seven languages", "2026-01-31"),
        ],
        risks: &[("Descriptions are not kept up to date", 3, 3, "Each country names who looks after its own.")],
        ..PLAN
    },
    Initiative {
        key: "operation",
        title: "Keeping the catalogue alive: one operator, shared costs",
        description: "An agreement on who runs the catalogue, who pays, and how a country leaves it.",
        serves: Action(0),
        lead: "FI",
        partners: "NO SE",
        body: "Lehtijärvi Environment Agency (invented)",
        days: Some(("2026-02-01", "2028-12-31")),
        milestones: &[
            ("The agreement on operation is signed", "2026-09-30"),
            ("The first yearly review", "2027-09-30"),
            ("A second operator has taken over once, as a test", "2028-09-30"),
        ],
        needs: &[("The agreement on operation is signed", "Descriptions in seven languages")],
        ..PLAN
    },
    Initiative {
        key: "twin",
        title: "A digital twin of the Gulf of Bothnia",
        description: "Depths, currents, ice and traffic in one model that the authorities around the gulf use for planning.",
        serves: Action(1),
        lead: "SE",
        partners: "FI AX",
        body: "Norrhav Institute (invented)",
        days: Some(("2025-05-01", "2027-12-31")),
        milestones: &[
            ("The tender is awarded", "2025-10-31"),
            ("The depths of both coasts are joined", "2026-06-30"),
            ("Five authorities have tested the model", "2026-11-15"),
            ("The twin is open to municipalities", "2027-10-31"),
        ],
        needs: &[("The twin is open to municipalities", "Five authorities have tested the model")],
        risks: &[
            ("Depth data is classified in one country", 4, 4, "A coarser grid is used where it is."),
            ("The supplier owns the model", 2, 5, "The code is delivered under an open licence."),
        ],
        ..PLAN
    },
    Initiative {
        key: "ice",
        title: "Ice forecasts from shared sensors",
        description: "Buoys and ships of three countries send to one service, and winter traffic sees the ice two days ahead.",
        serves: Action(1),
        lead: "FI",
        partners: "EE SE",
        days: Some(("2026-01-01", "2028-06-30")),
        milestones: &[("Forty sensors send", "2026-12-31"), ("A winter with forecasts", "2028-04-30")],
        needs: &[("A winter with forecasts", "The depths of both coasts are joined")],
        ..PLAN
    },
    Initiative {
        key: "energy",
        title: "One way to count the energy of public data centres",
        description: "A method that fits large and small centres, tried in ten of them before it is agreed.",
        serves: Action(2),
        lead: "IS",
        partners: "DK NO SE",
        body: "Hraunborg Energy Office (invented)",
        days: Some(("2025-09-01", "2028-06-30")),
        milestones: &[
            ("A draft of the method", "2025-12-15"),
            ("Ten centres have counted by it", "2026-10-31"),
            ("The officials agree on the method", "2027-12-01"),
        ],
        needs: &[
            ("Ten centres have counted by it", "A draft of the method"),
            ("The officials agree on the method", "Ten centres have counted by it"),
        ],
        risks: &[("Operators do not give their figures", 4, 3, "It is asked for in new contracts.")],
        ..PLAN
    },
    Initiative {
        key: "reuse",
        title: "Buying reused equipment together",
        description: "A framework that public bodies of four countries can buy from, with one way to say what condition a machine is in.",
        serves: Subgoal(1),
        lead: "DK",
        partners: "FI NO SE",
        days: Some(("2026-03-01", "2027-12-31")),
        milestones: &[("The framework is tendered", "2026-12-10"), ("A hundred bodies have bought from it", "2027-11-30")],
        ..PLAN
    },
    Initiative {
        key: "heat",
        title: "Heat from data centres for the houses beside them",
        description: "Looking at where it would pay. Nobody has promised anything yet.",
        serves: Subgoal(1),
        lead: "SE",
        partners: "FI",
        ..PLAN
    },
    Initiative {
        key: "forty",
        title: "Forty services open to the identities of eight countries",
        description: "The most used public services accept each other's identities, one after the other.",
        stream: 1,
        serves: Action(3),
        lead: "EE",
        partners: "DK FI IS LT LV NO SE",
        body: "Kaarnamäe Digital Office (invented)",
        days: Some(("2025-03-10", "2027-06-30")),
        milestones: &[
            ("The forty services are chosen", "2025-05-31"),
            ("Ten services are open", "2025-12-31"),
            ("Twenty-five services are open", "2026-12-15"),
            ("All forty are open", "2027-06-30"),
        ],
        needs: &[("All forty are open", "Twenty-five services are open")],
        risks: &[("One person has two identities and is taken for two", 4, 4, "Matching by consent until the study is there.")],
        ..PLAN
    },
    Initiative {
        key: "study",
        title: "A legal study of matching identities",
        description: "What may be asked to find out that two identities belong to one person, country by country.",
        stream: 1,
        serves: Action(3),
        lead: "EE",
        partners: "DK FI LT LV",
        days: Some(("2025-04-01", "2026-12-31")),
        milestones: &[
            ("Questions are out to eight countries", "2025-06-30"),
            ("The study is delivered", "2026-09-30"),
            ("The group has said what follows from it", "2026-12-20"),
        ],
        needs: &[("The group has said what follows from it", "The study is delivered")],
        ..PLAN
    },
    Initiative {
        key: "areas",
        title: "Identities of the Faroes, Greenland and Åland in the same services",
        description: "The areas have identities of their own; the services learn to read them.",
        stream: 1,
        serves: Action(3),
        lead: "FO",
        partners: "GL AX DK FI",
        days: Some(("2026-02-01", "2027-10-31")),
        milestones: &[("The first service reads all three", "2026-11-30"), ("Ten services read all three", "2027-09-30")],
        needs: &[("Ten services read all three", "Ten services are open")],
        ..PLAN
    },
    Initiative {
        key: "wallet",
        title: "A test bed for digital wallets",
        description: "Issuers and services of four countries try their wallets against each other before people get them.",
        stream: 1,
        serves: Subgoal(2),
        lead: "LT",
        partners: "EE FI LV",
        days: Some(("2026-09-01", "2028-03-31")),
        milestones: &[("The test bed runs", "2027-02-28"), ("Four countries have passed", "2028-02-28")],
        risks: &[("Standards change under it", 4, 2, "The test bed follows them each quarter.")],
        ..PLAN
    },
    Initiative {
        key: "sign",
        title: "Signatures that hold on both sides of a border",
        description: "A common list of signatures that offices accept.",
        stream: 1,
        serves: Subgoal(2),
        lead: "SE",
        partners: "DK NO",
        days: Some(("2025-06-01", "2026-12-31")),
        milestones: &[("The list is drawn up", "2026-03-31")],
        ..PLAN
    },
    Initiative {
        key: "registers",
        title: "Address and civil status between five registers",
        description: "A register asks the others when somebody moves or marries, and the answer comes the same day.",
        stream: 2,
        serves: Action(4),
        lead: "NO",
        partners: "DK FI IS SE",
        body: "Fjellvik Register Office (invented)",
        days: Some(("2025-06-01", "2028-12-31")),
        milestones: &[
            ("The questions are agreed", "2025-11-30"),
            ("Three registers answer", "2026-06-30"),
            ("All five answer", "2027-12-31"),
        ],
        needs: &[("All five answer", "Three registers answer")],
        risks: &[
            ("A law must be changed in one country", 5, 3, "The others go on without it for the time being."),
            ("Wrong answers spread", 2, 5, "Each answer says where it comes from and can be taken back."),
        ],
        ..PLAN
    },
    Initiative {
        key: "vocabulary",
        title: "A shared vocabulary for registers",
        description: "What an address, a household and a marriage are, in words that the systems of four countries agree on.",
        stream: 2,
        serves: Action(4),
        lead: "SE",
        partners: "DK FI NO",
        days: Some(("2025-03-15", "2026-09-30")),
        milestones: &[("Two hundred terms are agreed", "2025-12-31"), ("The vocabulary is published", "2026-08-31")],
        ..PLAN
    },
    Initiative {
        key: "moving",
        title: "Moving across the Sound in one go",
        description: "One form for tax, school and doctor when a family moves between the two countries.",
        stream: 2,
        serves: Subgoal(2),
        lead: "DK",
        partners: "SE",
        days: Some(("2026-05-01", "2028-05-31")),
        milestones: &[("The form is tried by fifty families", "2027-05-31"), ("The form is open to all", "2028-04-30")],
        needs: &[("The form is tried by fifty families", "Three registers answer")],
        ..PLAN
    },
    Initiative {
        key: "companies",
        title: "Company data across the Gulf of Finland",
        description: "A company that is registered on one side need not prove it on the other.",
        stream: 2,
        serves: Subgoal(2),
        lead: "EE",
        partners: "FI",
        days: Some(("2026-08-01", "2027-12-31")),
        milestones: &[("Both registers answer", "2027-06-30")],
        needs: &[("Both registers answer", "The vocabulary is published")],
        ..PLAN
    },
    Initiative {
        key: "cables",
        title: "A map of communities on a single cable",
        description: "Where a break leaves people without a connection, and for how long.",
        stream: 3,
        serves: Action(5),
        lead: "FO",
        partners: "GL IS NO",
        days: Some(("2025-04-01", "2026-06-30")),
        milestones: &[("The operators have given their data", "2025-10-31"), ("The map is handed over", "2026-05-31")],
        ..PLAN
    },
    Initiative {
        key: "second",
        title: "A plan for second connections",
        description: "What it would take to give each of them another way out, and in which order.",
        stream: 3,
        serves: Action(5),
        lead: "FO",
        partners: "GL IS",
        days: Some(("2026-06-01", "2026-12-31")),
        milestones: &[("The plan is with the officials", "2026-12-18")],
        needs: &[("The plan is with the officials", "The map is handed over")],
        risks: &[("No money follows the plan", 4, 3, "It says what can be done without.")],
        ..PLAN
    },
    Initiative {
        key: "satellite",
        title: "Satellite links as a reserve in the far north",
        description: "Ten settlements try a reserve that takes over within a minute.",
        stream: 3,
        serves: Subgoal(3),
        lead: "GL",
        partners: "IS NO",
        days: Some(("2026-10-01", "2028-12-31")),
        milestones: &[("The first settlement is connected", "2027-06-30"), ("All ten are connected", "2028-10-31")],
        needs: &[("All ten are connected", "The plan is with the officials")],
        ..PLAN
    },
    Initiative {
        key: "archipelago",
        title: "What five archipelago municipalities have learned about fibre",
        description: "Their experience in a handbook for others.",
        stream: 3,
        serves: Subgoal(3),
        lead: "AX",
        partners: "FI SE",
        ..PLAN
    },
    Initiative {
        key: "courses",
        title: "Courses in libraries, in the languages people speak",
        description: "Libraries of four countries share courses, teachers and what works.",
        stream: 4,
        serves: Action(6),
        lead: "LV",
        partners: "EE FI LT",
        body: "Library network of the Daugava (invented)",
        days: Some(("2025-08-01", "2027-12-31")),
        milestones: &[
            ("Courses in twenty libraries", "2026-03-31"),
            ("Courses in eleven languages", "2026-10-15"),
            ("Ten thousand people have taken part", "2027-11-30"),
        ],
        ..PLAN
    },
    Initiative {
        key: "panel",
        title: "A panel of people who find services hard",
        description: "New services are tried with them before they are opened, and they are paid for it.",
        stream: 4,
        serves: Action(7),
        lead: "DK",
        partners: "NO SE AX",
        days: Some(("2025-05-01", "2026-12-31")),
        milestones: &[
            ("The panel has sixty members", "2025-10-31"),
            ("Ten services were tried", "2026-06-30"),
            ("What was learned is written down", "2026-12-15"),
        ],
        needs: &[("What was learned is written down", "Ten services were tried")],
        ..PLAN
    },
    Initiative {
        key: "easy",
        title: "Easy language in public services",
        description: "A hundred letters and pages are written anew and tried with readers.",
        stream: 4,
        serves: Subgoal(4),
        lead: "NO",
        partners: "IS SE",
        days: Some(("2026-01-15", "2027-06-30")),
        milestones: &[("Fifty texts are written anew", "2026-12-01"), ("All hundred are", "2027-06-01")],
        ..PLAN
    },
    Initiative {
        key: "judgement",
        title: "Digital judgement for the young",
        description: "Schools of three countries would share a week of teaching.",
        stream: 4,
        serves: Subgoal(4),
        lead: "IS",
        partners: "DK FO",
        ..PLAN
    },
    Initiative {
        key: "exercise",
        title: "Exercise 2026: payments fail across the border",
        description: "A day on which a payment service is gone in three countries, and a report on what was missed.",
        stream: 4,
        serves: Action(8),
        lead: "LT",
        partners: "EE FI LV SE",
        days: Some(("2026-01-01", "2026-12-31")),
        milestones: &[("The exercise is held", "2026-05-20"), ("The report is with the officials", "2026-11-30")],
        needs: &[("The report is with the officials", "The exercise is held")],
        ..PLAN
    },
    Initiative {
        key: "next-exercise",
        title: "Exercise 2028: what is to be tried next",
        description: "The second joint exercise, built on what the first has shown.",
        stream: 4,
        serves: Action(8),
        lead: "LT",
        partners: "EE FI LV SE",
        days: Some(("2027-06-01", "2028-06-30")),
        milestones: &[("The second exercise is held", "2028-05-31")],
        needs: &[("The second exercise is held", "The report is with the officials")],
        ..PLAN
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
    later("2025-06-24T09:00:00Z", "catalogue", "fi", Reached("The first part is tested with four countries", "2025-06-24")),
    later("2025-06-30T09:00:00Z", "study", "ee", Reached("Questions are out to eight countries", "2025-06-27")),
    later("2025-07-01T09:00:00Z", "registers", "no", Goes(UnderWay, "")),
    later("2025-09-03T09:00:00Z", "courses", "lv", Goes(UnderWay, "")),
    later("2025-09-15T09:00:00Z", "energy", "is", Goes(UnderWay, "")),
    later("2025-10-29T09:00:00Z", "panel", "dk", Reached("The panel has sixty members", "2025-10-24")),
    later("2025-11-03T09:00:00Z", "cables", "fo", Reached("The operators have given their data", "2025-10-30")),
    later("2025-11-17T09:00:00Z", "twin", "se", Reached("The tender is awarded", "2025-11-14")),
    later("2025-12-02T09:00:00Z", "registers", "no", Reached("The questions are agreed", "2025-11-28")),
    later("2025-12-19T09:00:00Z", "vocabulary", "se", Reached("Two hundred terms are agreed", "2025-12-17")),
    later(
        "2026-01-12T09:00:00Z",
        "sign",
        "se",
        Goes(Stopped, "European rules will settle it for all members of the Union; a list of our own would be out of date at once."),
    ),
    later("2026-01-21T09:00:00Z", "energy", "is", Reached("A draft of the method", "2026-01-20")),
    later("2026-01-26T09:00:00Z", "exercise", "lt", Goes(UnderWay, "")),
    later("2026-01-30T12:00:00Z", "catalogue", "fi", Reached("Descriptions in seven languages", "2026-01-30")),
    later("2026-02-03T09:00:00Z", "forty", "ee", Reached("Ten services are open", "2026-02-02")),
    later("2026-02-10T09:00:00Z", "easy", "no", Goes(UnderWay, "")),
    later("2026-02-11T09:10:00Z", "catalogue", "fi", Goes(Completed, "")),
    later("2026-02-12T09:00:00Z", "operation", "fi", Goes(UnderWay, "")),
    later("2026-02-16T09:00:00Z", "areas", "fo", Goes(UnderWay, "")),
    later(
        "2026-03-05T09:10:00Z",
        "registers",
        "no",
        Goes(Delayed, "Two registers cannot yet answer: one waits for a change of law, one for a new system."),
    ),
    later("2026-03-10T09:00:00Z", "registers", "is", Notes("Our new system is tested in the autumn; from January we can answer.")),
    later("2026-03-30T09:00:00Z", "courses", "lv", Reached("Courses in twenty libraries", "2026-03-26")),
    later("2026-04-20T09:00:00Z", "reuse", "dk", Goes(UnderWay, "")),
    later("2026-05-06T09:00:00Z", "moving", "dk", Goes(UnderWay, "")),
    later("2026-05-21T09:00:00Z", "exercise", "lt", Reached("The exercise is held", "2026-05-20")),
    later("2026-05-22T09:00:00Z", "exercise", "fi", Notes("For us the telephone list was the weakest point. We have written down why.")),
    later("2026-05-29T09:00:00Z", "cables", "fo", Reached("The map is handed over", "2026-05-29")),
    later("2026-06-08T09:00:00Z", "cables", "fo", Goes(Completed, "")),
    later("2026-06-09T09:00:00Z", "second", "fo", Goes(UnderWay, "")),
    later("2026-06-15T09:00:00Z", "twin", "se", Reached("The depths of both coasts are joined", "2026-06-12")),
    later(
        "2026-06-17T09:00:00Z",
        "energy",
        "is",
        Goes(Delayed, "Four of the ten centres have not given their figures. Their contracts do not oblige them to."),
    ),
    later("2026-06-29T09:00:00Z", "panel", "dk", Reached("Ten services were tried", "2026-06-24")),
    later("2026-08-27T09:00:00Z", "vocabulary", "se", Reached("The vocabulary is published", "2026-08-26")),
    later("2026-09-01T09:00:00Z", "companies", "ee", Goes(UnderWay, "")),
    later("2026-09-10T09:00:00Z", "vocabulary", "se", Goes(Completed, "")),
    later("2026-09-15T09:10:00Z", "study", "ee", Goes(Delayed, "The study takes a quarter longer than planned.")),
    later("2026-09-16T09:00:00Z", "forty", "ee", Goes(Delayed, "Without the study on matching, services hesitate to open.")),
    later("2026-09-22T09:00:00Z", "ice", "fi", Goes(UnderWay, "")),
    later("2026-10-06T09:00:00Z", "operation", "fi", Reached("The agreement on operation is signed", "2026-10-05")),
    later("2026-10-14T09:00:00Z", "courses", "lv", Reached("Courses in eleven languages", "2026-10-12")),
    later("2026-10-20T09:00:00Z", "wallet", "lt", Goes(UnderWay, "")),
    later("2026-11-04T09:00:00Z", "twin", "fi", Notes("Three of our authorities have tested; two wait for access.")),
];
