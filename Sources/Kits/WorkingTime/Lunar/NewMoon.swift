import Foundation

/// The moments of new moon, by Jean Meeus, Astronomical Algorithms (2nd ed.), chapter 49, with all its terms.
/// The shorter formula in common use misses the day of 1944-06-20, 1967-07-07, 2072-12-09 and 2085-10-19.
struct NewMoon {
  /// Number of the new moon, counted from the first of the year 2000.
  let number: Int

  /// The new moon nearest to the first hours of a day; the one before or after may be as near.
  static func near(_ ordinal: Int) -> NewMoon {
    NewMoon(number: Int(((Double(ordinal) - 10_962.6) / 29.530588861).rounded()))
  }

  /// Julian day in universal time.
  var julianDay: Double {
    let k = Double(number)
    let t = k / 1_236.85
    let mean =
      2_451_550.09766 + 29.530588861 * k + t * t * (0.00015437 - t * (0.000000150 - 0.00000000073 * t))
    let dynamical = mean + periodicTerms(k, t) + planetaryTerms(k, t)
    return dynamical - dynamicalMinusUniversal(atJulianDay: dynamical)
  }

  private func periodicTerms(_ k: Double, _ t: Double) -> Double {
    let sun = 2.5534 + 29.10535670 * k - t * t * (0.0000014 + 0.00000011 * t)
    let moon = 201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - 0.000000058 * t))
    let latitude = 160.7108 + 390.67050284 * k - t * t * (0.0016118 + t * (0.00000227 - 0.000000011 * t))
    let node = 124.7746 - 1.56375588 * k + t * t * (0.0020672 + 0.00000215 * t)
    // The eccentricity of the earth's orbit makes the terms of the sun's anomaly smaller with time.
    let eccentricity = 1 - t * (0.002516 + 0.0000074 * t)

    let sum = Self.terms.reduce(0.0) { sum, term in
      let argument = term.sun * sun + term.moon * moon + term.latitude * latitude
      return sum + term.size * pow(eccentricity, abs(term.sun)) * sine(argument)
    }
    return sum - 0.00017 * sine(node)
  }

  private func planetaryTerms(_ k: Double, _ t: Double) -> Double {
    Self.planets.reduce(0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t)) { sum, term in
      sum + term.size * sine(term.phase + term.speed * k)
    }
  }

  /// Days, and the multiples of the sun's anomaly, the moon's anomaly and the moon's argument of latitude.
  private static let terms: [(size: Double, sun: Double, moon: Double, latitude: Double)] = [
    (-0.40720, 0, 1, 0), (0.17241, 1, 0, 0), (0.01608, 0, 2, 0), (0.01039, 0, 0, 2), (0.00739, -1, 1, 0),
    (-0.00514, 1, 1, 0), (0.00208, 2, 0, 0), (-0.00111, 0, 1, -2), (-0.00057, 0, 1, 2), (0.00056, 1, 2, 0),
    (-0.00042, 0, 3, 0), (0.00042, 1, 0, 2), (0.00038, 1, 0, -2), (-0.00024, -1, 2, 0), (-0.00007, 2, 1, 0),
    (0.00004, 0, 2, -2), (0.00004, 3, 0, 0), (0.00003, 1, 1, -2), (0.00003, 0, 2, 2), (-0.00003, 1, 1, 2),
    (0.00003, -1, 1, 2), (-0.00002, -1, 1, -2), (-0.00002, 1, 3, 0), (0.00002, 0, 4, 0),
  ]

  private static let planets: [(size: Double, phase: Double, speed: Double)] = [
    (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478),
    (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771),
    (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
    (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
    (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
  ]
}

/// Of an angle in degrees.
func sine(_ degrees: Double) -> Double { sin(degrees.truncatingRemainder(dividingBy: 360) * .pi / 180) }
func cosine(_ degrees: Double) -> Double { cos(degrees.truncatingRemainder(dividingBy: 360) * .pi / 180) }
