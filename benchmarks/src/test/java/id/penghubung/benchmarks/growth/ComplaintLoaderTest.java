package id.penghubung.benchmarks.growth;

import static id.penghubung.benchmarks.stack.Databases.COMPLAINTS;
import static id.penghubung.benchmarks.stack.Databases.FOCAL_POINT;
import static id.penghubung.benchmarks.stack.Databases.ROUTING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.benchmarks.decisions.HistoryRows;
import id.penghubung.benchmarks.routing.SyntheticDecisions;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.TemporaryPostgres;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads complaints into databases that have all migrations, on a PostgreSQL server of its own. */
class ComplaintLoaderTest {

    private static final String RECORD_KEY = "b25seS1mb3ItYS10ZXN0LW9ubHktZm9yLWEtdGVzdCE=";

    /** The characters of tracking numbers, as in complaints-service. */
    private static final String ALPHABET = "23456789ACFHJKMNPRTVWXY";

    private static final Map<String, String> MODULES =
            Map.of(COMPLAINTS, "complaints-service", ROUTING, "routing-service", FOCAL_POINT, "focal-point-service");

    @TempDir
    private static Path folder;

    private static TemporaryPostgres postgres;
    private static Databases databases;
    private static ComplaintLoader loader;

    @BeforeAll
    static void loadComplaints() throws IOException {
        postgres = new TemporaryPostgres(folder);
        databases = postgres.databases();
        migrateDatabases();
        loader = new ComplaintLoader(databases, RECORD_KEY, Clock.systemUTC());
        loader.load(100);
        loader.load(100);
    }

    @AfterAll
    static void stopServer() {
        postgres.close();
    }

    @Test
    void shouldLoadComplaintsLikeTheServices() {
        assertThat(number(COMPLAINTS, "select count(*) from complaint")).isEqualTo(200);
        assertThat(number(COMPLAINTS, "select count(*) from complaint where status = 'RESPONDED'"))
                .isEqualTo(100);
        assertThat(number(
                        COMPLAINTS,
                        "select count(*) from complaint_deadline_text join complaint on id = complaint_id "
                                + "where due_at = reporter_reply_due_at and status = 'RESPONDED'"))
                .isEqualTo(100);
        assertThat(number(COMPLAINTS, "select count(*) from complaint_rating")).isPositive();
        assertThat(ids(ROUTING, "complaint_id", "complaint_routing"))
                .as("the same complaints")
                .isEqualTo(ids(COMPLAINTS, "id", "complaint"));
        assertThat(ids(FOCAL_POINT, "complaint_id", "agency_case"))
                .isEqualTo(ids(COMPLAINTS, "id", "complaint where agency_code is not null"))
                .isEqualTo(ids(ROUTING, "complaint_id", "complaint_routing where state = 'ROUTED'"));
        assertThat(number(COMPLAINTS, "select count(*) from complaint where status = 'IN_TRIAGE'"))
                .isEqualTo(number(ROUTING, "select count(*) from complaint_routing where state = 'IN_TRIAGE'"))
                .isPositive();
        assertThat(number(COMPLAINTS, """
                        select count(*) from complaint where timeline_length <>
                            (select count(*) from timeline_entry where complaint_id = id)
                        """)).as("wrong lengths of timelines").isZero();
        assertThat(number(FOCAL_POINT, """
                        select count(*) from agency_case where (record_length, record_hash) is distinct from
                            (select (seq, hash) from case_entry where case_id = id order by seq desc limit 1)
                        """)).as("records with a wrong head").isZero();
        assertThat(number(FOCAL_POINT, """
                        select count(*) from case_entry as entry where previous_hash <> coalesce(
                            (select hash from case_entry where case_id = entry.case_id and seq = entry.seq - 1), '')
                        """)).as("entries that are not chained").isZero();
        assertThat(number(FOCAL_POINT, "select count(*) from deadline where next_at < now() + interval '1 hour'"))
                .as("deadlines that are due")
                .isZero();
        assertThat(number(FOCAL_POINT, "select count(*) from deadline where state = 'RUNNING'"))
                .isEqualTo(2 * number(FOCAL_POINT, "select count(*) from agency_case where status <> 'RESOLVED'"));
        assertThat(loader.trackingNumbers(10))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(tracking -> tracking.matches("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}"));
    }

