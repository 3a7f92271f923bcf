-- Asks for the addresses of a file, one a line, in a random order, as a browser would.
function init()
  math.randomseed(tonumber(string.format("%p", {}):sub(-6), 16) or 1)
  paths = {}
  for line in io.lines(os.getenv("BENCH_PATHS")) do paths[#paths + 1] = line end
  headers = {}
  if os.getenv("BENCH_GZIP") == "1" then headers["Accept-Encoding"] = "gzip" end
  if os.getenv("BENCH_COOKIE") ~= "" then headers["Cookie"] = os.getenv("BENCH_COOKIE") end
end

function request()
  return wrk.format("GET", paths[math.random(#paths)], headers)
end

dofile("Benchmarks/report.lua")
