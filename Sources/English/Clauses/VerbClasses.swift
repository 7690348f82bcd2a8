/// What a verb takes behind it; from `words/verb-classes.txt`.
package struct VerbClass: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  /// say, claim: that-clauses, quotations, inversion
  package static let say = VerbClass(rawValue: 1)
  /// think, know, show: that-clauses without "that"
  package static let clausal = VerbClass(rawValue: 2)
  /// persuade, force: the object is the infinitive's subject
  package static let objectControl = VerbClass(rawValue: 4)
  /// give, send
  package static let ditransitive = VerbClass(rawValue: 8)
  /// name, elect, call: object and complement
  package static let naming = VerbClass(rawValue: 16)
  /// stop, avoid: gerund as object
  package static let gerund = VerbClass(rawValue: 32)
  /// plan, want: the infinitive is intended, not a fact
  package static let intention = VerbClass(rawValue: 64)
  /// seem, be expected: the infinitive shares the subject
  package static let raising = VerbClass(rawValue: 128)
  /// be, become, remain
  package static let copular = VerbClass(rawValue: 256)
  /// see, hear, find: object and participle
  package static let perception = VerbClass(rawValue: 512)
  /// make, let, help: object and bare infinitive
  package static let bare = VerbClass(rawValue: 1024)
  /// try, manage, begin: the infinitive is a complement, not a purpose
  package static let infinitive = VerbClass(rawValue: 2048)
  /// stand, lie, come: "On the hill stands a church"
  package static let inverting = VerbClass(rawValue: 4096)

  /// accuse of, prevent from, praise for: the object is the gerund's subject
  package static let objectGerund = VerbClass(rawValue: 8192)
  /// take care of, make use of: verb and bare noun are one predicate
  package static let light = VerbClass(rawValue: 16384)
  /// lead, launch, make: whose effort to do something it is, does it
  package static let undertaking = VerbClass(rawValue: 32768)

  /// inform, remind: a that-clause behind the object is what somebody is told
  package static let informing = VerbClass(rawValue: 65536)

  /// The class of a name as the list spells it.
  init?(named name: UnsafeBufferPointer<UInt8>) {
    for (known, klass) in Self.names where name.equals(known) {
      self = klass
      return
    }
    return nil
  }

  private static let names: [(StaticString, VerbClass)] = [
    ("say", .say), ("clausal", .clausal), ("object-control", .objectControl),
    ("ditransitive", .ditransitive), ("naming", .naming), ("gerund", .gerund),
    ("intention", .intention), ("raising", .raising), ("copular", .copular),
    ("perception", .perception), ("bare", .bare), ("infinitive", .infinitive),
    ("inverting", .inverting), ("object-gerund", .objectGerund), ("light", .light),
    ("undertaking", .undertaking), ("informing", .informing),
  ]
}

/// The classes of every listed verb.
package struct VerbClasses: Sendable {
  private var classes: [WordID: VerbClass] = [:]

  /// Reads lines `class lemma lemma ...`; `#` starts a comment line.
  package init(
    text: UnsafeBufferPointer<UInt8>, intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    EmbeddedData.forEachRow(in: text) { row in
      guard let name = row.next(), let klass = VerbClass(named: name) else { return }
      while let verb = row.next() { classes[intern(verb), default: []].formUnion(klass) }
    }
  }

  package subscript(lemma: WordID) -> VerbClass { classes[lemma] ?? [] }
}
