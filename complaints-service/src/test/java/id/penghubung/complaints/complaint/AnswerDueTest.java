package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Lateness of an agency, as far as its events tell. */
class AnswerDueTest {

    private static final Instant FIRST_FOLLOW_UP = Instant.parse("2026-11-10T15:59:59Z");
    private static final Instant RESOLUTION = Instant.parse("2026-12-01T15:59:59Z");
    private static final Instant BEFORE = RESOLUTION.minusSeconds(1);
    private static final Instant AFTER = RESOLUTION.plusSeconds(1);

    @Test
    void shouldNotBeLateWithoutABreach() {
        assertThat(AnswerDue.UNKNOWN.dueAt(RESOLUTION).lateSince(AFTER, ComplaintStatus.IN_PROGRESS))
                .isEmpty();
    }

    @Test
    void shouldBeLateAfterABreachBeforeTheAgencyActed() {
        assertThat(AnswerDue.UNKNOWN.breachedAt(FIRST_FOLLOW_UP).lateSince(BEFORE, ComplaintStatus.FORWARDED))
                .contains(FIRST_FOLLOW_UP);
    }

    @Test
    void shouldBeLateBeforeTheAgencyActedAlsoIfTheDueDateOfTheAnswerIsKnown() {
        AnswerDue due = AnswerDue.UNKNOWN.dueAt(RESOLUTION).breachedAt(FIRST_FOLLOW_UP);

        assertThat(due.lateSince(BEFORE, ComplaintStatus.FORWARDED)).contains(FIRST_FOLLOW_UP);
    }

    @Test
    void shouldBeInTimeAgainOnceTheAgencyHasActedLate() {
        AnswerDue due = AnswerDue.UNKNOWN.breachedAt(FIRST_FOLLOW_UP).dueAt(RESOLUTION);

        assertThat(due.lateSince(BEFORE, ComplaintStatus.IN_PROGRESS)).isEmpty();
        assertThat(due.lateSince(AFTER, ComplaintStatus.IN_PROGRESS)).contains(RESOLUTION);
    }

    @Test
    void shouldBeInTimeAgainWhenTheDueDateMovedToALaterDay() {
        AnswerDue due = AnswerDue.UNKNOWN.dueAt(RESOLUTION).breachedAt(RESOLUTION);

        assertThat(due.lateSince(AFTER, ComplaintStatus.IN_PROGRESS)).contains(RESOLUTION);
        assertThat(due.dueAt(RESOLUTION.plusSeconds(3600)).lateSince(AFTER, ComplaintStatus.IN_PROGRESS))
                .isEmpty();
    }

    @Test
    void shouldCountOnlyABreachOfTheDueDateWhileTheAgencyWaitsForTheReporter() {
        AnswerDue due = AnswerDue.UNKNOWN.dueAt(RESOLUTION);

        assertThat(due.breachedAt(FIRST_FOLLOW_UP).lateSince(AFTER, ComplaintStatus.NEEDS_INFORMATION))
                .isEmpty();
        assertThat(due.breachedAt(RESOLUTION).lateSince(AFTER, ComplaintStatus.NEEDS_INFORMATION))
                .contains(RESOLUTION);
    }
}
