/// Gives each token of a reading its part of speech and base form.
///
/// Reads tokens and sentences, adds tags and lemmas. In three steps a sentence: the candidates of
/// every word with their weights (`TagLattice+Candidates`), the best path through them by the table
/// of tag pairs (Viterbi 1967), then the ordered rules of words/tag-rules.txt, which see further
/// than a pair. Linear in the length of the text.
package struct Tagger {
  package let lexicon: Lexicon
  private let transitions: TransitionTable
  let rules: TagRules
  private let be, have, `do`: WordID
  /// Particles that are prepositions just as well.
  let prepositions: Set<WordID>

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    transitions = TransitionTable()
    rules = TagRules(lexicon: lexicon, withExamples: false)
    be = lexicon.intern("be")
    have = lexicon.intern("have")
    `do` = lexicon.intern("do")
    prepositions = Set(
      ["in", "on", "over", "by", "through", "across", "about", "around", "along", "after", "for"]
        .map { lexicon.intern($0) })
  }

  /// Tags all sentences. `names` is what other texts showed to be names, for a question about them.
  package func tag(_ reading: inout Reading, names: NameMemory? = nil) {
    var memory = names ?? NameMemory()
    memory.learn(reading, vocabularyCount: lexicon.vocabulary.count)
    var lattice = TagLattice(lexicon: lexicon, memory: memory)
    for sentence in reading.sentences {
      tag(sentence, &reading, &lattice)
    }
  }

  private func tag(_ sentence: Sentence, _ reading: inout Reading, _ lattice: inout TagLattice) {
    lattice.fill(sentence, reading)
    solve(&lattice)
    lattice.writeTags(to: &reading, sentence)
    for index in sentence.tokens {
      reading.tokens[index].lemma = lexicon.lemma(
        reading.tokens[index].word, reading.tokens[index].tag)
    }
    rules.apply(to: &reading, sentence, lattice, lexicon)
    markParticles(&reading, sentence)
  }

  /// Finds the best path through the candidates.
  private func solve(_ lattice: inout TagLattice) {
    transitions.scores.withUnsafeBufferPointer { scores in
      var previous = 0..<0
      for column in lattice.columns {
        let range = Int(column.first)..<(Int(column.first) + Int(column.count))
        for candidate in range {
          let tag = Int(lattice.tags[candidate].rawValue)
          var best = Int32.min
          var bestFrom: Int32 = -1
          if previous.isEmpty {
            best = scores[transitions.offset(.start) + tag]
          } else {
            for from in previous {
              let score = lattice.totals[from] + scores[Int(lattice.rows[from]) + tag]
              if score > best { (best, bestFrom) = (score, Int32(from)) }
            }
          }
          lattice.totals[candidate] = best + lattice.scores[candidate]
          lattice.cameFrom[candidate] = bestFrom
        }
        // The row of what stands before is looked up once a candidate, not once a pair.
        for candidate in range {
          let row = row(lattice.tags[candidate], column.lemma)
          lattice.rows[candidate] = Int32(transitions.offset(row))
        }
        previous = range
      }
      lattice.follow(from: previous)
    }
  }

  private func row(_ tag: Tag, _ listedLemma: WordID) -> TransitionTable.Row {
    guard tag.isVerb, !listedLemma.isNone else { return TransitionTable.Row(tag) }
    if listedLemma == be { return .be }
    if listedLemma == have { return .have }
    if listedLemma == `do` { return .do }
    return TransitionTable.Row(tag)
  }
}
