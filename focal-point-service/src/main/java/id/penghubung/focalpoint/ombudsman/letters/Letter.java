package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.ombudsman.Recorded;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a matter. The letter as it was written changes only by a correction of its registration. An inbound letter that asks
 * for an answer also has the answer, from the draft to the dispatch.
 */
@Entity
@Table(name = "ombudsman_letter")
@NamedNativeQuery(
        name = Letter.LOCK_SKIPPING_LOCKED,
        query = "select * from ombudsman_letter where id = any (:ids) order by id for update skip locked",
        resultClass = Letter.class)
@NamedNativeQuery(
        name = Letter.LOCK,
        query = "select * from ombudsman_letter where id = any (:ids) order by id for update",
        resultClass = Letter.class)
class Letter implements Recorded {

    /** Query that locks those of an array of letters that no other transaction has locked. */
    static final String LOCK_SKIPPING_LOCKED = "Letter.lockSkippingLocked";

    /** Query that locks an array of letters, in the order of their ids. */
    static final String LOCK = "Letter.lock";

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID matterId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private LetterDirection direction;

    @Column(updatable = false)
    private @Nullable String agencyCode;

    @Embedded
    private LetterContent written;

    @Column(updatable = false)
    private @Nullable String content;

    @Column(updatable = false)
    private @Nullable String dispatchProof;

    @Column(updatable = false)
    private Instant registeredAt;

    @Column(updatable = false)
    private @Nullable UUID followsLetterId;

    private boolean answered;

    @Embedded
    private @Nullable Summons summons;

    @Embedded
    private @Nullable AnswerReview review;

    private @Nullable Instant forfeitedAt;
    private long eventVersion;

    @Embedded
    private @Nullable LetterAnswer answer;

    private int attachmentCount;

    @Embedded
    private RecordHead recordHead = RecordHead.NONE;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    /** Creates a letter that was registered by its text. */
    Letter(UUID id, UUID matterId, LetterRegistration request, LetterPosition position, Instant registeredAt) {
        this.id = id;
        this.matterId = matterId;
        this.direction = request.direction();
        this.agencyCode = request.agencyCode();
        this.written = LetterContent.of(request);
        this.content = request.content();
        this.registeredAt = registeredAt;
        this.eventVersion = LetterEventPublisher.FIRST;
        this.followsLetterId = position.followsLetterId();
        this.summons = request.hearing() == null ? null : Summons.to(request.hearing(), position.ordinal());
    }

    /** Creates the approved answer to a letter, as it was sent. */
    static Letter answerTo(UUID id, Letter answered, DispatchRequest dispatch, Instant registeredAt) {
        Letter sent = new Letter(
                id,
                answered.matterId,
                new LetterRegistration(
                        LetterDirection.OUTBOUND,
                        dispatch.number(),
                        dispatch.letterDate(),
                        null,
                        dispatch.sentAt(),
                        answered.recipient(),
                        answered.sender(),
                        dispatch.subject(),
                        answered.agencyCode,
                        null,
                        null,
                        LetterAnswer.required(answered.answer).text(),
                        answered.id,
                        null,
                        null),
                LetterPosition.FIRST,
                registeredAt);
        sent.dispatchProof = dispatch.proof();
        return sent;
    }

    /**
     * Replaces the answer by the result of a step.
     *
     * @param field the field of the request that is not possible if the letter takes no answer
     * @param step computes the answer from the present one, which may be null, or rejects the step
     * @throws ProblemException 409 if the letter asks for no answer, is answered, or its answer does not allow the step
     */
    void changeAnswer(String field, Function<@Nullable LetterAnswer, LetterAnswer> step) {
        if (!asksForAnswer()) {
            throw LetterProblem.noAnswerWanted(field);
        }
        if (answered) {
            throw LetterProblem.letterAnswered(number(), field);
        }
        LetterAnswer next = step.apply(answer);
        answer = next;
        answered = next.isDispatched();
    }

    /**
     * Marks the letter as answered by another registered letter.
     *
     * @throws ProblemException 409 if it is answered already
     */
    void answeredByLetter() {
        if (answered) {
            throw LetterProblem.letterAnswered(number(), "answersLetterId");
        }
        answered = true;
    }

    /** Takes the mark of {@link #answeredByLetter} back, because that letter answers another one. */
    void answerRemoved() {
        answered = false;
    }

