//! What is said beside the work plan under negotiation: inside delegations, to the secretariat, to all. All of it is invented.

use anyhow::Context;
use shared::api::comment::{
    BeginAThread, NewMessage, NewThread, OfText, OfThread, ReplyInThread, ResolveAThread, Stretch,
};
use shared::api::text::{ClauseView, GetText, OfText as OfLive};
use shared::comment::Circle;
use shared::id::{PersonId, TextId};
use shared::seat::Role;
use shared::time::Instant;

use super::actor::{Actor, Scene};

/// In whose circle it is said.
#[derive(Clone, Copy)]
enum To {
    /// One delegation, among itself.
    Inside(&'static str),
    /// One delegation and the secretariat.
    Office(&'static str),
    /// All who negotiate.
    All,
}

/// Who says what; an @ before a name of the demonstration's accounts mentions that person.
type Message = (&'static str, &'static str);

/// A thread.
struct Talk {
    /// The words it stands on; none for the clause as a whole.
    words: Option<&'static str>,
    /// Words by which the clause is found.
    of: &'static str,
    to: To,
    said: &'static [Message],
    /// Who settles it.
    settled: Option<&'static str>,
}

const fn on(of: &'static str, words: Option<&'static str>, to: To, said: &'static [Message]) -> Talk {
    Talk { words, of, to, said, settled: None }
}

fn talks() -> Vec<Talk> {
    vec![
        on(
            "reports on the plan twice a year",
            Some("twice a year"),
            To::All,
            &[
                (
                    "head.se",
                    "Do we know what the two reports a year have cost the members so far? We could live with one if it came before the budget talks.",
                ),
                (
                    "secretary",
                    "Between six and nine working days for each member and report, by what you told us last spring. One in September would be in time for the budget.",
                ),
                ("head.ee", "September suits us. Then the figures of the first half-year are there."),
            ],
        ),
        Talk {
            settled: Some("secretary"),
            ..on(
                "adds no new ones",
                Some("adds no new ones"),
                To::All,
                &[
                    ("head.no", "Does this bind us if the ministers add a goal to the programme half-way?"),
                    (
                        "secretary",
                        "No. The plan follows the programme; when the programme changes, the plan is revised with it. We shall say so in the cover note.",
                    ),
                    ("head.no", "Thank you, that answers it."),
                ],
            )
        },
        on(
            "mutual recognition of electronic identities",
            Some("ten public services"),
            To::All,
            &[
                (
                    "delegate.fi",
                    "Ten in each country, or ten that are the same everywhere? The test tells us more if at least three are the same.",
                ),
                (
                    "delegate.no",
                    "We meant ten in each. A common core of three would be no difficulty for us: change of address, tax return, prescription.",
                ),
                (
                    "chair",
                    "@head.se @head.dk can you live with a common core of three? If so the secretariat prepares wording before Thursday.",
                ),
            ],
        ),
        on(
            "ten most wanted exchanges",
            Some("one data model for each"),
            To::All,
            &[
                (
                    "delegate.is",
                    "The registers of Iceland follow the European core vocabulary already. Should the text name it, so that nobody builds an eleventh model?",
                ),
                (
                    "delegate.se",
                    "Good point. We would rather name it in the reason than in the plan, because its version changes every year.",
                ),
            ],
        ),
        on(
            "sea cables are repaired",
            None,
            To::All,
            &[(
                "head.gl",
                "For information: our operator has offered to host the first exercise in Nuuk in the autumn of 2028.",
            )],
        ),
        on(
            "reports on the plan twice a year",
            Some("twice a year"),
            To::Inside("dk"),
            &[
                (
                    "delegate.dk",
                    "The ministry of finance asks us to get this down to once a year. Our draft amendment is ready for you.",
                ),
                (
                    "head.dk",
                    "I know, but as chair we should not be the first to ask for fewer reports. Let us see whether Sweden moves.",
                ),
                (
                    "delegate.dk",
                    "@head.dk Sweden has now asked in the margin. Shall we table it, or support theirs?",
                ),
            ],
        ),
        on(
            "ten most wanted exchanges",
            Some("population registers"),
            To::Inside("dk"),
            &[(
                "delegate.dk",
                "The data protection authority answers on the 14th. Until then our scrutiny reservation must stay; the list of exchanges itself is harmless.",
            )],
        ),
        on(
            "help in person",
            None,
            To::Inside("no"),
            &[
                (
                    "delegate.no",
                    "The municipalities estimate 140 man-years if this is a duty. It must not read as one.",
                ),
                (
                    "head.no",
                    "Then we keep our reservation and offer \u{201c}work towards offering\u{201d}. Please clear it with the ministry of local government first.",
                ),
            ],
        ),
        on(
            "have precedence when new resources",
            Some("precedence"),
            To::Inside("is"),
            &[
                (
                    "delegate.is",
                    "This word is what we came for. Sweden objects to it because of the budget; perhaps \u{201c}are given particular weight\u{201d} is where we land.",
                ),
                ("head.is", "Agreed as a fallback, not before the ministers' dinner."),
            ],
        ),
        on(
            "paid from the budget",
            Some("the budget of the council of ministers"),
            To::Office("lv"),
            &[
                (
                    "head.lv",
                    "Our budget committee needs the sums for 2029 and 2030 before the reservation can be lifted. Could you send what you have?",
                ),
                (
                    "secretary",
                    "The table is ready, with a range for 2030. You have it by tomorrow; please treat it as not yet cleared by the budget group.",
                ),
            ],
        ),
        on(
            "Collect and publish speech",
            Some("Faroese, Greenlandic, Icelandic and the Sámi languages"),
            To::Office("fo"),
            &[
                (
                    "delegate.fo",
                    "Is it intended that the languages stand in alphabetical order in the English text only? In Faroese the order would be another.",
                ),
                (
                    "secretary",
                    "It is. The translations keep the order of the authentic text, so that the lists can be compared.",
                ),
            ],
        ),
        on(
            "contact point in each member",
            Some("five working days"),
            To::Office("lt"),
            &[
                (
                    "delegate.lt",
                    "As lead we would like to test two weeks first. Can this be handled as a correction, or do we need an amendment?",
                ),
                (
                    "secretary",
                    "It changes what is promised, so it needs an amendment. We are glad to help with the wording. @delegate.lt would ten working days do?",
                ),
            ],
        ),
        on(
            "yearly course for officials",
            Some("buy or supervise"),
            To::All,
            &[(
                "delegate.ax",
                "Small administrations have one person for both. Could the course be open to those who only use such systems?",
            )],
        ),
    ]
}

/// Said from `at` on, half an hour between one message and the next, so that all of it is said within a day.
pub(super) async fn happen(scene: &Scene, plan: TextId, at: Instant) -> anyhow::Result<()> {
    let mut now = at;
    for talk in talks() {
        let Some(((first, opening), rest)) = talk.said.split_first() else { continue };
        scene.at_instant(now);
        let (author, seat) = enter(scene, first).await?;
        let text = author.ask::<GetText>(OfLive { text: plan }, ()).await?;
        let clause = found(&text.clauses, &talk)?;
        let (body, mentions) = spoken(scene, opening).await?;
        let new = NewThread {
            circle: circle(talk.to)?,
            clause: clause.id.clone(),
            hash: clause.hash.clone(),
            revision: None,
            words: talk.words.map(|words| stretch(clause, words)).transpose()?,
            body,
            mentions,
        };
        let begun = author.ask::<BeginAThread>(OfText { text: plan }, new).await;
        let begun = begun.with_context(|| format!("{first} as {}", seat.as_str()))?;
        let of = || OfThread { thread: begun.id };
        for (who, words) in rest {
            now = now.plus_seconds(31 * 60);
            scene.at_instant(now);
            let (body, mentions) = spoken(scene, words).await?;
            enter(scene, who).await?.0.ask::<ReplyInThread>(of(), NewMessage { body, mentions }).await?;
        }
        if let Some(who) = talk.settled {
            now = now.plus_seconds(40 * 60);
            scene.at_instant(now);
            enter(scene, who).await?.0.ask::<ResolveAThread>(of(), ()).await?;
        }
        now = now.plus_seconds(17 * 60);
    }
    Ok(())
}

async fn enter<'s>(scene: &'s Scene, who: &str) -> anyhow::Result<(Actor<'s>, Role)> {
    let role = match who.split('.').next().unwrap_or_default() {
        "head" => Role::Head,
        "delegate" => Role::Delegate,
        "chair" => Role::Chair,
        _ => Role::Secretary,
    };
    Ok((scene.enter(who, role).await?, role))
}

fn circle(to: To) -> anyhow::Result<Circle> {
    let member = |code: &str| code.to_uppercase().parse().context("a code in the source");
    Ok(match to {
        To::Inside(code) => Circle::Delegation { member: member(code)? },
        To::Office(code) => Circle::ToSecretariat { member: member(code)? },
        To::All => Circle::All,
    })
}

fn found<'a>(clauses: &'a [ClauseView], talk: &Talk) -> anyhow::Result<&'a ClauseView> {
    let says = |clause: &&ClauseView| clause.wording.text().contains(talk.of);
    clauses.iter().find(says).with_context(|| format!("no clause says {:?}", talk.of))
}

fn stretch(clause: &ClauseView, words: &str) -> anyhow::Result<Stretch> {
    let text = clause.wording.text_with_marks();
    let at = text.find(words).with_context(|| format!("no clause says {words:?}"))?;
    let units = |text: &str| u32::try_from(text.encode_utf16().count());
    let start = units(&text[..at])?;
    Ok(Stretch { start, end: start + units(words)? })
}

/// A message with the accounts behind an @ turned into people and their names.
async fn spoken(scene: &Scene, words: &str) -> anyhow::Result<(String, Vec<PersonId>)> {
    let (mut body, mut mentions) = (Vec::new(), Vec::new());
    for word in words.split(' ') {
        match word.strip_prefix('@') {
            Some(who) => {
                let account = enter(scene, who).await?.0.account;
                body.push(format!("@{}", account.name));
                mentions.push(account.id);
            }
            None => body.push(word.to_owned()),
        }
    }
    Ok((body.join(" "), mentions))
}
