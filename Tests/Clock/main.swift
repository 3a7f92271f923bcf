import Foundation

/// Puts random cases to the clock and to one that walks minute by minute: TestClock CASES [SEED]
/// Another seed looks at other cases. Exit code 1 when the two differ.
let words = CommandLine.arguments.dropFirst()
let cases = words.first.flatMap(Int.init) ?? 0
let seed = words.dropFirst().first.flatMap(UInt64.init) ?? 1
guard cases > 0, words.count == 1 || UInt64(words[words.startIndex + 1]) != nil else {
  print("Usage: scripts/test-clock CASES [SEED]")
  exit(64)
}

var differences = Differences()
try differences.look(atCases: cases, seed: seed)
for difference in differences.found.prefix(20) { print("DIFFERENCE \(difference)") }
print("seed \(seed): \(differences.cases) cases, \(differences.found.count) differences.")
exit(differences.found.isEmpty ? 0 : 1)
