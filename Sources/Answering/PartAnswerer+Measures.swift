import English
import Knowledge

/// Ages, sizes and the words behind initials: what the text puts next to a name rather than into a
/// sentence of its own.
extension PartAnswerer {
  func measures(_ question: Question, _ statement: Statement) -> [Proposal] {
    guard question.form == .wh || question.form == .inPlace,
      let main = statement.reading.clauses.first(where: { $0.kind == .main }),
      let verb = main.verb, let subject = subject(of: main)
    else { return [] }
    if question.dimension == .age, verb.lemma == words.be {
      return ages(of: subject, question, statement.reading)
    }
    if question.kind == .time {
      let lemma = reader.lexicon.text(verb.lemma)
      guard lemma == "die" || lemma == "bear" else { return [] }
      return lifespans(of: subject, isBirth: lemma == "bear", question, statement.reading)
    }
    if isAboutInitials(main, verb, statement) {
      return expansions(of: subject, question, statement.reading)
    }
    if verb.lemma == words.be, question.wh == .howAdjective || question.wh == .howMuch,
      question.kind == .amount || question.kind == .manner || question.kind == .number
    {
      return sizes(of: subject, question, statement.reading)
    }
    return []
  }

  /// The subject in the words of the text: a passive's is the object of what is done.
  func subject(of clause: Clause) -> Int? {
    let slot: Slot = clause.verb?.isPassive == true ? .object : .subject
    for argument in clause.arguments where argument.slot == slot {
      if case .nounPhrase(let np) = argument.filler { return np }
    }
    return nil
  }

  /// "What does X stand for?", "What is X short for?"
  private func isAboutInitials(_ main: Clause, _ verb: VerbGroup, _ statement: Statement) -> Bool {
    guard let gap = statement.gap else { return false }
    let reading = statement.reading
    let before = gap > 0 ? reading.tokens[gap - 1].word : .none
    guard before == words.for else { return false }
    let name = reader.lexicon.text(verb.lemma)
    return name == "stand"
      || verb.lemma == words.be
        && (verb.range.upperBound..<gap).contains {
          reader.lexicon.text(reading.tokens[$0].lemma) == "short"
        }
  }

  /// "X, 52, ...", "X, a 38-year-old economist", "the 34-year-old": of all that X is called.
  private func ages(of subject: Int, _ question: Question, _ statement: Reading) -> [Proposal] {
    mentions(of: subject, statement).flatMap { a, article, phrases -> [Proposal] in
      let reading = article.reading
      return phrases.sorted().compactMap { np -> Proposal? in
        var ranges = [reading.nounPhrases[np].range]
        for pair in reading.classPairs(touching: [np]) {
          let other = pair.instance == np ? pair.klass : pair.instance
          ranges.append(reading.nounPhrases[other].range)
        }
        for clause in reading.clauses where clause.antecedent == np {
          ranges += clause.arguments.compactMap {
            guard case .nounPhrase(let n) = $0.filler else { return nil }
            return reading.nounPhrases[n].range
          }
        }
        if let age = bareAge(behind: reading.nounPhrases[np], reading) {
          return measured(age..<(age + 1), "measure.age", 0.85, a, article, question)
        }
        for range in ranges {
          guard
            let quantity = reading.quantities.first(where: {
              range.contains($0.range.lowerBound)
                && ($0.kind == .age || $0.kind == .duration && isAge($0, within: range, reading))
            })
          else { continue }
          return measured(quantity.range, "measure.age", 0.85, a, article, question)
        }
        return nil
      }
    }
  }

  /// "Ann Lee, 52, said": a number between commas behind somebody's name.
  private func bareAge(behind phrase: NounPhrase, _ reading: Reading) -> Int? {
    let tokens = reading.tokens
    guard phrase.isName, let name = phrase.nameRange, name.upperBound + 2 < tokens.count else {
      return nil
    }
    let number = name.upperBound + 1
    let next = tokens[number + 1].tag
    guard tokens[number - 1].tag == .comma, tokens[number].tag == .number,
      next == .comma || next == .stop || next == .closeBracket,
      reading.quantities.contains(where: {
        $0.range == number..<(number + 1) && $0.value >= 1 && $0.value < 115
          && $0.value.rounded() == $0.value
      })
    else { return nil }
    return number
  }

  /// "38-year-old", or a length of time that is all there is of its phrase.
  private func isAge(_ quantity: Quantity, within range: Range<Int>, _ reading: Reading) -> Bool {
    if quantity.range == range {
      return quantity.value >= 1 && quantity.value < 125
        && reading.tokens[range.lowerBound].tag == .number
    }
    let token = reading.tokens[quantity.range.lowerBound]
    return token.shape.contains(.hyphenated) && reading.text(quantity.range).hasSuffix("old")
  }

  /// The full names that initials stand for: "Zenith and Acme Union (ZAU)", "ZAU (Zenith ...)".
  private func expansions(of subject: Int, _ question: Question, _ statement: Reading)
    -> [Proposal]
  {
    var found: [(a: Int, article: Article, range: Range<Int>)] = []
    for np in spans.chain(from: subject, statement) {
      let short = statement.nounPhrases[np].head
      search: for (a, article) in knowledge.articles.enumerated() {
        let reading = article.reading
        for i in reading.tokens.indices
        where reading.tokens[i].word == statement.tokens[short].word {
          if let range = expansion(at: i, short, statement, reading) {
            found.append((a, article, range))
            break search
          }
        }
      }
    }
    guard let first = found.first else { return [] }
    var proposal = measured(
      first.range, "measure.initials", 0.95, first.a, first.article, question)
    proposal.items = found.map { SpanText.clean($0.article.reading.text($0.range)) }
    proposal.text = proposal.items.joined(separator: ", ")
    return [proposal]
  }

