//! Query string → link. Any text at all gives a link; what could not be read
//! changes nothing and is told.

use super::write::setting_name;
use super::{Link, Notice, Scenario, View, keys, percent};
use crate::argument::{Argument, PresetId};
use crate::sorted::insert;

impl Link {
    /// Reads a query string, with or without its `?`; any text at all gives a
    /// link, and a notice if something in it could not be read.
    ///
    /// `base` is the preset of the page that carries it, if it is a preset's;
    /// a `preset` in the query takes its place, and what a step of the guided
    /// tour sets takes the place of both.
    pub fn parse(
        query: &str,
        argument: &Argument,
        base: Option<PresetId>,
    ) -> (Self, Option<Notice>) {
        let (pairs, strange) = pairs(query, argument);
        let named = last_value(&pairs, "preset").and_then(|name| argument.preset_named(name));
        let of_step = last_value(&pairs, "step")
            .and_then(|value| Scenario::of_step(argument, value.parse().ok()?));
        let scenario =
            of_step.unwrap_or_else(|| Scenario::of_preset_or_start(argument, named.or(base)));
        let mut link = Self::to_scenario(scenario);

        let (mut read, mut unread) = (false, strange);
        for (key, value) in &pairs {
            match link.take(key, value, argument) {
                Taken::Read => read = true,
                Taken::Unread => unread = true,
                Taken::PartlyRead => (read, unread) = (true, true),
            }
        }
        let notice = match (unread, read) {
            (false, _) => None,
            (true, true) => Some(Notice::Part),
            (true, false) => Some(Notice::Nothing),
        };
        (link, notice)
    }

    fn take(&mut self, key: &str, value: &str, argument: &Argument) -> Taken {
        match key {
            "preset" => Taken::read_if(argument.preset_named(value).is_some()),
            "reject" => self.take_rejected(value, argument),
            "stated" => {
                self.edit.stated_only |= value == "1";
                Taken::read_if(value == "1")
            }
            "view" => take(&mut self.view, View::named(value)),
            "step" => {
                let step: Option<usize> = value.parse().ok();
                let steps = 1..=argument.tour.len();
                take(&mut self.step, step.filter(|step| steps.contains(step)))
            }
            "with" => {
                let (scenario, taken) = compared(value, argument);
                self.compared_with = scenario.or(self.compared_with.take());
                taken
            }
            "about" => take(&mut self.about, argument.consequence_named(value)),
            _ => set(&mut self.scenario, key, value, argument),
        }
    }

    fn take_rejected(&mut self, names: &str, argument: &Argument) -> Taken {
        let mut taken = Vec::new();
        // A comma too many is no id that went missing.
        for name in names.split(',').filter(|name| !name.is_empty()) {
            match argument.reason_named(name) {
                Some(reason) => {
                    insert(&mut self.edit.rejected, reason);
                    taken.push(Taken::Read);
                }
                None => taken.push(Taken::Unread),
            }
        }
        Taken::all(&taken)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    Read,
    Unread,
    PartlyRead,
}

impl Taken {
    fn read_if(known: bool) -> Self {
        if known { Self::Read } else { Self::Unread }
    }

    fn all(parts: &[Self]) -> Self {
        match (parts.contains(&Self::Read), parts.contains(&Self::Unread)) {
            (true, true) => Self::PartlyRead,
            (false, true) => Self::Unread,
            (_, false) => Self::Read,
        }
    }
}

fn take<T>(place: &mut Option<T>, value: Option<T>) -> Taken {
    let taken = Taken::read_if(value.is_some());
    *place = value.or(place.take());
    taken
}

/// The keys that mean something here, each once with its last value, and
/// whether there were strange ones. Only what is known is kept, so that a link
/// of a hundred thousand keys is read as quickly as it is long.
fn pairs(query: &str, argument: &Argument) -> (Vec<(String, String)>, bool) {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut strange = false;
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (percent::decoded(key), percent::decoded(value));
        if keys::is_passed_over(&key) {
            continue;
        }
        if let Some((_, earlier)) = pairs.iter_mut().find(|(known, _)| *known == key) {
            *earlier = value;
        } else if keys::RESERVED.contains(&key.as_str()) || argument.control_named(&key).is_some() {
            pairs.push((key, value));
        } else {
            strange = true;
        }
    }
    (pairs, strange)
}

fn last_value<'a>(pairs: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    let mut values = pairs.iter().filter(|(key, _)| key == wanted);
    values.next().map(|(_, value)| value.as_str())
}

/// Sets one control. A circumstance cannot be left open.
fn set(scenario: &mut Scenario, key: &str, value: &str, argument: &Argument) -> Taken {
    let Some(id) = argument.control_named(key) else {
        return Taken::Unread;
    };
    let control = argument.control(id);
    let wanted = control
        .settings()
        .find(|&setting| setting_name(control, setting) == value);
    match wanted {
        Some(setting) => {
            *scenario = scenario.with(id, setting);
            Taken::Read
        }
        None => Taken::Unread,
    }
}

/// The compared scenario: `control:value` joined by commas, defaults left
/// out, and a preset's name where it starts from one.
fn compared(value: &str, argument: &Argument) -> (Option<Scenario>, Taken) {
    let mut taken = Vec::new();
    let mut scenario = Scenario::start(argument);
    for part in value.split(',').filter(|part| !part.is_empty()) {
        taken.push(if let Some((key, value)) = part.split_once(':') {
            set(&mut scenario, key, value, argument)
        } else if let Some(preset) = argument.preset_named(part) {
            scenario = Scenario::of_preset(argument, preset);
            Taken::Read
        } else {
            Taken::Unread
        });
    }
    let taken = Taken::all(&taken);
    ((taken != Taken::Unread).then_some(scenario), taken)
}
