package id.penghubung.focalpoint.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.notifications.DigestTable.DigestKey;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests which webhook deliveries and digest rows are deleted. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class NotificationCleanupJobTest {

    /** Thirty days, the retention time, before the cleanup. */
    private static final Instant EXPIRY = Instant.parse("2026-10-21T02:00:00Z");

    private static final UUID WEBHOOK = UUID.randomUUID();

    @Inject
    NotificationCleanupJob cleanup;

    @Inject
    DigestTable digests;

    @Inject
    Jdbc jdbc;

    @Inject
    MovableClock clock;

    @BeforeEach
    void stopClock() {
        clock.stopAt(EXPIRY.plus(Duration.ofDays(30)));
    }

    @AfterEach
    void removeWebhookAndRunClock() {
        jdbc.update("delete from webhook where id = ?", WEBHOOK);
        clock.run();
    }

    @Test
    void shouldDeleteFinishedDeliveriesAfterTheRetentionTime() {
        // Given
        jdbc.update("""
                insert into webhook (id, agency_code, url, kinds, secret, state, off_reason, created_at, version)
                values (?, 'dispar', 'https://example.org', '{BREACH}', 'x', 'OFF', 'GONE', ?, 0)
                """, WEBHOOK, EXPIRY);
        insertDelivery("delivered-expired", "DELIVERED", EXPIRY.minusMillis(1));
        insertDelivery("exhausted-expired", "EXHAUSTED", EXPIRY.minusMillis(1));
        insertDelivery("delivered-recent", "DELIVERED", EXPIRY);
        insertDelivery("exhausted-recent", "EXHAUSTED", EXPIRY);
        insertDelivery("pending", "PENDING", null);

        // When
        cleanup.clean();

        // Then
        assertThat(storedDeliveries()).containsExactlyInAnyOrder("delivered-recent", "exhausted-recent", "pending");
    }

    @Test
    void shouldDeleteDigestRowsOfDaysBeforeTheRetentionTime() {
        // Given
        DigestKey key = new DigestKey("dispar", "cleanup-test");
        LocalDate firstKept = LocalDate.parse("2026-10-21");
        digests.claim(firstKept.minusDays(1), key);
        digests.claim(firstKept, key);
        digests.claim(firstKept.plusDays(30), key);

        // When
        cleanup.clean();

        // Then
        assertThat(digests.of(firstKept.minusDays(1))).isEmpty();
        assertThat(digests.of(firstKept)).contains(key);
        assertThat(digests.of(firstKept.plusDays(30))).contains(key);
    }

    /** Inserts a delivery that was created long ago, with its purpose in this test as type. */
    private void insertDelivery(String type, String state, @Nullable Instant finishedAt) {
        Instant created = EXPIRY.minus(Duration.ofDays(365));
        jdbc.update("""
                insert into webhook_delivery
                    (id, webhook_id, type, body, created_at, state, next_attempt_at, finished_at)
                values (?, ?, ?, '{}', ?, ?, ?, ?)
                """, UUID.randomUUID(), WEBHOOK, type, created, state, created, finishedAt);
    }

    private List<String> storedDeliveries() {
        String query = "select type from webhook_delivery where webhook_id = ?";
        return jdbc.list(query, row -> row.getString(1), WEBHOOK);
    }
}
