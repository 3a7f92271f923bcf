# Một Cửa. `make` lists what there is; the work stands in scripts/.
SWIFT ?= swift
DOSSIERS ?= 10000
DAYS ?= 30
SEED ?= 1
ROUNDS ?= 100
CASES ?= 1000000
export SWIFT

.DEFAULT_GOAL := help
.PHONY: help run test lint test-swift test-browser test-api test-crash test-clock test-bpmn test-walks bench bench-million bench-clock seed simulate format clean

help: ## Shows this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: ## Installs what is missing, builds, seeds a new database, serves http://127.0.0.1:8080
	@scripts/run

test: ## Installs what is missing; format, Swift, holidays, BPMN, kill -9 (short), API, browser
	@scripts/test

lint: ## Checks the format of the Swift sources
	@$(SWIFT) format lint --strict --parallel -r Sources Tests Package.swift

test-swift: ## Swift tests on SQLite and on a private PostgreSQL
	@scripts/install test
	@scripts/test-swift

test-browser: ## Main jobs in headless Chromium, with axe and screenshots (var/screenshots)
	@scripts/install test
	@scripts/test-browser

test-api: ## The API against its OpenAPI document
	@scripts/install test
	@scripts/test-api

test-crash: ## kill -9 under load on both engines (ROUNDS=100)
	@scripts/install test
	@scripts/test-crash $(ROUNDS)

test-clock: ## The legal clock beside one that walks minute by minute (CASES=1000000)
	@scripts/test-clock $(CASES)

test-bpmn: ## The processes as BPMN beside SpiffWorkflow
	@scripts/install test
	@.venv/bin/python Tests/BPMN/run.py "$$(scripts/build-tests)"

test-walks: ## Random dossiers through random processes, officers at once, with new seeds (SEEDS=40)
	@scripts/install test
	@FRESH_SEEDS=$(or $(SEEDS),40) scripts/test-swift --filter 'ShippedWalkTests|RaceTests|LatecomerTests'

bench: ## Measures the promises on both engines, into docs/performance.md
	@scripts/install bench
	@scripts/bench

bench-million: ## The same on SQLite with 1.000.000 dossiers stored (half an hour)
	@scripts/install bench
	@scripts/bench-million

bench-clock: ## Measures the legal clock alone
	@scripts/bench-clock

seed: ## Puts the reference data, accounts and dossiers for a demonstration into the database of `make run`
	@scripts/motcua seed --demo

simulate: ## Plays real work into that database (DOSSIERS=10000 DAYS=30 SEED=1)
	@MOTCUA_DEMO=1 scripts/motcua simulate --dossiers $(DOSSIERS) --days $(DAYS) --seed $(SEED)

format: ## Puts the Swift sources into the house format
	@$(SWIFT) format -i --parallel -r Sources Tests Package.swift

clean: ## Removes what was built (the database under var/ stays)
	@rm -rf .build var/screenshots var/schemathesis
	@find Tests -name __pycache__ -type d -exec rm -rf {} +
