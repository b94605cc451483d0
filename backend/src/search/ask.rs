//! Searching.

use shared::api::search::{Asked, Count, Found, Search};
use shared::id::ProgrammeId;
use shared::problem::{FieldCode, FieldErrors};
use shared::search::{Kind, Query};

use super::ground::grounds;
use super::hit::Segment;
use super::store::Sought;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// So many hits are on a page.
const PAGE: usize = 20;

/// As the words are settled, which is a few seconds after they are typed. Programme by programme and kind by kind; of each only
/// what the page has room for is read.
pub(super) async fn ask(app: App, call: Call<Search>) -> Result<Found, Problem> {
    let (read, caller) = (app.db.read(), call.caller);
    let Asked { q, programme, kind, after } = call.query;
    let mut errors = FieldErrors::new();
    let query = Query::read(&q, "?q", &mut errors);
    let after = match after.as_deref().map(Place::read) {
        Some(None) => {
            errors.add("?after", FieldCode::WrongShape);
            None
        }
        Some(place) => place,
        None => None,
    };
    errors.finish()?;
    let query = query.ok_or_else(|| Problem::field("?q", FieldCode::WrongShape))?;

    let grounds = grounds(read, &caller).await?;
    let sought = Sought::new(app.db.kind(), &query, &caller.seat);
    let counted = sought.counts(read, &grounds).await?;
    let (mut counts, mut segments) = (Vec::new(), Vec::new());
    for ground in &grounds {
        for of in Kind::ALL {
            let Some(&count) = counted.get(&(ground.text, of)) else { continue };
            counts.push(Count { programme: ground.programme, title: ground.title.clone(), kind: of, count });
            if programme.is_none_or(|one| one == ground.programme) && kind.is_none_or(|one| one == of) {
                segments.push(Segment { ground, kind: of, sought: &sought, query: &query });
            }
        }
    }

    // What was there when the page before was read may be gone; its place is still known by the order of the programmes.
    let order = |programme: ProgrammeId| grounds.iter().position(|ground| ground.programme == programme);
    let from = match &after {
        None => None,
        Some(place) => {
            let at = order(place.programme).ok_or_else(|| Problem::field("?after", FieldCode::Unknown))?;
            Some((at, place.kind))
        }
    };
    let mut hits: Vec<(Place, _)> = Vec::new();
    for segment in &segments {
        let (programme, kind) = (segment.ground.programme, segment.kind);
        let here = order(programme).map(|at| (at, kind));
        if hits.len() > PAGE || here < from {
            continue;
        }
        let behind = after.as_ref().filter(|_| here == from).map_or("", |place| place.key.as_str());
        let found = segment.hits(read, behind, PAGE + 1 - hits.len()).await?;
        hits.extend(found.into_iter().map(|(key, hit)| (Place { kind, programme, key }, hit)));
    }
    let more = hits.len() > PAGE;
    hits.truncate(PAGE);
    let next = hits.last().filter(|_| more).map(|(place, _)| place.write());
    Ok(Found { hits: hits.into_iter().map(|(_, hit)| hit).collect(), next, counts })
}

/// Where a page ended.
struct Place {
    kind: Kind,
    programme: ProgrammeId,
    /// Within these, in the order of its kind.
    key: String,
}

impl Place {
    fn write(&self) -> String {
        format!("{}.{}.{}", self.kind.as_str(), self.programme, self.key)
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        Some(Self {
            kind: Kind::from_name(parts.next()?)?,
            programme: parts.next()?.parse().ok()?,
            key: parts.next()?.to_owned(),
        })
    }
}
