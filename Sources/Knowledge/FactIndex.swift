package import English

/// A fact of an article: the number of the article and of the frame instance in it.
package struct FactRef: Sendable, Hashable {
  package var article: Int32
  package var instance: Int32
  package init(article: Int, instance: Int) {
    self.article = Int32(article)
    self.instance = Int32(instance)
  }
}

/// Facts by frame, so that a question in frame terms finds its facts with one look-up.
package struct FactIndex: Sendable {
  /// Frame instances by article.
  package private(set) var instances: [[FrameInstance]] = []
  private var byFrame: [Int: [FactRef]] = [:]

  package init() {}

  /// Adds the next article's facts.
  package mutating func add(_ facts: [FrameInstance]) {
    let article = instances.count
    for (index, fact) in facts.enumerated() {
      byFrame[fact.frame, default: []].append(FactRef(article: article, instance: index))
    }
    instances.append(facts)
  }

  package func facts(of frame: Int) -> [FactRef] { byFrame[frame] ?? [] }
  package subscript(ref: FactRef) -> FrameInstance {
    instances[Int(ref.article)][Int(ref.instance)]
  }
}
