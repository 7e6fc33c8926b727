package id.penghubung.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.files.FileAudit.Reference;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit of files while the service deletes some of them. */
class FileAuditTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void shouldReportALostFileAndNotOneThatWasDeletedWithItsRow() throws SQLException, IOException {
        // Given: two rows without a file, of which the first is deleted after the page with it was read
        Reference erased = new Reference("attachment 1", "0".repeat(64));
        Reference lost = new Reference("attachment 2", "1".repeat(64));
        List<Reference> rows = new ArrayList<>(List.of(erased, lost));
        FileAudit audit = new FileAudit(config(), new PrintStream(output, true, StandardCharsets.UTF_8));

        // When
        audit.run((after, limit) -> {
            List<Reference> page = rows.stream()
                    .filter(row -> after == null || row.owner().compareTo(after.owner()) > 0)
                    .toList();
            rows.remove(erased);
            return page;
        });

        // Then
        assertThat(audit.checked()).isEqualTo(2);
        assertThat(audit.faults()).isOne();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains(lost.owner())
                .doesNotContain(erased.owner());
    }

    private Config config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("penghubung.attachments.directory", directory.toString()), "test", 100))
                .build();
    }
}
