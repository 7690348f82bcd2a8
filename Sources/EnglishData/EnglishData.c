#include "include/EnglishData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Every data file is one line FILE(symbol, path). The list is kept sorted by path.
#define DATA_FILES(FILE) \
  FILE(frames_arts, "frames/arts.frames") \
  FILE(frames_business, "frames/business.frames") \
  FILE(frames_change, "frames/change.frames") \
  FILE(frames_communication, "frames/communication.frames") \
  FILE(frames_communication2, "frames/communication2.frames") \
  FILE(frames_conflict, "frames/conflict.frames") \
  FILE(frames_crime, "frames/crime.frames") \
  FILE(frames_events, "frames/events.frames") \
  FILE(frames_family, "frames/family.frames") \
  FILE(frames_have, "frames/have.frames") \
  FILE(frames_health, "frames/health.frames") \
  FILE(frames_help, "frames/help.frames") \
  FILE(frames_jobs, "frames/jobs.frames") \
  FILE(frames_law, "frames/law.frames") \
  FILE(frames_life, "frames/life.frames") \
  FILE(frames_measure, "frames/measure.frames") \
  FILE(frames_mind, "frames/mind.frames") \
  FILE(frames_money, "frames/money.frames") \
  FILE(frames_motion, "frames/motion.frames") \
  FILE(frames_nature, "frames/nature.frames") \
  FILE(frames_places, "frames/places.frames") \
  FILE(frames_politics, "frames/politics.frames") \
  FILE(frames_politics2, "frames/politics2.frames") \
  FILE(frames_relations, "frames/relations.frames") \
  FILE(frames_science, "frames/science.frames") \
  FILE(frames_sport, "frames/sport.frames") \
  FILE(frames_trade, "frames/trade.frames") \
  FILE(frames_work, "frames/work.frames") \
  FILE(related_general, "related/general.txt") \
  FILE(related_people, "related/people.txt") \
  FILE(related_public, "related/public.txt") \
  FILE(related_work_science, "related/work-science.txt") \
  FILE(words_abbreviations, "words/abbreviations.txt") \
  FILE(words_about_text, "words/about-text.txt") \
  FILE(words_ambiguous_words, "words/ambiguous-words.txt") \
  FILE(words_amount_nouns, "words/amount-nouns.txt") \
  FILE(words_anaphor_nouns, "words/anaphor-nouns.txt") \
  FILE(words_approximators, "words/approximators.txt") \
  FILE(words_calendar, "words/calendar.txt") \
  FILE(words_closed_class, "words/closed-class.txt") \
  FILE(words_company_suffixes, "words/company-suffixes.txt") \
  FILE(words_content_noun_verbs, "words/content-noun-verbs.txt") \
  FILE(words_content_nouns, "words/content-nouns.txt") \
  FILE(words_date_line, "words/date-line.txt") \
  FILE(words_either_nouns, "words/either-nouns.txt") \
  FILE(words_follow_ups, "words/follow-ups.txt") \
  FILE(words_gendered_nouns, "words/gendered-nouns.txt") \
  FILE(words_given_names, "words/given-names.txt") \
  FILE(words_group_possessions, "words/group-possessions.txt") \
  FILE(words_having_verbs, "words/having-verbs.txt") \
  FILE(words_implicatives, "words/implicatives.txt") \
  FILE(words_infinitive_nouns, "words/infinitive-nouns.txt") \
  FILE(words_irregular_verbs, "words/irregular-verbs.txt") \
  FILE(words_means_nouns, "words/means-nouns.txt") \
  FILE(words_multiword_prepositions, "words/multiword-prepositions.txt") \
  FILE(words_multiword_subordinators, "words/multiword-subordinators.txt") \
  FILE(words_name_contexts, "words/name-contexts.txt") \
  FILE(words_name_heads, "words/name-heads.txt") \
  FILE(words_negators, "words/negators.txt") \
  FILE(words_number_words, "words/number-words.txt") \
  FILE(words_opposites, "words/opposites.txt") \
  FILE(words_oppositions, "words/oppositions.txt") \
  FILE(words_phrasal_verbs, "words/phrasal-verbs.txt") \
  FILE(words_prefixes, "words/prefixes.txt") \
  FILE(words_pronoun_features, "words/pronoun-features.txt") \
  FILE(words_question_nouns, "words/question-nouns.txt") \
  FILE(words_question_openers, "words/question-openers.txt") \
  FILE(words_question_verbs, "words/question-verbs.txt") \
  FILE(words_residue, "words/residue.txt") \
  FILE(words_sentence_starters, "words/sentence-starters.txt") \
  FILE(words_suffixes, "words/suffixes.txt") \
  FILE(words_suggestions, "words/suggestions.txt") \
  FILE(words_surnames, "words/surnames.txt") \
  FILE(words_tag_bigrams, "words/tag-bigrams.txt") \
  FILE(words_tag_rules, "words/tag-rules.txt") \
  FILE(words_title_small_words, "words/title-small-words.txt") \
  FILE(words_typed_forms, "words/typed-forms.txt") \
  FILE(words_unique_nouns, "words/unique-nouns.txt") \
  FILE(words_units, "words/units.txt") \
  FILE(words_verb_classes, "words/verb-classes.txt") \
  FILE(words_world, "words/world.txt")

