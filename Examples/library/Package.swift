// swift-tools-version: 6.2
import PackageDescription

// A program of its own that uses quoth as a library.
let package = Package(
  name: "library",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "quoth", path: "../..")],
  targets: [
    .executableTarget(name: "ask", dependencies: [.product(name: "QuothKit", package: "quoth")])
  ]
)
