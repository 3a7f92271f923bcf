/// How far, in days, the even time of the planets is ahead of the time told by the turning of the earth:
/// until 2005 the polynomials of Espenak and Meeus (NASA, Five Millennium Canon of Solar Eclipses), from then on the
/// 64.7 s of 2005 and the 69.2 s of 2025 as measured, and half a second a year after that, as the earth has not slowed
/// down as fast as those polynomials expected. Of all new moons to come only those of 2077-11-16 and 2085-10-19 hang on
/// the difference.
func dynamicalMinusUniversal(atJulianDay julianDay: Double) -> Double {
  let year = 2_000 + (julianDay - 2_451_545) / 365.25
  return seconds(in: year) / 86_400
}

private func seconds(in year: Double) -> Double {
  switch year {
  case ..<1_900: polynomial(year - 1_860, 7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233_174)
  case ..<1_920: polynomial(year - 1_900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197)
  case ..<1_941: polynomial(year - 1_920, 21.20, 0.84493, -0.076100, 0.0020936)
  case ..<1_961: polynomial(year - 1_950, 29.07, 0.407, -1 / 233, 1 / 2_547)
  case ..<1_986: polynomial(year - 1_975, 45.45, 1.067, -1 / 260, -1 / 718)
  case ..<2_005:
    polynomial(year - 2_000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)
  case ..<2_025: polynomial(year - 2_005, 64.7, 0.225)
  default: polynomial(year - 2_025, 69.2, 0.5)
  }
}

private func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
  coefficients.reversed().reduce(0) { $0 * x + $1 }
}
