//! What is negotiated in the demonstration: the text of a work plan and what the delegations want of it. All of it is
//! invented; no delegation has ever said any of this.

use super::words::{Line, action, chapter, goal, indicator, paragraph, subgoal};

/// What somebody asks for.
pub(super) enum Ask {
    /// These words instead of those, pair by pair.
    Words(&'static [(&'static str, &'static str)]),
    /// The clause is to go.
    Delete,
    /// A clause is to stand behind it.
    After(fn() -> Line),
    /// An action is to be done by then.
    Due(&'static str),
    /// Another member leads.
    Lead(&'static str),
}

/// An amendment as it is tabled.
pub(super) struct Wish {
    /// Who tables it.
    pub by: &'static str,
    /// Words by which its clause is found.
    pub on: &'static str,
    /// What it asks for.
    pub ask: Ask,
    /// Why.
    pub reason: &'static str,
    /// Who stands behind it besides.
    pub with: &'static str,
    /// Who supports it.
    pub support: &'static str,
    /// Who opposes it.
    pub oppose: &'static str,
}

const fn wish(by: &'static str, on: &'static str, ask: Ask, reason: &'static str) -> Wish {
    Wish { by, on, ask, reason, with: "", support: "", oppose: "" }
}

impl Wish {
    const fn with(mut self, codes: &'static str) -> Self {
        self.with = codes;
        self
    }

    const fn support(mut self, codes: &'static str) -> Self {
        self.support = codes;
        self
    }

    const fn oppose(mut self, codes: &'static str) -> Self {
        self.oppose = codes;
        self
    }
}

/// The work plan as it goes into the second round.
pub(super) fn text() -> Vec<Line> {
    vec![
        chapter("What this work plan is for"),
        paragraph(
            "This work plan says what the members do together from 2028 to the end of 2030 under the programme for \
             digitalisation. It follows the programme's goals and adds no new ones.",
        ),
        paragraph(
            "The secretariat reports on the plan twice a year. A member that leads an action says how it stands and what it \
             needs from the others.",
        ),
        chapter("What is done"),
        goal("Services that work across borders", &[]),
        subgoal("People can identify themselves to services in all member countries"),
        paragraph(
            "Members should increase the use of each other's electronic identities in public services, and remove hindrances \
             in their own rules where these stand in the way.",
        ),
        action(
            "Test the mutual recognition of electronic identities in ten public services in each country.",
            "NO",
            "DK FI SE EE",
            "2029-Q2",
        ),
        action(
            "Publish a common guide for services that receive people with an identity from another member.",
            "EE",
            "LV LT FI",
            "2028-Q4",
        ),
        indicator(
            "Public services that accept an identity from at least three other members",
            "services",
            "41 (2027)",
            "160 (2030)",
            "Survey among members (invented)",
        ),
        subgoal("Data that people have given once is used again, safely"),
        paragraph(
            "Public bodies exchange data across borders only on a legal basis, and a person can see who has received data \
             about them and why.",
        ),
        action(
            "Describe the ten most wanted exchanges of data between population registers and agree on one data model for each.",
            "SE",
            "DK FI IS NO FO AX",
            "2029-Q4",
        ),
        action(
            "Set up a contact point in each member that answers questions on cross-border data within five working days.",
            "LT",
            "EE LV",
            "2028-Q3",
        ),
        indicator(
            "Exchanges of data in use between at least two members",
            "exchanges",
            "7 (2027)",
            "25 (2030)",
            "Members' contact points (invented)",
        ),
        goal("Artificial intelligence that people can trust", &[]),
        subgoal("Public bodies use artificial intelligence openly"),
        paragraph(
            "Public bodies that use artificial intelligence in decisions about people say so, explain in plain words what the \
             system does, and offer a way to a human being.",
        ),
        action(
            "Keep a public register of systems that are used in decisions about people, and connect the registers of the members.",
            "FI",
            "SE NO EE",
            "2030-Q2",
        ),
        action(
            "Hold a yearly course for officials who buy or supervise such systems.",
            "DK",
            "NO SE IS",
            "2028-Q4",
        ),
        indicator(
            "Public bodies that publish which systems they use in decisions about people",
            "per cent",
            "14 % (2027)",
            "70 % (2030)",
            "Yearly survey (invented)",
        ),
        subgoal("The languages of the region are part of the tools"),
        paragraph(
            "Language resources that are paid for with public money are open. The smaller languages of the region have \
             precedence when new resources are made.",
        ),
        action(
            "Collect and publish speech and text in Faroese, Greenlandic, Icelandic and the Sámi languages under open licences.",
            "IS",
            "FO GL NO",
            "2029-Q4",
        ),
        action(
            "Test how well common language models serve the region's languages, and publish the results every year.",
            "IS",
            "EE LV LT FI SE",
            "2028-Q4",
        ),
        indicator(
            "Languages of the region for which openly licensed speech data of 500 hours exists",
            "languages",
            "4 (2027)",
            "9 (2030)",
            "Language banks (invented)",
        ),
        goal("Everyone can take part", &[]),
        subgoal("Digital services are usable for all"),
        paragraph(
            "Services that everyone needs follow the common European standard for accessibility, and are tested by people who \
             depend on it.",
        ),
        action(
            "Test the fifty most used public services in each country with people who use assistive tools.",
            "SE",
            "DK NO FI",
            "2029-Q2",
        ),
        action(
            "Offer help in person for those who cannot or do not want to use a digital service.",
            "FI",
            "AX SE",
            "2030-Q4",
        ),
        indicator(
            "Most used services without serious barriers",
            "per cent",
            "52 % (2027)",
            "85 % (2030)",
            "Members' monitoring (invented)",
        ),
        subgoal("Sparsely populated areas and islands are connected"),
        paragraph(
            "Where the market builds no networks, members use public means so that households, schools and harbours have a \
             connection that is fast enough for what they need.",
        ),
        action(
            "Compare how members support networks in areas without a market, and publish what worked.",
            "NO",
            "GL FO AX IS",
            "2028-Q4",
        ),
        action(
            "Plan together how the region's sea cables are repaired when several are cut at the same time.",
            "GL",
            "FO IS NO DK",
            "2029-Q4",
        ),
        indicator(
            "Households in sparsely populated areas with a fixed connection of 100 Mbit/s",
            "per cent",
            "78 % (2027)",
            "95 % (2030)",
            "Regulators (invented)",
        ),
        chapter("Money and follow-up"),
        paragraph(
            "Actions are paid from the budget of the council of ministers and by the members that lead them. No action begins \
             before its costs are covered.",
        ),
        paragraph(
            "Half-way through the period the officials look at what has been reached and may propose other targets to the \
             ministers.",
        ),
    ]
}

fn children() -> Line {
    paragraph(
        "Children have a right to services that do not follow them. Members share how they see to this in schools.",
    )
}

fn outage() -> Line {
    action(
        "Exercise once a year how services across borders go on when a network is cut.",
        "LV",
        "EE LT FI",
        "2029-Q2",
    )
}

fn sign_language() -> Line {
    paragraph(
        "Information on services that everyone needs is also available in the sign languages of the region.",
    )
}

fn open_source() -> Line {
    paragraph("What is made with common money is published as open source, unless security forbids it.")
}

/// What the delegations table in the second round, in the order in which they do.
pub(super) fn wishes() -> Vec<Wish> {
    use Ask::{After, Delete, Due, Lead, Words};
    vec![
        wish("dk", "should increase the use", Words(&[("should increase", "strengthen")]),
            "We have no wish to increase use for its own sake; what matters is that it works when somebody needs it.")
            .with("fi").support("se no"),
        wish("se", "should increase the use", Words(&[("should increase the use of", "shall accept")]),
            "The wording of the programme is \u{201c}accept\u{201d}. A weaker word here would read as a step back.")
            .with("ee").oppose("dk"),
        wish("no", "should increase the use", Words(&[("in public services", "in public services and, where the law allows, in banks")]),
            "Banks are where most people meet foreign identities. We can live without it if others see difficulties.")
            .support("ee lt").oppose("fi se"),
        wish("lv", "should increase the use", Words(&[("remove hindrances in their own rules", "report each year which hindrances in their own rules they have removed")]),
            "What is not reported is not done. Our own audit office has asked for the same."),
        wish("fi", "in ten public services", Words(&[("ten public services", "the ten most used public services")]),
            "Otherwise each country picks the ten that are easiest.").with("ax").support("ee se"),
        wish("is", "in ten public services", Words(&[("ten public services in each country", "five public services in each country, or all of them where there are fewer")]),
            "Ten is out of proportion for a country with three hundred thousand people.").support("fo gl ax"),
        wish("ee", "Publish a common guide", Due("2028-Q3"),
            "The guide is nearly written. Members that begin in autumn need it before they begin.").support("lv lt"),
        wish("lt", "at least three other members", Words(&[("at least three other members", "all other members")]),
            "Three was right in 2025. With the wallet in place we should measure what we promise.").oppose("no is fo"),
        wish("gl", "only on a legal basis", Words(&[("only on a legal basis", "on a legal basis of each member concerned")]),
            "For Greenland the legal basis is our own; the present wording can be read as if a Danish act were enough.")
            .with("fo").support("ax dk"),
        wish("fi", "only on a legal basis", Words(&[("can see who has received data about them and why", "can see in one place, in their own language, who has received data about them and why")]),
            "A right that one has to look for in eight countries is none.").with("se ax"),
        wish("dk", "ten most wanted exchanges", Words(&[("agree on one data model for each", "use existing European data models for each")]),
            "We would rather not make models of our own beside the European ones.").support("se ee lt").oppose("no"),
        wish("fo", "ten most wanted exchanges", Words(&[("population registers", "population registers, also those of the autonomous areas,")]),
            "The registers of the Faroe Islands, Greenland and Åland are their own."),
        wish("lv", "within five working days", Words(&[("within five working days", "within ten working days")]),
            "Five days cannot be kept in July, and a promise that is not kept is worse than a longer one.").oppose("ee"),
        wish("lt", "Exchanges of data in use", After(outage),
            "The last winter has shown that we exercise too little what happens when a cable is cut.").with("lv ee").support("fi no gl"),
        wish("se", "say so, explain in plain words", Words(&[("in decisions about people", "in preparing or taking decisions about people")]),
            "Most systems prepare decisions; if only those that decide are meant, the sentence is empty.").with("no").support("fi ee"),
        wish("ee", "say so, explain in plain words", Words(&[("offer a way to a human being", "offer a way to a human being within a reasonable time")]),
            "A way that takes half a year is no way."),
        wish("dk", "say so, explain in plain words", Words(&[("explain in plain words what the system does", "explain in plain words what the system does and who has tested it")]),
            "We require this at home, and it has raised the quality of what is bought.").support("fi").oppose("lt lv"),
        wish("fi", "public register of systems", Words(&[("connect the registers of the members", "make the registers searchable together")]),
            "\u{201c}Connect\u{201d} was read by our registrars as a common database, which nobody wants.").support("se no ee is"),
        wish("no", "public register of systems", Due("2029-Q4"),
            "If the register comes in the last year, we shall have nothing to report on."),
        wish("lt", "public register of systems", Lead("EE"),
            "Estonia has a register in use since 2026 and has offered to lead.").with("lv").support("dk"),
        wish("is", "yearly course for officials", Words(&[("Hold a yearly course", "Hold a yearly course, also online,")]),
            "Reykjavík, Nuuk and Tórshavn are far from every course room.").with("fo gl"),
        wish("ax", "publish which systems they use", Words(&[("Public bodies", "Public bodies with more than fifty employees")]),
            "The smallest municipalities of Åland have four employees; a share of them says nothing.").support("fo is"),
        wish("fo", "have precedence when new resources", Words(&[("have precedence when new resources are made", "get at least half of what is spent on new resources")]),
            "Precedence has been written for ten years. A share can be counted.").with("gl is").oppose("se dk"),
        wish("no", "have precedence when new resources", Words(&[("The smaller languages of the region", "The smaller languages of the region, the Sámi languages among them,")]),
            "The Sámi Parliament has asked that the Sámi languages are named where languages are spoken of.").with("fi se").support("is gl fo"),
        wish("se", "Faroese, Greenlandic, Icelandic", Words(&[("the Sámi languages", "the Sámi languages, Meänkieli and Kven")]),
            "Meänkieli is a national minority language in Sweden; Norway has the same view on Kven.").with("no"),
        wish("gl", "Faroese, Greenlandic, Icelandic", Words(&[("under open licences", "under open licences, with the consent of those who speak")]),
            "Recordings of elders belong to communities. Open licences without consent have done harm.").support("no is fo"),
        wish("lv", "well common language models", Words(&[("every year", "every second year")]),
            "Yearly tests cost more than they tell; models change, our languages do not.").oppose("is ee"),
        wish("dk", "500 hours", Words(&[("500 hours", "1,000 hours")]),
            "500 hours is what one had to have in 2024."),
        wish("fi", "tested by people who depend on it", Words(&[("are tested by people who depend on it", "are tested by people who depend on it before they are put into use")]),
            "Tests after the launch find what can no longer be changed.").with("se").support("no dk ee"),
        wish("ee", "tested by people who depend on it", After(sign_language),
            "The associations of the deaf in three countries have asked for this in the consultation.").support("fi se no is"),
        wish("is", "fifty most used public services", Words(&[("fifty most used public services in each country", "most used public services in each country, at least twenty")]),
            "We have forty-one digital services in all."),
        wish("no", "Offer help in person", Words(&[("cannot or do not want to use", "cannot use")]),
            "Help for those who do not want to would have to be paid for ever. We can live with the present words if it is said how.")
            .oppose("fi se ax"),
        wish("ax", "Offer help in person", Words(&[("a digital service", "a digital service, in a language they know")]),
            "Help in person that is only in Finnish is no help on Åland.").with("fi"),
        wish("dk", "Most used services without serious barriers", Words(&[("Most used services", "Most used services and documents")]),
            "Documents are the larger part of what people complain of.").oppose("lt"),
        wish("gl", "households, schools and harbours", Words(&[("fast enough for what they need", "fast enough for what they need, also in settlements without a road")]),
            "Nearly all of our settlements are without a road.").with("fo is").support("no ax"),
        wish("se", "households, schools and harbours", Words(&[("Where the market builds no networks", "Where the market alone does not build networks")]),
            "In most of these places the market builds with some help; the present sentence would exclude them."),
        wish("fo", "sea cables are repaired", Words(&[("Plan together", "Plan together, and exercise every second year,")]),
            "A plan that nobody has tried is a paper.").with("gl is no"),
        wish("lt", "fixed connection of 100 Mbit/s", Words(&[("a fixed connection of 100 Mbit/s", "a connection of 100 Mbit/s")]),
            "Whether it is fixed or by radio is not for us to say.").oppose("se"),
        wish("ee", "paid from the budget", After(open_source),
            "This stands in the rules for projects already; it should stand where the money is.").with("dk").support("fi no"),
        wish("lv", "No action begins before", Delete,
            "The paragraph repeats the financial regulation and will be out of date when that changes.").oppose("dk no se"),
        wish("is", "Half-way through the period", Words(&[("may propose other targets", "propose other targets where they are needed")]),
            "\u{201c}May\u{201d} says that they may also not look."),
        wish("ax", "tested by people who depend on it", After(children),
            "The consultation asked for a sentence on children; the programme has one and the plan has none.").with("fi").support("se no dk is"),
    ]
}
