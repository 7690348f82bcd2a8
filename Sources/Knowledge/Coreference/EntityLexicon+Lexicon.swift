package import English

extension EntityLexicon {
  /// What the lexicon's word lists and WordNet say.
  package init(_ lexicon: Lexicon) {
    let organisation = lexicon.intern("organization")
    let location = lexicon.intern("location")
    let event = lexicon.intern("event")
    self.init(
      givenName: { word in
        let flags = lexicon.info(word).flags.intersection(.givenName)
        if flags.isEmpty { return nil }
        return flags == .maleName ? .male : flags == .femaleName ? .female : .unknown
      },
      isTitle: { !lexicon.info($0).flags.isDisjoint(with: [.title, .personHead]) },
      isKind: { lexicon.isKind($0, of: $1) },
      kind: { noun in
        let flags = lexicon.info(noun).flags
        if flags.contains(.personHead) { return .person }
        if flags.contains(.groupHead) { return .group }
        if flags.contains(.placeHead) { return .place }
        if flags.contains(.eventHead) { return .event }
        guard let file = lexicon.info(noun).firstNounFile else { return .unknown }
        switch file {
        // A noun for people and other things alike tells nothing ("browser").
        case .nounPerson:
          return lexicon.info(noun).nounFiles == SenseFiles(.nounPerson) ? .person : .unknown
        case .nounGroup: return lexicon.isKind(noun, of: organisation) ? .group : .thing
        case .nounLocation: return .place
        case .nounEvent: return .event
        case .nounTime: return .time
        default: break
        }
        if lexicon.isKind(noun, of: organisation) { return .group }
        if lexicon.isKind(noun, of: location) { return .place }
        return lexicon.isKind(noun, of: event) ? .event : .thing
      })
  }
}
