package id.penghubung.focalpoint.audit;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Altered records are detected, both by the endpoint and by the audit command. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RecordTamperingTest {

    private static final String LIKE_THIS =
            "case_id, seq, case_version, at, type, actor_role, actor_name, message, previous_hash, hash";

    @Inject
    TamperingDatabase intruder;

    private final CaseApiClient officer = CaseApiClient.of("dpu");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "changed text | 3 | CHANGED | update case_entry set message = 'Sudah selesai' where case_id = '%1$s' "
                        + "and seq = 3",
                "changed time | 2 | CHANGED | update case_entry set at = at - interval '1 day' where case_id = "
                        + "'%1$s' and seq = 2",
                "changed actor | 2 | CHANGED | update case_entry set actor_account = 'bpbd' where case_id = '%1$s' and seq = 2",
                "changed details | 1 | CHANGED | update case_entry set details = '{}' where case_id = '%1$s' and seq = 1",
                "text removed like an erasure | 3 | CHANGED | update case_entry set message = null, erasure_seal = 'forged' where "
                        + "case_id = '%1$s' and seq = 3",
                "changed hash | 4 | CHANGED | update case_entry set hash = 'forged' where case_id = '%1$s' and seq = 4",
                "swapped | 3 | UNCHAINED | update case_entry set seq = -1 * seq + 107 where case_id = '%1$s' and seq "
                        + "in (3, 4); update case_entry set seq = seq - 100 where case_id = '%1$s' and seq > 100",
                "deleted in the middle | 2 | MISSING | delete from case_entry where case_id = '%1$s' and seq = 2",
                "deleted and closed up | 3 | UNCHAINED | delete from case_entry where case_id = '%1$s' and seq = 3; "
                        + "update case_entry set seq = 3 where case_id = '%1$s' and seq = 4",
                "tail cut off | 4 | CUT_OFF | delete from case_entry where case_id = '%1$s' and seq = 4",
                "all cut off | 1 | CUT_OFF | delete from case_entry where case_id = '%1$s'",
                "tail cut off, head moved | 3 | HEAD_CHANGED | delete from case_entry where case_id = '%1$s' and seq "
                        + "= 4; update agency_case set record_length = 3, record_hash = (select hash from case_entry where "
                        + "case_id = '%1$s' and seq = 3) where id = '%1$s'",
                "begun anew | 0 | HEAD_CHANGED | delete from case_entry where case_id = '%1$s'; update agency_case set "
                        + "record_length = 0, record_hash = '', record_seal = '' where id = '%1$s'",
                "head changed | 4 | HEAD_CHANGED | update agency_case set record_seal = 'forged' where id = '%1$s'",
                "inserted behind | 5 | CHANGED | insert into case_entry (%2$s) select case_id, 5, case_version, at, "
                        + "type, actor_role, actor_name, 'Lagi', hash, 'forged' from case_entry where case_id = '%1$s' and seq "
                        + "= 4",
            })
    void shouldDetectAlteredEntries(String how, int seq, RecordFault what, String statements) {
        // Given
        String caseId = answered();

        // When
        intruder.executeUnguarded(statements.formatted(caseId, LIKE_THIS).split(";"));

        // Then
        JsonPath verification = verification(caseId);
        assertThat(verification.getBoolean("verified")).isFalse();
        assertThat(verification.getString("firstFault.what")).isEqualTo(what.name());
        assertThat(verification.getInt("firstFault.seq")).isEqualTo(seq);
        Audit audit = audit();
        assertThat(audit.exitCode()).isEqualTo(AuditCommand.FAULTS_FOUND);
        assertThat(audit.output()).contains("case " + caseId + " entry " + seq + ": " + what);
    }

    @Test
    void shouldNotShowAnEntryThatTheCaseDoesNotCount() {
        // Given
        String caseId = answered();

        // When
        intruder.executeUnguarded(
                ("insert into case_entry (%2$s) select case_id, 5, case_version + 1, at, type, actor_role,"
                                + " actor_name, 'Lagi', hash, 'later' from case_entry where case_id = '%1$s' and seq = 4")
                        .formatted(caseId, LIKE_THIS));

        // Then
        assertThat(officer.read(caseId).jsonPath().getList("entries.seq")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void shouldDetectAnEntryMovedFromAnotherCase() {
        String caseId = answered();
        String other = answered();

        intruder.executeUnguarded(
                "delete from case_entry where case_id = '%s' and seq = 3".formatted(caseId),
                "update case_entry set case_id = '%s' where case_id = '%s' and seq = 3".formatted(caseId, other));

        assertThat(verification(caseId).getInt("firstFault.seq")).isEqualTo(3);
        assertThat(verification(other).getString("firstFault.what")).isEqualTo("MISSING");
    }

    @Test
    void shouldKeepDetectingAForgedHeadAfterFurtherEntries() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        officer.acknowledge(caseId);
        officer.followUp(caseId, "Kami tidak akan datang");

        // When
        intruder.executeUnguarded(
                "delete from case_entry where case_id = '%s' and seq = 3".formatted(caseId),
                ("update agency_case set record_length = 2, record_hash = (select hash from case_entry where case_id = "
                                + "'%1$s' and seq = 2) where id = '%1$s'")
                        .formatted(caseId));
        assertThat(officer.resolve(caseId, "Sudah ditambal").statusCode())
                .as("the case can still be changed")
                .isEqualTo(200);

        // Then
        assertThat(verification(caseId).getString("firstFault.what")).isEqualTo("HEAD_CHANGED");
    }

    /** The text of an erased entry is gone; what remains of it is as protected as before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_entry set at = at - interval '1 day' where case_id = '%s' and seq = 3",
                "update case_entry set message = 'Sudah selesai' where case_id = '%s' and seq = 3",
                "update case_entry set erasure_seal = null where case_id = '%s' and seq = 3"
            })
    void shouldDetectAChangeOfAnErasedEntry(String change) {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);
        officer.followUp(caseId, "Tim survei berangkat besok");
        DomainEvents.publish(routing.complaintId(), new ComplaintWithdrawn(routing.complaintId(), null, Instant.now()));
        DomainEvents.publish(routing.complaintId(), new ComplaintErased(routing.complaintId(), Instant.now()));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        officer.read(caseId).jsonPath().getList("entries.type").contains("TEXTS_ERASED"));
        assertThat(officer.read(caseId).jsonPath().getString("entries[2].type")).isEqualTo("FOLLOW_UP");
        assertThat(verification(caseId).getBoolean("verified")).isTrue();

        // When
        intruder.executeUnguarded(change.formatted(caseId));

        // Then
        assertThat(verification(caseId).getString("firstFault.what")).isEqualTo("CHANGED");
        assertThat(verification(caseId).getInt("firstFault.seq")).isEqualTo(3);
    }

    @Test
    void shouldVerifyAnUnchangedRecord() {
        // Given
        String caseId = answered();

        // Then
        JsonPath verification = verification(caseId);
        assertThat(verification.getBoolean("verified")).isTrue();
        assertThat(verification.getInt("entries")).isEqualTo(4);
        assertThat(verification.getString("head")).hasSize(43);
        assertThat(verification.getMap("$")).doesNotContainKey("firstFault");
        assertThat(audit().output()).doesNotContain(caseId).contains("cases, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_entry set message = 'Lain' where case_id = '%s'",
                "update case_entry set message = null, at = now(), erasure_seal = 'x' where case_id = '%s'",
                "delete from case_entry where case_id = '%s'",
                "truncate case_entry"
            })
    void shouldRejectChangesOfStoredEntries(String sql) {
        String caseId = answered();

        assertThatThrownBy(() -> intruder.execute(sql.formatted(caseId)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Entries of a case cannot be changed");
    }

    @Test
    void shouldLetAuditorsVerifyCasesOfEveryAgency() {
        String caseId = answered();

        assertThat(CaseApiClient.as(Tokens.inspector())
                        .request()
                        .get("/v1/cases/{id}/record/verification", caseId)
                        .statusCode())
                .isEqualTo(200);
        assertThat(CaseApiClient.as(Tokens.coordinator())
                        .request()
                        .get("/v1/cases/{id}/record/verification", caseId)
                        .statusCode())
                .isEqualTo(200);
        assertThat(CaseApiClient.of("bpbd")
                        .request()
                        .get("/v1/cases/{id}/record/verification", caseId)
                        .statusCode())
                .as("a case of another agency")
                .isEqualTo(404);
        assertThat(CaseApiClient.as(Tokens.reporter())
                        .request()
                        .get("/v1/cases/{id}/record/verification", caseId)
                        .statusCode())
                .isEqualTo(403);
    }

    private String answered() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        officer.acknowledge(caseId);
        officer.followUp(caseId, "Tim survei berangkat besok");
        officer.resolve(caseId, "Sudah ditambal");
        return caseId;
    }

    private JsonPath verification(String caseId) {
        return officer.request()
                .get("/v1/cases/{id}/record/verification", caseId)
                .jsonPath();
    }

    private static Audit audit() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int exitCode = new AuditCommand(
                        ConfigProvider.getConfig(), new PrintStream(output, true, StandardCharsets.UTF_8))
                .run(AuditCommand.NAME);
        return new Audit(exitCode, output.toString(StandardCharsets.UTF_8));
    }

    private record Audit(int exitCode, String output) {}
}
