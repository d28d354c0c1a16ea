//! Lighthouse's scores for a phone, if `cargo xtask bench` could set it up:
//! `LIGHTHOUSE` names its program.

use serde_json::Value;
use std::process::{Command, Stdio};

const CATEGORIES: &[&str] = &["performance", "accessibility", "best-practices", "seo"];

/// Looks at these addresses, and prints.
pub(crate) fn bench(addresses: &[String]) {
    let Some(program) = std::env::var_os("LIGHTHOUSE") else {
        println!("\nLighthouse: skipped, it is not set up");
        return;
    };
    println!("\nLighthouse, a phone       {}", CATEGORIES.join("  "));
    for address in addresses {
        let report = Command::new("node")
            .arg(&program)
            .args([
                address,
                "--quiet",
                "--output=json",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage",
            ])
            .arg(format!("--only-categories={}", CATEGORIES.join(",")))
            .env("CHROME_PATH", "/usr/bin/chromium")
            .stderr(Stdio::null())
            .output();
        let report =
            report.map(|output| serde_json::from_slice(&output.stdout).unwrap_or(Value::Null));
        match report.unwrap_or(Value::Null) {
            Value::Null => println!("  {address}: it failed"),
            report => print(address, &report),
        }
    }
}

/// The scores, and what keeps one from being full.
fn print(address: &str, report: &Value) {
    let path = address.splitn(4, '/').nth(3).unwrap_or_default();
    let score = |name: &&str| {
        format!(
            "{:.0}",
            report["categories"][*name]["score"]
                .as_f64()
                .unwrap_or(f64::NAN)
                * 100.0
        )
    };
    let scores: Vec<String> = CATEGORIES
        .iter()
        .map(|name| format!("{:>width$}", score(name), width = name.len()))
        .collect();
    println!("  {:<22}  {}", format!("/{path}"), scores.join("  "));
    for name in CATEGORIES {
        let audits = report["categories"][*name]["auditRefs"]
            .as_array()
            .into_iter()
            .flatten();
        for audit in audits.filter(|audit| audit["weight"].as_f64() > Some(0.0)) {
            let found = &report["audits"][audit["id"].as_str().unwrap_or_default()];
            if found["score"].as_f64().is_some_and(|score| score < 0.9) {
                println!(
                    "      {name}: {} {}",
                    found["title"].as_str().unwrap_or_default(),
                    found["displayValue"].as_str().unwrap_or_default()
                );
            }
        }
    }
}
