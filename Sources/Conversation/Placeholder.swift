package enum ConversationPlaceholder {}