    @Test
    void shouldLoadPastDecisions() {
        // Given
        List<ConfirmedDecision> decisions = SyntheticDecisions.of(100);
        Instant last = Instant.parse("2026-11-01T00:00:00Z");

        // When
        HistoryRows.load(databases, decisions, last.minus(Duration.ofDays(99)), last);

        // Then
        assertThat(number(ROUTING, "select count(distinct decided_at) from routing_history"))
                .isEqualTo(100);
        assertThat(databases.text(
                        ROUTING, "select agency_code || ' ' || text from routing_history order by decided_at limit 1"))
                .isEqualTo(decisions.getFirst().agencyCode() + " "
                        + decisions.getFirst().text());
        assertThat(number(ROUTING, "select count(*) from routing_history where decided_at = '2026-11-01T00:00:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void shouldLoadComplaintsThatTheirReportersCanTrack() throws NoSuchAlgorithmException {
        String number = loader.trackingNumbers(1).getFirst();

        String id = complaint("id", number);
        byte[] input = (id + "\n" + ComplaintLoader.accessCode()).getBytes(UTF_8);
        String hash = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(input));
        assertThat(complaint("access_code_hash", number)).isEqualTo("sha256:" + hash);
        String characters = number.replace("-", "");
        int sum = IntStream.range(0, 11)
                .map(at -> (at + 2) * ALPHABET.indexOf(characters.charAt(at)))
                .sum();
        assertThat((sum + ALPHABET.indexOf(characters.charAt(11))) % 23)
                .as("the check character of " + number)
                .isZero();
    }

    @Test
    void shouldLoadTheWordsThatTheTriggerOfTheServiceStores() throws SQLException {
        try (Connection connection = databases.connect(COMPLAINTS)) {
            connection.setAutoCommit(false);
            long wordsBefore = number(connection, "select count(*) from search_word");

            execute(connection, """
                    insert into complaint select (jsonb_populate_record(complaint,
                        jsonb_build_object('id', uuidv7(), 'tracking_number', 'COPY-' || tracking_number))).* from complaint
                    """);

            assertThat(number(connection, """
                            select count(*) from complaint as copy
                            join complaint as loaded on 'COPY-' || loaded.tracking_number = copy.tracking_number
                            join complaint_words as stored on stored.complaint_id = copy.id
                            join complaint_words as written on written.complaint_id = loaded.id and written.words = stored.words
                            """)).as("copies with the same words").isEqualTo(200);
            assertThat(number(connection, "select count(*) from search_word"))
                    .as("different words")
                    .isEqualTo(wordsBefore);
            assertThat(number(connection, """
                            select count(*) from search_word where not exists (
                                select from complaint_words where words @@ to_tsquery('simple', word))
                            """)).as("words of no complaint").isZero();
            connection.rollback();
        }
    }

    @Test
    void shouldLoadVariedTextsAndPlaces() {
        assertThat(number(COMPLAINTS, "select count(distinct description) from complaint"))
                .isEqualTo(200);
        assertThat(number(COMPLAINTS, "select count(distinct (latitude, longitude)) from complaint"))
                .isEqualTo(200);
        assertThat(withWord(ComplaintTexts.FREQUENT_WORD)).isBetween(50L, 150L);
        assertThat(withWord(ComplaintTexts.RARE_WORD)).isEqualTo(1);
        assertThat(number(COMPLAINTS, "select count(*) from search_word"))
                .as("different words, of which most are rare")
                .isGreaterThan(500);
    }

    @Test
    void shouldClearComplaintsForThePublicAsTheServiceDoes() {
        assertThat(number(COMPLAINTS, "select count(*) from complaint_publication"))
                .isEqualTo(number(COMPLAINTS, "select count(*) from duplicate_candidate"))
                .isPositive();
        assertThat(number(COMPLAINTS, """
                        select count(*) from duplicate_candidate as candidate join complaint on id = complaint_id
                        where confidential or verified_at is null or candidate.place is null
                        """))
                .as("complaints that must not be public")
                .isZero();
        assertThat(loader.drafts(10)).hasSizeGreaterThanOrEqualTo(10).allSatisfy(draft -> {
            assertThat(draft.json()).contains(draft.title(), "\"latitude\":-");
            assertThat(draft.near(500)).matches("near=-?[0-9.]+,[0-9.]+&radiusMetres=500");
        });
    }

    @Test
    void shouldCompareEachOfSomeDraftsWithComplaintsOfOtherCategoriesAroundItOnly() {
        assertThat(loader.draftsWithCandidates(10, 2)).hasSize(10).allSatisfy(draft -> {
            assertThat(draft.categoryCode())
                    .as("a category of the triage queue")
                    .isEqualTo("901");
            assertThat(draft.json()).contains(draft.title(), "\"latitude\":-");
        });
    }

    @Test
    void shouldGiveTwoWordsToTheSameNumberOfComplaintsInLoadsOfEachSize() throws SQLException {
        try (Connection connection = databases.connect(COMPLAINTS)) {
            ComplaintTexts.createFunctions(connection);

            for (int complaints : List.of(1_000, 3_000)) {
                assertThat(titlesWith(connection, ComplaintTexts.WORD_IN_FEW, complaints))
                        .isEqualTo(ComplaintTexts.IN_FEW);
                assertThat(titlesWith(connection, ComplaintTexts.WORD_IN_MORE, complaints))
                        .isEqualTo(ComplaintTexts.IN_MORE);
            }
        }
    }

    @Test
    void shouldRefuseTablesThatAMigrationChanged() {
        long before = number(COMPLAINTS, "select count(*) from complaint");
        databases.execute(FOCAL_POINT, "alter table agency_case add column priority int");

        assertThatThrownBy(() -> loader.load(100))
                .hasMessageContaining("agency_case")
                .hasMessageContaining("priority");

        databases.execute(FOCAL_POINT, "alter table agency_case drop column priority");
        assertThat(number(COMPLAINTS, "select count(*) from complaint")).isEqualTo(before);
    }

    private static void migrateDatabases() throws IOException {
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            postgres.createDatabase(module.getKey());
            StringBuilder script = new StringBuilder();
            for (Path migration : migrations(module.getValue())) {
                script.append(Files.readString(migration)).append(";\n");
            }
            // One script is one transaction, in which no index can be made beside it.
            databases.execute(module.getKey(), script.toString().replace(" concurrently ", " "));
        }
        databases.execute(ROUTING, """
                insert into agency values ('dpu', 'Dinas Pekerjaan Umum', 'DEPARTMENT', null, true, true, 1, now()),
                    ('dishub', 'Dinas Perhubungan', 'DEPARTMENT', null, true, true, 1, now()),
                    ('kec-tenggarong', 'Kecamatan Tenggarong', 'DISTRICT_OFFICE', '64.02.06', false, true, 1, now());
                insert into rule_set values (uuidv7(), 1, 'PUBLISHED', 'Rules', 'Test', null, '[
                    {"code": "101", "name": {"id": "Jalan", "en": "Roads"}, "when": {"categories": ["101"]},
                     "then": {"kind": "AGENCY", "agencyCode": "dpu"}},
                    {"code": "103", "name": {"id": "Penerangan", "en": "Lighting"}, "when": {"categories": ["103"]},
                     "then": {"kind": "AGENCY", "agencyCode": "dishub"}},
                    {"code": "901", "name": {"id": "Lainnya", "en": "Other"}, "when": {"categories": ["901"]},
                     "then": {"kind": "TRIAGE"}},
                    {"code": "rest", "name": {"id": "Selebihnya", "en": "The rest"}, "when": {}, "then": {"kind": "TRIAGE"}}
                    ]', 'system', now(), 'system', now(), 0);
                insert into rule_set_publication (rule_set_id, published_at, published_by, reason)
                    select id, now(), 'system', 'Test' from rule_set
                """);
        databases.execute(FOCAL_POINT, """
                insert into deadline_policy (subject, stage, amount, unit, pausable, basis) values
                    ('COMPLAINT', 'FIRST_FOLLOW_UP', 5, 'WORKING_DAY', true, 'SP4N-LAPOR'),
                    ('COMPLAINT:ORDINARY', 'RESOLUTION', 14, 'WORKING_DAY', true, 'SP4N-LAPOR')
                """);
    }

