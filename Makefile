# make site   installs libcmark if it is missing, builds the program and renders the example into Output/
# make test   the same set-up, and beancount, hledger, feedparser, xmlschema, actionlint and a browser where they can be
#             had, then every test
# make lint   checks the layout of the code
# make bench  times reports on large ledgers beside DuckDB (Benchmarks/README.md)

# The example's books end here, so that its pages do not change from day to day.
AS_OF ?= 2026-11-15
# Where the example is rendered for.
BASE_URL ?= https://example.com/

SWIFT ?= swift
# On Linux the Swift runtime becomes a part of the program, which then starts in a few milliseconds.
RELEASE_FLAGS := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xlinker -s)

.PHONY: all bench build clean lint setup site test

all: site

setup:
	@.ci/install-libcmark

build: setup
	$(SWIFT) build --configuration release --product tallypress $(RELEASE_FLAGS)

site: build
	@"$$($(SWIFT) build --configuration release --show-bin-path)/tallypress" build --as-of $(AS_OF) --base-url $(BASE_URL)
	@echo "Open Output/index.html, or serve Output/ with any web server."

test: setup
	@.ci/install-beancount-hledger
	@.ci/install-feedparser-xmlschema
	@.ci/install-browser
	@.ci/install-actionlint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

bench: build
	@Benchmarks/run "$$($(SWIFT) build --configuration release --show-bin-path)/tallypress"

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

clean:
	$(SWIFT) package clean
