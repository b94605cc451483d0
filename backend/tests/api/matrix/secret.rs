//! What somebody can read, and ask of a thing that is not theirs to know, line by line of the table: who adds a route adds it here too,
//! with its body, because a route without a line fails.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::join_all;
use shared::api::live::{IssueTicket, TicketFor};
use shared::id::{ProgrammeId, TextId};
use shared::live::FromServer;

use super::row::{Row, rows};
use super::things::{Things, prepare};
use crate::live::tab::Tab;
use crate::support::{Client, World};

/// The things of the table, and a test's own in their place where it has one of that name.
pub struct Asking {
    things: Things,
    own: BTreeMap<&'static str, String>,
}

impl Asking {
    /// Makes the things that the test has none of.
    pub async fn about(world: &World, own: &[(&'static str, String)]) -> Self {
        let wanted: Vec<String> = rows().iter().map(Row::text).collect();
        let mut things = prepare(world, &wanted.join(" ")).await;
        for (name, value) in own {
            things.put(name, value);
        }
        Self { things, own: own.iter().cloned().collect() }
    }

    /// The path of everything that is read, about the test's own things as far as it has them; and the chains of the audit in that
    /// programme. Not what says when somebody was here last.
    pub fn reads(&self, programme: ProgrammeId, chains: &[&str]) -> Vec<String> {
        let aside = |row: &Row| ["/account", "/account/sessions"].contains(&row.path.as_str());
        let read = rows().into_iter().filter(|row| row.method == "GET" && !aside(row));
        let mut paths: BTreeSet<String> =
            read.map(|row| row.request_about(&self.things, &self.own).0).collect();
        for chain in chains {
            paths.insert(format!("{}/audit/programme:{programme}{chain}", shared::api::PREFIX));
        }
        paths.into_iter().collect()
    }

    /// Asks everything that can be asked about the things of these names: each must be answered as for ids that do not exist. Gives
    /// the routes back.
    pub async fn probed(&self, who: &Client, real: &[(&'static str, String)]) -> BTreeSet<String> {
        let nothing = self.things.get("nothing");
        let mut asked = BTreeSet::new();
        for row in rows().iter().filter(|row| row.parts().any(|part| real.iter().any(|one| one.0 == part))) {
            let mut own = self.own.clone();
            own.extend(real.iter().cloned());
            let (path, body) = row.request_about(&self.things, &own);
            own.extend(real.iter().map(|(name, _)| (*name, nothing.clone())));
            let (no_path, _) = row.request_about(&self.things, &own);
            let ask = async |path: &str| who.send(&row.method, path, None, body.clone()).await;
            let (answer, none) = (ask(&path).await, ask(&no_path).await);
            assert_eq!((answer.status, answer.code()), (none.status, none.code()), "{}", row.name());
            // Who is refused for what they have sent has not been asked about the id.
            assert!(![400, 415, 422].contains(&answer.status), "{}: {answer:?}", row.name());
            asked.insert(row.name());
        }
        asked
    }
}

/// All that somebody receives, path by path.
pub async fn received(who: &Client, paths: &[String]) -> Vec<(String, u16, String)> {
    let mut all = Vec::new();
    for path in paths {
        let answer = who.send("GET", path, None, None).await;
        let mut body = String::from_utf8_lossy(&answer.body).into_owned();
        // A problem carries the number of the request.
        if answer.status >= 400 {
            body = format!("{:?}", answer.code());
        }
        all.push((path.clone(), answer.status, body));
    }
    all
}

/// Everybody of those whom the server lets into a room, listening there.
pub struct Listening {
    tabs: Vec<(Tab, Vec<String>)>,
}

impl Listening {
    /// From now on.
    pub async fn begin(world: &World, text: TextId, all: &[&Client]) -> Self {
        let mut tabs = Vec::new();
        for (number, who) in (101_u64..).zip(all) {
            let answer = who.try_ask::<IssueTicket>((), TicketFor { text: Some(text) }).await;
            if answer.status == 201 {
                tabs.push((Tab::open(world, who, text, number).await, Vec::new()));
            }
        }
        assert!(!tabs.is_empty());
        join_all(tabs.iter_mut().map(|(tab, _)| tab.for_a_while(300))).await;
        for (tab, here) in &mut tabs {
            tab.said.clear();
            tab.presence.clear();
            here.clone_from(&tab.people);
        }
        Self { tabs }
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.tabs.len()
    }

    /// Nobody has heard anything: no event, nobody who came or went, no cursor.
    pub async fn nothing_was_told(&mut self) {
        // All at the same time: one after the other would wait for each.
        join_all(self.tabs.iter_mut().map(|(tab, _)| tab.for_a_while(400))).await;
        for (tab, here) in &self.tabs {
            assert_eq!(tab.said, Vec::<FromServer>::new());
            assert_eq!(tab.presence, Vec::<Vec<u8>>::new());
            assert_eq!((&tab.people, tab.closed), (here, None));
        }
    }
}
