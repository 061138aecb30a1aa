/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a finding tells a person: what was printed and where, what it can mean, why it
 * cannot be, what to ask whom.
 */
#include "check/message.h"

static const Label sentences[N_SENTENCES] = {
  [SENTENCE_HEAD] = { NULL, "{unit}, {period}. {rule}: {verdict}.",
                      "{unit}, {period}. {rule}: {verdict}." },
  [SENTENCE_PRINTED] = { NULL, "Đã in: {list}.", "Printed: {list}." },
  [SENTENCE_REPORTED] = { NULL, "Số liệu: {list}.", "Reported: {list}." },
  [SENTENCE_BEFORE] = { NULL, "Trước đó đã gửi: {list}.", "Sent before: {list}." },
  [SENTENCE_MEANING] = { NULL, "Số thật có thể là: {list}.",
                         "They can stand for: {list}." },
  [SENTENCE_SIDES] = { NULL, "Số thứ nhất là {left}, số thứ hai là {right}; {reason}.",
                       "The first number is {left}, the second is {right}; {reason}." },
  [SENTENCE_OFF] = { NULL,
                     "Số in chênh lệch {size} do làm tròn; đề nghị ghi chú dưới bảng.",
                     "The printed digits are off by {size} because of rounding; a note "
                     "under the table would say so." },
  [SENTENCE_ALLOWED] = { NULL,
                         "Số in lệch {size}, nhưng mức ít nhất, nhiều nhất hoặc khoảng "
                         "cho phép.",
                         "The printed digits are off by {size}, which \"at least\", \"at "
                         "most\" or \"about\" allows." },
  [SENTENCE_LACKING] = { NULL, "Thiếu: {list}.", "Missing: {list}." },
  [SENTENCE_BOUND] = { NULL, "Theo các số đã in, {name} phải là {range}.",
                       "From what is printed, {name} must be {range}." },
  [SENTENCE_BOUND_CLASH] = { NULL,
                             "Theo quy tắc \"{lo_rule}\", {name} phải là {lo}; nhưng "
                             "theo quy tắc \"{hi_rule}\", {hi}.",
                             "By the rule \"{lo_rule}\", {name} must be {lo}; but by the "
                             "rule \"{hi_rule}\", {hi}." },
  [SENTENCE_ASSUMPTION] = { NULL, "Giả định: {text}.", "Assumption: {text}." },
  [SENTENCE_ASK_WHICH] = { NULL, "Đề nghị {who} rà soát, xác định số liệu chính xác.",
                           "Request to {who}: please check which of the figures is "
                           "right." },
  [SENTENCE_ASK_FOR] = { NULL, "Đề nghị {who} bổ sung số liệu.",
                         "Request to {who}: please provide it." },
  [SENTENCE_ACCEPTED] = { NULL, "Đã được rà soát và chấp nhận.",
                          "It was looked at and accepted." },
};

/* What a person calls the verdict; two of them by what the eye sees, one by how severe
 * the rule is: what only asks for a look is not impossible. */
typedef enum
{
  WORDS_CERTAIN,
  WORDS_IMPOSSIBLE,
  WORDS_NOT_SO,
  WORDS_WITHIN,
  WORDS_AGREE,
  WORDS_OPEN,
  WORDS_SOME_VALUE,
  WORDS_UNKNOWN,
  WORDS_NO_VALUE,
  N_WORDS
} VerdictWords;

static const Label verdict_words[N_WORDS] = {
  [WORDS_CERTAIN] = { NULL, "chắc chắn đúng", "certainly true" },
  [WORDS_IMPOSSIBLE] = { NULL, "không thể đồng thời đúng", "cannot all be true" },
  [WORDS_NOT_SO] = { NULL, "số liệu không như vậy", "the figures are not so" },
  [WORDS_WITHIN] = { NULL, "chỉ khớp khi tính sai số làm tròn",
                     "agrees only within rounding" },
  [WORDS_AGREE] = { NULL, "số in khớp nhau, chưa kết luận được do làm tròn",
                    "the printed digits agree, rounding leaves it open" },
  [WORDS_SOME_VALUE] = { NULL, "có giá trị phù hợp", "some value does" },
  [WORDS_OPEN] = { NULL, "chưa kết luận được do làm tròn", "left open by rounding" },
  [WORDS_UNKNOWN] = { NULL, "thiếu số liệu", "figures are missing" },
  [WORDS_NO_VALUE] = { NULL, "không tính được vì chia cho 0",
                       "cannot be computed: division by 0" },
};

void
bhxh_message_say (const Message *message,
                  Sentence sentence,
                  const SentenceWord *words,
                  guint n_words)
{
  if (message->out->len > 0)
    g_string_append_c (message->out, ' ');
  bhxh_sentence_append (message->out,
                        bhxh_label_get_words (&sentences[sentence], message->language),
                        words, n_words);
}

void
bhxh_message_say_one (const Message *message,
                      Sentence sentence,
                      const char *mark,
                      const char *word)
{
  const SentenceWord words[] = { { mark, word } };

  if (*word != '\0')
    bhxh_message_say (message, sentence, words, 1);
}

static const BhxhIndicator *
get_indicator (const Message *message, CheckCell cell)
{
  return bhxh_frame_get_indicator (message->source->frame, cell.indicator);
}

BhxhMeasure
bhxh_message_get_measure (const Message *message, CheckCell cell)
{
  return bhxh_indicator_get_measure (get_indicator (message, cell));
}

