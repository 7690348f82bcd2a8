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
    let kept = KeptText(text)
    owned.append(kept)
    load(file: name, text: kept.bytes)
    link(pendingLinks)
    pendingLinks = []
    forgetLookUps()
  }

  /// Resolves the frames that entailments and opposites name. Call once, after all files.
  func link(_ pending: [PendingLink]) {
    for item in pending {
      guard let target = index(ofFrame: item.target) else {
        errors.append("\(place(item)): no frame '\(FrameLoader.string(item.target))'")
        continue
      }
      if item.isOpposite {
        parsed[item.frame].opposite = target
        parsed[target].opposite = item.frame
        continue
      }
      var pairs: [(Int, Int)] = []
      for (theirs, ours) in item.roles {
        guard let t = frames[target].roles.firstIndex(where: { $0.name == theirs }),
          let o = frames[item.frame].roles.firstIndex(where: { $0.name == ours })
        else {
          errors.append("\(place(item)): no role '\(theirs)=\(ours)' between the two frames")
          continue
        }
        pairs.append((t, o))
      }
      parsed[item.frame].entailments.append(.init(frame: target, roles: pairs))
    }
  }

  private func place(_ link: PendingLink) -> String { "\(files[Int(link.file)]):\(link.line)" }

  struct PendingLink {
    var frame: Int
    var target: UnsafeBufferPointer<UInt8>
    var isOpposite: Bool
    var roles: [(String, String)]
    var file: Int16
    var line: Int
  }

  /// Reads every theme file compiled into the program.
  package static func embedded(
    isThorough: Bool = false,
    intern: @escaping (UnsafeBufferPointer<UInt8>) -> WordID,
    spelling: @escaping (WordID) -> [UInt8]
  ) -> FrameLexicon {
    let result = FrameLexicon(intern: intern, spelling: spelling)
    result.parsed.reserveCapacity(768)
    result.sources.reserveCapacity(768)
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
