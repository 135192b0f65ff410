# make site   installs libcmark if it is missing, builds the program and renders the example into Output/
# make test   the same set-up, and beancount, hledger, feedparser, xmlschema, actionlint, zsh, fish and a browser where they
#             can be had, then every test
# make lint   checks the layout of the code
# make install PREFIX=DIR   builds the program and installs it, with manual pages and completions (/usr/local unless given)
# make uninstall PREFIX=DIR removes what was installed
# make bench  times reports on large ledgers beside DuckDB, and previews of a large site (Benchmarks/README.md)

# The example's books end here, so that its pages do not change from day to day.
AS_OF ?= 2026-11-15
# Where the example is rendered for.
BASE_URL ?= https://example.com/

SWIFT ?= swift
# On Linux the Swift runtime becomes a part of the program, which then starts in a few milliseconds, and so does libcmark
# where there is an archive of it: the program is then one file that needs nothing but the system's C and C++ libraries.
ifeq ($(shell uname -s),Linux)
CMARK_ARCHIVE = $(shell .ci/prepare-libcmark-archive)
RELEASE_FLAGS = --static-swift-stdlib -Xlinker -s $(addprefix --pkg-config-path ,$(CMARK_ARCHIVE))
endif

# Where `make install` puts the program, below DESTDIR if that is given.
PREFIX ?= /usr/local
DESTDIR ?=
BINARIES = $(DESTDIR)$(PREFIX)/bin
MANUAL = $(DESTDIR)$(PREFIX)/share/man/man1
BASH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
# The date that manual pages bear: that of the last change, or today's where there is no history.
MANUAL_DATE = $(or $(shell git log -1 --format=%cs 2>/dev/null),$(shell date +%F))

.PHONY: all bench build clean install lint setup site test uninstall

all: site

setup:
	@.ci/install-libcmark

build: setup
	$(SWIFT) build --configuration release --product tallypress $(RELEASE_FLAGS)

site: build
	@"$$($(SWIFT) build --configuration release --show-bin-path)/tallypress" build --as-of $(AS_OF) --base-url $(BASE_URL)
	@echo "Open Output/index.html, or serve Output/ with any web server."

install: build
	$(SWIFT) build --configuration release --product manual-pages $(RELEASE_FLAGS)
	@set -e; \
	built=$$($(SWIFT) build --configuration release --show-bin-path); \
	install -d "$(BINARIES)" "$(MANUAL)" "$(BASH_COMPLETIONS)" "$(ZSH_COMPLETIONS)" "$(FISH_COMPLETIONS)"; \
	install -m 755 "$$built/tallypress" "$(BINARIES)/tallypress"; \
	program="$(BINARIES)/tallypress"; \
	rm -f "$(MANUAL)"/tallypress.1 "$(MANUAL)"/tallypress-*.1; \
	"$$program" --experimental-dump-help | \
		"$$built/manual-pages" "$(MANUAL)" --of "$$("$$program" --version)" --date $(MANUAL_DATE); \
	"$$program" --generate-completion-script bash > "$(BASH_COMPLETIONS)/tallypress"; \
	"$$program" --generate-completion-script zsh > "$(ZSH_COMPLETIONS)/_tallypress"; \
	"$$program" --generate-completion-script fish > "$(FISH_COMPLETIONS)/tallypress.fish"; \
	echo "Installed $$program, its manual pages and its completions."

uninstall:
	rm -f "$(BINARIES)/tallypress" "$(MANUAL)"/tallypress.1 "$(MANUAL)"/tallypress-*.1 \
		"$(BASH_COMPLETIONS)/tallypress" "$(ZSH_COMPLETIONS)/_tallypress" "$(FISH_COMPLETIONS)/tallypress.fish"

test: setup
	@.ci/install-beancount-hledger
	@.ci/install-feedparser-xmlschema
	@.ci/install-browser
	@.ci/install-actionlint
	@.ci/install-shells
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

bench: build
	@Benchmarks/run "$$($(SWIFT) build --configuration release --show-bin-path)/tallypress"
	$(SWIFT) build --configuration release --product preview-benchmark $(RELEASE_FLAGS)
	@Benchmarks/preview.sh "$$($(SWIFT) build --configuration release --show-bin-path)/preview-benchmark"

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

clean:
	$(SWIFT) package clean
