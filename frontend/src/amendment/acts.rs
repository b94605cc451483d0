//! What the person can do with an amendment now, as a row of buttons, and the questions before what cannot be taken back.

use std::rc::Rc;

use shared::amendment::rights::Rules;
use shared::api::amendment::{
    AmendmentView, AtVersion, DropTheRevision, NewAmendment, NewRelease, NewSponsor, OfAmendment, OfText,
    ReleaseTheDraft, ReviseAnAmendment, Revising, SendTheDraftBack, SponsorAnAmendment, SubmitTheDraft,
    TakeUpAnAmendment, WithdrawAnAmendment,
};
use shared::id::ProgrammeId;
use shared::time::Instant;
use yew::prelude::*;

use super::act::use_act;
use super::answer::AnswerDialog;
use super::begin::use_begin;
use super::decide::DecideDialog;
use super::look::use_look;
use super::names::Names;
use super::offer::Offers;
use super::share::ShareDialog;
use super::take_back::TakeBackDialog;
use super::words;
use crate::client::{Acted, ProblemNote};
use crate::context::use_i18n;
use crate::nav::{Go, Route, use_go_to};
use crate::revision::compare::stand::Stand;
use crate::session::use_session;
use crate::ui::{Button, Color, Glyph, Question, Variant, slot};

/// Properties of [`Acts`].
#[derive(Properties, Clone, PartialEq)]
pub struct ActsProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// The text as this person reads it.
    pub stand: Rc<Stand>,
    /// What may be done. Worked out here where the page knows nothing of it itself, which is on a draft alone: nothing of that is
    /// decided.
    pub offers: Option<Offers>,
}

/// What is asked before it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Release,
    Withdraw,
    DropRevision,
    Share,
    Propose,
    Answer,
    Decide,
    TakeBack,
}

