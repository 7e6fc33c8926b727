package id.penghubung.focalpoint.ombudsman.stream;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintReferred;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CoordinationApiClient;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MatterStream;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.SettlementApiClient;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Visibility of live events of letters, meetings and referrals: that of the letters, meetings and referrals themselves. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StreamVisibilityTest {

    private static final String REFERRAL = "id.penghubung.referral.recorded.v1";

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    @Inject
    EventStreams open;

    private final MatterApiClient liaison = MatterApiClient.liaison();
    private final List<MatterStream> streams = new ArrayList<>();

    @AfterEach
    void disconnect() {
        clock.run();
        streams.forEach(MatterStream::close);
        await().untilAsserted(() -> assertThat(open.open()).isZero());
    }

    @Test
    void shouldShowLettersAndMeetingsToThoseWhoMaySeeThem() {
        // Given
        clock.stopAt(Instant.parse("2026-11-20T04:00:00Z"));
        MatterStream ofSecretary = connect(Tokens.secretary());
        MatterStream ofOfficer = connect(Tokens.officerOf("dpu"));
        MatterStream ofOther = connect(Tokens.officerOf("dlhk"));
        String matter = liaison.opened("dpu", Map.of("agencies", List.of("dpu", "dlhk"), "stage", "EXAMINATION"));

        // When
        LetterApiClient.as(Tokens.ombudsman()).registered(matter, LetterApiClient.clarification());
        SettlementApiClient.as(Tokens.ombudsman()).planned(matter, SettlementApiClient.mediation());
        String meeting = CoordinationApiClient.as(Tokens.coordinator()).planned(CoordinationApiClient.meeting());

        // Then
        for (MatterStream stream : List.of(ofSecretary, ofOfficer)) {
            await().untilAsserted(() -> assertThat(stream.types(matter))
                    .containsExactly("matter.opened.v1", "letter.changed.v1", "settlement.changed.v1"));
            await().untilAsserted(() -> assertThat(meetingsOf(stream)).containsExactly(meeting));
        }
        assertThat(ofSecretary.events(matter).get(1).path("data").path("change").asText())
                .isEqualTo("REGISTERED");
        assertThat(ofSecretary.events(matter).toString()).doesNotContain("penjelasan", "B/113", "Samarinda");
        await().untilAsserted(() -> assertThat(ofOther.types(matter)).containsExactly("matter.opened.v1"));
        assertThat(meetingsOf(ofOther)).isEmpty();
    }

    @Test
    void shouldShowAReferralToItsReadersOnly() {
        // Given
        RoutedComplaint routed = RoutedComplaint.to("dpu").publish();
        CaseApiClient.of("dpu").awaitCaseId(routed);
        String complaint = routed.complaintId().toString();
        String matter = liaison.opened(
                "dpu", Map.of("complaints", List.of(Map.of("complaintId", complaint, "agencyCode", "dpu"))));
        String token = Tokens.someoneWith(Roles.OMBUDSMAN);
        MatterApiClient.as(token)
                .declareConflict(matter, Map.of("reason", "Pelapor adalah saudara saya."))
                .then()
                .statusCode(204);
        MatterStream ofLiaison = connect(Tokens.ombudsman());
        MatterStream ofCoordinator = connect(Tokens.coordinator());
        MatterStream ofSecretary = connect(Tokens.secretary());
        MatterStream ofRelative = connect(token);

        // When
        DomainEvents.publish(
                routed.complaintId(),
                new ComplaintReferred(routed.complaintId(), "7KRM-4XWT-2PCA", "OVERDUE", false, true, clock.instant()));
        await().untilAsserted(() -> assertThat(liaison.request()
                        .get("/v1/ombudsman/referrals/{id}", complaint)
                        .statusCode())
                .isEqualTo(200));
        String last = liaison.opened("dpu", Map.of());

        // Then
        for (MatterStream stream : List.of(ofLiaison, ofCoordinator, ofSecretary, ofRelative)) {
            await().untilAsserted(() -> assertThat(stream.types(last)).containsExactly("matter.opened.v1"));
        }
        assertThat(typesOf(ofLiaison)).contains(REFERRAL);
        assertThat(typesOf(ofCoordinator)).contains(REFERRAL);
        assertThat(typesOf(ofSecretary)).doesNotContain(REFERRAL);
        assertThat(typesOf(ofRelative)).doesNotContain(REFERRAL);
    }

    @Test
    void shouldNotShowAReferralThatCannotBeRead() {
        // Given
        MatterStream ofLiaison = connect(Tokens.ombudsman());
        MatterStream ofSecretary = connect(Tokens.secretary());

        // When
        database.execute("""
                insert into ombudsman_stream_event (event_id, type, complaint_id, agency_codes, occurred_at, body)
                select uuidv7(), '%s', complaint_id, '{}', now(), '{}'
                from (values (gen_random_uuid()), (null::uuid)) as unknown (complaint_id)
                """.formatted(REFERRAL));
        String last = liaison.opened("dpu", Map.of());

        // Then
        for (MatterStream stream : List.of(ofLiaison, ofSecretary)) {
            await().untilAsserted(() -> assertThat(stream.types(last)).containsExactly("matter.opened.v1"));
            assertThat(typesOf(stream)).doesNotContain(REFERRAL);
        }
    }

    private MatterStream connect(String token) {
        MatterStream stream = MatterStream.connect(token);
        streams.add(stream);
        return stream;
    }

    private static List<String> meetingsOf(MatterStream stream) {
        return stream.named("").stream()
                .map(block -> MatterStream.json(block.data()))
                .filter(event -> event.path("type").asText().equals("id.penghubung.coordination.changed.v1"))
                .map(event -> event.path("data").path("meetingId").asText())
                .toList();
    }

    private static List<String> typesOf(MatterStream stream) {
        return stream.named("").stream()
                .map(block -> MatterStream.json(block.data()).path("type").asText())
                .toList();
    }
}
