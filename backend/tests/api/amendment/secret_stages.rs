//! A draft exists for nobody but its authors, however far it is: begun, shared, handed to the heads, released by one of them, sent
//! back, left by one of two, withdrawn. After each step all that others receive is what it was before there was a draft, byte for byte
//! (issue: clearance inside the delegation; text model 8, 13).

use shared::amendment::State;
use shared::api::amendment::{
    AmendmentView, DropTheRevision, GetAmendment, ListAmendments, OfText, ReleaseTheDraft, ReviseAnAmendment,
    Revising, SendTheDraftBack, ShareTheDraft, Sharing, SubmitTheDraft, WithdrawAnAmendment,
};
use shared::id::AmendmentId;

use super::{Table, of, reword, shown, table};
use crate::live::tab::Tab;
use crate::matrix::secret::{Asking, Listening, received};
use crate::support::{Client, World, clause_id};
use crate::{on_both, revision};

/// Those who must not know, and what they received while there was nothing to know.
struct Others<'a> {
    who: Vec<&'a Client>,
    asking: Asking,
    paths: Vec<String>,
    before: Vec<Vec<(String, u16, String)>>,
    listening: Listening,
}

impl<'a> Others<'a> {
    /// From now on. Something is on the table already, so that there are lists and counts in which a draft could be.
    async fn begin(world: &World, table: &Table, tabled: AmendmentId, who: Vec<&'a Client>) -> Self {
        let issued = revision::issued(&table.secretary, &table.chair, table.text).await;
        let own = [
            ("text", table.text.to_string()),
            ("programme", table.programme.to_string()),
            ("clause", clause_id(1).to_string()),
            ("amendment", tabled.to_string()),
            ("revision", issued.id.to_string()),
        ];
        let asking = Asking::about(world, &own).await;
        let paths = asking.reads(table.programme, &["", ":FI", ":SE", ":NO", ":office"]);
        let listening = Listening::begin(world, table.text, &who).await;
        assert_eq!(listening.count(), who.len(), "each of them is where news would come");
        let mut before = Vec::new();
        for one in &who {
            before.push(received(one, &paths).await);
        }
        Self { who, asking, paths, before, listening }
    }

