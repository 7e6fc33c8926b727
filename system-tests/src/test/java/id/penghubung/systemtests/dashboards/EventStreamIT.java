package id.penghubung.systemtests.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.dashboards.Dashboard.Event;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three dashboards behind the gateway, whose connections are cut at random, while several people change matters. */
@SystemTest
class EventStreamIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MATTERS_OF_EACH_AGENCY = 12;
    private static final int WRITERS = 4;
    private static final List<String> STEPS = List.of("matter.opened.v1", "matter.moved.v1", "matter.closed.v1");

    private final SystemUnderTest system;

    EventStreamIT(SystemUnderTest system) {
        this.system = system;
    }

    @Test
    void shouldBringEachVisibleEventExactlyOnceAndInOrder() {
        // Given
        var seed = System.nanoTime();
        try (var liaison = dashboard("ombudsman", seed);
                var coordinator = dashboard("coordinator", seed + 1);
                var officer = dashboard("dpu", seed + 2)) {

            // When
            List<String> own = new ArrayList<>();
            List<String> others = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(WRITERS)) {
                var ofDpu = lives("dpu", threads);
                var ofDlhk = lives("dlhk", threads);
                ofDpu.forEach(id -> own.add(id.join()));
                ofDlhk.forEach(id -> others.add(id.join()));
            }

            // Then
            var all = new ArrayList<>(own);
            all.addAll(others);
            assertComplete(liaison, all, seed);
            assertComplete(coordinator, all, seed);
            assertComplete(officer, own, seed);
            assertThat(officer.events().stream().map(Event::matterId)).doesNotContainAnyElementsOf(others);
            assertThat(officer.events().stream().map(Event::data)).noneMatch(data -> data.contains("dlhk"));
        }
    }

    private Dashboard dashboard(String account, long seed) {
        return new Dashboard(system.gateway(), system.tokens().of(account), seed).start();
    }

    private void assertComplete(Dashboard dashboard, List<String> matters, long seed) {
        Polling.standard()
                .untilAsserted(() -> assertThat(eventsOf(dashboard, matters))
                        .as("seed %d", seed)
                        .hasSize(matters.size() * STEPS.size()));
        var received = eventsOf(dashboard, matters);
        assertThat(received.stream().map(Event::id)).doesNotHaveDuplicates();
        assertThat(received.stream().map(Event::position)).isSorted();
        for (var matter : matters) {
            assertThat(received.stream()
                            .filter(event -> event.matterId().equals(matter))
                            .map(event -> event.type().replace("id.penghubung.", "")))
                    .as("matter %s, seed %d", matter, seed)
                    .containsExactlyElementsOf(STEPS);
        }
        assertThat(dashboard.resets()).isEmpty();
        assertThat(dashboard.cuts()).as("cut connections").isGreaterThan(3);
    }

    private static List<Event> eventsOf(Dashboard dashboard, List<String> matters) {
        Set<String> ids = Set.copyOf(matters);
        return dashboard.events().stream()
                .filter(event -> ids.contains(event.matterId()))
                .collect(Collectors.toList());
    }

    private List<CompletableFuture<String>> lives(String agency, java.util.concurrent.Executor threads) {
        return IntStream.range(0, MATTERS_OF_EACH_AGENCY)
                .mapToObj(any -> CompletableFuture.supplyAsync(() -> life(agency), threads))
                .toList();
    }

    /** Opens a matter, moves it and closes it. Returns its id. */
    private String life(String agency) {
        var liaison = system.withoutToken().withToken(system.tokens().of("ombudsman"));
        var id = liaison.withNewIdempotencyKey()
                .post("/v1/ombudsman/matters", matter(agency))
                .expect(201)
                .text("id");
        move(
                liaison,
                id,
                JSON.createObjectNode().put("to", "EXAMINATION_REPORT").put("on", "2026-04-01"));
        move(
                liaison,
                id,
                JSON.createObjectNode()
                        .put("to", "CLOSED")
                        .put("on", "2026-05-01")
                        .put("reason", "Selesai"));
        return id;
    }

    private static void move(ApiClient liaison, String id, ObjectNode move) {
        var path = "/v1/ombudsman/matters/" + id;
        // The search for what is due may change the version in the meantime.
        Polling.standard()
                .until(
                        () -> liaison.ifMatch(liaison.get(path).expect(200)).post(path + "/moves", move),
                        answer -> answer.status() != 412)
                .expect(200);
    }

    private static ObjectNode matter(String agency) {
        var matter = JSON.createObjectNode()
                .put("subject", "Pelayanan tidak kunjung selesai")
                .put("accessType", "REGULAR")
                .put("sector", "perizinan")
                .put("addressee", "REPORTED_PARTY")
                .put("reporterSecret", true)
                .put("stage", "EXAMINATION")
                .put("openedOn", "2026-03-10");
        matter.putArray("numbers").add("B/1/LM.11-21/000001.2026/III/2026");
        matter.putArray("maladministrationTypes").add("undue-delay");
        matter.putArray("agencies").add(agency);
        return matter;
    }
}
