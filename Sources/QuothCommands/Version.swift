/// The version of the program, as `--version` and transcripts give it.
package let quothVersion = "0.1.0"
