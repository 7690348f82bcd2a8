/// Property wrappers that keep indices of a text in 32 bits: a megabyte of text has hundreds of
/// thousands of phrases, clauses and facts. No text has 2^31 tokens, for its bytes are counted in 32
/// bits.

extension Array {
  /// The same elements without the room that appending left behind them.
  var fitted: [Element] { capacity - count > count / 8 ? Array(self[...]) : self }
}

/// An index or a small number.
@frozen @propertyWrapper
public struct Compact: Sendable, Hashable {
  @usableFromInline var stored: Int32
  @inlinable public init(wrappedValue: Int) { stored = Int32(truncatingIfNeeded: wrappedValue) }
  @inlinable public var wrappedValue: Int {
    get { Int(stored) }
    set { stored = Int32(truncatingIfNeeded: newValue) }
  }
}

/// An index that may be missing.
@frozen @propertyWrapper
public struct CompactOptional: Sendable, Hashable {
  /// `Int32.min` for nil.
  @usableFromInline var stored: Int32
  @inlinable public init(wrappedValue: Int?) {
    stored = wrappedValue.map { Int32(truncatingIfNeeded: $0) } ?? .min
  }
  @inlinable public var wrappedValue: Int? {
    get { stored == .min ? nil : Int(stored) }
    set { stored = newValue.map { Int32(truncatingIfNeeded: $0) } ?? .min }
  }
}

/// A range of indices.
@frozen @propertyWrapper
public struct CompactRange: Sendable, Hashable {
  @usableFromInline var lower: Int32
  @usableFromInline var upper: Int32
  @inlinable public init(wrappedValue: Range<Int>) {
    lower = Int32(truncatingIfNeeded: wrappedValue.lowerBound)
    upper = Int32(truncatingIfNeeded: wrappedValue.upperBound)
  }
  @inlinable public var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(lower), Int(upper))) }
    set { self = CompactRange(wrappedValue: newValue) }
  }
}

/// A range of indices that may be missing.
@frozen @propertyWrapper
public struct CompactOptionalRange: Sendable, Hashable {
  /// `Int32.min` twice for nil.
  @usableFromInline var bounds: CompactRange
  @usableFromInline static var missing: Range<Int> { Int(Int32.min)..<Int(Int32.min) }
  @inlinable public init(wrappedValue: Range<Int>?) {
    bounds = CompactRange(wrappedValue: wrappedValue ?? Self.missing)
  }
  @inlinable public var wrappedValue: Range<Int>? {
    get { bounds.lower == .min ? nil : bounds.wrappedValue }
    set { bounds = CompactRange(wrappedValue: newValue ?? Self.missing) }
  }
}

/// What fills a place.
@frozen @propertyWrapper
public struct CompactFiller: Sendable, Hashable {
  /// The bounds of tokens; -1 or -2 and the index of a noun phrase or a clause.
  @usableFromInline var lower: Int32
  @usableFromInline var upper: Int32
  @inlinable public init(wrappedValue: Argument.Filler) {
    switch wrappedValue {
    case .nounPhrase(let index):
      lower = -1
      upper = Int32(truncatingIfNeeded: index)
    case .clause(let index):
      lower = -2
      upper = Int32(truncatingIfNeeded: index)
    case .tokens(let range):
      lower = Int32(truncatingIfNeeded: range.lowerBound)
      upper = Int32(truncatingIfNeeded: range.upperBound)
    }
  }
  @inlinable public var wrappedValue: Argument.Filler {
    get {
      switch lower {
      case -1: .nounPhrase(Int(upper))
      case -2: .clause(Int(upper))
      default: .tokens(Range(uncheckedBounds: (Int(lower), Int(upper))))
      }
    }
    set { self = CompactFiller(wrappedValue: newValue) }
  }
}