    /**
     * Replaces what was entered. The caller has checked that the demand may change.
     *
     * @param hearing the hearing of a summons; null of other letters
     * @throws ProblemException 409 if the hearing is changed after the attendance was recorded
     */
    void correct(LetterContent corrected, @Nullable HearingRequest hearing) {
        if (hearing != null) {
            summons = Summons.required(summons).heldAt(hearing);
        }
        written = corrected;
    }

    /** Returns whether the head of the agency approved it as the answer to another letter. */
    boolean isApprovedAnswer() {
        return dispatchProof != null;
    }

    /** Returns whether anything was done because of its demand, so that it cannot ask for something else any more. */
    boolean isFollowedUp() {
        return answered
                || answer != null
                || review != null
                || forfeitedAt != null
                || summons != null
                || followsLetterId != null;
    }

    /**
     * Enters the decision about the answer. The field is that of the request which is not possible otherwise.
     *
     * @throws ProblemException 409 if there is no answer that is reviewed, or the decision is taken already
     */
    void review(AnswerReview decision, String field) {
        LetterDemand demand = demand();
        if (demand == null || !demand.isReviewed() || !answered) {
            throw LetterProblem.noAnswerToReview(number(), field);
        }
        if (review != null) {
            throw LetterProblem.answerReviewed(number(), field);
        }
        review = decision;
    }

    /**
     * Replaces the summons by the result of a step. An appearance answers the letter.
     *
     * @param step computes the summons from the present one, or rejects the step
     * @throws ProblemException 409 if the letter is no summons, or its state does not allow the step
     */
    void changeSummons(UnaryOperator<Summons> step) {
        Summons next = step.apply(Summons.required(summons));
        summons = next;
        answered = next.attendance() == Attendance.APPEARED;
    }

    /**
     * Records that the right to answer is forfeited: the second request for clarification was not answered in time.
     *
     * @return whether this is new
     */
    boolean forfeit(Instant at) {
        if (demand() != LetterDemand.SECOND_CLARIFICATION || forfeitedAt != null) {
            return false;
        }
        forfeitedAt = at;
        return true;
    }

    /**
     * Takes the forfeiture back, because the answer was sent in time and registered later.
     *
     * @return whether the right to answer was forfeited
     */
    boolean restoreRightToAnswer() {
        if (forfeitedAt == null) {
            return false;
        }
        forfeitedAt = null;
        return true;
    }

    /** Returns whether the agency still prepares an answer, so that its files are for colleagues only. */
    boolean awaitsAnswer() {
        return asksForAnswer() && !answered;
    }

    private boolean asksForAnswer() {
        LetterDemand demand = demand();
        return demand != null && demand.isAnsweredInWriting();
    }

    /** @return the number of attachments before this one */
    int countAttachment() {
        return attachmentCount++;
    }

    @Override
    public void updateRecordHead(RecordHead head) {
        recordHead = head;
    }

    @Override
    public UUID id() {
        return id;
    }

    UUID matterId() {
        return matterId;
    }

    LetterDirection direction() {
        return direction;
    }

    @Nullable
    String agencyCode() {
        return agencyCode;
    }

    String number() {
        return written.number();
    }

    LocalDate letterDate() {
        return written.letterDate();
    }

    @Nullable
    Instant receivedAt() {
        return written.receivedAt();
    }

    @Nullable
    Instant sentAt() {
        return written.sentAt();
    }

    String sender() {
        return written.sender();
    }

    String recipient() {
        return written.recipient();
    }

    String subject() {
        return written.subject();
    }

    @Nullable
    LetterDemand demand() {
        return written.demand();
    }

    LetterContent written() {
        return written;
    }

    @Nullable
    LocalDate answerDueOn() {
        return written.answerDueOn();
    }

    @Nullable
    String content() {
        return content;
    }

    @Nullable
    String dispatchProof() {
        return dispatchProof;
    }

    @Nullable
    UUID answersLetterId() {
        return written.answersLetterId();
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    UUID followsLetterId() {
        return followsLetterId;
    }

    @Nullable
    Summons summons() {
        return summons;
    }

    @Nullable
    AnswerReview review() {
        return review;
    }

    @Nullable
    Instant forfeitedAt() {
        return forfeitedAt;
    }

    /** Returns the version of the next event of the letter. */
    long nextEventVersion() {
        return ++eventVersion;
    }

    boolean isAnswered() {
        return answered;
    }

    @Nullable
    LetterAnswer answer() {
        return answer;
    }

    @Override
    public RecordHead recordHead() {
        return recordHead;
    }

    @Override
    public long version() {
        return version;
    }
}
