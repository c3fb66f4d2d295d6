//! wasm-bindgen's JavaScript, minified: Trunk's own minifier cannot read it.

use super::Outcome;
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// How a script's file is to be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An ES module: its own names are its own.
    Module,
    /// A script of the page or of a worker.
    Classic,
}

/// JavaScript that does the same in fewer bytes.
///
/// # Errors
/// What the parser cannot read.
pub fn minified(source: &str, kind: Kind) -> Outcome<String> {
    let allocator = Allocator::default();
    let source_type = match kind {
        Kind::Module => SourceType::mjs(),
        Kind::Classic => SourceType::cjs(),
    };
    let parsed = Parser::new(&allocator, source, source_type).parse();
    if let Some(error) = parsed.errors.first() {
        return Err(format!("JavaScript that cannot be read: {error}").into());
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions {
            top_level: kind == Kind::Module,
            ..MangleOptions::default()
        }),
        compress: Some(CompressOptions::smallest()),
    };
    let done = Minifier::new(options).minify(&allocator, &mut program);
    Ok(Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(done.scoping)
        .build(&program)
        .code)
}

/// The module without the classes that it exports and that nothing makes: Leptos brings three for streams from a server.
///
/// Each stands as wasm-bindgen writes it, a class, a line about its disposal and a finalizer; where anything else names
/// it, it stays.
#[must_use]
pub fn without_unused_classes(source: &str) -> String {
    let names = source
        .lines()
        .filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {"));
    names.fold(source.to_owned(), |kept, name| {
        let parts = [
            (format!("export class {name} {{\n"), "\n}\n"),
            (format!("if (Symbol.dispose) {name}.prototype"), ";\n"),
            (format!("const {name}Finalization = "), ";\n"),
        ];
        let without = parts.iter().try_fold(kept.clone(), |text, (from, to)| {
            let start = text.find(from)?;
            let end = start + text[start..].find(to)? + to.len();
            Some([&text[..start], &text[end..]].concat())
        });
        without.filter(|text| !text.contains(name)).unwrap_or(kept)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unused_class_goes_and_a_used_one_stays() {
        let class = |name: &str| {
            format!(
                "export class {name} {{\n    free() {{\n        {name}Finalization.unregister(this);\n    }}\n}}\n\
                if (Symbol.dispose) {name}.prototype[Symbol.dispose] = {name}.prototype.free;\n"
            )
        };
        let finalizer = |name: &str| {
            format!(
                "const {name}Finalization = none\n    ? {{}}\n    : new FinalizationRegistry();\n"
            )
        };
        let source = [
            &class("Lost")[..],
            &class("Found"),
            "let wasm = new Found();\n",
            &finalizer("Lost"),
            &finalizer("Found"),
        ]
        .concat();
        let kept = without_unused_classes(&source);
        assert!(!kept.contains("Lost"), "{kept}");
        assert!(kept.starts_with(&class("Found")), "{kept}");
        assert!(kept.ends_with(&finalizer("Found")), "{kept}");
    }

    #[test]
    fn a_minified_module_keeps_what_it_exports() {
        let source = "// words\nfunction start(module_or_path) { return module_or_path.slice(1); }\nexport { start as default };";
        let short = minified(source, Kind::Module).unwrap();
        assert!(
            short.len() < source.len() && short.contains("as default"),
            "{short}"
        );
        assert!(!short.contains("words"), "{short}");
        assert!(minified("let let = ;", Kind::Module).is_err());
    }
}
