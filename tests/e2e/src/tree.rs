//! What assistive technology is told of the page: not what its HTML says, but
//! what the browser made of it. Only Chromium tells.

use crate::browser::Browser;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

/// An element as assistive technology knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Its role: `radio`, `link`, …
    pub role: String,
    /// Its name.
    pub name: String,
    /// What describes it beyond its name.
    pub description: String,
    /// Its states and properties: `checked`, `level`, …
    pub properties: BTreeMap<String, Value>,
}

/// The tree at one moment.
pub struct Tree<'a> {
    browser: &'a Browser,
    /// The document's number in Chromium's own protocol.
    document: Value,
    /// By the number of the element.
    nodes: HashMap<i64, Told>,
    order: Vec<i64>,
}

impl<'a> Tree<'a> {
    /// Reads the tree.
    pub fn read(browser: &'a Browser) -> Self {
        let document = browser.devtools("DOM.getDocument", &json!({ "depth": 0 }));
        let tree = browser.devtools("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        let told: Vec<(i64, Told)> = nodes.filter_map(told).collect();
        Self {
            browser,
            document: document["root"]["nodeId"].clone(),
            order: told.iter().map(|(id, _)| *id).collect(),
            nodes: told.into_iter().collect(),
        }
    }

    /// Everything of a role, in the tree's order.
    pub fn all<'b>(&'b self, role: &'b str) -> impl Iterator<Item = &'b Told> {
        let all = self.order.iter().map(|id| &self.nodes[id]);
        all.filter(move |told| told.role == role)
    }

    /// What is told of each element that a selector finds; nothing of those
    /// that assistive technology does not meet.
    pub fn of(&self, css: &str) -> Vec<Option<&Told>> {
        let asked = json!({ "nodeId": self.document, "selector": css });
        let found = self.browser.devtools("DOM.querySelectorAll", &asked);
        let found = found["nodeIds"].as_array().cloned().unwrap_or_default();
        let told = |node: Value| {
            let asked = json!({ "nodeId": node });
            let described = self.browser.devtools("DOM.describeNode", &asked);
            self.nodes
                .get(&described["node"]["backendNodeId"].as_i64()?)
        };
        found.into_iter().map(told).collect()
    }

    /// What is told of the one element that a selector finds.
    pub fn one(&self, css: &str) -> &Told {
        match self.of(css)[..] {
            [Some(told)] => told,
            ref others => panic!("{css}: {others:?}"),
        }
    }
}

impl Told {
    /// Whether it has a state or property that is true.
    pub fn is(&self, property: &str) -> bool {
        let value = self.properties.get(property);
        value.is_some_and(|value| *value == json!(true) || *value == json!("true"))
    }
}

fn told(node: &Value) -> Option<(i64, Told)> {
    if node["ignored"] == json!(true) {
        return None;
    }
    let words = |key: &str| {
        let words = node[key]["value"].as_str().unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let properties = node["properties"].as_array().into_iter().flatten();
    let property = |property: &Value| {
        let name = property["name"].as_str()?.to_owned();
        Some((name, property["value"]["value"].clone()))
    };
    let told = Told {
        role: words("role"),
        name: words("name"),
        description: words("description"),
        properties: properties.filter_map(property).collect(),
    };
    Some((node["backendDOMNodeId"].as_i64()?, told))
}
