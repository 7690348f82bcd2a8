public import English

/// A fact of an article: the number of the article and of the frame instance in it.
public struct FactRef: Sendable, Hashable {
  public var article: Int32
  public var instance: Int32
  public init(article: Int, instance: Int) {
    self.article = Int32(article)
    self.instance = Int32(instance)
  }
}

/// Facts by frame, so that a question in frame terms finds its facts with one look-up.
public struct FactIndex: Sendable {
  /// Frame instances by article.
  public private(set) var instances: [[FrameInstance]] = []
  private var byFrame: [Int: [FactRef]] = [:]

  public init() {}

  /// Adds the next article's facts.
  public mutating func add(_ facts: [FrameInstance]) {
    let article = instances.count
    for (index, fact) in facts.enumerated() {
      byFrame[fact.frame, default: []].append(FactRef(article: article, instance: index))
    }
    instances.append(facts)
  }

  public func facts(of frame: Int) -> [FactRef] { byFrame[frame] ?? [] }
  public subscript(ref: FactRef) -> FrameInstance {
    instances[Int(ref.article)][Int(ref.instance)]
  }
}
