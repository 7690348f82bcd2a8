package import Answering
internal import Knowledge

extension Answerer {
  /// The answer to a question in the light of a conversation, where there is one. The turn is not
  /// recorded yet.
  package func answer(
    _ question: String, in conversation: inout Conversation?, options: Options = []
  ) -> Answer {
    guard let resolution = conversation?.resolve(question) else {
      return answer(question, options: options)
    }
    // Where an answer must be given nothing is asked back.
    if let reply = resolution.reply, reply.status != .ask || !options.contains(.guess) {
      return reply
    }
    var answer = answer(resolution.question, near: resolution.near, options: options)
    answer.question = question
    answer.steps = resolution.steps + answer.steps
    guard !options.contains(.guess) else { return answer }
    return conversation?.doubting(answer) { EditDistance.nearest(to: $0, among: knowledge.names) }
      ?? answer
  }
}