void
bhxh_message_append_name (GString *out, const Message *message, CheckCell cell)
{
  const Evaluation *evaluation = message->evaluation;

  g_string_append (
      out, bhxh_indicator_get_name (get_indicator (message, cell), message->language));
  if (cell.unit != evaluation->unit)
    g_string_append_printf (
        out, ", %s",
        bhxh_district_get_name (
            bhxh_frame_get_district (message->source->frame, cell.unit),
            message->language));
  if (cell.period != message->findings->periods[evaluation->period])
    {
      g_string_append (out, ", ");
      bhxh_words_append_period (out, cell.period, message->language);
    }
}

/* --- The whole -------------------------------------------------------------------------
 */

static void
note_missing (const CheckSource *source,
              CheckCell cell,
              const Unknown *unknown G_GNUC_UNUSED,
              gpointer data)
{
  *(gboolean *) data |= !bhxh_check_get_figure (source, cell).present;
}

static VerdictWords
get_verdict_words (const Message *message)
{
  const Evaluation *evaluation = message->evaluation;
  static const VerdictWords by_printed[] = {
    [0] = WORDS_OPEN,
    [BHXH_PRINTED_AGREE] = WORDS_AGREE,
    [BHXH_PRINTED_WITHIN_ROUNDING] = WORDS_WITHIN,
  };
  const RuleWords rule =
      bhxh_findings_get_rule_words (message->findings, evaluation->rule);
  gboolean lacks_some = FALSE;

  switch ((BhxhVerdict) evaluation->verdict)
    {
    case BHXH_VERDICT_CERTAIN: return WORDS_CERTAIN;
    case BHXH_VERDICT_IMPOSSIBLE:
      return rule.severity == BHXH_SEVERITY_ERROR ? WORDS_IMPOSSIBLE : WORDS_NOT_SO;
    case BHXH_VERDICT_OPEN:
      if (evaluation->rule == BUILTIN_BOUNDS_AGREE)
        return WORDS_SOME_VALUE;
      return by_printed[evaluation->printed];
    default: break;
    }
  bhxh_finding_visit (message->findings, evaluation, note_missing, &lacks_some);
  return lacks_some ? WORDS_UNKNOWN : WORDS_NO_VALUE;
}

static void
say_head (const Message *message)
{
  const BhxhFindings *findings = message->findings;
  const Evaluation *evaluation = message->evaluation;
  const RuleWords rule = bhxh_findings_get_rule_words (findings, evaluation->rule);
  const char *name = message->language == BHXH_LANGUAGE_EN ? rule.name_en : rule.name_vi;
  g_autoptr (GString) period = g_string_new (NULL);

  bhxh_words_append_period (period, findings->periods[evaluation->period],
                            message->language);
  const SentenceWord words[] = {
    { "{unit}", bhxh_district_get_name (
                    bhxh_frame_get_district (message->source->frame, evaluation->unit),
                    message->language) },
    { "{period}", period->str },
    { "{rule}", *name != '\0' ? name : rule.id },
    { "{verdict}", bhxh_label_get_words (&verdict_words[get_verdict_words (message)],
                                         message->language) },
  };
  bhxh_message_say (message, SENTENCE_HEAD, words, G_N_ELEMENTS (words));
}

static void
say_assumption (const Message *message)
{
  g_autofree char *text = bhxh_finding_dup_assumption (
      message->findings, message->evaluation, message->language);

  bhxh_message_say_one (message, SENTENCE_ASSUMPTION, "{text}", text);
}

static void
say_request (const Message *message, Sentence sentence)
{
  g_autofree char *who = bhxh_finding_dup_addressee (
      message->findings, message->evaluation, message->language);

  bhxh_message_say_one (message, sentence, "{who}", who);
}

static void
say_impossible (const Message *message)
{
  if (!bhxh_message_has_plain_sides (message))
    bhxh_message_say_meanings (message);
  if (message->evaluation->rule == BUILTIN_BOUNDS_AGREE)
    bhxh_message_say_bound (message,
                            finding_cell (message->findings, message->evaluation));
  if (message->evaluation->rule == BUILTIN_SENT_ONCE)
    bhxh_message_say_before (message);
  bhxh_message_say_why (message);
  say_assumption (message);
  if (message->evaluation->is_accepted)
    bhxh_message_say (message, SENTENCE_ACCEPTED, NULL, 0);
  else
    say_request (message, SENTENCE_ASK_WHICH);
}

char *
bhxh_finding_dup_message (const BhxhFindings *findings,
                          const Evaluation *evaluation,
                          BhxhLanguage language)
{
  Message message = { findings, evaluation, finding_source (findings, evaluation),
                      language, g_string_new (NULL) };

  say_head (&message);
  if (evaluation->verdict == BHXH_VERDICT_CERTAIN)
    return g_string_free (message.out, FALSE);
  bhxh_message_say_figures (&message);
  if (evaluation->verdict == BHXH_VERDICT_IMPOSSIBLE)
    say_impossible (&message);
  else if (evaluation->printed == BHXH_PRINTED_WITHIN_ROUNDING)
    bhxh_message_say_off (&message);
  else if (evaluation->rule == BUILTIN_BOUNDS_AGREE)
    bhxh_message_say_bound (&message, finding_cell (findings, evaluation));
  else if (evaluation->verdict == BHXH_VERDICT_UNKNOWN)
    {
      bhxh_message_say_bounds_of_missing (&message);
      say_request (&message, SENTENCE_ASK_FOR);
    }
  return g_string_free (message.out, FALSE);
}
