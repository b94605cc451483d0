//! Temporary.
use super::{search, url};
use crate::on_both;
use crate::support::World;
use shared::api::search::Asked;
use shared::text::{Clause, ClauseId, Kind, Wording, order};

on_both! {
    #[ignore = "a measurement"]
    async fn ten_thousand(world: World) {
        let fi = world.signed_in("head.fi@example.org", "head FI").await;
        let words = ["digital", "cooperation", "identity", "green", "region", "services", "cross-border", "data", "public", "skills", "mobility", "trust"];
        for p in 0..20usize {
            let places = order::n_between(None, None, 500).unwrap();
            let clauses: Vec<Clause> = places.into_iter().enumerate().map(|(i, pos)| {
                let id = ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X{p:04}{i:04}")).unwrap();
                let mut clause = Clause::new(id, Kind::Paragraph, pos);
                let mut text = format!("The Nordic-Baltic countries number {p} {i}");
                for k in 0..35usize { text.push(' '); text.push_str(words[(i * 7 + k * k + p) % words.len()]); text.push_str(&format!(" w{}", (i * 31 + k * 17 + p) % 3000)); }
                clause.wording = Wording::plain(text);
                clause
            }).collect();
            world.text("drafting", "live", &clauses).await;
        }
        if world.app.db.kind() == samrad::db::Kind::Postgres {
            samrad::db::execute(world.app.db.read(), "ANALYZE", samrad::values![]).await.unwrap();
        }
        for q in ["the nordic", "digital", "w1234", "digital w12", "di", "number 3 77", "zzzz", "nordic baltic countries digital green tr"] {
            let found = search(&fi, q).await;
            let total: u32 = found.counts.iter().map(|c| c.count).sum();
            let mut times = Vec::new();
            for _ in 0..15 {
                let begun = std::time::Instant::now();
                let answer = fi.send("GET", &url(&Asked { q: q.into(), ..Asked::default() }), None, None).await;
                assert_eq!(answer.status, 200);
                times.push(begun.elapsed().as_secs_f64() * 1000.0);
            }
            times.sort_by(f64::total_cmp);
            println!("{:?} {q:?}: {total} found, median {:.1} ms, max {:.1} ms", world.app.db.kind(), times[7], times[14]);
        }
    }
}
