// swift-tools-version: 6.2
import PackageDescription

// SwiftPM takes no package with compiler flags of its own as a dependency: who uses the library does
// without what makes the program a twentieth faster.
let isProgram = !Context.packageDirectory.contains("/checkouts/")

// Overlapping accesses are looked for in the debug build, where the tests run.
let unchecked: SwiftSetting = .unsafeFlags(
  ["-enforce-exclusivity=unchecked"], .when(configuration: .release))

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ] + (isProgram ? [unchecked] : [])

// On Linux the released program is linked statically as a whole: a tenth of the time a short run
// takes went to the dynamic linker. (lld, for gold warns of every function of glibc that would load
// a library.)
let program: [LinkerSetting] =
  Context.environment["QUOTH_SHARED_READLINE"] != nil
  ? []
  : [
    .unsafeFlags(
      ["-static-executable", "-use-ld=lld"],
      .when(platforms: [.linux], configuration: .release))
  ]

// On Linux readline is linked into the program, which then runs where the library isn't installed.
// QUOTH_SHARED_READLINE=1 takes the shared one, for systems without libreadline.a.
let readline: [LinkerSetting] =
  Context.environment["QUOTH_SHARED_READLINE"] != nil
  ? [.linkedLibrary("readline")]
  : [
    .linkedLibrary(":libreadline.a", .when(platforms: [.linux])),
    .linkedLibrary(":libtinfo.a", .when(platforms: [.linux])),
    .linkedLibrary("readline", .when(platforms: [.macOS])),
  ]

// The house has floors; a target imports only targets that stand above it in this list.
let package = Package(
  name: "quoth",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "quoth", targets: ["quoth"]),
    .library(name: "QuothKit", targets: ["QuothKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ]
    // Only for "make docs".
    + (Context.environment["QUOTH_DOCS"] == nil
      ? []
      : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0")]),
  targets: [
    .target(name: "EnglishData", exclude: ["words", "frames", "related"]),
    .target(
      name: "CReadline", cSettings: [.treatAllWarnings(as: .error)], linkerSettings: readline),
    .target(name: "English", dependencies: ["EnglishData"], swiftSettings: strict),
    .target(name: "Knowledge", dependencies: ["English"], swiftSettings: strict),
    .target(name: "Answering", dependencies: ["Knowledge", "English"], swiftSettings: strict),
    .target(
      name: "Conversation", dependencies: ["Answering", "Knowledge", "English"],
      swiftSettings: strict),
    .target(
      name: "QuothKit", dependencies: ["Conversation", "Answering", "Knowledge", "English"],
      swiftSettings: strict),
    .target(
      name: "QuothCommands",
      dependencies: [
        "Conversation", "Answering", "Knowledge", "English", "CReadline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "quoth", dependencies: ["QuothCommands"], exclude: ["Manual"], swiftSettings: strict,
      linkerSettings: program),
    .testTarget(
      name: "EnglishTests", dependencies: ["English"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "KnowledgeTests", dependencies: ["Knowledge", "English"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "AnsweringTests", dependencies: ["Answering", "Knowledge", "English"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "QuothKitTests", dependencies: ["QuothKit"], swiftSettings: strict),
    .target(name: "CTestChild", path: "Tests/CTestChild"),
    .testTarget(
      name: "QuothCommandsTests",
      dependencies: [
        "QuothCommands", "Conversation", "Answering", "Knowledge", "English", "quoth",
        "CTestChild",
      ],
      exclude: ["FollowUps/Fixtures"],
      swiftSettings: strict),
  ]
)
