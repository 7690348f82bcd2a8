// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building quoth builds none of this. It measures the program from
// outside, as it is installed.
let package = Package(
  name: "quoth-benchmarks",
  platforms: [.macOS(.v15)],
  targets: [.executableTarget(name: "quoth-benchmarks")]
)
