package id.penghubung.focalpoint.ombudsman.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A letter in responses.
 *
 * @param answered true if it needs no answer any more
 * @param answer the draft of the answer, for the agency that answers, and for the regional secretary in place of its heads;
 *     not in lists
 * @param followsLetterId the letter that this one follows: the first request, or the summons before
 * @param review the decision of the Ombudsman about the answer
 * @param forfeitedAt the time at which the right to answer was forfeited; an answer after it is late, and changes nothing
 * @param deadline the time limit for the answer
 * @param entries the audit record; entries for colleagues only for the agency; not in lists
 */
@Schema(name = "Letter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID matterId,
        @Schema(required = true) LetterDirection direction,
        @Nullable String agencyCode,
        @Schema(required = true) String number,
        @Schema(required = true) LocalDate letterDate,
        @Nullable Instant receivedAt,
        @Nullable Instant sentAt,
        @Schema(required = true) String sender,
        @Schema(required = true) String recipient,
        @Schema(required = true) String subject,
        @Nullable LetterDemand demand,
        @Nullable LocalDate answerDueOn,
        @Nullable String content,
        @Nullable String dispatchProof,
        @Nullable UUID answersLetterId,
        @Schema(required = true) Instant registeredAt,
        @Nullable UUID followsLetterId,
        @Schema(required = true) boolean answered,
        @Nullable AnswerView answer,
        @Nullable ReviewView review,
        @Nullable Instant forfeitedAt,
        @Nullable SummonsView summons,
        @Nullable DeadlineView deadline,
        @Schema(required = true) List<AttachmentView> attachments,
        @Nullable List<EntryView> entries,
        @Schema(required = true) long version)
        implements ChangeReplies.Body {

    /** The answer to a letter in responses. */
    @Schema(name = "LetterAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(
            @Schema(required = true) String text,
            @Schema(required = true) AnswerState state,
            @Schema(required = true) String author,
            @Schema(required = true) Instant changedAt,
            @Nullable String reason,
            @Nullable String approvedBy) {

        static @Nullable AnswerView of(@Nullable LetterAnswer answer) {
            return answer == null
                    ? null
                    : new AnswerView(
                            answer.text(),
                            answer.state(),
                            answer.author(),
                            answer.changedAt(),
                            answer.reason(),
                            answer.approvedBy());
        }
    }

    /** The decision of the Ombudsman about the answer to a letter in responses. */
    @Schema(name = "AnswerReview")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewView(
            @Schema(required = true) ReviewOutcome outcome,
            @Nullable String reason,
            @Nullable String missing,
            @Schema(required = true) String reviewedBy,
            @Schema(required = true) Instant reviewedAt) {

        static @Nullable ReviewView of(@Nullable AnswerReview review) {
            return review == null
                    ? null
                    : new ReviewView(
                            review.outcome(),
                            review.reason(),
                            review.missing(),
                            review.reviewedBy(),
                            review.reviewedAt());
        }
    }

    /** A summons with its hearing and its effect in responses. */
    @Schema(name = "Summons")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SummonsView(
            @Schema(required = true) int ordinal,
            @Schema(required = true) Instant hearingAt,
            @Schema(required = true) String hearingPlace,
            @Nullable Attendance attendance,
            @Nullable String note,
            @Nullable Instant recordedAt,
            @Nullable LocalDate policeHelpOn,
            @Nullable String policeHelpDocument) {

        static @Nullable SummonsView of(@Nullable Summons summons) {
            return summons == null
                    ? null
                    : new SummonsView(
                            summons.ordinal(),
                            summons.hearingAt(),
                            summons.hearingPlace(),
                            summons.attendance(),
                            summons.note(),
                            summons.recordedAt(),
                            summons.policeHelpOn(),
                            summons.policeHelpDocument());
        }
    }

    /** Creates the view of one letter of a list, without its draft and its audit record, which may be long. */
    static LetterView inList(
            Letter letter, SubjectDeadlines deadlines, List<AttachmentView> attachments, LetterOfficer reader) {
        return of(letter, deadlines, attachments(attachments, reader.isColleague()), null, null);
    }

    private static List<AttachmentView> attachments(List<AttachmentView> all, boolean seesInternal) {
        return all.stream()
                .filter(attachment -> seesInternal || !attachment.internal())
                .toList();
    }

    /**
     * Creates the view for a reader; internal entries are for the agency only.
     *
     * @param seesAnswer whether the draft of the answer, with its files, is for the reader
     */
    static LetterView of(
            Letter letter,
            SubjectDeadlines deadlines,
            List<AttachmentView> attachments,
            List<EntryView> entries,
            LetterOfficer reader,
            boolean seesAnswer) {
        return of(
                letter,
                deadlines,
                attachments(attachments, seesAnswer),
                LetterEntries.visibleTo(reader, entries),
                seesAnswer ? AnswerView.of(letter.answer()) : null);
    }

    private static LetterView of(
            Letter letter,
            SubjectDeadlines deadlines,
            List<AttachmentView> attachments,
            @Nullable List<EntryView> entries,
            @Nullable AnswerView answer) {
        return new LetterView(
                letter.id(),
                letter.matterId(),
                letter.direction(),
                letter.agencyCode(),
                letter.number(),
                letter.letterDate(),
                letter.receivedAt(),
                letter.sentAt(),
                letter.sender(),
                letter.recipient(),
                letter.subject(),
                letter.demand(),
                letter.answerDueOn(),
                letter.content(),
                letter.dispatchProof(),
                letter.answersLetterId(),
                letter.registeredAt(),
                letter.followsLetterId(),
                letter.isAnswered(),
                answer,
                ReviewView.of(letter.review()),
                letter.forfeitedAt(),
                SummonsView.of(letter.summons()),
                deadlines.deadlines().stream().findFirst().orElse(null),
                attachments,
                entries,
                letter.version());
    }
}
