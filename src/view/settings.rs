//! Every setting of one topic, the silence map: what the essay says, and just
//! as plainly where it says nothing.

use super::look::{Look, setting_told, setting_words};
use super::parts::icon;
use super::section::{section, table, topic_list};
use crate::app::map_table::{Heading, MapTable, Row, map_table};
use crate::argument::{ConsequenceId, ControlId, PositionId};
use crate::export::cited;
use crate::joined::joined;
use crate::query::{SilenceMap, silence_map};
use crate::scenario::link::{View, settings_query};
use crate::text::template::{around, fill};
use yew::prelude::*;

/// The map of the chosen topic.
pub(super) fn settings(look: Look, topic: ConsequenceId) -> Html {
    let words = look.words();
    let (before, after) = around(words.settings_sentence(), "topic");
    let map = silence_map(look.argument(), &look.state.setup.edit, topic);
    let body = html! {
        <>
            <p class="dek">{before}{topic_list(look, topic)}{after}</p>
            {for map.map(|map| mapped(look, &map))}
        </>
    };
    section(look, View::Settings, words.settings_heading(), body)
}

fn mapped(look: Look, map: &SilenceMap) -> Html {
    let words = look.words();
    let table_of = map_table(map, look.argument().contrast.control);
    let short = |id: &ControlId| look.text().control(*id).short.as_str();
    let axes = map.axes.iter().map(|axis| axis[0].0);
    let open: Vec<ControlId> = axes
        .filter(|&id| look.scenario().setting(id).is_none())
        .collect();
    let across: Vec<ControlId> = table_of.columns.iter().take(1).map(|at| at.0).collect();
    // A table of one axis has no headings at its side, and of none no other.
    let says = match (across.is_empty(), table_of.row_axes.is_empty()) {
        (true, _) => "{topic}",
        (false, true) => words.settings_caption_across(),
        (false, false) => words.settings_caption(),
    };
    let caption = fill(
        says,
        &[
            ("topic", &look.text().consequence(map.consequence).short),
            ("rows", &look.text().listed(&table_of.row_axes)),
            ("columns", &look.text().listed(&across)),
        ],
    );
    let (n, m) = (map.cells.len().to_string(), map.speaking().to_string());
    let mut count = fill(words.settings_count(), &[("n", &n), ("m", &m)]);
    if across.is_empty() {
        count.clear();
    }
    if !open.is_empty() {
        let open = fill(
            words.not_chosen_list(),
            &[("levers", &look.text().listed(&open))],
        );
        count = format!("{count} {open}");
    }
    let head = html! {
        <>
            {for table_of.row_axes.iter().map(|id| html! {
                <th key={id.index()} scope="col"><span class="note">{short(id)}</span></th>
            })}
            {for table_of.columns.iter().map(|&(control, position)| html! {
                <th key={format!("c{}", position.index())} scope="col">{position_words(look, control, position)}</th>
            })}
        </>
    };
    let rows = table_of
        .rows
        .iter()
        .map(|line| row(look, map, &table_of, line));
    html! {
        <div key="map">
            <p class="note">{count}</p>
            <div class="scroller" tabindex="0" role="region" aria-label={words.settings_table()}>
                {table(caption, head, rows.collect())}
            </div>
        </div>
    }
}

fn position_words(look: Look, control: ControlId, position: PositionId) -> &'static str {
    setting_words(look.text(), control, Some(position))
}

fn row(look: Look, map: &SilenceMap, table: &MapTable, row: &Row) -> Html {
    let innermost = table.row_axes.last();
    let heading = |at: &Heading| {
        let group = Some(&at.control) != innermost;
        html! {
            <th key={at.control.index()} scope={if group { "rowgroup" } else { "row" }} rowspan={group.then(|| at.rows.to_string())}>
                {position_words(look, at.control, at.position)}
            </th>
        }
    };
    html! {
        <tr key={row.cells[0]}>
            {for row.headings.iter().map(heading)}
            {for row.cells.iter().map(|&place| cell(look, map, place))}
        </tr>
    }
}

/// A link that sets what the cell stands for.
fn cell(look: Look, map: &SilenceMap, place: usize) -> Html {
    let (argument, words) = (look.argument(), look.words());
    let (cell, fixed) = (map.cells[place], map.settings(place));
    let here = map.cell_of(look.scenario()) == Some(place);
    let names: Vec<String> = (fixed.iter())
        .map(|&(control, setting)| setting_told(look, control, setting))
        .collect();
    let apply = fill(
        words.apply_settings(),
        &[("settings", &joined(&names, "; "))],
    );
    let cite = cell
        .deciding
        .map(|id| cited(words, &argument.claim(id).paragraphs));
    let state = cell.state;
    html! {
        <td key={format!("c{place}")}>
            <a
                href={look.address_about(&look.scenario().with_all(&fixed), map.consequence, None)}
                data-cell={settings_query(argument, &fixed)}
                data-state={state.name()}
                data-family={state.family().name()}
                aria-current={here.then_some("true")}
            >
                <span class="hidden">{apply}{" "}</span>
                <span class="state">{icon(state.name())}{" "}{look.text().state(state).short.as_str()}</span>{" "}
                <span class="note">{cite}</span>{" "}
                <strong class="here" hidden={!here}>{words.this_scene()}</strong>
            </a>
        </td>
    }
}
