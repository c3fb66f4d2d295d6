//! Roles and names, and how the engines differ in them.
use anyhow::{Result, bail};

/// Where elements of a role may be; the engine then says which are.
pub(crate) fn candidates(role: &str) -> Result<String> {
    let native = match role {
        "button" => "button, input[type=submit], input[type=button]",
        "disclosure" => "summary",
        "link" => "a[href], area[href]",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "textbox" => "input, textarea",
        "spinbutton" => "input[type=number]",
        "searchbox" => "input[type=search]",
        "checkbox" | "switch" => "input[type=checkbox]",
        "radio" => "input[type=radio]",
        "combobox" | "listbox" => "select, input",
        "option" => "option",
        "slider" => "input[type=range]",
        "image" => "img, svg, [role=img]",
        "group" => "fieldset, details, optgroup",
        "radiogroup" => "fieldset",
        "navigation" => "nav",
        "main" => "main",
        "banner" => "header",
        "contentinfo" => "footer",
        "region" => "section",
        "form" => "form",
        "search" => "search",
        "article" => "article",
        "dialog" => "dialog",
        "list" => "ul, ol",
        "listitem" => "li",
        "table" => "table",
        "row" => "tr",
        "cell" => "td",
        "columnheader" | "rowheader" => "th",
        "paragraph" => "p",
        "status" => "output",
        "progressbar" => "progress",
        "figure" => "figure",
        "alert" | "alertdialog" | "tab" | "tablist" | "tabpanel" | "note" | "tooltip" | "menu"
        | "menuitem" => "",
        other => bail!("the harness knows no role {other:?}: add it to find.rs"),
    };
    let explicit = format!("[role={role}]");
    Ok(if native.is_empty() {
        explicit
    } else {
        format!("{native}, {explicit}")
    })
}

/// The engines disagree: on WebKit a number input is a text box and a list a button; a summary, which has no role in ARIA,
/// is called `disclosure` here.
pub(crate) fn same_role(wanted: &str, found: &str) -> bool {
    wanted == found
        || match wanted {
            "spinbutton" | "searchbox" => found == "textbox",
            // A password's field, which has no role in ARIA.
            "textbox" => found.is_empty() || found == "password text",
            "image" => found == "img" || found == "graphics-document",
            "disclosure" => found == "DisclosureTriangle" || found.is_empty(),
            "radiogroup" => found == "group",
            "combobox" => found == "button",
            _ => false,
        }
}

/// A name that ends in `…` stands for all that begin so.
pub(crate) fn same_name(wanted: &str, found: &str) -> bool {
    wanted
        .strip_suffix('…')
        .map_or(wanted == found, |beginning| found.starts_with(beginning))
}