  /// The words beside a bracket whose capitals are a word's letters.
  private func expansion(at i: Int, _ short: Int, _ statement: Reading, _ reading: Reading)
    -> Range<Int>?
  {
    let sentence = reading.sentences[Int(reading.sentenceAt[i])].tokens
    let longest = 2 * reading.tokens[i].byteRange.count + 3
    func matches(_ range: Range<Int>) -> Bool {
      matcher.arguments.areInitials(short..<(short + 1), statement, of: range, reading)
    }
    if i > sentence.lowerBound, reading.tokens[i - 1].tag == .openBracket {
      var start = i - 2
      while start >= max(sentence.lowerBound, i - 1 - longest) {
        if reading.tokens[start].shape.contains(.capitalised), matches(start..<(i - 1)) {
          return start..<(i - 1)
        }
        start -= 1
      }
    } else if i + 2 < sentence.upperBound, reading.tokens[i + 1].tag == .openBracket,
      let end = (i + 2..<sentence.upperBound).first(where: {
        reading.tokens[$0].tag == .closeBracket
      }), end > i + 2, matches((i + 2)..<end)
    {
      return (i + 2)..<end
    }
    return nil
  }

  /// "the loan, of 640,000 marks", "the 300-metre bridge".
  private func sizes(of subject: Int, _ question: Question, _ statement: Reading) -> [Proposal] {
    let stated = statedSizes(of: subject, question, statement)
    return stated.isEmpty ? inside(subject, question, statement) : stated
  }

  /// "How high was Lee's bail?": "She was released on $20,000 bail". The number stands in the phrase,
  /// and the owner, by name or pronoun, in the sentence.
  private func inside(_ subject: Int, _ question: Question, _ statement: Reading) -> [Proposal] {
    let asked = statement.nounPhrases[subject]
    guard let owner = asked.possessor, !statement.nounPhrases[owner].isPronoun else { return [] }
    var result: [Proposal] = []
    for (a, article) in knowledge.articles.enumerated() {
      let reading = article.reading
      let owners = definitions.mentions(
        of: statement.nounPhrases[owner].range, in: statement, article)
      for phrase in reading.nounPhrases
      where reading.tokens[phrase.head].lemma == statement.tokens[asked.head].lemma {
        guard
          let quantity = reading.quantities.first(where: {
            phrase.range.contains($0.range.lowerBound) && isSize($0.kind, question)
          }),
          owners.contains(where: {
            reading.sentenceAt[reading.nounPhrases[$0].head] == reading.sentenceAt[phrase.head]
          })
        else { continue }
        result.append(measured(quantity.range, "measure.size", 0.7, a, article, question))
      }
    }
    return result
  }

  private func statedSizes(
    of subject: Int, _ question: Question, _ statement: Reading
  ) -> [Proposal] {
    mentions(of: subject, statement).flatMap { a, article, phrases -> [Proposal] in
      let reading = article.reading
      return phrases.sorted().compactMap { np -> Proposal? in
        let phrase = reading.nounPhrases[np]
        var ranges = [phrase.range]
        for attachment in reading.attachments
        where attachment.nounPhrase == np && attachment.preposition == words.of {
          if let object = attachment.object { ranges.append(reading.nounPhrases[object].range) }
        }
        for clause in reading.clauses {
          guard clause.arguments.contains(where: { $0.filler == .nounPhrase(np) }) else { continue }
          for argument in clause.arguments
          where argument.slot == .prepositional && argument.preposition == words.of {
            if case .nounPhrase(let n) = argument.filler {
              ranges.append(reading.nounPhrases[n].range)
            }
          }
        }
        for range in ranges {
          guard
            let quantity = reading.quantities.first(where: {
              range.contains($0.range.lowerBound) && isSize($0.kind, question)
                // "Three mirrors": how many, not how large.
                && !($0.kind == .number && phrase.isPlural && range == phrase.range)
            })
          else { continue }
          return measured(quantity.range, "measure.size", 0.7, a, article, question)
        }
        return nil
      }
    }
  }

  private func isSize(_ kind: Quantity.Kind, _ question: Question) -> Bool {
    switch question.dimension {
    case .money: kind == .money
    case .percent: kind == .percent
    case .length, .weight, .speed, .temperature: kind == .measure
    default: kind == .money || kind == .measure || kind == .percent || kind == .number
    }
  }

  /// All noun phrases of each article that speak of what a phrase of the statement does.
  func mentions(of subject: Int, _ statement: Reading) -> [(
    number: Int, article: Article, phrases: Set<Int>
  )] {
    let phrase = statement.nounPhrases[subject]
    return knowledge.articles.enumerated().compactMap { a, article in
      let found = definitions.mentions(
        of: phrase.nameRange ?? phrase.range, in: statement, article)
      return found.isEmpty ? nil : (a, article, found)
    }
  }

  func measured(
    _ range: Range<Int>, _ rule: String, _ confidence: Double, _ a: Int, _ article: Article,
    _ question: Question
  ) -> Proposal {
    let text = SpanText.clean(article.reading.text(range))
    var proposal = Proposal(text: text, kind: question.kind, confidence: confidence)
    proposal.evidence = [(a, Int(article.reading.sentenceAt[range.lowerBound]))]
    proposal.isBorneOut = true
    proposal.keepsText = true
    proposal.steps = [.init(rule: rule, detail: text)]
    return proposal
  }
}
