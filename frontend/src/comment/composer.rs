//! Where a message is typed: its words, and mentions by typing @ or by pressing a name.

use shared::api::comment::{ListReaders, OfCircle, OfText, Reader};
use shared::comment::{Circle, MESSAGE_MOST};
use shared::id::{PersonId, TextId};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::mention::{asked, chosen, matching, mentioned};
use super::unsent;
use crate::client::{ApiError, ProblemNote, use_resource};
use crate::context::{I18n, use_i18n};
use crate::revision::by::CodeChip;
use crate::ui::{Button, Form, Glyph, Size, TextArea, Variant, focus, slot, use_form};

/// Properties of [`Composer`].
#[derive(Properties, PartialEq)]
pub struct ComposerProps {
    /// Where words that are not sent are kept. Whoever sends them forgets them then.
    pub place: AttrValue,
    /// The text.
    pub text: TextId,
    /// Who will read it.
    pub circle: Circle,
    /// The words over the field.
    pub label: AttrValue,
    /// The button's words.
    pub act: AttrValue,
    /// What the field begins with.
    #[prop_or_default]
    pub initial: AttrValue,
    /// Whether it is being sent.
    pub pending: bool,
    /// Why it could not be.
    pub error: Option<ApiError>,
    /// Sends it.
    pub onsend: Callback<(String, Vec<PersonId>)>,
    /// Gives it up.
    pub oncancel: Callback<()>,
    /// Whether the field takes the focus when it appears.
    #[prop_or(true)]
    pub focus: bool,
}

/// The field with its buttons, and in it what was begun here before. Key it anew when what was typed is sent.
#[component]
pub fn Composer(props: &ComposerProps) -> Html {
    let t = use_i18n();
    let form = use_form(|| props.initial.to_string());
    let field = use_node_ref();
    let body = form.values().clone();
    // Who reads the circle is asked once somebody looks for a name.
    let looks = body.contains('@').then(|| (OfText { text: props.text }, OfCircle::from(props.circle)));
    let named = looks.is_some();
    let readers = use_resource::<ListReaders>(looks, &["person"]);
    // Whom it mentions is not known before: words that were begun earlier are there at once, and would go without.
    let waits = named && readers.data.is_none() && readers.error.is_none();
    let readers = readers.data.unwrap_or_default();
    {
        let field = field.clone();
        use_effect_with(props.focus, move |takes| {
            if let (true, Some(field)) = (*takes, field.cast::<HtmlTextAreaElement>()) {
                focus::set(&field);
            }
        });
    }
    {
        let form = form.clone();
        use_effect_with(props.error.clone(), move |error| {
            if let Some(error) = error {
                form.set_errors(error.fields.clone());
            }
        });
    }
    let write = form.edit("/body", |body: &mut String, typed: String| *body = typed);
    {
        let write = write.clone();
        use_effect_with(props.place.clone(), move |place| {
            if let Some(words) = unsent::kept(place) {
                write.emit(words);
            }
        });
    }
    let type_in = {
        let (place, initial) = (props.place.clone(), props.initial.clone());
        Callback::from(move |typed: String| {
            unsent::keep(&place, if *typed == *initial { "" } else { &typed });
            write.emit(typed);
        })
    };
    let choose = {
        let (type_in, body, field) = (type_in.clone(), body.clone(), field.clone());
        Callback::from(move |reader: Reader| {
            type_in.emit(chosen(&body, &reader));
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                focus::set(&field);
            }
        })
    };
    let onsubmit = {
        let (onsend, body, readers) = (props.onsend.clone(), body.clone(), readers.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !waits {
                onsend.emit((body.clone(), mentioned(&body, &readers)));
            }
        })
    };
    let begin_mention = {
        let (type_in, body, field) = (type_in.clone(), body.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let space = if body.is_empty() || body.ends_with(char::is_whitespace) { "" } else { " " };
            if asked(&body) != Some("") {
                type_in.emit(format!("{body}{space}@"));
            }
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                focus::set(&field);
            }
        })
    };
    let cancel = {
        let (place, oncancel) = (props.place.clone(), props.oncancel.clone());
        Callback::from(move |()| {
            unsent::forget(&place);
            oncancel.emit(());
        })
    };
    let oncancel = cancel.reform(|_: MouseEvent| ());
    let onkeydown = {
        let dirty = form.dirty();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !dirty {
                event.stop_propagation();
                cancel.emit(());
            }
        })
    };
    let problem = props.error.clone().filter(|error| error.fields.is_empty());
    let other =
        props.error.as_ref().is_some_and(|error| error.fields.iter().any(|one| one.pointer != "/body"));
    let other = other.then(|| t.comment_not_taken());
    html! {
        <form class="composer stack tight" {onsubmit} {onkeydown} novalidate=true>
            <TextArea
                label={props.label.clone()}
                value={body.clone()}
                maxlength={MESSAGE_MOST}
                error={form.error("/body").or_else(|| other.map(AttrValue::from))}
                oninput={type_in}
                node={field}
            />
            {offered(&t, &form, &readers, &choose)}
            <div>{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <p class="row tight">
                <Button submit=true size={Size::Small} busy={props.pending || waits}>{props.act.clone()}</Button>
                <Button size={Size::Small} variant={Variant::Tertiary} onclick={oncancel}>{t.common_cancel()}</Button>
                <span class="push"><Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::User} onclick={begin_mention}>{t.comment_mention()}</Button></span>
            </p>
        </form>
    }
}

/// The names that fit what is looked for, each a button; the first is reached by Tab from the field.
fn offered(t: &I18n, form: &Form<String>, readers: &[Reader], choose: &Callback<Reader>) -> Html {
    let body = form.values();
    let taken = mentioned(body, readers);
    let looked_for = asked(body);
    let found: Vec<&Reader> = match looked_for {
        Some(asked) => {
            matching(readers, asked).into_iter().filter(|one| !taken.contains(&one.person)).collect()
        }
        None => Vec::new(),
    };
    // Behind a name that is complete nothing more is offered.
    let nobody =
        looked_for.is_some_and(|asked| found.is_empty() && !asked.contains(' ')) && !readers.is_empty();
    let names = found.iter().map(|reader| {
        let onclick = {
            let (choose, reader) = (choose.clone(), (*reader).clone());
            Callback::from(move |_: MouseEvent| choose.emit(reader.clone()))
        };
        html! {
            <li key={reader.person.to_string()}>
                <button type="button" class="mention-offer" {onclick}><CodeChip code={reader.code.clone()} /><span>{reader.name.clone()}</span></button>
            </li>
        }
    });
    html! {
        <div class="offers" role="group" aria-label={t.comment_mention_who()} hidden={looked_for.is_none() || (found.is_empty() && !nobody)}>
            <p class="ds-sr-only" role="status">{t.comment_mention_found(found.len())}</p>
            <ul hidden={found.is_empty()}>{for names}</ul>
            <p class="tiny quiet" hidden={!nobody}>{t.comment_mention_nobody()}</p>
        </div>
    }
}
