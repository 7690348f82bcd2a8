import English

/// Sentences with expected role fillers, by grammatical construction; the format is described in
/// `Fixtures/constructions-conventions.txt`.
struct Construction {
  struct Expectation {
    /// f a verb, n a noun predicate, c a class pair
    var kind: Character
    var predicate: String
    var slots: [(name: String, filler: String)]
  }
  struct Case {
    var sentence: String
    var expectations: [Expectation]
    var line: Int
  }
  var name: String
  var cases: [Case] = []

  static func load(_ text: String) -> [Construction] {
    var result: [Construction] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("## ") {
        let name = line.dropFirst(3).split(separator: " ").first.map(String.init) ?? ""
        result.append(Construction(name: name))
      } else if line.hasPrefix("s "), !result.isEmpty {
        result[result.count - 1].cases.append(
          Case(sentence: String(line.dropFirst(2)), expectations: [], line: number + 1))
      } else if let kind = line.first, "fnc".contains(kind), line.dropFirst().hasPrefix(" "),
        !result.isEmpty, !result[result.count - 1].cases.isEmpty
      {
        let parts = line.dropFirst(2).split(separator: "|").map { trim(String($0)) }
        guard let first = parts.first else { continue }
        var expectation = Expectation(kind: kind, predicate: first, slots: [])
        for part in parts.dropFirst() {
          if kind == "c" {
            expectation.slots.append(("class", part))
          } else if let equals = part.firstIndex(of: "=") {
            expectation.slots.append(
              (String(part[..<equals]), String(part[part.index(after: equals)...])))
          }
        }
        let last = result[result.count - 1].cases.count - 1
        result[result.count - 1].cases[last].expectations.append(expectation)
      }
    }
    return result
  }

  static func trim(_ s: String) -> String {
    var t = Substring(s)
    while t.first == " " { t.removeFirst() }
    while t.last == " " { t.removeLast() }
    return String(t)
  }
}

/// Compares what the reader found in one sentence with what is expected.
struct ConstructionJudge {
  let reading: Reading
  let lexicon: Lexicon

  /// What is wrong with each expected slot; nil where it is right.
  func judge(_ expectation: Construction.Expectation) -> [String?] {
    switch expectation.kind {
    case "f": return judgeVerb(expectation)
    case "n": return judgeNoun(expectation)
    default: return [judgePair(expectation)]
    }
  }

  private func word(_ id: WordID) -> String { lexicon.text(id) }

  private func judgeVerb(_ e: Construction.Expectation) -> [String?] {
    let parts = e.predicate.split(separator: "_").map(String.init)
    let candidates = reading.clauses.indices.filter { c in
      guard let verb = reading.clauses[c].verb, word(verb.lemma) == parts[0] else { return false }
      return true
    }
    guard !candidates.isEmpty else {
      return e.slots.map { "\(e.predicate).\($0.name): no such verb" }
    }
    let results = candidates.map { c in e.slots.map { judgeSlot($0, clause: c, e.predicate) } }
    return results.min { a, b in
      a.lazy.filter { $0 != nil }.count < b.lazy.filter { $0 != nil }.count
    }!
  }

  private func judgeSlot(_ slot: (name: String, filler: String), clause c: Int, _ verb: String)
    -> String?
  {
    let clause = reading.clauses[c]
    func complain(_ got: String) -> String {
      "\(verb).\(slot.name): wanted '\(slot.filler)', got \(got)"
    }
    switch slot.name {
    case "neg": return clause.verb?.isNegated == (slot.filler == "yes") ? nil : complain("none")
    case "modal":
      let got = clause.verb.map { "\($0.modality)" } ?? ""
      return got == slot.filler ? nil : complain(got)
    case "conn":
      let got = word(clause.connector)
      return got == slot.filler ? nil : complain(got)
    case "clause":
      for a in clause.arguments {
        if case .clause(let k) = a.filler, let v = reading.clauses[k].verb {
          if word(v.lemma) == slot.filler.split(separator: "_").first.map(String.init) {
            return nil
          }
        }
      }
      return complain("none")
    default: break
    }
    // "at the end of March" may be one preposition: at_the_end_of=March
    let joined = slot.name + "_" + slot.filler.replacing(" ", with: "_") + "_of"
    if clause.arguments.contains(where: { word($0.preposition) == joined }) { return nil }
    let fillers = clause.arguments.filter { matches($0, slot.name) }.flatMap { texts($0.filler) }
    if slot.filler == "-" { return fillers.isEmpty ? nil : complain(fillers.description) }
    let wanted = slot.filler.split(separator: "&").map {
      Construction.trim(String($0)).lowercased()
    }
    for w in wanted where !fillers.contains(where: { agrees($0, w) }) {
      return complain(fillers.description)
    }
    return nil
  }

