package id.penghubung.systemtests.ombudsman;

import static id.penghubung.systemtests.ombudsman.MatterClient.actionPath;
import static id.penghubung.systemtests.ombudsman.MatterClient.letterPath;
import static id.penghubung.systemtests.ombudsman.MatterClient.matterPath;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Matters in which a person of public works is accused: for them the matter does not exist, and others act in their place. */
@SystemTest
class AccusedIT {

    private final MatterClient liaison;
    private final MatterClient officer;
    private final MatterClient colleague;
    private final MatterClient head;
    private final MatterClient secretary;

    AccusedIT(SystemUnderTest system) {
        liaison = MatterClient.of(system, "ombudsman");
        officer = MatterClient.of(system, "dpu");
        colleague = MatterClient.of(system, "dpu-staf");
        head = MatterClient.of(system, "dpu-kepala");
        secretary = MatterClient.of(system, "secretary");
    }

    @Test
    void shouldKeepTheAccusedOfficerOutAndLetAColleagueAct() {
        // Given
        var agenda = agendaNumber();
        var matter = openAgainst("dpu", agenda);
        var letter = liaison.registerRequest(matter);
        var action = liaison.order(matter, "CORRECTIVE_ACTION", Days.daysAgo(2));

        // When
        colleague.actOn(action, "plan", Map.of("text", "Ditambal minggu ini."));
        colleague.draftAnswer(letter, "Jalan ditambal bulan ini.");
        colleague.answer(letter, "submission", Map.of());
        head.answer(letter, "approval", Map.of());
        colleague.dispatchAnswer(letter);
        head.actOn(action, "submission", Map.of("text", "Jalan sudah ditambal."));

        // Then
        assertThat(liaison.letter(letter).at("/deadline/state").asText()).isEqualTo("MET");
        assertThat(liaison.action(action).path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(colleague.listActions(matter)).containsExactly(action);
        assertThat(listMatters(colleague, agenda)).containsExactly(matter);
        assertThatNothingIsSeenBy(officer, matter, letter, action);
        assertThat(listMatters(officer, agenda)).isEmpty();
        officer.api()
                .ifMatch(colleague.api().get(actionPath(action)))
                .post(actionPath(action) + "/progress", "application/json", "{\"text\": \"Sudah selesai.\"}")
                .expect(404);
    }

    @Test
    void shouldLetTheSecretaryActInPlaceOfAnAccusedHead() {
        // Given
        var agenda = agendaNumber();
        var matter = openAgainst("dpu-kepala", agenda);
        var letter = liaison.registerRequest(matter);
        var action = liaison.order(matter, "CORRECTIVE_ACTION", Days.daysAgo(2));
        officer.draftAnswer(letter, "Jalan ditambal bulan ini.");
        officer.answer(letter, "submission", Map.of());
        officer.actOn(action, "draft", Map.of("text", "Jalan sudah ditambal."));

        // When
        secretary.answer(letter, "approval", Map.of());
        secretary.actOn(action, "submission", Map.of());

        // Then
        officer.dispatchAnswer(letter);
        assertThat(liaison.letter(letter).at("/deadline/state").asText()).isEqualTo("MET");
        var submitted = liaison.action(action);
        assertThat(submitted.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(submitted.path("submission").asText()).isEqualTo("Jalan sudah ditambal.");
        assertThat(submitted.path("entries"))
                .filteredOn(entry -> entry.path("type").asText().equals("ACTION_SUBMITTED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at("/actor/role").asText()).isEqualTo("secretary"));
        assertThatNothingIsSeenBy(head, matter, letter, action);
        assertThat(listMatters(head, agenda)).isEmpty();
    }

    /** Opens a matter in which a person of public works is accused. */
    private String openAgainst(String account, String agenda) {
        return liaison.open(Map.of(
                "stage", "EXAMINATION_REPORT",
                "numbers", List.of("B/12/LM.11-26/" + agenda + "/XI/2026"),
                "openedOn", Days.today().minusDays(2),
                "accused", List.of(Map.of("agencyCode", "dpu", "account", account))));
    }

    /** Returns an agenda number that no other matter has. */
    private static String agendaNumber() {
        return ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L) + ".2026";
    }

    private static List<String> listMatters(MatterClient client, String agenda) {
        return client.api().all("/v1/ombudsman/matters?agenda=" + agenda).stream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static void assertThatNothingIsSeenBy(MatterClient accused, String matter, String letter, String action) {
        for (var path : List.of(
                matterPath(matter),
                matterPath(matter) + "/timeline",
                matterPath(matter) + "/letters",
                letterPath(letter),
                actionPath(action))) {
            accused.api().get(path).expect(404);
        }
        assertThat(accused.listActions(matter)).isEmpty();
    }
}
