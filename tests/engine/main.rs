//! The engine against the rules of the method, and against a second evaluator
//! that was written from the rules alone.

mod brute_force;
mod edits;
mod essay;
mod every_scenario;
mod exports;
mod graph;
mod hostile_links;
mod library;
mod links;
mod naive;
mod never_derived;
mod oracle;
mod presets;
mod queries;
mod random;
mod rules;
mod sketch;
