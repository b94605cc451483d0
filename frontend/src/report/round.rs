//! Opening a round, and changing its days.

use std::rc::Rc;

use shared::api::report::{ChangeAReport, OfProgramme, OfReport, OpenAReport, ReportView, ReportWhole};
use shared::id::ProgrammeId;
use shared::problem::{Code, FieldCode, FieldError};
use shared::programme::Period;
use shared::report::calendar::Planned;
use shared::report::{Kind, RoundEdit, ZONE};
use shared::time::Date;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

use super::REPORT;
use super::words::{covers, kind};
use crate::client::Stale;
use crate::client::{ProblemNote, use_act_about};
use crate::context::{I18n, use_i18n};
use crate::initiative::day;
use crate::nav::Route;
use crate::ui::{Alert, Choice, Color, DateInput, Form, Question, Select, slot, use_form};

/// Properties of [`RoundDialog`].
#[derive(Properties, PartialEq)]
pub struct RoundDialogProps {
    /// Whether it is shown.
    pub open: bool,
    /// The programme.
    pub programme: ProgrammeId,
    /// Its days, where they are known.
    #[prop_or_default]
    pub period: Option<Period>,
    /// What the calendar proposes, for a new round.
    #[prop_or_default]
    pub planned: Option<Planned>,
    /// The round as it stands; none for a new one.
    #[prop_or_default]
    pub round: Option<ReportView>,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

/// What is typed: days are texts while they are.
#[derive(Debug, Clone, PartialEq)]
struct Typed {
    kind: Kind,
    days: [String; 5],
    zone: String,
    version: u32,
}

/// The fields of the days, in order.
const DAYS: [&str; 5] = ["/covers/from", "/covers/to", "/countries_by", "/leads_by", "/due"];

impl Typed {
    fn of(edit: &RoundEdit) -> Self {
        let days = [edit.covers.from, edit.covers.to, edit.countries_by, edit.leads_by, edit.due];
        Self {
            kind: edit.kind,
            days: days.map(|day| day.to_string()),
            zone: edit.zone.clone(),
            version: edit.version,
        }
    }

    fn planned(planned: Option<Planned>) -> Self {
        let days = planned.map_or_else(Default::default, |one| {
            [one.covers.from, one.covers.to, one.countries_by, one.leads_by, one.due]
                .map(|day| day.to_string())
        });
        Self { kind: planned.map_or(Kind::Status, |one| one.kind), days, zone: ZONE.into(), version: 0 }
    }

