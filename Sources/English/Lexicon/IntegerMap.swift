/// A hash table from integers to values: open addressing, nothing is ever taken out.
///
/// For what is remembered by the hundred thousand, where a `Dictionary` spends its time on hashing.
public struct IntegerMap<Value> {
  /// One more than the number of the value, 0 for an empty slot; the count is a power of two.
  private var slots: [UInt32]
  private var keys: [UInt64] = []
  private var values: [Value] = []

  public init() { slots = [UInt32](repeating: 0, count: 256) }

  public subscript(_ key: UInt64) -> Value? {
    @inline(__always) get {
      let found = slots[slot(of: key)]
      return found == 0 ? nil : values[Int(found) - 1]
    }
  }

  /// Notes the value of a key that has none.
  public mutating func insert(_ value: Value, for key: UInt64) {
    if keys.count * 2 >= slots.count { grow() }
    let slot = slot(of: key)
    guard slots[slot] == 0 else { return }
    keys.append(key)
    values.append(value)
    slots[slot] = UInt32(keys.count)
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for index in keys.indices { slots[slot(of: keys[index])] = UInt32(index + 1) }
  }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
