package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedCompletion;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the file of a complaint is complete, what is missing, and what the reporter added. It never changes; acts return another. */
@Embeddable
class Completeness {

    @Enumerated(EnumType.STRING)
    @Column(name = "completeness_state")
    private CompletenessState state;

    @Column(name = "missing_parts")
    private String @Nullable [] missing;

    @Column(name = "completeness_decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable Instant completedAt;

    @Embedded
    private @Nullable SealedCompletion completion;

    protected Completeness() {
        this(CompletenessState.UNDECIDED, List.of(), null, null, null);
    }

    private Completeness(
            CompletenessState state,
            List<String> missing,
            @Nullable Instant decidedAt,
            @Nullable Instant completedAt,
            @Nullable SealedCompletion completion) {
        this.state = state;
        this.missing = missing.isEmpty() ? null : missing.toArray(String[]::new);
        this.decidedAt = decidedAt;
        this.completedAt = completedAt;
        this.completion = completion;
    }

    static Completeness undecided() {
        return new Completeness();
    }

    CompletenessState state() {
        return state;
    }

    List<String> missing() {
        return missing == null ? List.of() : List.of(missing);
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    /** Returns the encrypted text with which the reporter completed the complaint, or null. */
    @Nullable
    SealedCompletion completion() {
        return completion;
    }

    /** Returns the state after the coordinator's decision, or empty if a decision is not possible now. */
    Optional<Completeness> decided(List<String> nowMissing, Instant at) {
        CompletenessState target = nowMissing.isEmpty() ? CompletenessState.COMPLETE : CompletenessState.INCOMPLETE;
        return state.canTransitionTo(target)
                ? Optional.of(new Completeness(target, nowMissing, at, completedAt, completion))
                : Optional.empty();
    }

    /** Returns the state after the reporter has completed the complaint, or empty if nothing is missing. */
    Optional<Completeness> completed(SealedCompletion text, Instant at) {
        return state.canTransitionTo(CompletenessState.COMPLETED)
                ? Optional.of(new Completeness(CompletenessState.COMPLETED, List.of(), decidedAt, at, text))
                : Optional.empty();
    }
}
