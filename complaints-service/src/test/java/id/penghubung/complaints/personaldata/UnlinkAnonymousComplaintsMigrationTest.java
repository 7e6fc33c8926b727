package id.penghubung.complaints.personaldata;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** UU 25/2009 Art. 42, UU 27/2022: an anonymous complaint stores nothing of the token, also one from before this rule. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnlinkAnonymousComplaintsMigrationTest {

    private final String subject = UUID.randomUUID().toString();
    private final String reporter =
            FakeIdentityProvider.shared().token("account-" + subject, subject, List.of("reporter"));

    @Inject
    EncryptionKeys keys;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    private String id;
    private String trackingNumber;

    @BeforeEach
    void givenAnAnonymousComplaintAsItWasStoredBefore() {
        Response receipt = submit(as(reporter), pothole("anonymous", true));
        id = receipt.path("id");
        trackingNumber = receipt.path("trackingNumber");
        jdbc.update(
                "update complaint set reporter_id = ?, access_code_hash = null where id = ?",
                subject,
                UUID.fromString(id));
        jdbc.update("""
                insert into complaint_access
                    (id, complaint_id, reporter_id, account, role, purpose, reporter_included, accessed_at)
                values (?, ?, ?, 'koordinator', 'coordinator', 'COMPLAINT', true, now())
                """, UUID.randomUUID(), UUID.fromString(id), subject);
    }

    @Test
    void shouldStoreNoAccountOfAnAnonymousComplaintInAnyTable() throws SQLException {
        migrate();

        assertThat(StoredBytes.tablesContaining(database, Set.of(), subject)).isEmpty();
        as(reporter).get("/v1/complaints/" + id).then().statusCode(404);
    }

    @Test
    void shouldKeepTheAccountOfOtherComplaints() throws SQLException {
        String named = submitted(reporter);

        migrate();

        as(reporter).get("/v1/complaints").then().body("items.id", contains(named));
    }

    @Test
    void shouldGiveItsReporterAnAccessCodeToFollowIt() throws SQLException {
        // Given
        migrate();

        // When
        Response first = claim(reporter);
        Response second = claim(reporter);

        // Then
        second.then().statusCode(200).header("Cache-Control", "no-store");
        track(second.path("accessCode"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Jalan berlubang di depan pasar"));
        track(first.path("accessCode")).then().statusCode(404);
        assertThat(StoredBytes.tablesContaining(database, Set.of(), subject)).isEmpty();
    }

    @Test
    void shouldGiveNoAccessCodeToAnotherAccount() throws SQLException {
        migrate();

        claim(Tokens.newReporter()).then().statusCode(404);
        claim(Tokens.coordinator()).then().statusCode(403);
        String named = submit(as(reporter), pothole()).path("trackingNumber");
        as(reporter)
                .contentType(ContentType.JSON)
                .post("/v1/tracking/" + named + "/access-code")
                .then()
                .statusCode(404);
    }

    private void migrate() throws SQLException {
        try (Connection connection = database.getConnection()) {
            new UnlinkAnonymousComplaintsMigration(keys).migrate(new Migration(connection));
        }
    }

    private Response claim(String token) {
        return as(token).contentType(ContentType.JSON).post("/v1/tracking/" + trackingNumber + "/access-code");
    }

    private Response track(String code) {
        return given().header("Access-Code", code).get("/v1/tracking/" + trackingNumber);
    }

    private record Migration(Connection connection) implements Context {

        @Override
        public @Nullable Configuration getConfiguration() {
            return null;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
