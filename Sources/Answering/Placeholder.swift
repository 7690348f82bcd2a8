package enum AnsweringPlaceholder {}
