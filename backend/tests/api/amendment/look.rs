//! `/amendments/{amendment}/looks`: who has looked, for the preview of what nobody opposes.

use shared::amendment::Stage;
use shared::api::amendment::{
    ListUnopposed, NewLook, NoteALook, OfText, ReleaseTheDraft, ReviseAnAmendment, Revising, SubmitTheDraft,
};
use shared::id::AmendmentId;
use shared::problem::Code;
use shared::reading::Whose;

use super::{Table, of, reword, shown, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::position::MEMBERS;
use crate::reading::confirmed;
use crate::support::{Client, World, clause_id};

/// Which of these the preview names as not having looked.
async fn not_looked<'a>(table: &Table, at: usize, among: &[&'a str]) -> Vec<&'a str> {
    let preview = table.chair.ask::<ListUnopposed>(OfText { text: table.text }, ()).await;
    let named: Vec<String> = preview[at].not_looked.iter().map(ToString::to_string).collect();
    among.iter().copied().filter(|code| named.iter().any(|one| one == code)).collect()
}

async fn looks(who: &Client, amendment: AmendmentId, version: u32) {
    who.ask::<NoteALook>(of(amendment), NewLook { version }).await;
}

on_both! {
    async fn who_has_opened_it_or_confirmed_a_reading_with_it_has_looked(world: World) {
        let table = table(&world, 3).await;
        let norway = world.signed_in("delegate.no@example.org", "delegate NO").await;
        let latvia = world.signed_in("head.lv@example.org", "head LV").await;
        // What was confirmed before it was tabled says nothing of it.
        confirmed(&latvia, table.text, Whose::Delegation).await;
        let one = table.tabled(&table.fi, 1, "Other words.").await;
        let others = ["NO", "SE", "LV"];
        assert_eq!(not_looked(&table, 0, &MEMBERS).await.len(), 10);
        looks(&table.se, one.id, 1).await;
        looks(&table.se, one.id, 1).await;
        assert_eq!(not_looked(&table, 0, &others).await, ["NO", "LV"]);
        confirmed(&norway, table.text, Whose::Own).await;
        assert_eq!(not_looked(&table, 0, &others).await, ["LV"]);
        confirmed(&latvia, table.text, Whose::Delegation).await;
        assert_eq!(not_looked(&table, 0, &others).await, Vec::<&str>::new());

        // A next version is another: whoever has the earlier one on the screen has not looked at it.
        let revising = table.fi.ask::<ReviseAnAmendment>(of(one.id), Revising::default()).await;
        assert_eq!(revising.record.revising, Some(Stage::Draft));
        let mut tab = Tab::open(&world, &table.fi, revising.draft.unwrap().text, 11).await;
        tab.types(&clause_id(1), " Better ones.").await;
        tab.until("saved", Tab::is_saved).await;
        table.fi.ask::<SubmitTheDraft>(of(one.id), ()).await;
        table.fi.ask::<ReleaseTheDraft>(of(one.id), shown(&table.fi, one.id).await).await;
        looks(&table.se, one.id, 1).await;
        assert_eq!(not_looked(&table, 0, &others).await, others);
        confirmed(&norway, table.text, Whose::Own).await;
        looks(&table.se, one.id, 2).await;
        assert_eq!(not_looked(&table, 0, &others).await, ["LV"]);
    }
}

on_both! {
    async fn who_confirms_another_clause_has_not_looked(world: World) {
        use crate::reading::{one, since};
        use shared::api::position::OfText as OfReading;
        use shared::api::reading::ConfirmTheReading;
        let table = table(&world, 3).await;
        table.tabled(&table.fi, 1, "Other words.").await;
        for (clause, left) in [(2, vec!["SE"]), (1, vec![])] {
            let view = since(&table.se, table.text, Whose::Own).await;
            let path = OfReading { text: table.text };
            table.se.ask::<ConfirmTheReading>(path, one(&view, &clause_id(clause))).await;
            assert_eq!(not_looked(&table, 0, &["SE"]).await, left);
        }
    }
}

on_both! {
    async fn a_draft_is_nothing_to_look_at_and_office_and_chair_note_nothing(world: World) {
        let table = table(&world, 3).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        looks(&table.fi_delegate, draft.id, 0).await;
        looks(&table.fi_delegate, draft.id, 1).await;
        for who in [&table.se, &table.secretary, &table.chair] {
            let look = NewLook { version: 1 };
            assert_eq!(who.refused::<NoteALook>(of(draft.id), look).await, Code::NotFound);
        }
        let tabled = table.tabled(&table.se, 2, "Swedish words.").await;
        for who in [&table.secretary, &table.chair] {
            let look = NewLook { version: 1 };
            assert_eq!(who.refused::<NoteALook>(of(tabled.id), look).await, Code::Forbidden);
        }
        assert_eq!(not_looked(&table, 0, &["FI", "SE"]).await, ["FI"]);
    }
}
