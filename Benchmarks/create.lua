-- Takes in dossiers: every request with a key of its own.
local token, body = os.getenv("BENCH_TOKEN"), os.getenv("BENCH_BODY")
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  sent = 0
  headers = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
end

function request()
  sent = sent + 1
  headers["Idempotency-Key"] = os.getenv("BENCH_RUN") .. "-" .. number .. "-" .. sent
  return wrk.format("POST", nil, headers, body)
end

dofile("Benchmarks/report.lua")
