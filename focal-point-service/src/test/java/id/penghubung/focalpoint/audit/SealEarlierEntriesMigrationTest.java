package id.penghubung.focalpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Migration of entries that were written before records were sealed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SealEarlierEntriesMigrationTest {

    @Inject
    Flyway service;

    @Test
    void shouldSealEntriesWrittenBeforeSealing() throws SQLException {
        // Given
        EarlierSchema earlier = EarlierSchema.create("earlier", service);

        // When
        earlier.migrateToLatest();

        // Then
        List<RecordVerification> verified = new ArrayList<>();
        try (Connection connection = earlier.connect()) {
            new RecordAudit(connection, TestSealers.sealer())
                    .run((owner, verification) -> verified.add(verification), () -> {});
        }
        assertThat(verified).extracting(RecordVerification::entries).containsExactly(4, 4, 0);
        assertThat(verified).allMatch(RecordVerification::verified);
    }
}
