package id.penghubung.quality.forums;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public proposes online before the session; the provider answers; both are kept (PermenPANRB 16/2017). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OnlineConsultationTest {

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldShowAProposalWithItsAnswer() {
        // Given
        ForumScenario forum = ForumScenario.announced(ForumScenario.withConsultation());
        String shown = forum.propose("Tambahkan loket pada jam sibuk.")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String kept = forum.propose("Petugas bernama Budi kasar sekali.").path("id");
        given().get("/v1/public-forums/{id}/proposals", forum.id()).then().body("items", empty());

        // When
        forum.answer(List.of(shown), true).then().statusCode(200);

        // Then
        forum.answer(List.of(kept), false).then().statusCode(200);
        given().get("/v1/public-forums/{id}/proposals", forum.id())
                .then()
                .statusCode(200)
                .body("items.text", contains("Tambahkan loket pada jam sibuk."))
                .body("items.answer", contains("Loket ditambah."))
                .body("items.outcome", contains("ACCEPTED"));
        ForumScenario.officer()
                .get("/v1/forums/{id}/proposals", forum.id())
                .then()
                .body("items.id", contains(shown, kept));
    }

    @Test
    void shouldTakeProposalsOnlyWhileTheConsultationIsOpen() {
        // Given
        ForumScenario without = ForumScenario.announced(ForumScenario.preparation());
        ForumScenario prepared = ForumScenario.prepared(ForumScenario.withConsultation());
        ForumScenario ended = ForumScenario.announced(ForumScenario.withConsultation());
        endConsultation(ended);

        // When
        Response late = ended.propose("Usulan ini datang terlambat.");

        // Then
        late.then().statusCode(409).body("type", endsWith(":consultation-closed"));
        without.propose("Usulan tanpa konsultasi daring.").then().statusCode(409);
        prepared.propose("Usulan sebelum pengumuman.").then().statusCode(404);
        ForumScenario.officer()
                .get("/v1/forums/{id}/proposals", ended.id())
                .then()
                .body("items", empty());
    }

    @Test
    void shouldTakeNoMoreProposalsThanTheLimitOfAForum() {
        // Given
        ForumScenario forum = ForumScenario.announced(ForumScenario.withConsultation());
        for (int i = 1; i <= Backends.PROPOSALS_OF_A_FORUM; i++) {
            forum.propose("Usulan ke-" + i + " tentang loket.").then().statusCode(201);
        }

        // When
        Response full = forum.propose("Usulan ini tidak muat lagi.");

        // Then
        full.then().statusCode(409).body("type", endsWith(":consultation-full"));
        ForumScenario.officer()
                .get("/v1/forums/{id}/proposals?limit=100", forum.id())
                .then()
                .body("items.size()", equalTo(Backends.PROPOSALS_OF_A_FORUM));
    }

    @Test
    void shouldAnswerOnlyProposalsOfTheForum() {
        // Given
        ForumScenario forum = ForumScenario.announced(ForumScenario.withConsultation());
        String own = forum.propose("Tambahkan kursi di ruang tunggu.").path("id");
        String other = ForumScenario.announced(ForumScenario.withConsultation())
                .propose("Tambahkan loket pada jam sibuk.")
                .path("id");

        // When
        Response answered = forum.answer(List.of(own, other), true);

        // Then
        answered.then().statusCode(400).body("errors.pointer", contains("#/proposalIds"));
        given().get("/v1/public-forums/{id}/proposals", forum.id()).then().body("items", empty());
    }

    @Test
    void shouldNotHoldTheSessionBeforeTheConsultationEnds() {
        // Given
        ForumScenario forum = ForumScenario.announced(ForumScenario.withConsultation());
        forum.hold(ForumScenario.session()).then().statusCode(409).body("type", endsWith(":forum-step-not-allowed"));

        // When
        endConsultation(forum);

        // Then
        forum.hold(ForumScenario.session()).then().statusCode(200).body("state", equalTo("HELD"));
    }

    /** PermenPANRB 16/2017: the dialogue is two-way, so each proposal has an answer before the results are published. */
    @Test
    void shouldNotPublishWhileAProposalHasNoAnswer() {
        // Given
        ForumScenario forum = ForumScenario.held();
        forum.current(ForumScenario.officer())
                .body(Map.of(
                        "proposals",
                        List.of(Map.of(
                                "kind", "PROPOSAL", "group", "EXPERTS", "text", "Umumkan waktu tunggu setiap hari."))))
                .post("/v1/forums/{id}/proposals", forum.id())
                .then()
                .statusCode(201);
        forum.recorded();

        // When
        Response published = forum.step(ForumScenario.head(), "publication");

        // Then
        published.then().statusCode(409).body("type", endsWith(":forum-proposals-unanswered"));
        String open = ForumScenario.officer()
                .get("/v1/forums/{id}/proposals?unanswered=true", forum.id())
                .then()
                .body("items.channel", contains("SESSION"))
                .extract()
                .path("items[0].id");
        forum.answer(List.of(open), true).then().statusCode(200);
        forum.published();
        forum.answer(List.of(open), false).then().statusCode(409);
    }

    @Test
    void shouldCheckTheLengthAndTheSubjectOfAProposal() {
        // Given
        ForumScenario forum = ForumScenario.announced(ForumScenario.withConsultation());
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("kind", "COMMENT");
        proposal.put("group", "MEDIA");

        // When
        proposal.put("text", "pendek");
        Response tooShort = forum.propose(proposal);
        proposal.put("text", "x".repeat(2001));
        Response tooLong = forum.propose(proposal);
        proposal.put("text", "Biayanya masih terlalu mahal.");
        proposal.put("component", "price");
        Response unknown = forum.propose(proposal);
        proposal.put("component", "fee");
        proposal.put("serviceCode", "layanan-lain");
        Response other = forum.propose(proposal);

        // Then
        tooShort.then().statusCode(400).body("errors.pointer", contains("#/text"));
        tooLong.then().statusCode(400).body("errors.pointer", contains("#/text"));
        unknown.then().statusCode(400).body("errors.pointer", contains("#/component"));
        other.then().statusCode(400).body("errors.pointer", contains("#/serviceCode"));
    }

    @Test
    void shouldKeepOneProposalOfARepeatedRequest() {
        // Given
        ForumScenario forum = ForumScenario.announced(ForumScenario.withConsultation());
        String key = UUID.randomUUID().toString();
        String first = proposeOnce(forum, key).then().statusCode(201).extract().path("id");

        // When
        Response repeated = proposeOnce(forum, key);

        // Then
        repeated.then().statusCode(201).body("id", equalTo(first));
        ForumScenario.officer()
                .get("/v1/forums/{id}/proposals", forum.id())
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void shouldStoreNoIdentityWithAProposal() {
        // Given
        ForumScenario forum = ForumScenario.announced(ForumScenario.withConsultation());

        // When
        String id = forum.propose("Sediakan kursi roda di pintu masuk.").path("id");

        // Then
        String row = jdbc.one(
                "select to_jsonb(p)::text from forum_proposal p where id = ?",
                found -> found.getString(1),
                UUID.fromString(id));
        assertThat(row).doesNotContain("127.0.0.1").contains("\"answered_by\": null");
    }

    private void endConsultation(ForumScenario forum) {
        jdbc.update(
                "update forum set preparation = jsonb_set(preparation, '{consultation,closesAt}', to_jsonb(?::text)) where id = ?",
                Instant.now().minus(Duration.ofMinutes(1)).toString(),
                UUID.fromString(forum.id()));
    }

    private static Response proposeOnce(ForumScenario forum, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "PROPOSAL", "group", "USERS", "text", "Buka loket pada hari Sabtu."))
                .post("/v1/public-forums/{id}/proposals", forum.id());
    }
}
