//! The page's ear: what others change is fetched again without a reload (docs/live-protocol.md).
//!
//! A tab opens one socket (text model 14). Where an editor is open it has that socket and passes on what it hears; everywhere else
//! this does, and nothing more: it opens no room.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{JSON, Reflect};
use shared::api::live::{IssueTicket, TicketFor};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{CloseEvent, MessageEvent, VisibilityState, WebSocket};
use yew::prelude::*;

use super::session::EDITORS;
use super::{Client, Kind, Prepared, use_client};

/// The first pause before another try, in milliseconds; each next one is twice as long.
const FIRST_PAUSE: u32 = 500;
/// The longest.
const LONGEST_PAUSE: u32 = 30_000;
/// So long what is heard is gathered, in milliseconds, so that an act that says three things is fetched once.
const GATHERING: f64 = 250.0;

/// Listens as long as no editor does. `who` is whoever listens: another seat hears other things.
#[hook]
pub fn use_listening(who: AttrValue) {
    let client = use_client();
    let by_editor = {
        let client = client.clone();
        use_state_eq(move || client.editor_hears())
    };
    {
        let (client, by_editor) = (client.clone(), by_editor.setter());
        use_effect_with((), move |()| {
            let again = {
                let client = client.clone();
                Callback::from(move |()| by_editor.set(client.editor_hears()))
            };
            again.emit(());
            let watch = client.watch(vec![EDITORS.to_owned()], again);
            move || drop(watch)
        });
    }
    use_effect_with((who, *by_editor), move |(_, by_editor)| {
        let ear = (!by_editor).then(|| Ear::open(client));
        move || ear.iter().for_each(|ear| ear.close())
    });
}

struct Ear {
    client: Client,
    socket: RefCell<Option<(WebSocket, [EventListener; 3])>>,
    later: RefCell<Option<Timeout>>,
    attempts: Cell<u32>,
    /// Whether it was open before: what was said in between was not heard.
    was_open: Cell<bool>,
    closed: Cell<bool>,
    heard: RefCell<Vec<(String, String)>>,
    telling: RefCell<Option<Timeout>>,
    shown: RefCell<Option<EventListener>>,
}

impl Ear {
    fn open(client: Client) -> Rc<Self> {
        let ear = Rc::new(Self {
            client,
            socket: RefCell::default(),
            later: RefCell::default(),
            attempts: Cell::new(0),
            was_open: Cell::new(false),
            closed: Cell::new(false),
            heard: RefCell::default(),
            telling: RefCell::default(),
            shown: RefCell::default(),
        });
        let weak = Rc::downgrade(&ear);
        let tell = move |_: &Event| {
            if let Some(ear) = weak.upgrade() {
                ear.tell();
            }
        };
        let shown = EventListener::new(&gloo::utils::document(), "visibilitychange", tell);
        ear.shown.replace(Some(shown));
        ear.begin();
        ear
    }

    fn close(&self) {
        self.closed.set(true);
        self.drop_socket();
        self.later.take();
        self.telling.take();
        self.shown.take();
    }

    fn drop_socket(&self) {
        if let Some((socket, listeners)) = self.socket.take() {
            drop(listeners);
            // Fails only for a code that browsers do not know.
            drop(socket.close());
        }
    }

    fn begin(self: &Rc<Self>) {
        let ear = self.clone();
        spawn_local(async move {
            let asked = Prepared::new::<IssueTicket>(&(), &(), &TicketFor { text: None });
            match ear.client.answer(&asked).await {
                _ if ear.closed.get() => {}
                Ok(ticket) => ear.connect(word(&JSON::parse(&ticket).unwrap_or_default(), "ticket")),
                // Whoever signs in again listens anew.
                Err(error) if error.kind == Kind::Unauthorised => {}
                Err(_) => ear.again(),
            }
        });
    }

    fn connect(self: &Rc<Self>, ticket: String) {
        let Ok(socket) = WebSocket::new(&super::live_url()) else { return };
        let opened = {
            let socket = socket.clone();
            move |_: &Event| {
                let hello = format!(r#"{{"t":"hello","ticket":"{ticket}"}}"#);
                // A socket that closes in this very moment says so itself.
                drop(socket.send_with_str(&hello));
            }
        };
        let weak = Rc::downgrade(self);
        let said = move |event: &Event| {
            let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            let said = text.and_then(|text| JSON::parse(&text).ok());
            if let (Some(ear), Some(said)) = (weak.upgrade(), said) {
                ear.hear(&said);
            }
        };
        let weak = Rc::downgrade(self);
        let closed = move |event: &Event| {
            let code = event.dyn_ref::<CloseEvent>().map_or(0, CloseEvent::code);
            if let Some(ear) = weak.upgrade() {
                ear.drop_socket();
                // 4401 asks for another ticket; the rest of these are for good.
                if !(4400..4500).contains(&code) || code == 4401 {
                    ear.again();
                }
            }
        };
        let listeners = [
            EventListener::new(&socket, "open", opened),
            EventListener::new(&socket, "message", said),
            EventListener::new(&socket, "close", closed),
        ];
        self.socket.replace(Some((socket, listeners)));
    }

    fn again(self: &Rc<Self>) {
        let attempts = self.attempts.get();
        self.attempts.set(attempts + 1);
        let full = (FIRST_PAUSE << attempts.min(6)).min(LONGEST_PAUSE);
        // So that those whom a restart has cut off do not come back all at once.
        let pause = (f64::from(full) * (0.5 + js_sys::Math::random() / 2.0)) as u32;
        let ear = self.clone();
        self.later.replace(Some(Timeout::new(pause, move || ear.begin())));
    }

    fn hear(self: &Rc<Self>, said: &JsValue) {
        match word(said, "t").as_str() {
            "welcome" => {
                self.attempts.set(0);
                if self.was_open.replace(true) {
                    self.client.touch_all();
                }
            }
            "changed" => {
                let mut heard = self.heard.borrow_mut();
                let what = (word(said, "topic"), word(said, "id"));
                if !heard.contains(&what) {
                    heard.push(what);
                }
                if self.telling.borrow().is_none() {
                    // Not all tabs at once: an act is heard by everybody in the same moment.
                    let pause = (GATHERING * (1.0 + js_sys::Math::random())) as u32;
                    let ear = self.clone();
                    self.telling.replace(Some(Timeout::new(pause, move || {
                        ear.telling.take();
                        ear.tell();
                    })));
                }
            }
            _ => {}
        }
    }

    /// Has everything fetched again of which something was heard; as long as nobody looks at the page, later.
    fn tell(&self) {
        if gloo::utils::document().visibility_state() == VisibilityState::Visible {
            let heard = self.heard.take();
            heard.iter().for_each(|(topic, id)| self.client.heard(topic, id));
        }
    }
}

/// A word of an object that came as JSON. Read by the browser: an ear is in every page, and types that are read for it alone would
/// weigh more than all the rest of it.
fn word(object: &JsValue, name: &str) -> String {
    Reflect::get(object, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}
