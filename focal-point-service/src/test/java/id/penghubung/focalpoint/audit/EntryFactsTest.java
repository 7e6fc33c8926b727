package id.penghubung.focalpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hash of an entry covers all values unambiguously. */
class EntryFactsTest {

    private static final UUID CASE = UUID.fromString("01a1ffa8-d016-74a0-b632-701ff16cb348");
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00.123456Z");

    private static final EntryFacts FACTS =
            new EntryFacts(CASE, 2, 1, AT, "FOLLOW_UP", "focal-point", "dpu", "Ibu Sari", "Sudah", "{}", "h1");

    @Test
    void shouldSealEveryValue() {
        List<EntryFacts> others = List.of(
                new EntryFacts(
                        new UUID(1, 1), 2, 1, AT, "FOLLOW_UP", "focal-point", "dpu", "Ibu Sari", "Sudah", "{}", "h1"),
                new EntryFacts(CASE, 3, 1, AT, "FOLLOW_UP", "focal-point", "dpu", "Ibu Sari", "Sudah", "{}", "h1"),
                new EntryFacts(CASE, 2, 2, AT, "FOLLOW_UP", "focal-point", "dpu", "Ibu Sari", "Sudah", "{}", "h1"),
                new EntryFacts(
                        CASE,
                        2,
                        1,
                        AT.plusNanos(1000),
                        "FOLLOW_UP",
                        "focal-point",
                        "dpu",
                        "Ibu Sari",
                        "Sudah",
                        "{}",
                        "h1"),
                new EntryFacts(CASE, 2, 1, AT, "RESOLVED", "focal-point", "dpu", "Ibu Sari", "Sudah", "{}", "h1"),
                new EntryFacts(CASE, 2, 1, AT, "FOLLOW_UP", "agency-head", "dpu", "Ibu Sari", "Sudah", "{}", "h1"),
                new EntryFacts(CASE, 2, 1, AT, "FOLLOW_UP", "focal-point", null, "Ibu Sari", "Sudah", "{}", "h1"),
                new EntryFacts(CASE, 2, 1, AT, "FOLLOW_UP", "focal-point", "dpu", "Ibu Dewi", "Sudah", "{}", "h1"),
                new EntryFacts(CASE, 2, 1, AT, "FOLLOW_UP", "focal-point", "dpu", "Ibu Sari", null, "{}", "h1"),
                new EntryFacts(CASE, 2, 1, AT, "FOLLOW_UP", "focal-point", "dpu", "Ibu Sari", "Sudah", null, "h1"),
                new EntryFacts(CASE, 2, 1, AT, "FOLLOW_UP", "focal-point", "dpu", "Ibu Sari", "Sudah", "{}", "h2"));
        Sealer sealer = TestSealers.sealer();

        Set<String> hashes = new HashSet<>();
        Stream.concat(Stream.of(FACTS), others.stream()).forEach(facts -> hashes.add(sealer.hash(facts)));

        assertThat(hashes).hasSize(others.size() + 1);
    }

    @Test
    void shouldEncodeShiftedTextsDifferently() {
        EntryFacts one = new EntryFacts(CASE, 2, 1, AT, "T", "ab", "c", "", null, null, "");
        EntryFacts other = new EntryFacts(CASE, 2, 1, AT, "T", "a", "bc", "", null, null, "");
        EntryFacts emptyMessage = new EntryFacts(CASE, 2, 1, AT, "T", "ab", "c", "", "", null, "");

        assertThat(one.encoded()).isNotEqualTo(other.encoded()).isNotEqualTo(emptyMessage.encoded());
    }

    @Test
    void shouldWriteEqualDetailsEqually() {
        assertThat(CanonicalJson.write(Map.of("b", "2", "a", "\"1\"")))
                .isEqualTo(CanonicalJson.write(Map.of("a", "\"1\"", "b", "2")))
                .isEqualTo("{\"a\":\"\\\"1\\\"\",\"b\":\"2\"}");
        assertThat(CanonicalJson.write(Map.of())).isNull();
    }

    @Test
    void shouldSealDifferentlyWithAnotherKey() {
        assertThat(TestSealers.sealer().hash(FACTS))
                .isNotEqualTo(TestSealers.withAnotherKey().hash(FACTS));
        assertThat(TestSealers.sealer()
                        .isGenuine(CASE, TestSealers.withAnotherKey().head(CASE, 2, "h2")))
                .isFalse();
    }
}
