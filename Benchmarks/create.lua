-- Takes in dossiers at the counters of a file in turn: one a line, its token and a dossier behind a tab. Every request
-- has a key of its own.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  sent = 0
  counters = {}
  for line in io.lines(os.getenv("BENCH_COUNTERS")) do
    local token, body = line:match("^([^\t]+)\t(.*)$")
    local headers = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
    counters[#counters + 1] = { headers = headers, body = body }
  end
end

function request()
  sent = sent + 1
  -- The threads begin at different counters.
  local counter = counters[(sent + number * 7) % #counters + 1]
  counter.headers["Idempotency-Key"] = os.getenv("BENCH_RUN") .. "-" .. number .. "-" .. sent
  return wrk.format("POST", nil, counter.headers, counter.body)
end

dofile("Benchmarks/report.lua")
