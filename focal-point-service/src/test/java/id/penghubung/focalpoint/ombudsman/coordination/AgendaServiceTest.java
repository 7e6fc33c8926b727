package id.penghubung.focalpoint.ombudsman.coordination;

import static id.penghubung.focalpoint.testing.ActionApiClient.correctiveAction;
import static id.penghubung.focalpoint.testing.CoordinationApiClient.decision;
import static id.penghubung.focalpoint.testing.CoordinationApiClient.meeting;
import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static id.penghubung.focalpoint.testing.LetterApiClient.secondClarification;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CoordinationApiClient;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items of agendas: their reasons, their order, their readers, and that they stay as they were at the opening. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AgendaServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Inject
    EarlierWork earlier;

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    private final CoordinationApiClient liaison = CoordinationApiClient.as(Tokens.ombudsman());
    private final CoordinationApiClient coordinator = CoordinationApiClient.as(Tokens.coordinator());
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        clock.stopAt(NOW);
        earlier.end();
        matterId = matters.opened("REGULAR", "dpu", "dishub");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldPutWhatIsOpenLateAndDueOnTheAgenda() {
        // Given
        String decisionId = coordinator.decided(coordinator.opened(), decision("dueOn", "2026-11-24"));
        String letterId = LetterApiClient.as(Tokens.ombudsman()).registered(matterId, clarification());
        String actionId = ActionApiClient.as(Tokens.ombudsman()).ordered(matterId, correctiveAction());
        String meetingId = coordinator.planned(meeting());
        clock.stopAt(Instant.parse("2026-11-26T04:00:00Z"));

        // When
        JsonPath agenda = coordinator.items(meetingId);

        // Then
        assertThat(agenda.getBoolean("frozen")).isFalse();
        assertThat(agenda.getString("until")).isEqualTo("2026-12-31");
        assertThat(agenda.getList("items.itemId")).containsExactly(decisionId, letterId, actionId, matterId);
        assertThat(agenda.getList("items.kind")).containsExactly("DECISION", "LETTER", "ACTION", "MATTER");
        assertThat(agenda.getList("items.reason")).containsExactly("LATE", "DUE", "OPEN", "OPEN");
        assertThat(agenda.getList("items.dueOn")).containsExactly("2026-11-24", "2026-12-04", "2027-01-07", null);
        assertThat(agenda.getList("items[1].numbers")).containsExactly("B/113/LM.11-21/005355.2026/XI/2026");
        assertThat(agenda.getList("items[2].numbers")).containsExactly("LHP/0012.2026/XI/2026");
        assertThat(agenda.getList("items[3].agencies")).containsExactly("dpu", "dishub");
        assertThat(agenda.getString("items[3].status")).isEqualTo("EXAMINATION");
        assertThat(agenda.getInt("omitted")).isZero();
    }

    @Test
    void shouldLeaveOutLettersThatAreDueAfterTheNextMeeting() {
        // Given
        LetterApiClient.as(Tokens.ombudsman()).registered(matterId, clarification());
        String meetingId = coordinator.planned(meeting());
        coordinator.planned(meeting("startsAt", "2026-12-03T01:00:00Z"));

        // When
        JsonPath agenda = coordinator.items(meetingId);

        // Then
        assertThat(agenda.getString("until")).isEqualTo("2026-12-03");
        assertThat(agenda.getList("items.kind")).containsExactly("MATTER");
    }

    @Test
    void shouldListTheSecondRequestInPlaceOfTheFirst() {
        // Given
        LetterApiClient letters = LetterApiClient.as(Tokens.ombudsman());
        letters.registered(matterId, clarification());
        clock.stopAt(Instant.parse("2026-12-09T04:00:00Z"));
        String second = letters.registered(matterId, secondClarification());

        // When
        JsonPath agenda = coordinator.items(coordinator.planned(meeting("startsAt", "2026-12-11T01:00:00Z")));

        // Then
        assertThat(agenda.getList("items.itemId")).containsExactly(second, matterId);
        assertThat(agenda.getString("items[0].reason")).isEqualTo("DUE");
    }

    @Test
    void shouldOrderItemsAndAddOthersByHand() {
        // Given
        String second = matters.opened("OWN_MOTION", "dishub");
        String meetingId = coordinator.planned(meeting());

        // When
        addItem(meetingId).then().statusCode(200);
        String added = coordinator.items(meetingId).getString("items[-1].itemId");
        JsonPath ordered = coordinator
                .put(meetingId, "agenda/order", Map.of("itemIds", List.of(added, second)))
                .jsonPath();
        Response unknown =
                coordinator.put(meetingId, "agenda/order", Map.of("itemIds", List.of(added, UUID.randomUUID())));
        JsonPath removed = coordinator.removeItem(meetingId, added).jsonPath();

        // Then
        assertThat(ordered.getList("items.itemId")).containsExactly(added, second, matterId);
        assertThat(ordered.getString("items[0].reason")).isEqualTo("ADDED");
        assertThat(ordered.getString("items[0].note")).isEqualTo("Usul Sekda");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.jsonPath().getList("errors.pointer")).containsExactly("#/itemIds/1");
        assertThat(removed.getList("items.itemId")).containsExactly(second, matterId);
        assertThat(coordinator.removeItem(meetingId, second).statusCode()).isEqualTo(404);
        assertThat(coordinator.read(meetingId).jsonPath().getList("entries.type"))
                .endsWith("COORDINATION_ITEM_ADDED", "COORDINATION_AGENDA_ORDERED", "COORDINATION_ITEM_REMOVED");
    }

    @Test
    void shouldAddNoMoreThanFiftyItemsByHand() {
        // Given
        String meetingId = coordinator.planned(meeting());
        for (int i = 0; i < 50; i++) {
            addItem(meetingId).then().statusCode(200);
        }

        // When
        Response refused = addItem(meetingId);

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith(":agenda-full");
    }

    @Test
    void shouldKeepTheAgendaAsItWasOnTheTable() {
        // Given
        String meetingId = coordinator.planned(meeting("startsAt", "2026-11-20T03:00:00Z"));
        String before = coordinator.items(meetingId).getString("items");
        coordinator.step(meetingId, "opening", Map.of()).then().statusCode(200);

        // When
        matters.close(matterId);
        matters.opened("REGULAR", "dpu");
        JsonPath agenda = coordinator.items(meetingId);
        Response late = coordinator.put(meetingId, "agenda/order", Map.of("itemIds", List.of()));

        // Then
        assertThat(agenda.getBoolean("frozen")).isTrue();
        assertThat(agenda.getString("items")).isEqualTo(before);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("type")).endsWith("coordination-meeting-state");
        assertThat(late.jsonPath().getList("errors.pointer")).containsExactly("#/itemIds");
    }

    @Test
    void shouldLeaveOutMattersFromWhichTheReaderIsExcluded() {
        // Given
        String other = matters.opened("REGULAR", "dishub");
        MatterApiClient.as(Tokens.coordinator())
                .declareConflict(matterId, Map.of("reason", "Terlapor adalah saudara saya."))
                .then()
                .statusCode(204);
        String meetingId = coordinator.planned(meeting("startsAt", "2026-11-20T03:00:00Z"));
        JsonPath planned = coordinator.items(meetingId);

        // When
        coordinator.step(meetingId, "opening", Map.of()).then().statusCode(200);
        liaison.put(meetingId, "agenda/items/" + matterId + "/minutes", Map.of("text", "Rahasia"))
                .then()
                .statusCode(200);
        liaison.decided(meetingId, decision("itemId", matterId));

        // Then
        assertThat(planned.getList("items.itemId")).containsExactly(other);
        assertThat(coordinator.items(meetingId).getList("items.itemId")).containsExactly(other);
        assertThat(liaison.items(meetingId).getList("items.itemId")).containsExactlyInAnyOrder(matterId, other);
        assertThat(coordinator.read(meetingId).asString()).doesNotContain("Rahasia", matterId);
        assertThat(liaison.read(meetingId).asString()).contains("Rahasia", matterId);
        assertThat(coordinator
                        .decisions(Map.of("meeting", meetingId))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(coordinator
                        .put(meetingId, "agenda/items/" + matterId + "/minutes", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(coordinator
                        .decide(meetingId, decision("itemId", matterId))
                        .jsonPath()
                        .getList("errors.pointer"))
                .containsExactly("#/itemId");
    }

    @Test
    void shouldLimitTheAgendaAndCountTheRest() {
        // Given
        for (int i = 0; i < 52; i++) {
            matters.opened("REGULAR", "dpu");
        }
        String meetingId = coordinator.planned(meeting("startsAt", "2026-11-20T03:00:00Z"));

        // When
        JsonPath planned = coordinator.items(meetingId);
        coordinator.step(meetingId, "opening", Map.of()).then().statusCode(200);

        // Then
        assertThat(planned.getList("items")).hasSize(50);
        assertThat(planned.getInt("omitted")).isEqualTo(3);
        assertThat(coordinator.items(meetingId).getInt("omitted")).isEqualTo(3);
    }

    private Response addItem(String meetingId) {
        return coordinator
                .request()
                .body(Map.of("title", "Jadwal 2027", "note", "Usul Sekda"))
                .post("/v1/ombudsman/coordination-meetings/{id}/agenda/items", meetingId);
    }
}
