# Two are all that a newcomer needs: make serve, make test.
VENV := .venv
BIN := $(VENV)/bin
EDITION ?= 2026.1
QUERIES ?= bench/queries.tsv
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --quiet --custom-compile-command "make lock"
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1

.DEFAULT_GOAL := help

.PHONY: help
help: ## Say what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: serve
serve: $(VENV)/ready ## Serve both languages at 127.0.0.1:8000 and rebuild when a file changes
	$(BIN)/mkdocs serve --livereload

.PHONY: test
test: $(VENV)/ready $(VENV)/browser ## Run every test; PYTEST="-k data" runs some
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(PYTEST)

.PHONY: bench
bench: $(VENV)/ready $(VENV)/browser ## Measure search, pages and growth beside a stock Material site; QUERIES=file.tsv asks other questions
	$(BIN)/python -m bench.search $(QUERIES)
	$(BIN)/python -m bench.weight
	$(BIN)/python -m bench.growth

.PHONY: build
build: $(VENV)/ready ## Build the site into site/, or fail and leave nothing
	STRICT=true $(BIN)/mkdocs build

.PHONY: books
books: $(VENV)/ready ## Build the site as for a release: with the books in site/downloads and the cards
	RELEASE=true STRICT=true $(BIN)/mkdocs build

.PHONY: check
check: $(VENV)/ready ## Lint and type-check everything
	$(BIN)/ruff format --check bench macros tests
	$(BIN)/ruff check bench macros tests docs/labs
	$(BIN)/mypy
	$(BIN)/yamllint --strict docs/data mkdocs.yml .github
	$(BIN)/rumdl check docs/en docs/tr docs/style README.md CONTRIBUTING.md CHANGELOG.md
	$(BIN)/djlint --lint --quiet overrides
	$(BIN)/djlint --lint --quiet --extension html.j2 macros/templates
	$(BIN)/python -m macros.check
	$(MAKE) types

.PHONY: types
types: $(VENV)/types/ready ## Check the types of the scripts
	$(BIN)/node $(VENV)/types/node_modules/typescript/bin/tsc --project .ci/types
	$(BIN)/node $(VENV)/types/node_modules/typescript/bin/tsc --project .ci/types/workers.json

.PHONY: format
format: $(VENV)/ready ## Format the Python code
	$(BIN)/ruff format bench macros tests
	$(BIN)/ruff check --fix bench macros tests

.PHONY: generated
generated: $(VENV)/ready ## Write the files that are made from others: schemas, register of addresses, snippets for hosts
	$(BIN)/python -m macros.schemas
	$(BIN)/python -m macros.permanence
	$(BIN)/python -m macros.site.hosting

.PHONY: translation
translation: $(VENV)/ready ## List the Turkish pages: missing, outdated, current
	$(BIN)/python -m macros.translation

.PHONY: deploy
deploy: $(VENV)/ready ## Commit the edition to the branch gh-pages (EDITION=2026.1; SITE_URL and REPO_URL from the environment)
	RELEASE=true STRICT=true $(BIN)/mike deploy --update-aliases $(EDITION) latest
	$(BIN)/mike set-default latest
	$(BIN)/python -m macros.site.editions "$${SITE_URL:-https://ai-engineer-roadmap.example/}"

.PHONY: lock
lock: $(VENV)/ready ## Lock the dependencies of pyproject.toml with hashes
	$(BIN)/$(LOCK) --output-file requirements.txt
	$(BIN)/$(LOCK) --group dev --group labs --constraint requirements.txt --output-file requirements-dev.txt

.PHONY: clean
clean: ## Remove what was built
	rm -rf site $(VENV)

$(VENV)/ready: requirements-dev.txt
	.ci/environment $(VENV)
	touch $@

# TypeScript is installed in the environment, out of the way of what reads the project's folders.
$(VENV)/types/ready: $(VENV)/ready .ci/types/package-lock.json
	mkdir -p $(@D)
	cp .ci/types/package.json .ci/types/package-lock.json $(@D)
	cd $(@D) && $(CURDIR)/$(BIN)/npm ci --no-audit --no-fund --loglevel=error
	touch $@

$(VENV)/browser: $(VENV)/ready
	.ci/browser $(BIN)
	touch $@
