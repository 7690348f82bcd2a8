/// The words of English as the reader knows them. Stub, to be filled in.
package final class Lexicon {
  package init() {}
}
