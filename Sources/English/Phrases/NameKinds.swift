/// Decides what kind of thing a noun phrase speaks of.
package struct NameKinds {
  package init(lexicon: Lexicon) {}
  package func kind(of range: Range<Int>, head: Int, in reading: Reading) -> EntityKind { .unknown }
}
