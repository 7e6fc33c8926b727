package id.penghubung.kit.repair;

import id.penghubung.kit.inbox.DeadLetter;
import id.penghubung.kit.inbox.DeadLetterContent;
import id.penghubung.kit.inbox.DeadLetterState;
import id.penghubung.kit.inbox.DeadLetters;
import id.penghubung.kit.inbox.Redelivery;
import id.penghubung.kit.inbox.RedeliveryFailedException;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.DatabaseFailures;
import id.penghubung.kit.work.FailureDescription;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets administrators read dead letters, apply them again, and dismiss them. A dead letter is applied through the inbox, so that an
 * event that another delivery has applied has no second effect; effect, end and record are one transaction.
 */
@ApplicationScoped
class DeadLetterRepair {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final DeadLetters deadLetters;
    private final RepairActTable acts;
    private final Clock clock;

    DeadLetterRepair(DeadLetters deadLetters, RepairActTable acts, Clock clock) {
        this.deadLetters = deadLetters;
        this.acts = acts;
        this.clock = clock;
    }

    Page<DeadLetterView> page(DeadLetterState state, Optional<Cursor> after, int limit) {
        Instant beforeTime = after.map(cursor -> cursor.instant(0)).orElse(LATEST);
        UUID beforeId = after.map(cursor -> cursor.uuid(1)).orElse(LAST);
        return Page.of(
                QuarkusTransaction.disallowingExisting()
                        .call(() -> deadLetters.page(state, beforeTime, beforeId, limit + 1)),
                limit,
                letter -> Cursor.at(letter.failedAt(), letter.id()),
                DeadLetterView::of);
    }

    /**
     * Returns a dead letter with its content, and records that it was opened.
     *
     * @throws ProblemException 404 if there is none
     */
    DeadLetterContentView open(UUID id, String account) {
        return QuarkusTransaction.disallowingExisting().call(() -> {
            DeadLetterContent content = deadLetters.find(id).orElseThrow(ProblemException::notFound);
            record(id, RepairActKind.OPENED, account, null, null);
            return DeadLetterContentView.of(content, acts.of(id));
        });
    }

    /**
     * Applies a dead letter again.
     *
     * @throws ProblemException 404 if there is none, 409 if it has ended or still cannot be applied
     */
    DeadLetterView redeliver(UUID id, String account, String reason) {
        try {
            return QuarkusTransaction.disallowingExisting().call(() -> {
                requireWaiting(id);
                String result = result(deadLetters.apply(id));
                return end(id, DeadLetterState.REDELIVERED, RepairActKind.REDELIVERED, account, reason, result);
            });
        } catch (RedeliveryFailedException | QuarkusTransactionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            if (DatabaseFailures.isUnavailable(cause) && !DatabaseFailures.isStatementTimeout(cause)) {
                throw failure;
            }
            recordFailure(id, account, reason, cause);
            throw ProblemException.of(
                    RepairProblem.REDELIVERY_FAILED,
                    "Penyebabnya masih ada dan tercatat pada peristiwa ini. Peristiwa tetap menunggu.",
                    "The cause is still there, and is recorded with the dead letter. It waits on.");
        }
    }

    private static String result(Redelivery redelivery) {
        return switch (redelivery) {
            case Redelivery.Applied() -> "applied";
            case Redelivery.AppliedBefore() -> "had been applied before";
            case Redelivery.Ignored(String reason) -> "has no effect: " + reason;
        };
    }

    private void recordFailure(UUID id, String account, String reason, Throwable cause) {
        QuarkusTransaction.disallowingExisting().run(() -> {
            deadLetters.recordFailure(id, cause);
            record(id, RepairActKind.REDELIVERY_FAILED, account, reason, FailureDescription.of(cause));
        });
    }

    /**
     * Sets a dead letter aside. It is never applied, unless its event is delivered again.
     *
     * @throws ProblemException 404 if there is none, 409 if it has ended
     */
    DeadLetterView dismiss(UUID id, String account, String reason) {
        return QuarkusTransaction.disallowingExisting().call(() -> {
            requireWaiting(id);
            return end(id, DeadLetterState.DISMISSED, RepairActKind.DISMISSED, account, reason, null);
        });
    }

    private void requireWaiting(UUID id) {
        DeadLetter letter = deadLetters.lock(id).orElseThrow(ProblemException::notFound);
        if (letter.state() != DeadLetterState.WAITING) {
            throw ProblemException.of(
                    RepairProblem.DEAD_LETTER_ENDED,
                    "Peristiwa ini sudah dikirim ulang atau dikesampingkan.",
                    "This dead letter was sent again or dismissed already.");
        }
    }

    private DeadLetterView end(
            UUID id,
            DeadLetterState state,
            RepairActKind kind,
            String account,
            String reason,
            @Nullable String result) {
        deadLetters.end(id, state, clock.instant());
        record(id, kind, account, reason, result);
        return DeadLetterView.of(deadLetters.lock(id).orElseThrow());
    }

    private void record(UUID id, RepairActKind kind, String account, @Nullable String reason, @Nullable String result) {
        acts.insert(id, new RepairAct(kind, account, clock.instant(), reason, result));
    }
}
