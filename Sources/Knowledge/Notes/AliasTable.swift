package import English

/// The owner's aliases, ready for look-up: which runs of words name the same thing.
package struct AliasTable {
  /// One name of a group, as words of the vocabulary without a determiner before them.
  package struct Form: Sendable {
    package var words: [WordID]
    package var text: String
    /// An abbreviation spelled like a common word ("IT", "WHO") is one only in its capitals.
    package var needsCapitals: Bool
  }

  /// Names that mean the same, as one line of the notes has them.
  package struct Group: Sendable {
    package var forms: [Form]
    /// "own.notes:3", for the explanation.
    package var place: String
  }

  package private(set) var groups: [Group] = []
  private var groupOf: [[WordID]: Int] = [:]
  /// Longest form of all, in words.
  package private(set) var longest = 0

  package init() {}
  package var isEmpty: Bool { groups.isEmpty }

  /// Adds what notes say; two lines that share a name make one group.
  package mutating func add(_ aliases: [Notes.Alias], reader: Reader) {
    for alias in aliases {
      let forms = alias.names.compactMap { Self.form($0, reader) }
      var known: Int?
      for form in forms where known == nil { known = groupOf[form.words] }
      let group = known ?? groups.count
      if known == nil {
        groups.append(Group(forms: [], place: "\(alias.file):\(alias.line)"))
      }
      for form in forms where groupOf[form.words] == nil {
        groupOf[form.words] = group
        groups[group].forms.append(form)
        longest = max(longest, form.words.count)
      }
    }
  }

  /// The group that a run of words names, or nil.
  package func group(of words: [WordID]) -> Int? { groups.isEmpty ? nil : groupOf[words] }

  /// The name that stands for all names of a group: the longest.
  package func canonical(_ words: [WordID]) -> [WordID] {
    guard let group = group(of: words) else { return words }
    return groups[group].forms.max { $0.words.count < $1.words.count }?.words ?? words
  }

  /// Whether two names mean the same by the owner's word.
  package func areSame(_ a: [WordID], _ b: [WordID]) -> Bool {
    guard let group = group(of: a) else { return false }
    return group == self.group(of: b)
  }

  /// The form that has just these words.
  package func form(_ words: [WordID]) -> Form? {
    group(of: words).flatMap { group in groups[group].forms.first { $0.words == words } }
  }

  private static func form(_ name: String, _ reader: Reader) -> Form? {
    let reading = reader.tagged(Array(name.utf8))
    var tokens = reading.tokens[...]
    while let first = tokens.first, tokens.count > 1, first.tag == .determiner {
      tokens = tokens.dropFirst()
    }
    let words = tokens.map(\.word).filter { !$0.isNone }
    guard let start = tokens.first?.start, let end = tokens.last?.end, !words.isEmpty else {
      return nil
    }
    let isShort = words.count == 1 && tokens.first?.shape.contains(.allCaps) == true
    let info = reader.lexicon.info(words[0])
    return Form(
      words: words,
      text: String(decoding: reading.bytes[Int(start)..<Int(end)], as: UTF8.self),
      needsCapitals: isShort && !info.flags.isDisjoint(with: [.known, .closedClass]))
  }
}
