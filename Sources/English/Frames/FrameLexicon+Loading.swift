extension FrameLexicon {
  /// Reads a theme file. Wrong lines are reported in `errors` and left out.
  ///
  /// - Parameter withExamples: keep the example lines, which only tests need.
  package mutating func load(
    file name: String, text: UnsafeBufferPointer<UInt8>, withExamples: Bool = false,
    intern: @escaping (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    files.append(name)
    // The loader takes the tables over, so that growing them copies nothing.
    var taken = FrameLexicon()
    swap(&taken, &self)
    let index = Int16(taken.files.count - 1)
    var loader = FrameLoader(
      lexicon: consume taken, file: index, withExamples: withExamples, intern: intern)
    loader.run(text)
    swap(&self, &loader.lexicon)
  }

  /// Resolves the frames that entailments and opposites name. Call once, after all files.
  package mutating func link(_ pending: [PendingLink]) {
    for item in pending {
      guard let target = frameByName[item.target] else {
        errors.append("\(item.place): no frame '\(item.target)'")
        continue
      }
      if item.isOpposite {
        frames[item.frame].opposite = target
        frames[target].opposite = item.frame
        continue
      }
      var pairs: [(Int, Int)] = []
      for (theirs, ours) in item.roles {
        guard let t = frames[target].roles.firstIndex(where: { $0.name == theirs }),
          let o = frames[item.frame].roles.firstIndex(where: { $0.name == ours })
        else {
          errors.append("\(item.place): no role '\(theirs)=\(ours)' between the two frames")
          continue
        }
        pairs.append((t, o))
      }
      frames[item.frame].entailments.append(.init(frame: target, roles: pairs))
    }
  }

  package struct PendingLink: Sendable {
    var frame: Int
    var target: String
    var isOpposite: Bool
    var roles: [(String, String)]
    var place: String
  }

  /// Reads every theme file compiled into the program.
  package static func embedded(
    withExamples: Bool = false, intern: @escaping (UnsafeBufferPointer<UInt8>) -> WordID
  ) -> FrameLexicon {
    var result = FrameLexicon()
    result.patterns.reserveCapacity(4096)
    result.entries.reserveCapacity(10240)
    result.places.reserveCapacity(16384)
    var index = 0
    while index < EmbeddedData.count {
      let file = EmbeddedData.file(at: index)
      if file.name.hasPrefix("frames/") {
        result.load(
          file: String(file.name.dropFirst("frames/".count)), text: file.bytes,
          withExamples: withExamples, intern: intern)
      }
      index += 1
    }
    result.link(result.pendingLinks)
    result.pendingLinks = []
    return result
  }
}
