package id.penghubung.complaints.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 8, 43, 44: no table is forgotten when a complaint is erased. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasedTablesTest {

    /** Tables with ids of complaints that an erasure leaves as they are, with the reason. */
    private static final Map<String, String> KEPT = Map.of(
            "complaint_publication", "number, classification and times; the public text is in duplicate_candidate",
            "complaint_words", "a trigger follows the text of the complaint",
            "complaint_deadline_text", "how a due date was calculated; nothing that a reporter wrote",
            "triage_claim", "sign-in of a coordinator and times, which end after minutes; nothing of a reporter",
            "matter_link", "the matters of the Ombudsman, for figures");

    @Inject
    @Any
    Instance<ErasedRows> features;

    @Inject
    Jdbc jdbc;

    @Test
    void shouldEraseEachTableWithIdsOfComplaintsInOneFeature() {
        // Given
        Set<String> tables = new TreeSet<>(jdbc.list("""
                select c.table_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.column_name = 'complaint_id'
                union
                select f.conrelid::regclass::text from pg_constraint f
                where f.contype = 'f' and f.confrelid = 'complaint'::regclass
                """, row -> row.getString(1)));

        // When
        Map<String, Long> erased =
                features.stream().collect(Collectors.groupingBy(ErasedRows::table, Collectors.counting()));

        // Then
        assertThat(erased.values()).as("features for each table").containsOnly(1L);
        tables.removeAll(erased.keySet());
        assertThat(tables)
                .as("tables that neither an ErasedRows erases nor this test names with a reason")
                .isEqualTo(new TreeSet<>(KEPT.keySet()));
    }
}
