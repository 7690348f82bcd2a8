internal import Answering
internal import English

/// Turns that are answered from what was said, without asking the articles anew.
extension Conversation {
  /// "Is Ann one of them?" is answered from the list that the last answer gave.
  func membership(_ question: String, _ original: String) -> Resolution? {
    guard let last, let member = Membership(question) else { return nil }
    var names = member.list
    if names.isEmpty, last.isNominal {
      let listed = last.answer.items
      names = listed.count > 1 ? listed : Membership.parts(of: listed.first ?? "")
    } else if last.answer.steps.first?.rule != "turn.member" {
      return nil
    }
    guard names.count > 1 else { return nil }
    let isMember = names.contains { Membership.isSame($0, member.name) }
    let all = Mentions.joined(names)
    var result = Resolution(question: "Is \(member.name) one of \(all)?")
    var answer = reply(original, isMember ? "Yes" : "No: it says \(all)", last)
    answer.status = isMember ? .answered : .corrected
    answer.kind = .yesNo
    answer.confidence = last.answer.confidence
    answer.readAs = result.question
    answer.steps = [Self.step("member", all)]
    result.reply = answer
    return result
  }

  /// How many the last answer listed.
  func counting(_ last: Exchange, _ original: String) -> Resolution {
    let listed = Mentions.joined(last.answer.items)
    var result = Resolution(question: "How many are \(listed)?")
    var answer = reply(original, "\(last.answer.items.count)", last)
    answer.status = .answered
    answer.kind = .number
    answer.confidence = last.answer.confidence
    answer.readAs = result.question
    answer.steps = [Self.step("count", listed)]
    result.reply = answer
    return result
  }

  /// "Tell me more", "anything else?": the article goes on where the last answer stood.
  func continuation(_ last: Exchange, _ original: String) -> Resolution? {
    var result = Resolution(question: "What does the article say next?")
    let following =
      told.last.map { further.next(after: $0, besides: told) } ?? further.opening
    if told.isEmpty, following == nil { return nil }
    guard let next = following else {
      result.reply = reply(original, "The article ends there.", last)
      return result
    }
    var answer = reply(original, next.text, last)
    answer.status = .answered
    answer.kind = .clause
    answer.confidence = 0.5
    answer.readAs = result.question
    answer.evidence = [next]
    answer.steps = [Self.step("more", next.text)]
    result.reply = answer
    return result
  }

  /// "Who said so?" of an answer that stands in what somebody says.
  func saying(_ last: Exchange, _ original: String) -> Resolution? {
    guard last.answer.text != nil, last.answer.status != .guess,
      let quoted = last.answer.evidence.first, let speaker = further.speaker(of: quoted)
    else { return nil }
    let clause = last.proposition.map { "that " + $0.clause } ?? "so"
    var result = Resolution(question: "Who said \(clause)?")
    var answer = reply(original, speaker, last)
    answer.status = .answered
    answer.kind = .person
    answer.confidence = last.answer.confidence
    answer.readAs = result.question
    answer.evidence = [quoted]
    answer.steps = [Self.step("speaker", speaker)]
    result.reply = answer
    return result
  }

  /// How the last question was read and what its answer stands on.
  func source(_ last: Exchange, _ original: String) -> Resolution {
    var text = "I read your question as: \(last.text)"
    if let evidence = last.answer.evidence.first {
      text += " The article says: \(evidence.text)"
    } else {
      text += " The articles don't say."
    }
    var result = Resolution(question: original)
    result.reply = reply(original, text, last)
    return result
  }

  /// A reply that no article is asked for, with the evidence of the last answer.
  func reply(_ original: String, _ text: String, _ last: Exchange) -> Answer {
    var answer = Answer(question: original, status: .chat, kind: .chat)
    answer.text = text
    answer.items = [text]
    answer.confidence = 1
    answer.evidence = last.answer.evidence
    answer.steps = [Self.step("source", last.text)]
    return answer
  }
}
