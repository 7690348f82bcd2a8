package struct Tagger {
  let lexicon: Lexicon
  package init(lexicon: Lexicon) { self.lexicon = lexicon }
  package func tag(_ r: inout Reading) {
    var prev = Tag.stop
    for i in r.tokens.indices {
      let t = r.tokens[i]
      if t.shape.contains(.punctuation) {
        let s = lexicon.text(t.word)
        let tag: Tag = s == "," ? .comma : s == ";" ? .semicolon : s == ":" ? .colon : "([".contains(s) ? .openBracket : ")]".contains(s) ? .closeBracket : t.shape.contains(.openQuote) || t.shape.contains(.closeQuote) ? .quote : "-–—--".contains(s) ? .dash : "$£€".contains(s) ? .currency : ".?!…".contains(s) ? .stop : .symbol
        r.tokens[i].tag = tag; r.tokens[i].lemma = t.word; prev = tag; continue
      }
      if t.shape.contains(.hasDigit) { r.tokens[i].tag = .number; r.tokens[i].lemma = t.word; prev = .number; continue }
      let info = lexicon.info(t.word)
      var best = Tag.noun; var bw = -10000
      for k in info.candidates { let c = lexicon.tagWeights[Int(k)]
        var w = Int(c.weight)
        let nounish: Bool = [.determiner, .adjective, .possessivePronoun, .possessiveMarker, .number, .preposition].contains(prev)
        if nounish { if c.tag.isNoun || c.tag.isAdjective { w += 15 } ; if c.tag.isVerb && c.tag != .verbIng { w -= 25 } }
        if prev == .modal || prev == .infinitiveTo { if c.tag == .verbBase { w += 60 } }
        if prev == .verbThird || prev == .verbPast || prev == .verbBase || prev == .adverb || prev == .verbPastParticiple, lexicon.text(r.tokens[max(0,i-1)].lemma) == "be" || lexicon.text(r.tokens[max(0,i-1)].lemma) == "have" || prev == .adverb { if c.tag == .verbPastParticiple || c.tag == .verbIng { w += 25 }; if c.tag == .verbPast { w -= 10 } }
        if prev.isNoun || prev == .pronoun || prev.isWh { if c.tag == .verbPast || c.tag == .verbThird || c.tag == .modal { w += 12 } ; if c.tag == .verbBase { w -= 30 } }
        if w > bw { bw = w; best = c.tag } }
      if t.shape.contains(.capitalised), !t.shape.contains(.sentenceStart) || !info.flags.contains(.known), !info.flags.contains(.closedClass) { best = .name }
      r.tokens[i].tag = best; r.tokens[i].lemma = lexicon.lemma(t.word, best); prev = best
    }
  }
}
package struct NameKinds { package init(lexicon: Lexicon) {} ; package func kind(of range: Range<Int>, head: Int, in reading: Reading) -> EntityKind { .unknown } }
