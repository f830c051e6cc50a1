# make help lists the commands. `make run` and `make test` install what a fresh machine lacks.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash

GO      ?= go
LISTEN  ?= :8080
LINT    := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
ASSETS  := static/dist/map.json
SOURCES := $(shell find static -path static/dist -prune -o -type f ! -name '*.go' -print 2>/dev/null) package-lock.json

.PHONY: help run test check bench build assets generate messages format verify lint clean

help: ## List the commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: build ## Run the site at http://localhost:8080, with its content and an administrator
	@tools/prepare postgres
	@tools/prepare vips || true # without it the site runs, and takes no pictures
	@bin/devdb -keep .data/db sh -c 'bin/segib migrate && bin/segib seed && bin/segib user first --listen=$(LISTEN) && exec bin/segib serve --listen=$(LISTEN)'

test: build ## Run all tests, with a real PostgreSQL and a real browser
	@tools/prepare postgres chromium vips
	@bin/devdb $(GO) test -count=1 -timeout=20m ./...

check: generate ## Verify what is generated, format, vet, lint, and test, with the race detector but in the browser
	@tools/prepare postgres chromium vips gcc
	@$(MAKE) --no-print-directory verify lint build
	@bin/devdb $(GO) test -race -count=1 -timeout=20m $$($(GO) list ./... | grep -v /cmd/)
	@bin/devdb $(GO) test -count=1 -timeout=40m ./cmd/... # in a browser: what it asks of the program, the others ask too

bench: build ## Measure speed and weight, beside nginx on the same bytes
	@tools/prepare postgres nginx wrk
	@$(GO) build -o bin/bench ./cmd/bench
	@bin/devdb bin/bench

build: $(ASSETS) ## Build the program into bin/
	@$(GO) build -o bin/ ./cmd/segib ./cmd/devdb

assets: $(ASSETS) ## Build style sheets, scripts, fonts, flags and the map into static/dist

node_modules/.package-lock.json: package.json package-lock.json
	@npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

$(ASSETS): node_modules/.package-lock.json $(SOURCES)
	@node static/build/build.mjs
	@touch $@

generate: $(ASSETS) ## Generate Go from templ files and extract the interface's sentences
	@$(GO) tool templ generate -path templates -log-level error
	@$(MAKE) --no-print-directory messages

messages: ## Extract sentences from templates/msg and merge their translations
	@rm -f locales/translate.*.toml
	@$(GO) tool goi18n extract -sourceLanguage es -outdir locales -format toml templates/msg
	@$(GO) tool goi18n merge -sourceLanguage es -outdir locales locales/active.es.toml locales/active.pt.toml locales/active.en.toml
	@for f in locales/translate.*.toml; do [ ! -s $$f ] || { echo "$$f lists what is not translated: translate it there, then run"; echo "  go tool goi18n merge -sourceLanguage es -outdir locales locales/active.*.toml $$f && rm $$f"; exit 1; }; done
	@rm -f locales/translate.*.toml

format: ## Format Go and templ files
	@gofmt -w $$(git ls-files '*.go')
	@$(GO) tool templ fmt templates >/dev/null

verify: ## Verify that what is generated is committed and everything is formatted
	@git diff --exit-code --stat -- '*_templ.go' locales || { echo "generated files differ: run make generate and commit them"; exit 1; }
	@bad=$$(gofmt -l $$(git ls-files '*.go')); [ -z "$$bad" ] || { echo "not formatted: $$bad"; exit 1; }

lint: ## Vet, and lint by .golangci.yml
	@$(GO) vet ./...
	@$(GO) run $(LINT) run

clean: ## Remove what was built, and the private database
	@rm -rf bin static/dist node_modules .data
