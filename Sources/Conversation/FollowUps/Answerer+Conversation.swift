package import Answering
internal import Knowledge

extension Answerer {
  /// The answer to a question in the light of a conversation, where there is one. The turn is not
  /// recorded yet.
  ///
  /// A question of two parts is asked as two turns, so that the second may lean on the first.
  package func answer(
    _ question: String, in conversation: inout Conversation?, options: Options = []
  ) -> Answer {
    let turns = self.turns(of: question)
    guard turns.count > 1 else { return answer(turn: question, in: &conversation, options) }
    var talk = conversation ?? Conversation(knowledge: knowledge)
    var answers: [Answer] = []
    for turn in turns {
      var spoken: Conversation? = talk
      var answer = answer(turn: turn, in: &spoken, options)
      talk = spoken ?? talk
      talk.record(answer)
      if answers.isEmpty { talk.turnToWhatWasAsked() }
      // Nothing is asked back in the middle of an answer.
      if answer.status == .ask, !answers.isEmpty { answer.status = .unknown }
      answers.append(answer)
    }
    if conversation != nil { conversation = talk }
    var answer = Answer.combined(answers)
    answer.question = question
    answer.readAs = answers.map(\.readAs).joined(separator: " ")
    answer.steps.insert(Conversation.partsStep(turns), at: 0)
    return answer
  }

  private func answer(
    turn question: String, in conversation: inout Conversation?, _ options: Options
  ) -> Answer {
    guard conversation != nil else { return answer(question, options: options) }
    let mended = self.mended(question)
    guard var resolution = conversation?.resolve(mended.text) else {
      return answer(question, options: options)
    }
    resolution.reply?.question = question
    resolution.steps = mended.steps + resolution.steps
    // Where an answer must be given nothing is asked back.
    if let reply = resolution.reply, reply.status != .ask || !options.contains(.guess) {
      return reply
    }
    var answer = answer(
      resolution.question, near: resolution.near, of: resolution.clause, options: options)
    answer.question = question
    answer.steps = resolution.steps + answer.steps
    guard !options.contains(.guess) else { return answer }
    return conversation?.doubting(answer) { EditDistance.nearest(to: $0, among: knowledge.names) }
      ?? answer
  }
}
