package id.penghubung.quality.forums.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.forums.ForumScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations are invited by mail when a forum is announced (PermenPANRB 16/2017), not before. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForumInvitationTest {

    private final String topic = "Undangan " + UUID.randomUUID();

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldInviteEachAddressOnceWhenTheForumIsAnnounced() {
        // Given
        ForumScenario forum = ForumScenario.prepared(inviting(List.of(
                Map.of("group", "USERS", "invited", "Pasien rawat jalan"),
                Map.of("group", "EXPERTS", "invited", "Universitas", "mailAddress", "rektorat@example.org"),
                Map.of("group", "MEDIA", "invited", "Redaksi", "mailAddress", "desk@example.org", "language", "en"),
                Map.of("group", "EXPERTS", "invited", "Fakultas", "mailAddress", "Rektorat@example.org"))));
        assertThat(mails()).isEmpty();

        // When
        Response announced = forum.step(ForumScenario.officer(), "announcement");

        // Then
        announced.then().statusCode(200);
        assertThat(mails()).containsExactlyInAnyOrder("rektorat@example.org id", "desk@example.org en");
        forum.step(ForumScenario.officer(), "announcement").then().statusCode(409);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void shouldInviteNobodyToAForumThatIsNotAnnounced() {
        // Given
        Map<String, Object> preparation =
                inviting(List.of(Map.of("group", "MEDIA", "invited", "Redaksi", "mailAddress", "redaksi@example.org")));
        preparation.remove("place");
        ForumScenario forum = ForumScenario.prepared(preparation);

        // When
        Response announced = forum.step(ForumScenario.officer(), "announcement");

        // Then
        announced.then().statusCode(422).body("errors.pointer", contains("#/preparation/place"));
        assertThat(mails()).isEmpty();
    }

    @Test
    void shouldRefuseAnAddressThatIsNone() {
        // When
        Response added = ForumScenario.add(
                ForumScenario.officer(),
                SampleUnits.HOSPITAL,
                inviting(List.of(Map.of("group", "MEDIA", "invited", "Redaksi", "mailAddress", "bukan alamat"))));

        // Then
        added.then().statusCode(400).body("errors[0].pointer", equalTo("#/preparation/invitations/0/mailAddress"));
    }

    private Map<String, Object> inviting(List<Map<String, String>> invitations) {
        Map<String, Object> preparation = ForumScenario.preparation();
        preparation.put("topic", topic);
        preparation.put("invitations", invitations);
        return preparation;
    }

    private List<String> mails() {
        return jdbc.list(
                "select address || ' ' || language from mail where kind = 'FORUM_INVITATION' and facts ->> 'topic' = ?",
                row -> row.getString(1),
                topic);
    }
}
