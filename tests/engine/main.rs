//! The engine against the rules of the method, and against a second evaluator
//! that was written from the rules alone.

mod links;
mod sketch;