    /// They receive what they received, and are told nothing; and whatever the first of them asks about things of these names is
    /// answered as if there were no such thing.
    async fn know_nothing(&mut self, step: &str, real: &[(&'static str, String)]) {
        for (who, before) in self.who.iter().zip(&self.before) {
            for (one, other) in before.iter().zip(&received(who, &self.paths).await) {
                assert_eq!(one, other, "{step}");
            }
        }
        self.asking.probed(self.who[0], real).await;
        self.listening.nothing_was_told().await;
    }
}

/// A draft and its text, as they are asked about.
fn parts(draft: &AmendmentView) -> [(&'static str, String); 2] {
    let text = draft.draft.as_ref().expect("its authors see it").text;
    [("amendment", draft.id.to_string()), ("text", text.to_string())]
}

on_both! {
    async fn a_joint_draft_is_there_for_its_two_delegations_and_nobody_else_at_every_step(world: World) {
        let table = table(&world, 3).await;
        let no = world.signed_in("head.no@example.org", "head NO").await;
        let no_delegate = world.signed_in("delegate.no@example.org", "delegate NO").await;
        let tabled = table.tabled(&table.fi, 2, "Tabled words.").await;
        let who = vec![&no, &no_delegate, &table.secretary, &table.chair];
        let mut others = Others::begin(&world, &table, tabled.id, who).await;

        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Secret words.")]).await;
        let text = draft.draft.as_ref().unwrap().text;
        let real = parts(&draft);
        table.fi.ask::<ShareTheDraft>(of(draft.id), Sharing { with: "SE".parse().unwrap() }).await;
        let mut finland = Tab::open(&world, &table.fi_delegate, text, 22).await;
        let mut sweden = Tab::open(&world, &table.se, text, 23).await;
        finland.types(&clause_id(1), " Finnish ones.").await;
        sweden.types(&clause_id(1), " Swedish ones.").await;
        finland.until("saved", Tab::is_saved).await;
        sweden.until("saved", Tab::is_saved).await;
        for author in [&table.fi, &table.fi_delegate, &table.se] {
            let seen = author.ask::<GetAmendment>(of(draft.id), ()).await.draft.unwrap();
            let asked = format!("{:?}", seen.operations);
            assert!(asked.contains("Finnish ones.") && asked.contains("Swedish ones."), "{asked}");
            let listed = author.ask::<ListAmendments>(OfText { text: table.text }, ()).await;
            assert_eq!(listed.iter().map(|one| one.id).collect::<Vec<_>>(), [draft.id, tabled.id]);
        }
        others.know_nothing("being written", &real).await;

        table.se.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        others.know_nothing("handed to the heads", &real).await;
        let half = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        assert_eq!((half.record.state, half.record.number), (State::ForClearance, None));
        others.know_nothing("released by one of its heads", &real).await;
        table.fi_delegate.ask::<SendTheDraftBack>(of(draft.id), ()).await;
        others.know_nothing("sent back", &real).await;
        // Whoever leaves it knows nothing of it from then on, and what was theirs to read goes on without them.
        table.fi.ask::<WithdrawAnAmendment>(of(draft.id), ()).await;
        others.know_nothing("left by one of its delegations", &real).await;
        for left in [&table.fi, &table.fi_delegate] {
            others.asking.probed(left, &real).await;
            let listed = left.ask::<ListAmendments>(OfText { text: table.text }, ()).await;
            assert_eq!(listed.iter().map(|one| one.id).collect::<Vec<_>>(), [tabled.id]);
        }
        assert_eq!(table.se.ask::<GetAmendment>(of(draft.id), ()).await.record.state, State::Draft);
        table.se.ask::<WithdrawAnAmendment>(of(draft.id), ()).await;
        others.know_nothing("withdrawn", &real).await;
        // It has taken no number.
        assert_eq!(table.tabled(&no, 3, "Norwegian words.").await.record.number, Some(2));
    }
}

on_both! {
    async fn a_draft_of_one_delegation_is_nothing_to_others_at_any_step(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 2, "Tabled words.").await;
        let who = vec![&table.se, &table.secretary, &table.chair];
        let mut others = Others::begin(&world, &table, tabled.id, who).await;

        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Secret words.")]).await;
        let real = parts(&draft);
        others.know_nothing("begun", &real).await;
        table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        others.know_nothing("handed to the head", &real).await;
        table.fi.ask::<SendTheDraftBack>(of(draft.id), ()).await;
        others.know_nothing("sent back", &real).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        table.fi.ask::<WithdrawAnAmendment>(of(draft.id), ()).await;
        let withdrawn = table.fi.ask::<GetAmendment>(of(draft.id), ()).await.record;
        assert_eq!((withdrawn.state, withdrawn.number), (State::Withdrawn, None));
        others.know_nothing("withdrawn", &real).await;
        assert_eq!(table.tabled(&table.se, 3, "Swedish words.").await.record.number, Some(2));
    }
}

on_both! {
    async fn the_draft_of_a_next_version_is_nothing_to_others_at_any_step(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 2, "Tabled words.").await;
        let who = vec![&table.se, &table.secretary, &table.chair];
        let mut others = Others::begin(&world, &table, tabled.id, who).await;

        let revising = table.fi_delegate.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        // That the amendment is there is known; its draft is not.
        let [_, room] = parts(&revising);
        let text = revising.draft.as_ref().unwrap().text;
        let mut tab = Tab::open(&world, &table.fi_delegate, text, 22).await;
        tab.types(&clause_id(2), " Secret ones.").await;
        tab.until("saved", Tab::is_saved).await;
        let real = [room];
        others.know_nothing("being written", &real).await;
        table.fi_delegate.ask::<SubmitTheDraft>(of(tabled.id), ()).await;
        others.know_nothing("handed to the head", &real).await;
        table.fi.ask::<SendTheDraftBack>(of(tabled.id), ()).await;
        others.know_nothing("sent back", &real).await;
        table.fi.ask::<DropTheRevision>(of(tabled.id), ()).await;
        others.know_nothing("given up", &real).await;
    }
}
