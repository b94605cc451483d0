//! What the countries of the demonstration report. All of it is invented, as the actions are.

use shared::report::Kind;
use shared::result::Scale;

/// A round of the programme in force.
pub(super) struct Round {
    pub kind: Kind,
    pub covers: (&'static str, &'static str),
    pub countries_by: &'static str,
    pub leads_by: &'static str,
    pub due: &'static str,
    /// When it is opened, when contributions come, when the leads send, when the secretariat has looked at it.
    pub opens: &'static str,
    pub given: &'static str,
    pub sent: &'static str,
    pub looked: &'static str,
    /// When it is locked; it is open still where there is none.
    pub locked: Option<&'static str>,
}

pub(super) const ROUNDS: [Round; 3] = [
    Round {
        kind: Kind::Annual,
        covers: ("2025-01-01", "2025-12-31"),
        countries_by: "2026-01-18",
        leads_by: "2026-02-01",
        due: "2026-02-15",
        opens: "2025-12-08T09:00:00Z",
        given: "2026-01-14T09:00:00Z",
        sent: "2026-01-29T09:00:00Z",
        looked: "2026-02-05T09:00:00Z",
        locked: Some("2026-02-10T09:00:00Z"),
    },
    Round {
        kind: Kind::Status,
        covers: ("2026-01-01", "2026-06-30"),
        countries_by: "2026-07-18",
        leads_by: "2026-08-01",
        due: "2026-08-15",
        opens: "2026-06-15T09:00:00Z",
        given: "2026-07-10T09:00:00Z",
        sent: "2026-07-30T09:00:00Z",
        looked: "2026-08-06T09:00:00Z",
        locked: Some("2026-08-13T09:00:00Z"),
    },
    // For the officials' meeting in December: the days are the secretariat's own, and not the calendar's.
    Round {
        kind: Kind::Status,
        covers: ("2026-07-01", "2026-10-31"),
        countries_by: "2026-11-13",
        leads_by: "2026-11-27",
        due: "2026-12-04",
        opens: "2026-10-20T09:00:00Z",
        given: "2026-11-10T09:00:00Z",
        sent: "2026-11-17T09:00:00Z",
        looked: "2026-11-19T09:00:00Z",
        locked: None,
    },
];

/// What a lead says in one round: scale, progress, why, done, next, decision.
pub(super) type Said = (Scale, u8, &'static str, &'static str, &'static str, &'static str);

