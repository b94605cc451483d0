//! Every component of the kit drawn on the host, in both schemes, and checked for what a look does not show: ids that are there and
//! stand once, names on everything that can be pressed, no inline styles.
//!
//! With `SAMRAD_KIT=<file>` set the page is written to that file (beside a copy of the style sheet it can be opened and looked at).

use std::collections::HashSet;
use std::rc::Rc;

use shared::time::Instant;
use yew::prelude::*;

use super::*;
use crate::client::{ApiError, ProblemNote};
use crate::context::{AnnouncerProvider, I18n, I18nProvider, Toast};

const CODES: [&str; 11] = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];

fn spec(name: &'static str, inside: Html) -> Html {
    html! { <div class="spec" key={name}><p class="label">{name}</p>{inside}</div> }
}

fn buttons() -> Html {
    html! {
        <div class="stack">
            <p class="row">
                <Button>{"Release"}</Button>
                <Button variant={Variant::Secondary}>{"Position"}</Button>
                <Button variant={Variant::Tertiary}>{"Show in the text"}</Button>
                <Button variant={Variant::Secondary} color={Color::Danger}>{"Break the silence …"}</Button>
                <LinkButton href="/file" icon={Glyph::Download} variant={Variant::Secondary} color={Color::Neutral}>{"Table"}</LinkButton>
            </p>
            <div class="row">
                <Button busy=true>{"Sealing"}</Button>
                <Button disabled=true>{"Not yet possible"}</Button>
                <Button size={Size::Small} variant={Variant::Secondary}>{"Small"}</Button>
                <IconButton icon={Glyph::Ellipsis} label="More" variant={Variant::Secondary} />
                <IconButton icon={Glyph::Bold} label="Bold" pressed=true />
                <Menu face={html! { <>{"All markup"}<Icon of={Glyph::ChevronDown} small=true /></> }} variant="secondary" entries={menu()} />
                <Spinner label="Saving" />
            </div>
            <div class="row"><Disclosure words="More filters"><Checkbox label="Only mine" checked=false /></Disclosure></div>
            <div class="row"><Disclosure words="More filters (1 in use)" open=true><Checkbox label="Only mine" checked=true /></Disclosure></div>
        </div>
    }
}

fn menu() -> Rc<[Entry]> {
    let item = |key: &'static str, checked| {
        Entry::Item(Item { key: key.into(), label: key.into(), checked, ..Item::default() })
    };
    Rc::new([
        Entry::Caption("View".into()),
        item("Simple", Some(false)),
        item("All markup", Some(true)),
        Entry::Line,
        item("Print", None),
    ])
}

fn chips(t: &I18n) -> Html {
    let chips = |big| {
        let chips = CODES.iter().map(move |code| {
            let name = t.member_name(code).unwrap_or_default();
            html! { <DelegationChip key={*code} code={*code} {name} {big} chair={big && (*code == "DK" || *code == "FO")} /> }
        });
        html! { <p class="row tight">{for chips}</p> }
    };
    html! {
        <div class="stack">
            {chips(false)}
            {chips(true)}
            <p class="row tight"><RoleChip word="Sec" name="Secretariat" /><RoleChip word="Chair" name="Chair" chair=true /></p>
        </div>
    }
}

fn states() -> Html {
    let lights = [
        (Status::Ok, "On course"),
        (Status::Minor, "Minor challenges"),
        (Status::Moderate, "Moderate challenges"),
        (Status::Major, "Major challenges"),
        (Status::NoData, "No data"),
        (Status::Planned, "Planned"),
    ];
    let lights =
        lights.iter().map(|(status, words)| html! { <Light key={*words} status={*status}>{*words}</Light> });
    html! {
        <div class="stack">
            <div class="row">{for lights}</div>
            <div class="row">
                <Tag color={Color::Info} icon={Glyph::MessageSquare}>{"Open"}</Tag>
                <Tag color={Color::Success} icon={Glyph::Check}>{"Accepted"}</Tag>
                <Tag color={Color::Warning} icon={Glyph::Clock}>{"Outdated"}</Tag>
                <Tag color={Color::Danger} icon={Glyph::X}>{"Not accepted"}</Tag>
                <Tag color={Color::Time} icon={Glyph::RefreshCw}>{"To reconfirm"}</Tag>
                <Tag icon={Glyph::Lock}>{"Sealed"}</Tag>
            </div>
        </div>
    }
}

