package id.penghubung.complaints.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canonical form of the content, which others must be able to write (RFC 8785). */
class ContentHashTest {

    @Test
    void shouldHashTheFormThatTheDecisionDocuments() {
        ComplaintDetails content = content(
                "Jalan \"berlubang\" – €/\\",
                LocalDate.of(2026, 3, 2),
                new Location(-0.4146, 116.0, "Jalan Danau Semayang 12"),
                false);

        assertThat(ContentHash.canonical(content))
                .isEqualTo("{\"categoryCode\":\"101\",\"description\":\"Baris satu\\nBaris dua\\u000f\","
                        + "\"districtCode\":\"64.02.06\",\"incidentDate\":\"2026-03-02\",\"kind\":\"COMPLAINT\","
                        + "\"location\":{\"address\":\"Jalan Danau Semayang 12\",\"latitude\":-0.4146,"
                        + "\"longitude\":116},\"title\":\"Jalan \\\"berlubang\\\" – €/\\\\\"}");
        // As Python computes it: sha256(json.dumps(content, sort_keys=True, separators=(',', ':'),
        // ensure_ascii=False).encode())
        assertThat(ContentHash.of(content))
                .isEqualTo("dc4d236eefcecfe65d0aebaccec0385b087aa4fc4116dc4fa8e5c906179825f8");
    }

    @Test
    void shouldLeaveOutWhatIsAbsentAndTheReportersWishes() {
        ComplaintDetails content = content("Jalan berlubang", null, null, false);

        assertThat(ContentHash.canonical(content)).doesNotContain("incidentDate", "location", "anonymous", "null");
        assertThat(ContentHash.of(content("Jalan berlubang", null, null, true))).isEqualTo(ContentHash.of(content));
    }

    @Test
    void shouldDifferForEachChangedCharacter() {
        assertThat(ContentHash.of(content("Jalan berlubang", null, null, false)))
                .isNotEqualTo(ContentHash.of(content("Jalan berlubang.", null, null, false)));
    }

    /** Numbers as ECMAScript, and so RFC 8785, writes them. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "116.0, 116",
        "100.0, 100",
        "-0.41460000000000002, -0.4146",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "-0.00000012345, -1.2345e-7",
        "116.98920000000001, 116.98920000000001",
    })
    void shouldWriteCoordinatesAsEcmaScript(double latitude, String expected) {
        ComplaintDetails content = content("Jalan berlubang", null, new Location(latitude, null, null), false);

        assertThat(ContentHash.canonical(content)).contains("\"location\":{\"latitude\":" + expected + "}");
    }

    private static ComplaintDetails content(
            String title, @Nullable LocalDate incident, @Nullable Location location, boolean anonymous) {
        return new ComplaintDetails(
                ComplaintKind.COMPLAINT,
                title,
                "Baris satu\nBaris dua\u000f",
                "101",
                "64.02.06",
                incident,
                location,
                anonymous,
                false);
    }
}
