package enum KnowledgePlaceholder {}
