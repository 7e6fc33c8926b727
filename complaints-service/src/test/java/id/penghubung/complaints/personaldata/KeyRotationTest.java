package id.penghubung.complaints.personaldata;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.encryption.UnreadableValueException;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exchange of the key of identities: encrypted again in the background, also when one row cannot be. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class KeyRotationTest {

    @TempDir
    Path directory;

    @ConfigProperty(name = "penghubung.personal-data.keys")
    Path present;

    @Inject
    IdentityTable table;

    @Inject
    CompletionTable completions;

    @Inject
    AccusedTable accused;

    @Inject
    @Any
    Instance<SealedRows> features;

    @Inject
    IdentityCipher cipher;

    @Inject
    IsolatingBatchProcessor batches;

    @Inject
    BackgroundJobRunner jobs;

    @Inject
    PersonalDataSettings settings;

    @Inject
    MeterRegistry registry;

    @Inject
    Clock clock;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    private UUID complaint;

    @BeforeEach
    void givenAnIdentityAndALaterKey() throws IOException {
        complaint = submitted();
        try (var files = Files.list(present)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        byte[] secret = new byte[32];
        secret[0] = 42;
        Path later = Files.writeString(
                directory.resolve("9999-01.key"), Base64.getEncoder().encodeToString(secret));
        Files.setPosixFilePermissions(later, PosixFilePermissions.fromString("rw-------"));
    }

    /** The service under test does not have the later key, so that no identity may stay under it. */
    @AfterEach
    void removeIdentitiesUnderTheLaterKey() {
        jdbc.update("delete from reporter_identity where key_id = '9999-01'");
        jdbc.update("""
                update complaint set completion_key_id = null, completion_sealed = null, completion = null
                where completion_key_id in ('9999-01', '2020-01') or completion is not null
                """);
        jdbc.update("""
                update complaint set accused_key_id = null, accused_sealed = null where accused_key_id in ('9999-01', '2020-01')
                """);
        jdbc.update("delete from failing_row where worker = ?", IdentityRotationJob.WORKER);
    }

    @Test
    void shouldEncryptAgainUnderTheLaterKeyAndKeepTheIdentityFindable() {
        byte[] earlierHash = emailHash(complaint);

        int rotated = job().rotate();

        assertThat(rotated).isPositive();
        assertThat(keyOf(complaint)).isEqualTo("9999-01");
        assertThat(emailHash(complaint)).isNotEqualTo(earlierHash).isNotNull();
        assertThat(rotatedCipher().open(complaint, stored(complaint)).name()).isEqualTo("Sekar Ayu");
        assertThat(job().rotate()).as("nothing is left").isZero();
    }

    @Test
    void shouldEncryptCompletionsAgainUnderTheLaterKey() {
        complete("Gang Melati 2");

        job().rotate();

        assertThat(completionKeyOf(complaint)).isEqualTo("9999-01");
        assertThat(rotatedCipher().openCompletion(complaint, completion(complaint)))
                .isEqualTo("Gang Melati 2");
        assertThat(job().rotate()).as("nothing is left").isZero();
    }

    @Test
    void shouldEncryptAccusedPartiesAgainUnderTheLaterKey() {
        // Given
        accuse(new Accused("dpu", "Loket 3", "Petugas loket"));

        // When
        job().rotate();

        // Then
        assertThat(accusedOf(complaint).keyId()).isEqualTo("9999-01");
        assertThat(rotatedCipher().openAccused(complaint, accusedOf(complaint)))
                .isEqualTo(new Accused("dpu", "Loket 3", "Petugas loket"));
        assertThat(job().rotate()).as("nothing is left").isZero();
    }

    @Test
    void shouldStopTheStartWhileTheKeyOfAnAccusedPartyIsMissing() {
        // Given
        accuse(new Accused(null, null, "Petugas loket"));
        jdbc.update("update complaint set accused_key_id = '2020-01' where id = ?", complaint);

        // When, then
        assertThatThrownBy(() -> new MissingKeyCheck(keys(), features).requireAll())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2020-01");
    }

    /** An instance of the earlier version may still run during a rolling restart. */
    @Test
    void shouldEncryptACompletionThatAnEarlierVersionHasStoredReadably() {
        jdbc.update("update complaint set completion = 'Gang Melati 2' where id = ?", complaint);

        job().rotate();

        assertThat(rotatedCipher().openCompletion(complaint, completion(complaint)))
                .isEqualTo("Gang Melati 2");
        assertThat(jdbc.list(
                        "select completion from complaint where id = ? and completion is not null",
                        row -> row.getString(1),
                        complaint))
                .isEmpty();
    }

    @Test
    void shouldStopTheStartWhileTheKeyOfACompletionIsMissing() {
        complete("Gang Melati 2");
        jdbc.update("update complaint set completion_key_id = '2020-01' where id = ?", complaint);

        assertThatThrownBy(() -> new MissingKeyCheck(keys(), features).requireAll())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2020-01");
    }

    @Test
    void shouldFindCompletionsAndAccusedPartiesUnderAKeyInIndexes() {
        String growth = """
                insert into complaint select uuidv7(), 0, 'C-' || n, 'COMPLAINT', 't', 'd', '101', '64.02.06', null, null, null,
                    null, false, false, null, null, now(), 'IN_TRIAGE', 1, null, null, null, 1, 1 from generate_series(1, 20000) n;
                update complaint set completion_key_id = case when tracking_number like 'C-%7' then 'a' else 'b' end,
                    completion_sealed = '\\x00' where tracking_number like 'C-%' and tracking_number not like 'C-%3'
                """;
        String accusedGrowth = growth.replace("completion_key_id", "accused_key_id")
                .replace("completion_sealed", "accused_sealed")
                .replace("C-", "A-");
        QueryPlan accusedUnderKey = plan(accusedGrowth, AccusedTable.LOCK_UNDER_KEY, "'a'", "now()", "500");
        QueryPlan underKey = plan(growth, CompletionTable.LOCK_UNDER_KEY, "'a'", "now()", "500");
        QueryPlan readable = plan(growth, CompletionTable.LOCK_READABLE, "now()", "500");

        assertThat(underKey.uses("complaint_completion_key"))
                .as(underKey.toString())
                .isTrue();
        assertThat(underKey.sorts()).as(underKey.toString()).isFalse();
        assertThat(accusedUnderKey.uses("complaint_accused_key"))
                .as(accusedUnderKey.toString())
                .isTrue();
        assertThat(accusedUnderKey.sorts()).as(accusedUnderKey.toString()).isFalse();
        assertThat(readable.uses("complaint_completion_plain"))
                .as(readable.toString())
                .isTrue();
    }

    private QueryPlan plan(String growth, String sql, String... parameters) {
        String bound = sql;
        for (String parameter : parameters) {
            bound = bound.replaceFirst("\\?", parameter);
        }
        return QueryPlan.afterGrowth(database, "complaint", growth, bound);
    }

    private void complete(String text) {
        SealedCompletion sealed = cipher.sealCompletion(complaint, text);
        completions.update(List.of(new CompletionTable.Row(complaint, sealed, null)));
    }

    private void accuse(Accused party) {
        SealedAccused sealed = cipher.sealAccused(complaint, party);
        jdbc.update("update complaint set accused_agency = ? where id = ?", party.agencyCode(), complaint);
        accused.update(List.of(new AccusedTable.Row(complaint, sealed)));
    }

    private SealedAccused accusedOf(UUID id) {
        return jdbc.one(
                "select accused_agency, accused_key_id, accused_sealed from complaint where id = ?",
                row -> new SealedAccused(row.getString(1), row.getString(2), row.getBytes(3)),
                id);
    }

    private SealedCompletion completion(UUID id) {
        return jdbc.one(
                "select completion_key_id, completion_sealed from complaint where id = ?",
                row -> new SealedCompletion(row.getString(1), row.getBytes(2)),
                id);
    }

    private String completionKeyOf(UUID id) {
        return completion(id).keyId();
    }

    @Test
    void shouldEncryptTheOthersWhenOneRowWasChanged() {
        UUID damaged = submitted();
        UUID another = submitted();
        jdbc.update("update reporter_identity set sealed = '\\x0102' where complaint_id = ?", damaged);

        job().rotate();

        assertThat(keyOf(complaint)).isEqualTo("9999-01");
        assertThat(keyOf(another)).isEqualTo("9999-01");
        assertThat(keyOf(damaged)).isNotEqualTo("9999-01");
        assertThat(jdbc.list(
                        "select last_failure from failing_row where worker = ? and row_id = ?",
                        row -> row.getString(1),
                        IdentityRotationJob.WORKER,
                        damaged))
                .singleElement()
                .asString()
                .doesNotContain("Sekar");
        jdbc.update("delete from reporter_identity where complaint_id = ?", damaged);
    }

    @Test
    void shouldRefuseAnIdentityThatWasCopiedToAnotherComplaint() {
        UUID other = submitted();
        jdbc.update(
                "update reporter_identity set sealed = (select sealed from reporter_identity where complaint_id = ?)"
                        + " where complaint_id = ?",
                complaint,
                other);

        assertThatThrownBy(() -> cipher.open(other, stored(other))).isInstanceOf(UnreadableValueException.class);
        jdbc.update("delete from reporter_identity where complaint_id = ?", other);
    }

    @Test
    void shouldStopTheStartWhileAKeyIsMissing() {
        jdbc.update("update reporter_identity set key_id = '2020-01' where complaint_id = ?", complaint);

        assertThatThrownBy(() -> new MissingKeyCheck(keys(), features).requireAll())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2020-01")
                .hasMessageContaining("PENGHUBUNG_PERSONAL_DATA_KEYS");
        jdbc.update("delete from reporter_identity where complaint_id = ?", complaint);
    }

    @Test
    void shouldFindIdentitiesUnderAKeyAndByAHashInIndexes() {
        String growth = """
                insert into complaint select uuidv7(), 0, 'K-' || n, 'COMPLAINT', 't', 'd', '101', '64.02.06', null, null, null,
                    null, false, false, null, null, now(), 'IN_TRIAGE', 1, null, null, null, 1, 1 from generate_series(1, 20000) n;
                insert into reporter_identity
                select id, case when tracking_number like 'K-%7' then 'a' else 'b' end, '\\x00', sha256(tracking_number::bytea),
                       sha256(tracking_number::bytea), sha256(tracking_number::bytea), false
                from complaint where tracking_number like 'K-%'
                """;
        String underKey = IdentityTable.LOCK_UNDER_KEY
                .replaceFirst("\\?", "'a'")
                .replaceFirst("\\?", "now()")
                .replaceFirst("\\?", "500");
        QueryPlan lock = QueryPlan.afterGrowth(database, "reporter_identity", growth, underKey);
        assertThat(lock.uses("reporter_identity_key")).as(lock.toString()).isTrue();
        assertThat(lock.sorts()).as(lock.toString()).isFalse();
        for (ContactKind kind : ContactKind.values()) {
            String byHash = IdentityTable.FIND_BY_HASH
                    .formatted(kind.column())
                    .replaceFirst("\\?", "sha256('K-17'::bytea)")
                    .replaceFirst("\\?", "'ffffffff-ffff-ffff-ffff-ffffffffffff'")
                    .replaceFirst("\\?", "21");
            QueryPlan find = QueryPlan.afterGrowth(database, "reporter_identity", growth, byHash);
            assertThat(find.uses("reporter_identity_" + kind.name().toLowerCase(Locale.ROOT)))
                    .as(find.toString())
                    .isTrue();
        }
    }

    private IdentityRotationJob job() {
        return new IdentityRotationJob(
                batches, jobs, table, completions, accused, rotatedCipher(), keys(), clock, settings);
    }

    private IdentityCipher rotatedCipher() {
        return new IdentityCipher(keys(), registry);
    }

    private EncryptionKeys keys() {
        return EncryptionKeys.read(directory, false, "penghubung.example.keys", clock);
    }

    private static UUID submitted() {
        return UUID.fromString(submit(
                        as(Tokens.newReporter()),
                        pothole("reporter", Map.of("name", "Sekar Ayu", "email", "sekar@contoh.id")))
                .path("id"));
    }

    private SealedIdentity stored(UUID id) {
        return table.read(List.of(id)).getFirst().identity();
    }

    private byte[] emailHash(UUID id) {
        return stored(id).emailHash();
    }

    private String keyOf(UUID id) {
        return stored(id).keyId();
    }
}
