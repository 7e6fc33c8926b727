package id.penghubung.systemtests.badinput;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class RequestFieldsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SystemUnderTest system;

    RequestFieldsIT(SystemUnderTest system) {
        this.system = system;
    }

    static Stream<Arguments> wrongFields() {
        var draft = Draft.aboutARoad();
        return Stream.of(
                argumentSet("no kind", draft.without("kind"), "#/kind"),
                argumentSet("no title", draft.without("title"), "#/title"),
                argumentSet("no description", draft.without("description"), "#/description"),
                argumentSet("no category", draft.without("categoryCode"), "#/categoryCode"),
                argumentSet("no district", draft.without("districtCode"), "#/districtCode"),
                argumentSet("a blank title", draft.titled("        "), "#/title"),
                argumentSet("a title too short", draft.titled("Jln"), "#/title"),
                argumentSet("a title too long", draft.titled("x".repeat(151)), "#/title"),
                argumentSet(
                        "a description too long", draft.with("description", text("x".repeat(5001))), "#/description"),
                argumentSet("an invalid character", draft.titled("Jalan\u0000berlubang"), "#/title"),
                argumentSet("an unknown category", draft.inCategory("999"), "#/categoryCode"),
                argumentSet("an unknown district", draft.with("districtCode", text("99.99.99")), "#/districtCode"),
                argumentSet("an unknown kind", draft.with("kind", text("KELUHAN")), "#/kind"),
                argumentSet("a list for a title", draft.with("title", json("[\"Jalan\"]")), "#/title"),
                argumentSet("a word for a flag", draft.with("anonymous", text("mungkin")), "#/anonymous"),
                argumentSet("a word for a day", draft.with("incidentDate", text("kemarin")), "#/incidentDate"),
                argumentSet("an invalid day", draft.with("incidentDate", text("2026-02-30")), "#/incidentDate"),
                argumentSet(
                        "a day in the future",
                        draft.with(
                                "incidentDate", text(LocalDate.now().plusDays(3).toString())),
                        "#/incidentDate"),
                argumentSet("a word for a place", draft.with("location", text("di sana")), "#/location"),
                argumentSet(
                        "a latitude beyond the pole",
                        draft.with("location", json("{\"latitude\": 91, \"longitude\": 117}")),
                        "#/location/latitude"),
                argumentSet(
                        "a word for a latitude",
                        draft.with("location", json("{\"latitude\": \"utara\", \"longitude\": 117}")),
                        "#/location/latitude"),
                argumentSet(
                        "an invalid e-mail address",
                        draft.with("reporter", json("{\"name\": \"Budi\", \"email\": \"bukan surel\"}")),
                        "#/reporter/email"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void shouldNameTheWrongFieldAndAddNoComplaint(Draft draft, String pointer) {
        var complaints = ComplaintsSnapshot.take(system);

        BilingualProblem.to(language ->
                        system.reporter("reporter").api().in(language).post("/v1/complaints", draft.json()))
                .hasType(400, "validation-failed")
                .hasErrorAt(pointer);
        BilingualProblem.to(language -> system.withoutToken().in(language).post("/v1/complaints", draft.json()))
                .hasType(400, "validation-failed")
                .hasErrorAt(pointer);

        complaints.assertUnchanged();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/complaints?limit=0, ?limit",
        "/v1/complaints?limit=101, ?limit",
        "/v1/complaints?cursor=bukan-kursor, ?cursor",
        "/v1/cases?limit=0, ?limit",
        "/v1/cases?complaintId=bukan-uuid, ?complaintId",
        "/v1/cases?status=HILANG, ?status",
        "/v1/triage?cursor=bukan-kursor, ?cursor",
        "/v1/routing-decisions, ?complaintId",
        "/v1/routing-decisions?complaintId=bukan-uuid, ?complaintId",
        "/v1/agencies?limit=0, ?limit"
    })
    void shouldNameTheWrongParameter(String path, String pointer) {
        BilingualProblem.to(language -> system.coordinator().api().in(language).get(path))
                .hasType(400, "validation-failed")
                .hasErrorAt(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/complaints?limit=banyak", "/v1/complaints?status=HILANG", "/v1/cases?limit=banyak"})
    void shouldRejectAParameterOfAnotherType(String path) {
        BilingualProblem.to(language -> system.coordinator().api().in(language).get(path))
                .hasType(400, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/complaints/bukan-uuid",
                "/v1/complaints/00000000-0000-7000-8000-000000000000",
                "/v1/cases/00000000-0000-7000-8000-000000000000",
                "/v1/agencies/tidak-ada",
                "/v1/tidak-ada"
            })
    void shouldAnswer404ForUnknownResources(String path) {
        BilingualProblem.to(language -> system.coordinator().api().in(language).get(path))
                .hasType(404, "not-found");
    }

    private static JsonNode text(String value) {
        return JSON.getNodeFactory().textNode(value);
    }

    private static JsonNode json(String value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