fn fields() -> Html {
    let choices: Rc<[Choice]> = Rc::new([Choice::new("4", "Four years"), Choice::new("6", "Six years")]);
    html! {
        <div class="two">
            <TextInput label="Reason, seen by all" value="The date follows the test environment" />
            <TextInput label="Deadline" value="Thu 24 Dec 2026, 16:00" error="This is a holiday in nine members. Choose Mon 4 Jan 2027 or later." />
            <Select label="Period" choices={choices.clone()} value="6" description="Four and six years are both real." />
            <DateInput label="In force from" value="2027-01-01" optional=true />
            <TextArea label="Note" value="" rows=2 />
            <RadioGroup legend="Delegations see" choices={choices.clone()} value="4" />
            <div class="stack">
                <Checkbox label="Officials' endorsement" checked=true />
                <Switch label="Delegations see the live draft" checked=true description="Otherwise the last revision." />
            </div>
            <ToggleGroup label="Which" quiet=true value="4" onchange={Callback::noop()} {choices} />
        </div>
    }
}

fn messages(t: &I18n) -> Html {
    let toast = |id, text: &'static str, act: bool, failed| Toast {
        id,
        text: text.into(),
        act: act.then(|| (t.common_undo().into(), Callback::noop())),
        failed,
    };
    let toasts = Rc::new(vec![
        toast(0, "A-47 released to all delegations", true, false),
        toast(1, "This was not done", false, true),
    ]);
    html! {
        <div class="stack">
            <Alert title="Your wording is saved inside Norway"><p>{"Nobody else sees it until the head of delegation releases it."}</p></Alert>
            <Alert color={Color::Warning} title="You are offline"><p>{"You can go on writing. 14 changes wait on this device."}</p></Alert>
            <Alert color={Color::Success} title="Rev. 3 was issued" />
            <ProblemNote error={ApiError { request: Some("01JD3T".into()), ..ApiError::from_answer(500, "", None) }} retry={Callback::noop()} />
            <ToastRegion {toasts} ondrop={Callback::noop()} />
        </div>
    }
}

fn lists(t: &I18n) -> Html {
    let columns: Rc<[Column]> = Rc::new([
        Column::new("no", "No.").sortable(),
        Column::new("by", "By"),
        Column::new("state", "State").sortable(),
        Column::new("at", "Tabled"),
        Column::number("n", "Sponsors").sortable(),
    ]);
    let at = Instant::from_millis(1_795_446_000_000);
    let rows =
        [("A-47", "NO", "Open", 4), ("A-52", "DK", "In package P-3", 2), ("A-53", "EE", "In package P-3", 3)];
    let rows = rows.iter().map(|(no, by, state, sponsors)| {
        let name = t.member_name(by).unwrap_or_default();
        html! {
            <tr key={*no}>
                <th scope="row">{*no}</th>
                <td data-col="By"><DelegationChip code={*by} {name} /></td>
                <td data-col="State">{*state}</td>
                <td data-col="Tabled"><Time {at} /></td>
                <td data-col="Sponsors" class="num">{*sponsors}</td>
            </tr>
        }
    });
    let tabs: Rc<[Tab]> = Rc::new(
        ["Amendments 3", "Comments 7", "History"]
            .map(|label| Tab { key: label[..4].to_lowercase().into(), label: label.into() }),
    );
    html! {
        <div class="stack">
            <Tabs label="Clause" {tabs} selected="amen" onselect={Callback::noop()}>
                <Table caption="Amendments to this clause" {columns} sort={Sort { by: "no".into(), descending: false }} dense=true cards=true>
                    {for rows}
                </Table>
            </Tabs>
            <Pagination page=5 pages=20 onchange={Callback::noop()} />
            <Breadcrumbs links={vec![html! { <a href="/">{"Programme 2027–2030"}</a> }, html! { <a href="/text">{"Text"}</a> }]} here="Rev. 3" />
        </div>
    }
}

fn places() -> Html {
    let facts = vec![
        ("Lead".into(), html! { "Estonia" }),
        ("Due".into(), html! { <span class="time">{"30 Nov 2026"}</span> }),
    ];
    html! {
        <div class="two">
            <Empty
                title="Nothing waits for you"
                text={AttrValue::from("New deadlines appear here. The next known date is the officials’ meeting on 26 Nov.")}
                action={html! { <Button variant={Variant::Secondary} size={Size::Small}>{"Read the text"}</Button> }}
            />
            <Skeleton bones={Bones::Panel} />
            <Panel title="Clause 2.1.b" aside={html! { <CopyButton text="2.1.b" /> }}><Facts {facts} /></Panel>
            <Section title="Changed since you last cleared"><p class="small">{"Nothing."}</p></Section>
            <Dialog
                open=true
                onclose={Callback::noop()}
                title="Break the silence for Norway?"
                actions={html! { <><Button color={Color::Danger}>{"Break the silence"}</Button><Button variant={Variant::Tertiary}>{"Keep silent"}</Button></> }}
            >
                <p>{"The procedure ends at once and cannot be revived. All delegations see Norway’s name and reason."}</p>
                <TextArea label="Reason" value="" rows=2 />
            </Dialog>
        </div>
    }
}

