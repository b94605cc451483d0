//! Reading, making, copying, changing and removing templates.

use samrad::{audit, template};
use shared::api::template::{
    ChangeTemplate, CopyName, CopyTemplate, CreateTemplate, GetTemplate, ListTemplates, OfTemplate,
    RemoveTemplate, Template, TemplateChange, TemplateContent,
};
use shared::problem::Code;
use shared::template::ClauseTemplate;
use shared::text::{Facts, Kind};

use crate::on_both;
use crate::support::World;

fn content(name: &str) -> TemplateContent {
    TemplateContent {
        name: name.into(),
        description: "For a test".into(),
        clauses: vec![
            ClauseTemplate::plain(Kind::Goal, "The region is well connected"),
            ClauseTemplate::plain(Kind::Indicator, "Share of services that work across borders"),
        ],
    }
}

fn of(template: &Template) -> OfTemplate {
    OfTemplate { template: template.id }
}

on_both! {
    async fn the_first_start_makes_the_built_in_templates_once(world: World) {
        template::make_built_in(&world.app).await.unwrap();
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let list = secretary.ask::<ListTemplates>((), ()).await;
        let lengths: Vec<_> = shared::template::built_in().iter().map(|t| t.clauses.len() as u32).collect();
        assert_eq!(list.iter().map(|one| one.clauses).collect::<Vec<_>>(), lengths);
        // What people did to them is not undone by the next start.
        secretary.ask::<RemoveTemplate>(OfTemplate { template: list[0].id }, ()).await;
        template::make_built_in(&world.app).await.unwrap();
        assert_eq!(secretary.ask::<ListTemplates>((), ()).await.len(), 1);
        let (_, breaks) = audit::verify(world.app.db.read()).await.unwrap();
        assert_eq!(breaks, vec![]);
    }
}

on_both! {
    async fn a_template_is_made_read_copied_and_removed(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.signed_in("fi@example.org", "delegate FI").await;
        let made = secretary.ask::<CreateTemplate>((), content("  Four years  ")).await;
        assert_eq!((made.version, made.name.as_str()), (1, "Four years"));
        assert_eq!(delegate.ask::<GetTemplate>(of(&made), ()).await, made);
        let copy = secretary.ask::<CopyTemplate>(of(&made), CopyName { name: "Another".into() }).await;
        assert_ne!(copy.id, made.id);
        assert_eq!(copy.clauses, made.clauses);
        let names: Vec<_> = delegate.ask::<ListTemplates>((), ()).await.into_iter().map(|t| t.name).collect();
        assert_eq!(names, ["Another", "Four years"]);
        secretary.ask::<RemoveTemplate>(of(&made), ()).await;
        assert_eq!(secretary.refused::<GetTemplate>(of(&made), ()).await, Code::NotFound);
        assert_eq!(secretary.refused::<RemoveTemplate>(of(&made), ()).await, Code::NotFound);
    }
}

on_both! {
    async fn nobody_overwrites_what_they_have_not_seen(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = secretary.ask::<CreateTemplate>((), content("Four years")).await;
        let change = |version: u32, name: &str| TemplateChange { version, content: content(name) };
        let changed = secretary.ask::<ChangeTemplate>(of(&made), change(1, "Four years, new")).await;
        assert_eq!(changed.version, 2);
        let stale = secretary.refused::<ChangeTemplate>(of(&made), change(1, "Four years, old")).await;
        assert_eq!(stale, Code::Stale);
        assert_eq!(secretary.ask::<GetTemplate>(of(&made), ()).await.name, "Four years, new");
    }
}

on_both! {
    async fn what_is_wrong_with_a_template_is_named_by_its_place(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let nameless = secretary.try_ask::<CreateTemplate>((), content(" ")).await;
        assert_eq!(nameless.field(), "invalid /name required");
        let facts = Facts { lead: Some("XX".into()), ..Facts::default() };
        let mut strange = content("Four years");
        strange.clauses[1].facts = facts;
        let strange = secretary.try_ask::<CreateTemplate>((), strange).await;
        assert_eq!(strange.field(), "invalid /clauses/1/facts/lead wrong_shape");
        let mut known = content("Four years");
        known.clauses[1].facts = Facts { lead: Some("EE".into()), ..Facts::default() };
        secretary.ask::<CreateTemplate>((), known).await;
    }
}
