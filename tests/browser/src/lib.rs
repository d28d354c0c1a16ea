//! What is worked out natively, when the tests are built, and again in the
//! browser: both must come to the same.

use explorer::argument::Argument;
use explorer::evaluate::{Edit, evaluate};
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;

include!("readings.rs");