#[component]
fn Scheme(props: &SchemeProps) -> Html {
    let t = crate::context::use_i18n();
    html! {
        <section class="scheme" data-color-scheme={props.name} aria-label={props.name}>
            <h2 class="title">{props.name}</h2>
            {spec("Buttons, menus", buttons())}
            {spec("Delegations, secretariat, chair", chips(&t))}
            {spec("Status, tags", states())}
            {spec("Fields", fields())}
            {spec("Messages", messages(&t))}
            {spec("Tabs, table, pages, the way", lists(&t))}
            {spec("Empty, loading, panel, section", places())}
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct SchemeProps {
    name: &'static str,
}

#[component]
fn Kit() -> Html {
    html! {
        <I18nProvider first={I18n::english()}>
            <AnnouncerProvider>
                <main class="schemes"><Scheme name="light" /><Scheme name="dark" /></main>
            </AnnouncerProvider>
        </I18nProvider>
    }
}

async fn drawn() -> String {
    yew::LocalServerRenderer::<Kit>::new().hydratable(false).render().await
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    html.split(&mark as &str).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test(flavor = "current_thread")]
async fn every_id_stands_once_and_what_is_referred_to_is_there() {
    let html = drawn().await;
    let ids = values(&html, "id");
    let unique: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "an id stands twice");
    for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
        for id in values(&html, attribute).into_iter().flat_map(str::split_whitespace) {
            assert!(unique.contains(id), "{attribute} refers to {id}, which is not there");
        }
    }
    if let Ok(file) = std::env::var("SAMRAD_KIT") {
        let page = format!(
            "<!doctype html><html lang=\"en-GB\" data-size=\"sm\" data-color-scheme=\"light\"><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>Kit</title><link rel=\"stylesheet\" href=\"app.css\">\
             <style>.schemes{{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr))}}\
             .scheme{{padding:2rem;display:grid;gap:2rem;align-content:start;min-width:0}}.spec{{display:grid;gap:.75rem;min-width:0}}\
             .toasts{{position:static!important}}</style>{html}"
        );
        std::fs::write(file, page).expect("the file can be written");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn everything_that_can_be_pressed_has_a_name() {
    let html = drawn().await;
    for button in html.split("<button").skip(1) {
        let (start, rest) = button.split_once('>').expect("a tag ends");
        let inside = rest.split("</button>").next().unwrap_or_default();
        let (first, tags) = inside.split_once('<').unwrap_or((inside, ""));
        let rest: String =
            tags.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
        let named = start.contains("aria-label=") || !first.trim().is_empty() || !rest.trim().is_empty();
        assert!(named, "a button without a name: <button{start}>");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn nothing_needs_an_inline_style_which_the_content_policy_forbids() {
    assert!(values(&drawn().await, "style").is_empty());
}

#[tokio::test(flavor = "current_thread")]
async fn a_field_that_is_wrong_says_so_to_who_does_not_see_it() {
    let html = drawn().await;
    let wrong = html
        .split("<input")
        .find(|input| input.contains("aria-invalid=\"true\""))
        .expect("one field is wrong");
    let described = values(wrong, "aria-describedby");
    let sentence = html.split(&format!("id=\"{}\"", described[0])).nth(1).expect("the sentence is there");
    assert!(sentence.contains("holiday"));
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_folded_away_is_hidden_until_it_matters() {
    let html = drawn().await;
    for (words, open) in [("More filters<", false), ("More filters (1 in use)<", true)] {
        let button = html.split("<button").find(|button| button.contains(words)).expect("it is drawn");
        assert_eq!(values(button, "aria-expanded")[0], open.to_string(), "{words}");
        let id = format!(" id=\"{}\"", values(button, "aria-controls")[0]);
        let mut tags = html.split("<div").filter_map(|tag| tag.split('>').next());
        let unfolded = tags.find(|tag| tag.contains(&id)).expect("it unfolds something");
        assert_eq!(unfolded.contains(" hidden"), !open, "{words}");
    }
}
