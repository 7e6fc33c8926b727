package id.penghubung.focalpoint.ombudsman.referrals;

import static id.penghubung.focalpoint.testing.MatterApiClient.matter;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintReferred;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints that reporters refer to the Ombudsman reach the liaison, who opens them as matters. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReferralServiceTest {

    private final MatterApiClient liaison = MatterApiClient.liaison();
    private final RoutedComplaint complaint = RoutedComplaint.to("dpu");
    private final String id = complaint.complaintId().toString();

    @Inject
    QueryPlans plans;

    @Inject
    TestDatabase database;

    @Test
    void shouldShowAReferralToTheLiaisonExactlyOnce() {
        // Given
        handledByAnAgency();
        ComplaintReferred event = referred(false, true);

        // When: the event is delivered twice, once with another id
        UUID eventId = UUID.randomUUID();
        DomainEvents.publish(eventId, complaint.complaintId(), event);
        DomainEvents.publish(eventId, complaint.complaintId(), event);
        DomainEvents.publish(complaint.complaintId(), event);

        // Then
        JsonPath referral = awaitReferral();
        assertThat(referral.getString("trackingNumber")).isEqualTo("7KRM-4XWT-2PCA");
        assertThat(referral.getString("ground")).isEqualTo("OVERDUE");
        assertThat(referral.getBoolean("identityShared")).isTrue();
        assertThat(referral.getList("agencies")).containsExactly("dpu");
        assertThat(referral.getList("matters")).isEmpty();
        assertThat(openReferrals()).containsOnlyOnce(id);

        // And: the liaison is told once, without the reporter
        assertThat(database.column(
                        "select kind || ' ' || agency_code || ' ' || tracking_number || ' ' || (facts ->> 'ground')"
                                + " from notification where facts ->> 'complaintId' = ?",
                        id))
                .containsExactly("COMPLAINT_REFERRED ombudsman 7KRM-4XWT-2PCA OVERDUE");
    }

    @Test
    void shouldShowAReferralThatWasOpenedAsAMatter() {
        // Given
        handledByAnAgency();
        DomainEvents.publish(complaint.complaintId(), referred(false, true));
        awaitReferral();

        // When
        String matterId = liaison.opened("dpu", linked());

        // Then
        assertThat(awaitReferral().getList("matters")).containsExactly(matterId);
        assertThat(openReferrals()).doesNotContain(id);
        JsonPath opened = liaison.read(matterId).jsonPath();
        assertThat(opened.getString("stage")).isEqualTo("FORMAL_VERIFICATION");
        assertThat(opened.getList("agencies")).containsExactly("dpu");

        // And: complaints-service learns of the link
        await().untilAsserted(() -> assertThat(Topics.read("penghubung.ombudsman.v1", matterId))
                .extracting(record -> Topics.requiredHeader(record, "ce_type") + " "
                        + Topics.requiredHeader(record, "ce_aggregateversion"))
                .containsExactly(
                        "id.penghubung.matter.opened.v1 1",
                        "id.penghubung.matter.exclusions-changed.v1 2",
                        "id.penghubung.matter.complaints-linked.v1 3"));
    }

    @Test
    void shouldKeepTheSecrecyOfTheReporterInTheMatter() {
        // Given
        handledByAnAgency();
        DomainEvents.publish(complaint.complaintId(), referred(true, true));
        awaitReferral();

        // When
        Response refused = liaison.open(matter("dpu", linked()));

        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("#/reporterSecret");

        // And: the agency does not learn of the complaint from the matter
        Map<String, Object> body = matter("dpu", linked());
        body.put("reporterSecret", true);
        String matterId = liaison.open(body).jsonPath().getString("id");
        JsonPath seenByAgency =
                MatterApiClient.as(Tokens.officerOf("dpu")).read(matterId).jsonPath();
        assertThat(seenByAgency.getBoolean("reporterSecret")).isTrue();
        assertThat(seenByAgency.getList("complaints")).isEmpty();
    }

    @Test
    void shouldHideAComplaintThatIsReferredAsSecretAfterAMatterLinkedIt() {
        // Given
        handledByAnAgency();
        Map<String, Object> request = new HashMap<>(linked());
        request.put("numbers", List.of("B/113/LM.11-21/005987.2026/III/2026"));
        String matterId = liaison.opened("dpu", request);
        MatterApiClient officer = MatterApiClient.as(Tokens.officerOf("dpu"));
        assertThat(officer.read(matterId).jsonPath().getList("complaints.complaintId"))
                .containsExactly(id);

        // When
        DomainEvents.publish(complaint.complaintId(), referred(true, true));
        awaitReferral();

        // Then
        JsonPath seenByAgency = officer.read(matterId).jsonPath();
        assertThat(seenByAgency.getBoolean("reporterSecret")).isTrue();
        assertThat(seenByAgency.getList("complaints")).isEmpty();
        assertThat(officer.list(Map.of("agenda", "005987.2026")).asString())
                .contains(matterId)
                .doesNotContain(id);
        assertThat(officer.timeline(matterId).asString()).doesNotContain(id);
        JsonPath seenByLiaison = liaison.read(matterId).jsonPath();
        assertThat(seenByLiaison.getBoolean("reporterSecret")).isTrue();
        assertThat(seenByLiaison.getList("complaints.complaintId")).containsExactly(id);
    }

    @Test
    void shouldLetOnlyTheLiaisonEndTheSecrecyOfAReporterWhoWasReferredLater() {
        // Given
        handledByAnAgency();
        String matterId = liaison.opened("dpu", linked());
        DomainEvents.publish(complaint.complaintId(), referred(true, true));
        awaitReferral();
        Map<String, Object> withoutTheComplaint = correction(Map.of("reporterSecret", false));

        // When
        Response refused = MatterApiClient.as(Tokens.coordinator()).correct(matterId, withoutTheComplaint);

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("#/reporterSecret");
        assertThat(liaison.correct(matterId, withoutTheComplaint).statusCode()).isEqualTo(200);
        assertThat(MatterApiClient.as(Tokens.officerOf("dpu"))
                        .timeline(matterId)
                        .asString())
                .doesNotContain(id);
    }

    @Test
    void shouldHideTheReferralOfAMatterFromALiaisonWithAConflict() {
        // Given
        handledByAnAgency();
        DomainEvents.publish(complaint.complaintId(), referred(false, true));
        awaitReferral();
        MatterApiClient relative = MatterApiClient.as(Tokens.someoneWith(Roles.OMBUDSMAN));
        String matterId = liaison.opened("dpu", linked());

        // When
        relative.declareConflict(matterId, Map.of("reason", "Pelapor adalah saudara saya."))
                .then()
                .statusCode(204);

        // Then
        assertThat(referrals(relative, false)).doesNotContain(id);
        assertThat(relative.request().get("/v1/ombudsman/referrals/{id}", id).statusCode())
                .isEqualTo(404);
        assertThat(relative.request()
                        .accept("application/zip")
                        .get("/v1/ombudsman/referrals/{id}/dossier", id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(referrals(liaison, false)).contains(id);
    }

    @Test
    void shouldNotFindTheReferralOfAComplaintThatWasNotReferred() {
        assertThat(liaison.request()
                        .get("/v1/ombudsman/referrals/{id}", UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(liaison.request()
                        .queryParam("open", "maybe")
                        .get("/v1/ombudsman/referrals")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldReadTheListFromIndexesWithoutSorting(boolean open) {
        String plan = plans.of(
                "agency",
                """
                insert into ombudsman_referral select uuidv7(make_interval(secs => n - 100000)), gen_random_uuid(), 'N',
                    'OVERDUE', false, true, now(), now() from generate_series(1, 20000) as n;
                analyze ombudsman_referral; set local enable_bitmapscan = off; set local enable_hashjoin = off
                """,
                ReferralTable.pageSql(open, null, 21)
                        .replace("any (?)", "any ('{}'::uuid[])")
                        .replace("?", "'nobody'"));

        assertThat(plan).contains("ombudsman_referral_pkey ").doesNotContain("Seq Scan on ombudsman_referral");
    }

    private void handledByAnAgency() {
        complaint.publish();
        CaseApiClient.of("dpu").awaitCaseId(complaint);
    }

    private ComplaintReferred referred(boolean secret, boolean consent) {
        return new ComplaintReferred(
                complaint.complaintId(), "7KRM-4XWT-2PCA", "OVERDUE", secret, consent, Instant.now());
    }

    private Map<String, Object> linked() {
        return Map.of("complaints", List.of(Map.of("complaintId", id, "agencyCode", "dpu")));
    }

    private static Map<String, Object> correction(Map<String, ?> changes) {
        Map<String, Object> body = matter("dpu", changes);
        body.remove("openedOn");
        body.put("reason", "Pengaduan lain");
        return body;
    }

    private JsonPath awaitReferral() {
        await().untilAsserted(() -> assertThat(read().statusCode()).isEqualTo(200));
        return read().jsonPath();
    }

    private Response read() {
        return liaison.request().get("/v1/ombudsman/referrals/{id}", id);
    }

    private List<String> openReferrals() {
        return referrals(liaison, true);
    }

    private static List<String> referrals(MatterApiClient reader, boolean open) {
        return reader.request()
                .queryParam("open", open)
                .queryParam("limit", 100)
                .get("/v1/ombudsman/referrals")
                .jsonPath()
                .getList("items.complaintId");
    }
}
