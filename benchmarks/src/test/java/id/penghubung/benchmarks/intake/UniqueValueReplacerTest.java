package id.penghubung.benchmarks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.benchmarks.intake.WrittenRow.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniqueValueReplacerTest {

    private static final String ID = "019abc00-0000-7000-8000-000000000001";

    private final WrittenRow complaint = new WrittenRow(
            "complaint",
            List.of(
                    new Cell("id", "uuid", ID, true),
                    new Cell("title", "text", "Jalan 'rusak' di RT 12: parah", false)));
    private final WrittenRow event = new WrittenRow(
            "outbox", List.of(new Cell("body", "text", "{\"complaintId\":\"" + ID + "\",\"anonymous\":false}", false)));

    private final UniqueValueReplacer replacer = new UniqueValueReplacer(List.of(complaint, event));

    @Test
    void shouldReplaceAnIdentifierByTheSameValueInKeyAndText() {
        String newId = "('019affff-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))";

        assertThat(complaint.insert(replacer)).contains("(" + newId + ")::uuid").doesNotContain(ID);
        assertThat(event.insert(replacer))
                .contains("E'{\"complaintId\"\\x3a\"' || " + newId + " || E'\",\"anonymous\"\\x3afalse}'");
    }

    @Test
    void shouldEscapeColonsThatPgbenchWouldReadAsVariables() {
        assertThat(complaint.insert(replacer)).contains("E'Jalan \\'rusak\\' di RT 12\\x3a parah'");
    }

    @Test
    void shouldReplaceAUniqueTextOfLimitedLength() {
        WrittenRow row = new WrittenRow(
                "complaint", List.of(new Cell("tracking_number", "character varying(16)", "9Y2KMQCY2Q", true)));

        String insert = row.insert(new UniqueValueReplacer(List.of(row)));

        assertThat(insert).contains("to_hex(:n::bigint)").doesNotContain("9Y2KMQCY2Q");
    }
}