    /// The round, or the days that are missing.
    fn edit(&self) -> Result<RoundEdit, Vec<FieldError>> {
        let read: Vec<Option<Date>> = self.days.iter().map(|day| day.parse().ok()).collect();
        let [Some(from), Some(to), Some(countries_by), Some(leads_by), Some(due)] = read[..] else {
            let missing = DAYS.iter().zip(read).filter(|(_, day)| day.is_none());
            let error = |(pointer, _): (&&str, Option<Date>)| FieldError {
                pointer: (*pointer).to_owned(),
                code: FieldCode::Required,
                limit: None,
                names: Vec::new(),
            };
            return Err(missing.map(error).collect());
        };
        let covers = Period { from, to };
        let (kind, zone, version) = (self.kind, self.zone.clone(), self.version);
        Ok(RoundEdit { kind, covers, countries_by, leads_by, due, zone, version })
    }
}

fn first(props: &RoundDialogProps) -> Typed {
    props.round.as_ref().map_or_else(|| Typed::planned(props.planned), |round| Typed::of(&round.edit()))
}

/// The dialog.
#[component]
pub fn RoundDialog(props: &RoundDialogProps) -> Html {
    let t = use_i18n();
    let navigator = use_navigator();
    let form = use_form(|| first(props));
    {
        let (form, begin) = (form.clone(), first(props));
        // Afresh at each opening; while it is open, what is written stays whatever arrives.
        use_effect_with((props.open, props.planned), move |(open, _)| {
            if *open {
                form.replace(begin);
            }
        });
    }
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let opened = {
        let (form, onclose, programme) = (form.clone(), props.onclose.clone(), props.programme);
        Callback::from(move |whole: Rc<ReportWhole>| {
            form.saved();
            onclose.emit(());
            // Straight there: what was filled in is saved, which the page learns only as it is drawn again.
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Report { programme, report: whole.report.id });
            }
        })
    };
    let changed = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        Callback::from(move |_: Rc<ReportWhole>| {
            form.saved();
            onclose.emit(());
        })
    };
    let open = use_act_about::<OpenAReport>(&REPORT, t.report_opened_toast(), opened, refused.clone());
    let change = use_act_about::<ChangeAReport>(&REPORT, t.common_saved(), changed, refused);
    let save = {
        let (form, open, change) = (form.clone(), open.clone(), change.clone());
        let (programme, report) = (props.programme, props.round.as_ref().map(|round| round.id));
        Callback::from(move |version: u32| {
            let typed = Typed { version, ..form.values().clone() };
            match (typed.edit(), report) {
                (Err(errors), _) => form.set_errors(errors),
                (Ok(edit), None) => open.run(OfProgramme { programme }, (), edit),
                (Ok(edit), Some(report)) => change.run(OfReport { report }, (), edit),
            }
        })
    };
    let onclose = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        let (open, change) = (open.clone(), change.clone());
        Callback::from(move |()| {
            form.saved();
            open.forget();
            change.forget();
            onclose.emit(());
        })
    };
    let busy = open.pending || change.pending;
    let error = open.error.clone().or(change.error.clone());
    let stale = error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let theirs = props.round.as_ref().filter(|round| stale && round.version > form.values().version);
    let choose = theirs.map(|theirs| {
        let (latest, save) = (theirs.version, save.clone());
        html! {
            <Stale
                theirs={told(&t, &Typed::of(&theirs.edit()))} yours={told(&t, form.values())} {busy}
                ontheirs={onclose.clone()} onyours={Callback::from(move |()| save.emit(latest))}
            />
        }
    });
    let problem = error.filter(|error| error.fields.is_empty() && choose.is_none());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    // The zone is not filled in here: what is wrong with it has no field.
    let zone = form.error("/zone").map(|wrong| {
        html! { <Alert color={Color::Danger} title={t.problem_act_title()} live=true><p>{t.member_column_zone()}{": "}{wrong}</p></Alert> }
    });
    let problem = problem.or(zone);
    let onact = {
        let version = form.values().version;
        save.reform(move |()| version)
    };
    let new = props.round.is_none();
    let (title, act) =
        if new { (t.report_open(), t.report_open_act()) } else { (t.report_change(), t.common_save()) };
    html! {
        <Question open={props.open} {onclose} {title} text={t.report_open_text()} {act} {busy} {problem} {onact}>
            <div key="stale">{slot(choose)}</div>
            {fields(&t, &form, props.period)}
        </Question>
    }
}

/// What is filled in, in words.
fn told(t: &I18n, typed: &Typed) -> Html {
    let said = |text: &String| text.parse().map_or_else(|_| text.clone(), |date| day(t, date));
    let days: Vec<String> = typed.days.iter().map(said).collect();
    html! { <><p>{kind(t, typed.kind)}</p><p>{days.join(" · ")}</p></> }
}

fn fields(t: &I18n, form: &Form<Typed>, period: Option<Period>) -> Html {
    let values = form.values();
    let kinds: Rc<[Choice]> = Kind::ALL.iter().map(|one| Choice::new(one.as_str(), kind(t, *one))).collect();
    let date = |at: usize, label: String, hint: Option<String>| {
        html! {
            <DateInput
                {label} description={hint.map(AttrValue::from)} value={values.days[at].clone()} error={form.error(DAYS[at])}
                oninput={form.edit(DAYS[at], move |typed: &mut Typed, text: String| typed.days[at] = text)}
            />
        }
    };
    let within = period.map(|period| t.report_covers_hint(covers(t, period)));
    html! {
        <>
            <Select
                label={t.report_col_kind()} choices={kinds} value={values.kind.as_str()} error={form.error("/kind")}
                onchange={form.edit("/kind", |typed: &mut Typed, name: String| typed.kind = Kind::from_name(&name).unwrap_or(typed.kind))}
            />
            <div class="two">
                {date(0, t.report_covers_from(), within)}
                {date(1, t.report_covers_to(), None)}
            </div>
            <div class="two">
                {date(2, t.report_countries_by(), Some(t.report_countries_hint()))}
                {date(3, t.report_leads_by(), Some(t.report_leads_hint()))}
            </div>
            {date(4, t.report_due(), Some(t.report_due_hint()))}
        </>
    }
}
