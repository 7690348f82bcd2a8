/// A reading as text, stage by stage, for people who want to see why.
package struct ReadingDescription {
  let reading: Reading
  let lexicon: Lexicon
  let frames: FrameLexicon

  package init(_ reading: Reading, lexicon: Lexicon, frames: FrameLexicon) {
    self.reading = reading
    self.lexicon = lexicon
    self.frames = frames
  }

  /// Word/tag pairs of a sentence.
  package func tags(_ sentence: Sentence) -> String {
    sentence.tokens.map { "\(reading.text($0..<($0 + 1)))/\(reading.tokens[$0].tag)" }
      .joined(separator: " ")
  }

  package func phrase(_ np: Int) -> String {
    let phrase = reading.nounPhrases[np]
    var text = "[\(reading.text(phrase.range))]"
    if phrase.kind != .unknown { text += ":\(phrase.kind)" }
    if let next = phrase.nextConjunct { text += " & " + self.phrase(next) }
    return text
  }

  package func filler(_ filler: Argument.Filler) -> String {
    switch filler {
    case .nounPhrase(let np): return phrase(np)
    case .tokens(let range): return "'\(reading.text(range))'"
    case .clause(let c):
      return "<clause \(c)" + (reading.clauses[c].verb.map { " \(lexicon.text($0.lemma))" } ?? "")
        + ">"
    }
  }

  /// One line a clause: its verb and what stands where.
  package func clause(_ c: Int) -> String {
    let clause = reading.clauses[c]
    var text = "\(c) \(clause.kind)"
    if !clause.connector.isNone { text += " (\(lexicon.text(clause.connector)))" }
    if let verb = clause.verb {
      text += " \(lexicon.text(verb.lemma))"
      if let particle = verb.particle { text += "_\(reading.text(particle..<(particle + 1)))" }
      if verb.isPassive { text += " passive" }
      if verb.isNegated { text += " not" }
      text += " \(verb.tense)"
      if verb.modality != .actual { text += " \(verb.modality)" }
    }
    for argument in clause.arguments {
      let name =
        argument.slot == .prepositional ? lexicon.text(argument.preposition) : "\(argument.slot)"
      text += " | \(name)=\(filler(argument.filler))"
    }
    if let antecedent = clause.antecedent { text += " | of \(phrase(antecedent))" }
    return text
  }

  /// "invest(backer=[Acme], amount='$4 billion')"
  package func fact(_ instance: FrameInstance) -> String {
    var text: String
    if instance.frame >= LexicalFrame.base {
      text = "\"\(LexicalFrame.name(of: instance.frame, lexicon))\""
    } else {
      text = frames.frames[instance.frame].name
    }
    let roles = instance.roles.map { role -> String in
      var name: String
      if instance.frame < LexicalFrame.base {
        name = frames.frames[instance.frame].roles[role.role].name
      } else if role.role > LexicalFrame.preposition {
        name = lexicon.text(WordID(raw: UInt32(role.role - LexicalFrame.preposition)))
      } else {
        name = ["subject", "object", "recipient", "complement", "clause"][min(role.role, 4)]
      }
      name += "=" + filler(role.filler)
      return name
    }
    text += "(" + roles.joined(separator: ", ") + ")"
    if instance.isNegated { text = "not " + text }
    if instance.modality != .actual { text += " \(instance.modality)" }
    if instance.entailedBy >= 0 { text += " entailed" }
    return text
  }
}
