//! Many hits come in pages, each once, by programme, kind and place.

use shared::api::search::{Asked, Hit};
use shared::comment::Circle;
use shared::search::Kind;

use super::{ask, count, search};
use crate::amendment::table;
use crate::comment::{begin, original};
use crate::on_both;
use crate::support::{Client, World, goal_with_paragraphs};

/// All hits, page by page.
async fn all(by: &Client, asked: Asked) -> (Vec<Hit>, usize) {
    let (mut hits, mut pages) = (Vec::new(), 0);
    let mut next = Some(asked);
    while let Some(asked) = next {
        let found = ask(by, asked.clone()).await;
        assert!(found.hits.len() == 20 || found.next.is_none());
        hits.extend(found.hits);
        pages += 1;
        next = found.next.map(|after| Asked { after: Some(after), ..asked });
    }
    (hits, pages)
}

on_both! {
    async fn every_hit_comes_once_and_in_order(world: World) {
        let table = table(&world, 30).await;
        // A draft of the same programme and another programme, whose clauses have the same ids and the same words.
        let (other, _) = world.text("drafting", "live", &goal_with_paragraphs(24)).await;
        for n in [3, 1, 2] {
            table.tabled(&table.fi, n, &format!("Tabled words {n}.")).await;
            begin(&table.se, table.text, (Circle::All, &original(n)), None).await;
        }
        let asked = Asked { q: "words".into(), ..Asked::default() };
        let (hits, pages) = all(&table.se, asked.clone()).await;
        assert_eq!((hits.len(), pages), (31 + 3 + 3 + 25, 4));
        // Both have the same period: one of them comes first, whole.
        let first = hits[0].programme;
        let kinds: Vec<_> = hits.iter().map(|hit| (hit.programme != first, hit.kind)).collect();
        assert!(kinds.is_sorted(), "{kinds:?}");
        let clauses = |hits: &[Hit], of| -> Vec<_> {
            let some = hits.iter().filter(|hit| hit.programme == of && hit.kind == Kind::Clause);
            some.map(|hit| hit.clause.clone().unwrap()).collect()
        };
        let expected: Vec<_> = goal_with_paragraphs(30).into_iter().map(|clause| clause.id).collect();
        assert_eq!(clauses(&hits, table.programme), expected);
        assert_eq!(clauses(&hits, other), expected[..25]);
        let numbers: Vec<_> = hits.iter().filter_map(|hit| hit.number).collect();
        assert_eq!(numbers, [1, 2, 3]);

        let some = Asked { programme: Some(table.programme), ..asked.clone() };
        assert_eq!(all(&table.se, some.clone()).await.0.len(), 37);
        let some = Asked { kind: Some(Kind::Comment), ..some };
        let (hits, _) = all(&table.se, some.clone()).await;
        assert!(hits.len() == 3 && hits.iter().all(|hit| hit.kind == Kind::Comment));
        // The counts are those of the question, whichever part of the answer is asked for.
        assert_eq!(ask(&table.se, some).await.counts, search(&table.se, "words").await.counts);
        assert_eq!(count(&search(&table.se, "words").await, Kind::Clause), 56);
        let (hits, _) = all(&table.se, Asked { kind: Some(Kind::Clause), ..asked }).await;
        assert_eq!(hits.len(), 56);
    }
}