/// What is said of each action, in the order of the text; in the third round of some of them alone.
pub(super) const TEXTS: [[Option<Said>; 3]; 9] = [
    [
        Some((
            Scale::Minor,
            70,
            "The form is agreed; two countries describe their data by hand.",
            "Five countries agreed on one way to describe environmental data, and 285 sets were described in it. The first part of the catalogue is open to anybody.",
            "The catalogue is put into six languages, and opened in full.",
            "",
        )),
        Some((
            Scale::Fulfilled,
            100,
            "The catalogue is public in English and six languages.",
            "The catalogue was opened on 30 January. A researcher in Tartu finds water levels in Turku without knowing who measures them.",
            "The catalogue is kept by the agencies themselves from now on.",
            "",
        )),
        Some((
            Scale::Fulfilled,
            100,
            "It stays open, and grows.",
            "Sixty more sets were described without any project money.",
            "",
            "",
        )),
    ],
    [
        Some((
            Scale::Moderate,
            15,
            "The first tender found nobody who could do it within the frame.",
            "The authorities around the Gulf agreed on what the twin has to answer: ice, traffic and nutrients. Tenders went out in June.",
            "A second tender, in two parts.",
            "",
        )),
        Some((
            Scale::Minor,
            35,
            "The second tender was won, four months later than planned.",
            "A supplier was found for each of the two parts. The ice model runs with the measurements of three winters.",
            "The traffic model, and a first exercise with the pilots of Mariehamn.",
            "",
        )),
        None,
    ],
    [
        Some((
            Scale::NoData,
            0,
            "Work had not begun in the period.",
            "The working group was named; its first meeting is in spring.",
            "A first comparison of how six data centres count.",
            "",
        )),
        Some((
            Scale::Minor,
            20,
            "The definitions are there; two countries count cooling otherwise.",
            "Six data centres compared their counts of the same week. They differed by a fifth, nearly all of it in cooling.",
            "A proposal for cooling, tried for half a year.",
            "",
        )),
        None,
    ],
    [
        Some((
            Scale::Minor,
            25,
            "Twenty-two of the forty services can be used from at least one other country.",
            "A working group was set up and met in Tallinn. It agreed on which forty services count, and on how they are tested.",
            "Health appointments and student aid.",
            "",
        )),
        Some((
            Scale::Moderate,
            40,
            "The legal study takes longer, and nine services wait for it.",
            "Twenty-eight of the forty services can be used across a border. Moving house and student aid work between five countries.",
            "The legal study is finished, and its proposals go to the ministries.",
            "",
        )),
        Some((
            Scale::Moderate,
            45,
            "The legal study is a quarter late, and decides the pace.",
            "Thirty services can be used across a border now. A nurse from Riga applied for a tax card in Umeå with the identity she uses at home.",
            "The study is handed over in January; the nine services follow.",
            "Whether services may begin under a declaration of the ministries until the study is there.",
        )),
    ],
    [
        Some((
            Scale::Minor,
            20,
            "The questions are agreed; answering them is a matter of law in two countries.",
            "Five registers agreed on eleven questions that they will answer each other, and on what they never will.",
            "A first answer between Norway and Denmark.",
            "",
        )),
        Some((
            Scale::Moderate,
            30,
            "Two registers cannot yet answer across the border.",
            "Norway and Denmark answer each other's questions about address within a second. Sweden and Finland wait for a change of law.",
            "A trial with Iceland.",
            "",
        )),
        Some((
            Scale::Moderate,
            35,
            "The change of law is not before spring.",
            "Iceland joined the trial in September. 1,140 people were matched before they had a national number.",
            "Civil status, which is asked for most.",
            "",
        )),
    ],
    [
        Some((
            Scale::Minor,
            40,
            "Half of the coasts are mapped.",
            "Twenty-three communities were found that hang on a single cable, eleven of them in the Faroes and in Greenland.",
            "The north of Norway and the east of Iceland.",
            "",
        )),
        Some((
            Scale::Minor,
            70,
            "The map is nearly complete; planning a second cable has begun in three places.",
            "Thirty-four communities are on the map. For three of them a second cable is planned together with the power companies.",
            "The rest of the map, and what a second cable costs.",
            "",
        )),
        Some((
            Scale::Minor,
            85,
            "The map is complete; costs are missing for four communities.",
            "The map of thirty-seven communities is complete, and was shown to those who live there.",
            "Costs for the last four.",
            "Whether the map is published, or only shown to authorities.",
        )),
    ],
    [
        Some((
            Scale::Minor,
            30,
            "Three countries have begun, Finland in the autumn.",
            "Courses were held in 61 libraries, in eleven languages. Every third who came had never signed a document on a screen.",
            "Courses where people wait anyway: at health centres.",
            "",
        )),
        Some((
            Scale::Minor,
            50,
            "Courses run as planned; there are too few teachers of Polish and Ukrainian.",
            "Courses run in 140 libraries in four countries. Teachers are found through the associations of those who speak the language.",
            "A common course for teachers.",
            "",
        )),
        None,
    ],
    [
        Some((
            Scale::Minor,
            35,
            "Tests are held; what they show does not always come in time.",
            "Nine services were tested with people who find them hard. Six of them were changed before they opened.",
            "The test becomes a step of its own before opening.",
            "",
        )),
        Some((
            Scale::Minor,
            60,
            "Denmark and Norway have made the test a rule; the others try it.",
            "Twenty-two services were tested. A form for a housing allowance was cut from nineteen questions to seven.",
            "Sweden and Åland take over the method.",
            "",
        )),
        Some((
            Scale::Minor,
            75,
            "Three of four countries have made the test a rule.",
            "Åland tested its first service, with a group that meets at the library in Mariehamn.",
            "The method is written down for all.",
            "",
        )),
    ],
    [
        Some((
            Scale::Minor,
            10,
            "The exercise is planned for 2027.",
            "Five countries agreed on the service that is to fail: the register of medicines.",
            "A script, written with those who answer the telephones.",
            "",
        )),
        Some((
            Scale::Minor,
            25,
            "The script is written.",
            "The script was tried at a table in Vilnius. It showed that nobody knew whom to call at night.",
            "A list of night numbers, and a date.",
            "",
        )),
        None,
    ],
];

/// What those who take part say, in turn; `{}` is the country.
pub(super) const GIVEN: [(&str, Scale, u8); 5] = [
    ("{} has done its part of what was agreed, and sent its experiences to the lead.", Scale::Minor, 40),
    (
        "{} has named who is responsible in each agency, and tried the first step with real cases.",
        Scale::Minor,
        30,
    ),
    (
        "In {} the work waits for a decision of the agency's board; what could be prepared is prepared.",
        Scale::Moderate,
        20,
    ),
    (
        "{} uses what was made together, and has put the questions of its users into the common list.",
        Scale::Minor,
        50,
    ),
    ("{} has held two meetings with the others, and opened its own part to them.", Scale::Minor, 45),
];

/// Those that have given nothing in the round that is open: they are late.
pub(super) const LATE: [&str; 2] = ["IS", "LT"];

/// The section that is returned in the round that is open, and why.
pub(super) const RETURNED: (usize, &str) = (
    4,
    "The number of people is given for the year, not for the period. Say how many it were from July to October, and from which register.",
);

/// The section of the first finished round that was returned once before it was verified, and why.
pub(super) const RETURNED_ONCE: (usize, &str) =
    (0, "Say how many of the 285 sets are new in the period: last year's report named 210.");