/// The buttons.
#[component]
pub fn Acts(props: &ActsProps) -> Html {
    let t = use_i18n();
    let go = use_go_to();
    let asked = use_state_eq(|| None::<Asked>);
    // The draft as it was when the head was asked: what arrives behind the question they have not read.
    let read = use_state_eq(|| None::<NewRelease>);
    let session = use_session();
    let view = &props.view;
    use_look(view.record.is_tabled().then_some((view.id, view.record.version)), 0);
    let names = use_memo((view.clone(), props.stand.clone()), |(view, stand)| Names::around(view, stand));
    let offers = props.offers.or_else(|| {
        let now = Instant::from_millis(js_sys::Date::now() as i64);
        session.seat().map(|seat| Offers::of(&view.record, seat, &Rules::default(), now))
    });
    let offers = offers.unwrap_or_default();
    let shut = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let done = shut.reform(|_: Rc<AmendmentView>| ());
    let nothing = Callback::noop;
    let submit = use_act::<SubmitTheDraft>(t.amendment_submitted(), done.clone(), nothing());
    let send_back = use_act::<SendTheDraftBack>(t.amendment_sent_back(), done.clone(), nothing());
    let release = use_act::<ReleaseTheDraft>(t.amendment_released(), done.clone(), nothing());
    let revise = use_act::<ReviseAnAmendment>(t.amendment_revision_begun(), done.clone(), nothing());
    let drop_revision = use_act::<DropTheRevision>(t.amendment_revision_dropped(), done.clone(), nothing());
    let amend = use_begin(props.programme);
    let sponsor = use_act::<SponsorAnAmendment>(t.amendment_sponsored(), done.clone(), nothing());
    let take_up = use_act::<TakeUpAnAmendment>(t.amendment_taken_up(), done, nothing());
    let left = {
        let (shut, untabled) = (shut.clone(), !view.record.is_tabled());
        let programme = props.programme;
        Callback::from(move |_: Rc<()>| {
            shut.emit(());
            // A draft that its delegation has left is not there for it any more.
            if untabled {
                go.emit((Route::Amendments { programme }, AttrValue::default()));
            }
        })
    };
    let withdraw = use_act::<WithdrawAnAmendment>(t.amendment_withdrawn(), left, nothing());

    let path = OfAmendment { amendment: view.id };
    // Whoever does something else has read why the last one failed.
    let acted = Acted::of([
        submit.acted(),
        send_back.acted(),
        revise.acted(),
        amend.acted(),
        sponsor.acted(),
        take_up.acted(),
    ]);
    let ask = |what: Asked| {
        let (asked, acted) = (asked.setter(), acted.clone());
        Callback::from(move |_: MouseEvent| {
            acted.forget();
            asked.set(Some(what));
        })
    };
    let ask_release = {
        let (ask, read) = (ask(Asked::Release), read.setter());
        let now = view.draft.as_ref().map(|draft| NewRelease { draft: draft.hash.clone() });
        Callback::from(move |event: MouseEvent| {
            read.set(now.clone());
            ask.emit(event);
        })
    };
    macro_rules! run {
        ($action:ident) => {{
            let (action, path, acted) = ($action.clone(), path.clone(), acted.clone());
            Callback::from(move |_: MouseEvent| {
                acted.forget();
                action.run(path.clone(), (), ());
            })
        }};
    }
    let next = |words_of: Option<AtVersion>| {
        let (revise, path, acted) = (revise.clone(), path.clone(), acted.clone());
        Callback::from(move |_: MouseEvent| {
            acted.forget();
            revise.run(path.clone(), (), Revising { words_of });
        })
    };
    let amends = {
        let (amend, text, acted) = (amend.clone(), view.text, acted.clone());
        let amends = Some(AtVersion { id: view.id, version: view.record.version });
        Callback::from(move |_: MouseEvent| {
            let new =
                NewAmendment { clauses: Vec::new(), operations: Vec::new(), reason: String::new(), amends };
            acted.forget();
            amend.run(OfText { text }, (), new);
        })
    };
    let stand_behind = {
        let (sponsor, path, acted) = (sponsor.clone(), path.clone(), acted.clone());
        let on = NewSponsor { version: view.record.version };
        Callback::from(move |_: MouseEvent| {
            acted.forget();
            sponsor.run(path.clone(), (), on);
        })
    };
    let mut first = true;
    let mut button = |on: bool, word: String, icon: Glyph, busy: bool, onclick: Callback<MouseEvent>| {
        let variant = if on && std::mem::take(&mut first) { Variant::Primary } else { Variant::Secondary };
        slot(on.then(|| html! { <Button {variant} {icon} {busy} {onclick}>{word}</Button> }))
    };
    let main = [
        button(offers.release, t.amendment_release(), Glyph::Check, release.pending, ask_release),
        button(offers.submit, t.amendment_submit(), Glyph::ArrowRight, submit.pending, run!(submit)),
        button(offers.decide, t.amendment_decide(), Glyph::Gavel, false, ask(Asked::Decide)),
        button(offers.propose, t.amendment_propose(), Glyph::MessageSquare, false, ask(Asked::Propose)),
        button(offers.answer, t.amendment_answer(), Glyph::MessageSquare, false, ask(Asked::Answer)),
        button(offers.take_up, t.amendment_take_up(), Glyph::Hand, take_up.pending, run!(take_up)),
        button(offers.sponsor, t.amendment_sponsor(), Glyph::Handshake, sponsor.pending, stand_behind),
        button(offers.revise, t.amendment_revise(), Glyph::PencilLine, revise.pending, next(None)),
        button(offers.amend, t.amendment_amend(), Glyph::PencilLine, amend.pending, amends),
        button(offers.send_back, t.amendment_send_back(), Glyph::Undo, send_back.pending, run!(send_back)),
        button(offers.share, t.amendment_share(), Glyph::Users, false, ask(Asked::Share)),
    ];
    // Who may write a next version may write it with the words of an amendment to it.
    let open = view.amended_by.iter().filter(|one| offers.revise && one.state.is_open());
    let take_over = open.map(|one| {
        let onclick = next(Some(AtVersion { id: one.id, version: one.version }));
        html! { <Button key={one.number} variant={Variant::Secondary} icon={Glyph::CornerDownRight} busy={revise.pending} {onclick}>{t.amendment_take_over(one.number)}</Button> }
    });
    let quiet = |on: bool, word: String, onclick: Callback<MouseEvent>| {
        slot(on.then(
            || html! { <Button variant={Variant::Tertiary} color={Color::Danger} {onclick}>{word}</Button> },
        ))
    };
    let problem = acted.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    let number = words::title(&t, view.record.number);
    let tabled = view.record.is_tabled();
    // Whether this release is the last, so that the draft is tabled.
    let last = view.record.drafters().difference(&view.record.released).count() <= 1;
    let question = match *asked {
        Some(Asked::Release) => Some((
            t.amendment_release_title(),
            if last { t.amendment_release_text() } else { t.amendment_release_text_joint() },
            t.amendment_release_act(),
            Color::Inherit,
        )),
        Some(Asked::DropRevision) => Some((
            t.amendment_drop_title(),
            t.amendment_drop_text(number.clone()),
            t.amendment_drop_act(),
            Color::Danger,
        )),
        Some(Asked::Withdraw) => Some((
            t.amendment_withdraw_title(number.clone()),
            if tabled { t.amendment_withdraw_text() } else { t.amendment_withdraw_draft_text() },
            t.amendment_withdraw_act(),
            Color::Danger,
        )),
        _ => None,
    };
    let onact = {
        let (asked, read, path) = (*asked, (*read).clone(), path.clone());
        let (release, drop_revision, withdraw) = (release.clone(), drop_revision.clone(), withdraw.clone());
        Callback::from(move |()| match asked {
            Some(Asked::Release) => {
                if let Some(read) = read.clone() {
                    release.run(path.clone(), (), read);
                }
            }
            Some(Asked::DropRevision) => drop_revision.run(path.clone(), (), ()),
            Some(Asked::Withdraw) => withdraw.run(path.clone(), (), ()),
            _ => {}
        })
    };
    let onclose = {
        let (shut, release, drop_revision, withdraw) =
            (shut.clone(), release.clone(), drop_revision.clone(), withdraw.clone());
        Callback::from(move |()| {
            release.forget();
            drop_revision.forget();
            withdraw.forget();
            shut.emit(());
        })
    };
    let failed = release.error.clone().or(drop_revision.error.clone()).or(withdraw.error.clone());
    let failed = failed.map(|error| html! { <ProblemNote {error} act=true /> });
    let open = question.is_some();
    let (title, text, act, color) = question.unwrap_or_default();
    let package = view.record.in_package().map(|with| {
        let to = Route::Package { programme: props.programme, package: with.id };
        html! { <p class="small"><Go {to}>{t.amendment_in_package(with.number)}</Go></p> }
    });
    let dialog = |what: Asked| *asked == Some(what);
    let decide = |what: Asked| {
        html! {
            <DecideDialog
                view={view.clone()} stand={props.stand.clone()} names={names.clone()} deciding={what == Asked::Decide}
                accept={offers.accept} open={dialog(what)} onclose={shut.clone()}
            />
        }
    };
    html! {
        <div>
            <div class="row actrow" hidden={!offers.any()}>
                {for main}
                <span key="over" class="row tight">{for take_over}</span>
                {slot(offers.take_back.then(|| html! {
                    <Button variant={Variant::Secondary} icon={Glyph::Undo} onclick={ask(Asked::TakeBack)}>{t.amendment_take_back()}</Button>
                }))}
                {quiet(offers.drop_revision, t.amendment_drop(), ask(Asked::DropRevision))}
                {quiet(offers.withdraw, t.amendment_withdraw(), ask(Asked::Withdraw))}
            </div>
            <div hidden={package.is_none()}>{slot(package)}</div>
            <div hidden={problem.is_none()}>{slot(problem)}</div>
            <Question
                {open} {onclose} {title} {text} {act} {color} problem={failed} {onact}
                busy={release.pending || drop_revision.pending || withdraw.pending}
            />
            <div key="decide">{slot(offers.decide.then(|| decide(Asked::Decide)))}</div>
            <div key="propose">{slot(offers.propose.then(|| decide(Asked::Propose)))}</div>
            <ShareDialog view={view.clone()} open={dialog(Asked::Share)} onclose={shut.clone()} />
            <AnswerDialog view={view.clone()} open={dialog(Asked::Answer)} onclose={shut.clone()} />
            <TakeBackDialog view={view.clone()} open={dialog(Asked::TakeBack)} onclose={shut} />
        </div>
    }
}
