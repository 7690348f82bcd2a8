/// Whether what stands ahead is a list, and what it lists.
extension SyntaxBuilder {
  /// At a dash: "five towns - A, B and C - ...": names in a row up to a dash or the end.
  func isDashedList() -> Bool {
    var k = state.at + 1
    var count = 0
    var isLast = false
    while k < state.input.count, state.input[k].kind == .nounPhrase,
      nounPhrases[state.input[k].ref].isName
    {
      count += 1
      k += 1
      if isLast { break }
      while k < state.input.count, state.input[k].kind == .comma { k += 1 }
      if k < state.input.count, state.input[k].kind == .coordinator {
        isLast = true
        k += 1
      }
    }
    guard count > 1, isLast else { return false }
    return k == state.input.count || state.input[k].kind == .dash || state.input[k].kind == .stop
  }

  /// What a list behind a colon enumerates: the last plural phrase of the clause, else its last.
  func listHead() -> Int? {
    var phrases: [Int] = []
    for clause in open {
      if case .nounPhrase(let np)? = clause.subject { phrases.append(np) }
      for argument in clauses[clause.clause].arguments {
        if case .nounPhrase(let np) = argument.filler { phrases.append(np) }
      }
    }
    func isHead(_ np: Int) -> Bool {
      let kind = nounPhrases[np].kind
      return kind != .time && kind != .duration && (nounPhrases[np].isPlural || kind == .number)
    }
    return phrases.last(where: isHead) ?? top.chain.last
  }

  func hasFiniteVerbAhead() -> Bool {
    for c in state.input[(state.at + 1)...]
    where c.kind == .verbGroup && forms[c.ref].form == .finite {
      return true
    }
    return false
  }

  /// At a comma: the noun phrase behind it goes on a list that ends in a coordinator, before any
  /// verb.
  func listAhead() -> Bool {
    guard !top.chain.isEmpty || top.hasVerb else { return false }
    var k = state.at + 1
    var phrases = 0
    while k < state.input.count, k < state.at + 14 {
      switch state.input[k].kind {
      case .nounPhrase: phrases += 1; k += 1
      case .preposition, .adjective, .openQuote, .closeQuote: k += 1
      case .comma: k += 1
      case .coordinator:
        if k == state.at + 1 {
          // ", and C": the list's end if no verb follows the noun phrase
          guard k + 1 < state.input.count, state.input[k + 1].kind == .nounPhrase else {
            return false
          }
          var j = k + 2
          while j + 1 < state.input.count, state.input[j].kind == .preposition { j += 2 }
          if j < state.input.count, state.input[j].kind == .verbGroup { return false }
          return !top.chain.isEmpty
        }
        guard phrases > 0, k + 1 < state.input.count, state.input[k + 1].kind == .nounPhrase else {
          return false
        }
        return !top.chain.isEmpty
      default: return false
      }
    }
    return false
  }
}
