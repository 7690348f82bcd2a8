internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An engine that one thread at a time may use.
final class Worker: Sendable {
  private let lock = Mutex<Void>(())
  /// Touched by who holds the lock. What engines share, articles and indices, is never written to
  /// once an engine has been copied.
  nonisolated(unsafe) private let engine: Engine

  init(_ engine: sending Engine) { self.engine = engine }

  private init(copy engine: Engine) { self.engine = engine }

  func use<Result: Sendable>(_ body: (Engine) -> Result) -> Result {
    lock.withLock { _ in body(engine) }
  }

  /// Nil when somebody else is using it.
  func useIfFree<Result: Sendable>(_ body: (Engine) -> Result) -> Result? {
    lock.withLockIfAvailable { _ in body(engine) }
  }

  /// Another for the same articles; nil where none can be made.
  func copy() -> Worker? {
    lock.withLock { _ in Engine(copying: engine).map { Worker(copy: $0) } }
  }
}

/// Engines for the same articles, as many as threads ask at once, but no more than there are
/// processors: one until two threads meet.
final class Workers: Sendable {
  private struct State {
    var all: [Worker]
    /// Where the next search for a free one begins.
    var next = 0
    /// Somebody is making another.
    var isGrowing = false
  }
  private let state: Mutex<State>
  private let limit: Int

  init(_ first: Worker) {
    state = Mutex(State(all: [first]))
    limit = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Runs `body` on an engine that nobody else is using.
  func use<Result: Sendable>(_ body: (Engine) -> Result) -> Result {
    let (all, start) = turn()
    for offset in all.indices {
      if let result = all[(start + offset) % all.count].useIfFree(body) { return result }
    }
    return (grown() ?? all[start % all.count]).use(body)
  }

  /// An engine for a conversation, which stays with it: each one's in turn.
  func assigned() -> Worker {
    let (all, start) = turn()
    return (start >= all.count ? grown() : nil) ?? all[start % all.count]
  }

  private func turn() -> (all: [Worker], start: Int) {
    state.withLock { state in
      defer { state.next = (state.next + 1) % limit }
      return (state.all, state.next)
    }
  }

  /// One more, if there may be and nobody else is making it.
  private func grown() -> Worker? {
    let model = state.withLock { state -> Worker? in
      guard !state.isGrowing, state.all.count < limit else { return nil }
      state.isGrowing = true
      return state.all[0]
    }
    guard let model else { return nil }
    let made = model.copy()
    state.withLock { state in
      state.isGrowing = false
      if let made { state.all.append(made) }
    }
    return made
  }
}
