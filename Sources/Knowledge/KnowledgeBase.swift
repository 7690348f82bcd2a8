public import English

/// A finding about an input file, for the command layer to print on standard error.
package struct Diagnostic: Sendable, Equatable {
  package enum Severity: String, Sendable { case warning, error }
  package var severity: Severity
  /// Path as given.
  package var file: String
  /// Line from 1, or 0 for the file as a whole.
  package var line: Int
  /// One sentence: what is wrong.
  package var summary: String
  /// What to do about it.
  package var hint: String
  package init(severity: Severity, file: String, line: Int = 0, summary: String, hint: String = "")
  {
    self.severity = severity
    self.file = file
    self.line = line
    self.summary = summary
    self.hint = hint
  }
}

/// One article: its bytes as read, its reading, and where its lines start. Shared, not copied: a
/// question looks at articles a thousand times.
public final class Article {
  /// Path as given, or "-" for standard input.
  public let path: String
  public let reading: Reading
  public let lines: LineIndex
  public var coreference = CoreferenceResult()
  /// What the article speaks of, by the numbers in `coreference.entityOf`.
  public var entities: [Entity] = []
  public init(path: String, reading: Reading) {
    self.path = path
    self.reading = reading
    self.lines = LineIndex(reading.bytes)
  }
}

/// Articles read into facts, with the owner's notes.
public final class KnowledgeBase {
  package let reader: Reader
  package var lexicon: Lexicon { reader.lexicon }
  public private(set) var articles: [Article] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// What the owner wrote down about words.
  package private(set) var notes = Notes()
  /// The owner's aliases, ready for look-up.
  package private(set) var aliases = AliasTable()
  /// What the articles say, in the terms of frames.
  public private(set) var facts = FactIndex()

  private let coreferenceWords: CoreferenceWords
  private let entityLexicon: EntityLexicon

  /// What tells whether a man or a woman is spoken of.
  package var genders: Genders { Genders(words: coreferenceWords, lexicon: entityLexicon) }

  package init(reader: Reader) {
    self.reader = reader
    let lexicon = reader.lexicon
    coreferenceWords = CoreferenceWords { lexicon.intern($0) }
    entityLexicon = EntityLexicon(lexicon)
  }

  /// The same articles for another thread: what was read is shared, for nobody writes to it any more,
  /// the reader is a copy.
  package init(copying other: KnowledgeBase) throws(LexiconError) {
    reader = try Reader(copying: other.reader)
    let lexicon = reader.lexicon
    coreferenceWords = CoreferenceWords { lexicon.intern($0) }
    entityLexicon = EntityLexicon(lexicon)
    articles = other.articles
    diagnostics = other.diagnostics
    notes = other.notes
    aliases = other.aliases
    facts = other.facts
  }

  /// Adds one article from memory.
  package func add(path: String, bytes: [UInt8]) {
    let article = Article(path: path, reading: reader.read(bytes))
    var coreference = Coreference(
      article.reading, lexicon: entityLexicon, words: coreferenceWords, aliases: aliases)
    coreference.run()
    article.coreference = coreference.result
    article.entities = coreference.entities.map { $0.settled }
    facts.add(reader.frames(of: article.reading))
    articles.append(article)
  }

  /// Adds files and folders (folders inside folders; .txt, .md, .notes; README* skipped), notes
  /// before articles, since they bear on how articles are read.
  /// What could not be read is in `diagnostics`.
  package func add(paths: [String]) { add(ArticleReader(paths: paths)) }

  /// Adds files that were read already.
  package func add(_ reader: ArticleReader) {
    diagnostics.append(contentsOf: reader.diagnostics)
    for text in reader.texts where text.kind == .notes {
      add(Notes(file: text.path, bytes: text.bytes))
    }
    for text in reader.texts where text.kind == .article {
      add(path: text.path, bytes: text.bytes)
    }
  }

  /// Adds the owner's notes; they hold for the articles that are added after them.
  package func add(_ found: Notes) {
    diagnostics.append(contentsOf: found.diagnostics)
    notes.append(found)
    aliases.add(found.aliases, reader: reader)
    guard !found.paraphrases.isEmpty else { return }
    var compiler = ParaphraseCompiler(reader: reader)
    let frames = compiler.frames(of: found.paraphrases)
    diagnostics.append(contentsOf: compiler.diagnostics)
    reader.frames.add(file: found.paraphrases[0].file, text: Array(frames.utf8))
  }

  /// Names of people, organisations, places ... in the articles, sorted, for completion.
  package var names: [String] {
    var names: Set<String> = []
    for article in articles {
      for (entity, phrase) in zip(article.entities, article.coreference.representative)
      where entity.isName && phrase >= 0 {
        guard let range = article.reading.nounPhrases[Int(phrase)].nameRange else { continue }
        names.insert(article.reading.text(range))
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
