extension QuantityScan {
  /// "5 p.m.", "10:30", "9.30pm GMT", "five o'clock", "noon": value in minutes since midnight.
  func clockTime(at index: Int) -> Quantity? {
    if let entry = calendar(index), entry.kind == .daypart {
      let text = vocabulary.text(word(index))
      guard text == "noon" || text == "midnight" || text == "midday" else { return nil }
      return make(index..<index + 1, .clockTime, text == "midnight" ? 0 : 720)
    }
    guard shape(index).contains(.hasDigit) else {
      guard let entry = words.numbers[word(index)], entry.kind == .cardinal, entry.value <= 12
      else { return nil }
      if word(index + 1) == words.oClock {
        return make(index..<index + 2, .clockTime, entry.value * 60)
      }
      guard let half = calendar(index + 1), half.kind == .half, word(index + 1) != words.a else {
        return nil
      }
      return make(index..<zoneEnd(index + 2), .clockTime, minutes(entry.value, 0, half.value))
    }
    guard let (hours, minute, suffix) = clockDigits(form(index)) else { return nil }
    let hasColon = minute != nil
    if suffix.isEmpty {
      if word(index + 1) == words.oClock {
        return make(index..<index + 2, .clockTime, hours * 60)
      }
      if let half = calendar(index + 1), half.kind == .half, hours <= 12 {
        let end = zoneEnd(index + 2)
        return make(index..<end, .clockTime, minutes(hours, minute ?? 0, half.value))
      }
      guard hasColon, form(index).contains(0x3A), hours < 24 else { return nil }
      return make(index..<zoneEnd(index + 1), .clockTime, hours * 60 + (minute ?? 0))
    }
    guard let word = vocabulary.find(UnsafeBufferPointer(rebasing: suffix)),
      let half = words.calendar[word], half.kind == .half, hours <= 12
    else { return nil }
    return make(index..<zoneEnd(index + 1), .clockTime, minutes(hours, minute ?? 0, half.value))
  }

  private func minutes(_ hours: Double, _ minute: Double, _ half: Int) -> Double {
    (hours == 12 ? 0 : hours) * 60 + minute + (half == 1 ? 720 : 0)
  }

  /// Behind a time zone, with or without brackets: "GMT", "(UTC)", "local time".
  private func zoneEnd(_ index: Int) -> Int {
    if calendar(index)?.kind == .zone, shape(index).contains(.allCaps) { return index + 1 }
    if word(index) == words.openBracket, calendar(index + 1)?.kind == .zone,
      word(index + 2) == words.closeBracket
    {
      return index + 3
    }
    if word(index) == words.localTime, word(index + 1) == words.time { return index + 2 }
    return index
  }

  /// Hours, minutes where written, and the letters behind: "9.30pm" is 9, 30, "pm".
  private func clockDigits(
    _ form: UnsafeBufferPointer<UInt8>
  ) -> (Double, Double?, Slice<UnsafeBufferPointer<UInt8>>)? {
    var at = 0
    var hours = 0
    while at < form.count, at < 2, form[at] &- 0x30 < 10 {
      hours = hours * 10 + Int(form[at] - 0x30)
      at += 1
    }
    guard at > 0, hours <= 24 else { return nil }
    guard at + 2 < form.count, form[at] == 0x3A || form[at] == 0x2E,
      form[at + 1] &- 0x30 < 6, form[at + 2] &- 0x30 < 10
    else {
      return at == form.count || form[at] | 0x20 == 0x61 || form[at] | 0x20 == 0x70
        ? (Double(hours), nil, form[at...]) : nil
    }
    let minute = Int(form[at + 1] - 0x30) * 10 + Int(form[at + 2] - 0x30)
    return (Double(hours), Double(minute), form[(at + 3)...])
  }
}
