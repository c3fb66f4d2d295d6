//! The report as one HTML file that opens alone: no script, no link, no picture from elsewhere, and a policy that says so.
//!
//! Everything that a person wrote is text and is escaped; only our own words and geometry are markup.

use super::{Block, Picture, Report};
use crate::{
    chart::{UNDRAWN, band::Shape, label::Label, line::LineChart},
    storage::json::put_number,
    text::shell,
};

/// The screen's own rules for a report; without the app's colours their fallbacks hold.
const STYLE: &str = include_str!("../../../style/report.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The whole file.
#[must_use]
pub fn put_html(report: &Report) -> String {
    let mut out = String::with_capacity(16_000);
    out.push_str("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    out.push_str(POLICY);
    out.push_str("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element(&mut out, "title", &shell::title(&report.title));
    out.push_str("<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body class=\"alone\">\n<main class=\"");
    out.push_str(report.class());
    out.push_str("\">\n");
    element(&mut out, "h1", &report.title);
    element(&mut out, "p", &report.dates);
    if let Some(sample) = report.sample {
        element(&mut out, "p", sample);
    }
    for section in &report.sections {
        out.push_str("<section>\n");
        element(&mut out, "h2", section.heading);
        for block in &section.blocks {
            put_block(&mut out, block, section.heading);
        }
        out.push_str("</section>\n");
    }
    out.push_str("<p class=\"made\">");
    escape(&mut out, &report.made);
    out.push_str("</p>\n</main>\n</body>\n</html>\n");
    out
}

fn put_block(out: &mut String, block: &Block, heading: &str) {
    match block {
        Block::Strong(text) => {
            out.push_str("<p><strong>");
            escape(out, text);
            out.push_str("</strong></p>\n");
        }
        Block::Text(text) => element(out, "p", text),
        Block::List(lines) => {
            out.push_str("<ul>\n");
            for line in lines {
                element(out, "li", line);
            }
            out.push_str("</ul>\n");
        }
        Block::Table(columns, rows) => put_table(out, columns, rows, heading),
        Block::Picture(picture) => put_picture(out, picture),
    }
}

fn put_table(out: &mut String, columns: &[&str], rows: &[Vec<String>], heading: &str) {
    out.push_str("<table>\n<caption>");
    escape(out, heading);
    out.push_str("</caption>\n<thead><tr>");
    for column in columns {
        cell(out, "<th scope=\"col\">", column, "</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (place, text) in row.iter().enumerate() {
            if place == 0 {
                cell(out, "<th scope=\"row\">", text, "</th>");
            } else {
                // A narrow screen says the column beside each cell.
                let column = columns.get(place).copied().unwrap_or_default();
                cell(out, "<td data-column=\"", column, "\">");
                cell(out, "", text, "</td>");
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn put_picture(out: &mut String, picture: &Picture) {
    put_chart(out, &picture.narrow, "chart narrow", &picture.said);
    put_chart(out, &picture.wide, "chart wide", &picture.said);
}

fn put_chart(out: &mut String, chart: &LineChart, class: &str, said: &str) {
    if UNDRAWN {
        return;
    }
    out.push_str("<svg class=\"");
    out.push_str(class);
    out.push_str("\" viewBox=\"0 0 ");
    put_number(out, chart.width.unsigned_abs().into());
    out.push(' ');
    put_number(out, chart.height.unsigned_abs().into());
    out.push_str("\" role=\"img\" aria-label=\"");
    escape(out, said);
    out.push_str("\">\n");
    for Shape { fill, lines, .. } in &chart.bands {
        path(out, "band", fill);
        path(out, "band-lines", lines);
    }
    path(out, "grid", &chart.grid);
    path(out, "grid", &chart.marks);
    path(out, "today", &chart.today);
    path(out, chart.dot_kind.class(), &chart.dots);
    path(out, "median", &chart.line);
    let labels = chart.values.iter().chain(&chart.dates);
    for label in labels.chain(&chart.notes) {
        put_label(out, label);
    }
    out.push_str("</svg>\n");
}

fn path(out: &mut String, class: &str, d: &str) {
    if d.is_empty() {
        return;
    }
    for text in ["<path class=\"", class, "\" d=\"", d, "\"/>\n"] {
        out.push_str(text);
    }
}

fn put_label(out: &mut String, label: &Label) {
    let (x, y) = (label.x.to_string(), label.y.to_string());
    for text in [
        "<text x=\"",
        &x,
        "\" y=\"",
        &y,
        "\" text-anchor=\"",
        label.anchor.as_str(),
    ] {
        out.push_str(text);
    }
    cell(out, "\">", &label.text, "</text>\n");
}

fn element(out: &mut String, tag: &str, text: &str) {
    out.push('<');
    out.push_str(tag);
    cell(out, ">", text, "</");
    out.push_str(tag);
    out.push_str(">\n");
}

fn cell(out: &mut String, before: &str, text: &str, after: &str) {
    out.push_str(before);
    escape(out, text);
    out.push_str(after);
}

/// Text as text, in an element or in a quoted attribute; control characters, which no HTML may hold, go.
pub fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c < ' ' && c != '\t' && c != '\n' || c == '\u{7f}' => {}
            c => out.push(c),
        }
    }
}
