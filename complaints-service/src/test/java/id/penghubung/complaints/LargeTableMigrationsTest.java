package id.penghubung.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.MigrationRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A change to another release must not make requests wait for as long as all rows of a large table are read or written. */
class LargeTableMigrationsTest {

    private static final Set<String> LARGE_TABLES = Set.of(
            "complaint",
            "timeline_entry",
            "reporter_identity",
            "complaint_attachment",
            "complaint_message",
            "complaint_words");

    @Test
    void shouldNeverReadOrWriteALargeTableWhileOthersWait() {
        assertThat(MigrationRules.violations("V202611290000", LARGE_TABLES)).isEmpty();
    }
}
