//! When the officials of the demonstration meet: four times a year, each set half a year ahead and noted the day after.

use std::collections::HashMap;

use anyhow::Context;
use shared::api::body::{ListBodies, OfBody};
use shared::api::meeting::{AddABodyMeeting, ChangeAMeeting, MeetingView, OfMeeting};
use shared::body::BodyKind;
use shared::meeting::MeetingEdit;
use shared::seat::Role;
use shared::time::{Date, Instant};

use super::actor::Scene;

/// The day, what it is about, where, and what was said and agreed.
const MEETINGS: [(&str, &str, &str, &str); 13] = [
    ("2024-06-19", "Summer meeting", "Stockholm", "The programme was endorsed and goes to the ministers."),
    (
        "2024-12-11",
        "Winter meeting",
        "Stockholm",
        "The programme comes into force on 1 January. The chair passes to Finland and Åland.",
    ),
    ("2025-03-12", "Spring meeting", "Helsinki", "The first work plan was taken note of."),
    ("2025-06-11", "Summer meeting", "Mariehamn", "Who leads what was gone through, action by action."),
    ("2025-10-08", "Autumn meeting", "Helsinki", "The money of the coming year was gone through."),
    (
        "2025-12-10",
        "Winter meeting",
        "Online",
        "The annual report is opened. The chair passes to Denmark and the Faroe Islands.",
    ),
    ("2026-03-11", "Spring meeting", "Copenhagen", "The annual report for 2025 was taken note of."),
    (
        "2026-06-10",
        "Summer meeting",
        "Tórshavn",
        "What is late was gone through with those who lead it. The next status is due in August.",
    ),
    (
        "2026-10-14",
        "Autumn meeting",
        "Copenhagen",
        "The status of August was taken note of. Another one is made for the winter meeting.",
    ),
    ("2026-12-09", "Winter meeting", "Online", "The status was taken note of."),
    ("2027-03-10", "Spring meeting", "Tallinn", "The annual report for 2026 was taken note of."),
    ("2027-06-09", "Summer meeting", "Nuuk", "What is late was gone through with those who lead it."),
    ("2027-12-08", "Winter meeting", "Online", "The days of the evaluation at half-time were agreed."),
];

/// How long before its day a meeting is set, in days.
const AHEAD: i64 = 180;

/// What was done on each meeting before `today`.
pub(super) async fn happen(scene: &Scene, today: Instant) -> anyhow::Result<()> {
    let first: Date = "2024-01-10".parse()?;
    let at_work = |day: Date| day.start().plus_seconds(9 * 60 * 60);
    let mut acts: Vec<(Date, usize, bool)> = Vec::new();
    for (nth, (day, ..)) in MEETINGS.iter().enumerate() {
        let day: Date = day.parse()?;
        acts.push((day.plus_days(-AHEAD).max(first), nth, false));
        acts.push((day.plus_days(1), nth, true));
    }
    acts.sort_unstable();
    let mut known: HashMap<usize, MeetingView> = HashMap::new();
    for (day, nth, is_over) in acts.into_iter().filter(|(day, ..)| at_work(*day) < today) {
        scene.at_instant(at_work(day));
        let secretary = scene.enter("secretary", Role::Secretary).await?;
        let (on, title, place, notes) = MEETINGS[nth];
        let edit = MeetingEdit {
            title: title.into(),
            day: on.parse()?,
            place: place.into(),
            notes: if is_over { notes.into() } else { String::new() },
            version: known.get(&nth).map_or(0, |meeting| meeting.version),
        };
        let meeting = match known.get(&nth).map(|meeting| meeting.id) {
            Some(meeting) => secretary.ask::<ChangeAMeeting>(OfMeeting { meeting }, edit).await?,
            None => {
                let bodies = secretary.ask::<ListBodies>((), ()).await?;
                let officials = bodies.iter().find(|body| body.kind == BodyKind::Officials);
                let body = officials.context("there is no officials' committee")?.id;
                secretary.ask::<AddABodyMeeting>(OfBody { body }, edit).await?
            }
        };
        known.insert(nth, meeting);
    }
    Ok(())
}
