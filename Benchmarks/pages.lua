-- Asks for the addresses of a file in a random order, as a browser would: one a line, with a cookie behind a tab where
-- the page wants one.
function init()
  math.randomseed(tonumber(string.format("%p", {}):sub(-6), 16) or 1)
  requests = {}
  for line in io.lines(os.getenv("BENCH_PATHS")) do
    local path, cookie = line:match("^([^\t]+)\t?(.*)$")
    local headers = {}
    if os.getenv("BENCH_GZIP") == "1" then headers["Accept-Encoding"] = "gzip" end
    if cookie ~= "" then headers["Cookie"] = cookie end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  return requests[math.random(#requests)]
end

dofile("Benchmarks/report.lua")
