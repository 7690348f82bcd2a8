extension FrameLexicon {
  /// Reads a theme file. Wrong lines are reported in `errors` and left out.
  ///
  /// - Parameter isThorough: parse every line, the examples too, and keep what is found; only tests
  ///   need it.
  package func load(
    file name: String, text: UnsafeBufferPointer<UInt8>, isThorough: Bool = false
  ) {
    files.append(name)
    var loader = FrameLoader(
      lexicon: self, file: Int16(files.count - 1), isThorough: isThorough)
    loader.run(text)
  }

  /// Adds frames that are not compiled in; `text` is kept for good, since wordings are parsed only
  /// when a text has their words.
  package func add(file name: String, text: [UInt8]) {
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = kept.initialize(from: text)
    owned.append(kept)
    load(file: name, text: UnsafeBufferPointer(kept))
    link(pendingLinks)
    pendingLinks = []
    forgetLookUps()
  }

  /// Resolves the frames that entailments and opposites name. Call once, after all files.
  package func link(_ pending: [PendingLink]) {
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

  package struct PendingLink {
    var frame: Int
    var target: String
    var isOpposite: Bool
    var roles: [(String, String)]
    var place: String
  }

  /// Reads every theme file compiled into the program.
  package static func embedded(
    isThorough: Bool = false,
    intern: @escaping (UnsafeBufferPointer<UInt8>) -> WordID,
    spelling: @escaping (WordID) -> [UInt8]
  ) -> FrameLexicon {
    let result = FrameLexicon(intern: intern, spelling: spelling)
    result.frames.reserveCapacity(768)
    result.frameByName.reserveCapacity(768)
    result.roleNames.reserveCapacity(768)
    result.index.reserve()
    for number in 0..<EmbeddedData.count {
      let file = EmbeddedData.file(at: number)
      if file.name.hasPrefix("frames/") {
        result.load(
          file: String(file.name.dropFirst("frames/".count)), text: file.bytes,
          isThorough: isThorough)
      }
    }
    result.link(result.pendingLinks)
    result.pendingLinks = []
    return result
  }
}