    /** The SQL migrations of a service, with those of all services, in the order of their versions. */
    private static List<Path> migrations(String module) throws IOException {
        try (Stream<Path> own = Files.list(migrationFolder(module));
                Stream<Path> shared = Files.list(migrationFolder("service-kit"))) {
            return Stream.concat(own, shared)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static Path migrationFolder(String module) {
        return Checkout.find().module(module).resolve("src/main/resources/db/migration");
    }

    private static String ids(String database, String column, String rows) {
        return databases.text(
                database,
                "select string_agg(id, ' ' order by id) from (select %s::text as id from %s) as found"
                        .formatted(column, rows));
    }

    private static String complaint(String column, String trackingNumber) {
        return databases.text(
                COMPLAINTS, "select %s from complaint where tracking_number = '%s'".formatted(column, trackingNumber));
    }

    private static long withWord(String word) {
        return number(
                COMPLAINTS,
                "select count(*) from complaint_words where words @@ to_tsquery('simple', '%s')".formatted(word));
    }

    private static long titlesWith(Connection connection, String word, int complaints) throws SQLException {
        return number(connection, """
                select count(*) from (select n, %s from generate_series(1::bigint, %d) as n) as drawn
                where (%s) like '%% %s%%'
                """.formatted(
                        ComplaintTexts.drawnNames(), complaints, ComplaintTexts.title(complaints), word));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long number(String database, String query) {
        return Long.parseLong(databases.text(database, query));
    }
}