// #embed takes no macro argument inside another macro, so each file has its own array.
static const unsigned char frames_arts[] = {
#embed "frames/arts.frames"
};
static const unsigned char frames_business[] = {
#embed "frames/business.frames"
};
static const unsigned char frames_change[] = {
#embed "frames/change.frames"
};
static const unsigned char frames_communication[] = {
#embed "frames/communication.frames"
};
static const unsigned char frames_communication2[] = {
#embed "frames/communication2.frames"
};
static const unsigned char frames_conflict[] = {
#embed "frames/conflict.frames"
};
static const unsigned char frames_crime[] = {
#embed "frames/crime.frames"
};
static const unsigned char frames_events[] = {
#embed "frames/events.frames"
};
static const unsigned char frames_family[] = {
#embed "frames/family.frames"
};
static const unsigned char frames_have[] = {
#embed "frames/have.frames"
};
static const unsigned char frames_health[] = {
#embed "frames/health.frames"
};
static const unsigned char frames_help[] = {
#embed "frames/help.frames"
};
static const unsigned char frames_jobs[] = {
#embed "frames/jobs.frames"
};
static const unsigned char frames_law[] = {
#embed "frames/law.frames"
};
static const unsigned char frames_life[] = {
#embed "frames/life.frames"
};
static const unsigned char frames_measure[] = {
#embed "frames/measure.frames"
};
static const unsigned char frames_mind[] = {
#embed "frames/mind.frames"
};
static const unsigned char frames_money[] = {
#embed "frames/money.frames"
};
static const unsigned char frames_motion[] = {
#embed "frames/motion.frames"
};
static const unsigned char frames_nature[] = {
#embed "frames/nature.frames"
};
static const unsigned char frames_places[] = {
#embed "frames/places.frames"
};
static const unsigned char frames_politics[] = {
#embed "frames/politics.frames"
};
static const unsigned char frames_politics2[] = {
#embed "frames/politics2.frames"
};
static const unsigned char frames_relations[] = {
#embed "frames/relations.frames"
};
static const unsigned char frames_science[] = {
#embed "frames/science.frames"
};
static const unsigned char frames_sport[] = {
#embed "frames/sport.frames"
};
static const unsigned char frames_trade[] = {
#embed "frames/trade.frames"
};
static const unsigned char frames_work[] = {
#embed "frames/work.frames"
};
static const unsigned char related_general[] = {
#embed "related/general.txt"
};
static const unsigned char related_people[] = {
#embed "related/people.txt"
};
static const unsigned char related_public[] = {
#embed "related/public.txt"
};
static const unsigned char related_work_science[] = {
#embed "related/work-science.txt"
};
static const unsigned char words_abbreviations[] = {
#embed "words/abbreviations.txt"
};
static const unsigned char words_about_text[] = {
#embed "words/about-text.txt"
};
static const unsigned char words_ambiguous_words[] = {
#embed "words/ambiguous-words.txt"
};
static const unsigned char words_amount_nouns[] = {
#embed "words/amount-nouns.txt"
};
static const unsigned char words_anaphor_nouns[] = {
#embed "words/anaphor-nouns.txt"
};
static const unsigned char words_approximators[] = {
#embed "words/approximators.txt"
};
static const unsigned char words_calendar[] = {
#embed "words/calendar.txt"
};
static const unsigned char words_closed_class[] = {
#embed "words/closed-class.txt"
};
static const unsigned char words_company_suffixes[] = {
#embed "words/company-suffixes.txt"
};
static const unsigned char words_content_noun_verbs[] = {
#embed "words/content-noun-verbs.txt"
};
static const unsigned char words_content_nouns[] = {
#embed "words/content-nouns.txt"
};
static const unsigned char words_date_line[] = {
#embed "words/date-line.txt"
};
static const unsigned char words_either_nouns[] = {
#embed "words/either-nouns.txt"
};
static const unsigned char words_follow_ups[] = {
#embed "words/follow-ups.txt"
};
static const unsigned char words_gendered_nouns[] = {
#embed "words/gendered-nouns.txt"
};
static const unsigned char words_given_names[] = {
#embed "words/given-names.txt"
};
static const unsigned char words_having_verbs[] = {
#embed "words/having-verbs.txt"
};
static const unsigned char words_implicatives[] = {
#embed "words/implicatives.txt"
};
static const unsigned char words_group_possessions[] = {
#embed "words/group-possessions.txt"
};
static const unsigned char words_infinitive_nouns[] = {
#embed "words/infinitive-nouns.txt"
};
static const unsigned char words_irregular_verbs[] = {
#embed "words/irregular-verbs.txt"
};
static const unsigned char words_means_nouns[] = {
#embed "words/means-nouns.txt"
};
static const unsigned char words_multiword_prepositions[] = {
#embed "words/multiword-prepositions.txt"
};
static const unsigned char words_multiword_subordinators[] = {
#embed "words/multiword-subordinators.txt"
};
static const unsigned char words_name_contexts[] = {
#embed "words/name-contexts.txt"
};
static const unsigned char words_name_heads[] = {
#embed "words/name-heads.txt"
};
static const unsigned char words_negators[] = {
#embed "words/negators.txt"
};
static const unsigned char words_number_words[] = {
#embed "words/number-words.txt"
};
static const unsigned char words_opposites[] = {
#embed "words/opposites.txt"
};
static const unsigned char words_oppositions[] = {
#embed "words/oppositions.txt"
};
static const unsigned char words_phrasal_verbs[] = {
#embed "words/phrasal-verbs.txt"
};
static const unsigned char words_prefixes[] = {
#embed "words/prefixes.txt"
};
static const unsigned char words_pronoun_features[] = {
#embed "words/pronoun-features.txt"
};
static const unsigned char words_question_nouns[] = {
#embed "words/question-nouns.txt"
};
static const unsigned char words_question_openers[] = {
#embed "words/question-openers.txt"
};
static const unsigned char words_question_verbs[] = {
#embed "words/question-verbs.txt"
};
static const unsigned char words_residue[] = {
#embed "words/residue.txt"
};
static const unsigned char words_sentence_starters[] = {
#embed "words/sentence-starters.txt"
};
static const unsigned char words_suffixes[] = {
#embed "words/suffixes.txt"
};
static const unsigned char words_suggestions[] = {
#embed "words/suggestions.txt"
};
static const unsigned char words_surnames[] = {
#embed "words/surnames.txt"
};
static const unsigned char words_tag_bigrams[] = {
#embed "words/tag-bigrams.txt"
};
static const unsigned char words_tag_rules[] = {
#embed "words/tag-rules.txt"
};
static const unsigned char words_title_small_words[] = {
#embed "words/title-small-words.txt"
};
static const unsigned char words_typed_forms[] = {
#embed "words/typed-forms.txt"
};
static const unsigned char words_unique_nouns[] = {
#embed "words/unique-nouns.txt"
};
static const unsigned char words_units[] = {
#embed "words/units.txt"
};
static const unsigned char words_verb_classes[] = {
#embed "words/verb-classes.txt"
};
static const unsigned char words_world[] = {
#embed "words/world.txt"
};

#define ENTRY(symbol, path) {path, symbol, sizeof symbol},
static quoth_data_file files[] = {DATA_FILES(ENTRY)};

size_t quoth_data_file_count(void) { return sizeof files / sizeof files[0]; }

quoth_data_file quoth_data_file_at(size_t index) { return files[index]; }

void quoth_data_replace(size_t index, const unsigned char *bytes, size_t count) {
  files[index].bytes = bytes;
  files[index].count = count;
}
