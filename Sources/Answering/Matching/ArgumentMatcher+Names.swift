import English
internal import Knowledge

/// Whether two names are one: by surname, by first name, by initials, by the owner's notes.
extension ArgumentMatcher {
  /// 1 for the same name, 0 for another.
  func compareNames(_ a: Range<Int>, _ x: Reading, _ b: Range<Int>, _ y: Reading) -> Double {
    let p = nameWords(a, x)
    let q = nameWords(b, y)
    guard let lastP = p.last, let lastQ = q.last else { return 0 }
    if p == q || aliases.areSame(p, q) { return 1 }
    let shorter = p.count <= q.count ? p : q
    let longer = p.count <= q.count ? q : p
    if shorter.allSatisfy({ longer.contains($0) }) {
      // A surname or the last words of a name stand for it; its first word only by itself ("Ann"
      // for "Ann Lee"), for "New York Times" is not New York.
      if lastP == lastQ { return 0.95 }
      if shorter.count == 1, shorter.first == longer.first, longer.count == 2 { return 0.8 }
    }
    if initials(a, x, b, y) || initials(b, y, a, x) { return 0.9 }
    return 0
  }

  func nameWords(_ range: Range<Int>, _ reading: Reading) -> [WordID] {
    range.compactMap {
      let t = reading.tokens[$0]
      return t.tag == .determiner || t.tag == .possessiveMarker ? nil : t.word
    }
  }

  /// Whether a short name is made of the first letters of a long one.
  func areInitials(_ short: Range<Int>, _ x: Reading, of long: Range<Int>, _ y: Reading) -> Bool {
    let a = short.filter { x.tokens[$0].tag != .determiner }
    let b = long.filter { y.tokens[$0].tag != .determiner }
    guard let first = a.first, a.count == 1, let start = b.first else { return false }
    return initials(first..<(first + 1), x, start..<long.upperBound, y)
  }

  /// "UN" and "United Nations".
  func initials(_ short: Range<Int>, _ x: Reading, _ long: Range<Int>, _ y: Reading) -> Bool {
    guard short.count == 1, long.count > 1 else { return false }
    let token = x.tokens[short.lowerBound]
    let letters = x.bytes[token.byteRange].filter { $0 != UInt8(ascii: ".") }.map { $0 & 0xdf }
    guard letters.count > 1, letters.count <= long.count else { return false }
    let firsts = long.compactMap { i -> UInt8? in
      let t = y.tokens[i]
      return t.shape.contains(.capitalised) ? y.bytes[Int(t.start)] & 0xdf : nil
    }
    return firsts == letters
  }
}