  private func agrees(_ got: String, _ wanted: String) -> Bool {
    let g = got.lowercased()
    return g == wanted || g.hasPrefix(wanted + " of ")
      || wanted.hasPrefix("whose ") && g == wanted.dropFirst(6)
      || g.hasPrefix("other ") && g.dropFirst(6) == wanted
  }

  private func matches(_ a: Argument, _ name: String) -> Bool {
    switch name {
    case "subj": return a.slot == .subject
    case "obj": return a.slot == .object
    case "iobj": return a.slot == .indirectObject
    case "comp": return a.slot == .complement
    case "adv": return a.slot == .adverbial
    case "where": return a.slot == .prepositional || a.slot == .adverbial
    default: return a.slot == .prepositional && word(a.preposition) == name
    }
  }

  /// The filler's own text, with and without post-modifiers, and that of its conjuncts.
  private func texts(_ filler: Argument.Filler) -> [String] {
    switch filler {
    case .tokens(let range): return [reading.text(range)]
    case .clause(let c): return reading.clauses[c].verb.map { [word($0.lemma)] } ?? []
    case .nounPhrase(let np):
      var result: [String] = []
      var current: Int? = np
      var steps = 0
      while let n = current, steps < 20 {
        let phrase = reading.nounPhrases[n]
        result.append(reading.text(phrase.range))
        result.append(reading.text(phrase.fullRange))
        if phrase.range.count > 1,
          reading.tokens[phrase.range.lowerBound].tag == .predeterminer
            || ["both", "either", "neither"].contains(
              word(reading.tokens[phrase.range.lowerBound].word))
        {
          result.append(reading.text((phrase.range.lowerBound + 1)..<phrase.range.upperBound))
        }
        current = phrase.nextConjunct
        steps += 1
      }
      return result
    }
  }

  private func judgeNoun(_ e: Construction.Expectation) -> [String?] {
    let heads = reading.nounPhrases.indices.filter {
      word(reading.tokens[reading.nounPhrases[$0].head].lemma) == e.predicate
    }
    guard !heads.isEmpty else { return e.slots.map { "\(e.predicate).\($0.name): no such noun" } }
    let results = heads.map { np in e.slots.map { judgeNounSlot($0, np, e.predicate) } }
    return results.min { a, b in
      a.lazy.filter { $0 != nil }.count < b.lazy.filter { $0 != nil }.count
    }!
  }

  private func judgeNounSlot(_ slot: (name: String, filler: String), _ np: Int, _ noun: String)
    -> String?
  {
    var fillers: [String] = []
    for a in reading.attachments where a.nounPhrase == np {
      if slot.name == "clause", let c = a.clause, let v = reading.clauses[c].verb {
        fillers.append(word(v.lemma))
      } else if let object = a.object,
        word(a.preposition) == slot.name
          || slot.name == "of" && word(a.preposition) == "premodifier:"
      {
        fillers += texts(.nounPhrase(object))
      }
    }
    if slot.name == "clause" {
      for c in reading.clauses.indices where reading.clauses[c].antecedent == np {
        if let v = reading.clauses[c].verb { fillers.append(word(v.lemma)) }
      }
    }
    if slot.name == "of", let p = reading.nounPhrases[np].possessor {
      fillers += texts(.nounPhrase(p))
    }
    for w in slot.filler.split(separator: "&").map({ Construction.trim(String($0)).lowercased() })
    where !fillers.contains(where: { agrees($0, w) }) {
      return "n \(noun).\(slot.name): wanted '\(slot.filler)', got \(fillers)"
    }
    return nil
  }

  private func judgePair(_ e: Construction.Expectation) -> String? {
    guard let klass = e.slots.first?.filler.lowercased() else { return nil }
    let instance = e.predicate.lowercased()
    var got: [String] = []
    for pair in reading.classPairs {
      let i =
        texts(.nounPhrase(pair.instance))
        + (reading.nounPhrases[pair.instance].nameRange.map { [reading.text($0)] } ?? [])
      let k = texts(.nounPhrase(pair.klass))
      if i.contains(where: { agrees($0, instance) }), k.contains(where: { agrees($0, klass) }) {
        return nil
      }
      got.append("\(i.first ?? "") = \(k.first ?? "")")
    }
    return "c: wanted '\(instance) = \(klass)', got \(got)"
  }
}
