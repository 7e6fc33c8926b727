package id.penghubung.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads everything that the API returns about a complaint: every {@code GET} of the OpenAPI document, so that paths
 * that are added later are included.
 */
final class OpenApiCrawler {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final ApiClient reader;
    private final JsonNode paths;

    OpenApiCrawler(ApiClient reader) {
        this.reader = reader;
        paths = reader.with("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json()
                .path("paths");
        assertThat(paths.size()).as("paths in the OpenAPI document").isGreaterThan(10);
    }

    /**
     * @param caseId id of the complaint's case
     * @param withLists whether lists of everything are read, which are the same for each complaint
     */
    List<ApiResponse> of(Submission submission, String caseId, boolean withLists) {
        return of(submission, caseId, request -> withLists || isAbout(submission, request));
    }

    /** Returns the same without lists of everything, which other tests make long for some accounts. */
    List<ApiResponse> ofThisComplaint(Submission submission, String caseId) {
        return of(submission, caseId, request -> isAbout(submission, request));
    }

    /** Returns whether a request has the complaint in its query, or a parameter in its path. */
    private static boolean isAbout(Submission submission, String request) {
        return request.contains(submission.id()) || PARAMETER.matcher(request).find();
    }

    private List<ApiResponse> of(Submission submission, String caseId, Predicate<String> wanted) {
        var answers = new ArrayList<ApiResponse>();
        var decisionId = decisionAbout(submission);
        paths.forEachEntry((path, operations) -> {
            if (operations.has("get") && !isEventStream(operations)) {
                var query = query(operations, submission);
                if (wanted.test(path + query)) {
                    answers.addAll(read(fill(path, submission, caseId, decisionId) + query));
                }
            }
        });
        return answers;
    }

    /** An event stream does not end, and shows events on which no identity is: EventStreamIT and the contracts. */
    private static boolean isEventStream(JsonNode operations) {
        return operations
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .has("text/event-stream");
    }

    private List<ApiResponse> read(String path) {
        var first = reader.with("Access-Code", "BUKAN-KODENYA").get(path);
        assertThat(first.status()).as(first.request()).isIn(200, 204, 401, 403, 404, 429);
        var isList = first.status() == 200 && first.json().has("items");
        return isList ? reader.pages(path) : List.of(first);
    }

    /** Returns the id of the first routing decision, or another one if the reader may not see decisions about the complaint. */
    private String decisionAbout(Submission submission) {
        var decisions = reader.get("/v1/routing-decisions?complaintId=" + submission.id());
        var first =
                decisions.status() == 200 ? decisions.json().at("/items/0/id").asText() : "";
        return first.isEmpty() ? submission.id() : first;
    }

    private static String fill(String path, Submission submission, String caseId, String decisionId) {
        var id = submission.id();
        var values = Map.ofEntries(
                Map.entry("id", path.startsWith("/v1/cases/") ? caseId : id),
                Map.entry("complaintId", id),
                Map.entry("trackingNumber", submission.trackingNumber()),
                Map.entry("code", "dpu"),
                Map.entry("attachmentId", id),
                Map.entry("deadlineId", id),
                Map.entry("matterId", id),
                Map.entry("fileId", id),
                Map.entry("modelId", id),
                Map.entry("decisionId", decisionId),
                Map.entry("ruleSetId", id),
                Map.entry("trialId", id),
                Map.entry("unitCode", "setda-hukum"),
                Map.entry("meetingId", id),
                Map.entry("caseId", caseId),
                Map.entry("deliveryId", id),
                Map.entry("itemId", id),
                Map.entry("kioskId", id),
                Map.entry("linkId", id),
                Map.entry("sheetId", id),
                Map.entry("number", "1"),
                Map.entry("serviceCode", "TANPA-LAYANAN"),
                Map.entry("date", "2026-12-25"),
                Map.entry("year", "2026"),
                Map.entry("sp4nId", "7654321"),
                Map.entry("name", "LINKS"),
                Map.entry("restrictionId", id),
                Map.entry("token", "bukan-tautan"),
                Map.entry("categoryCode", "101"),
                Map.entry("publicNumber", "P-2345-6789"),
                Map.entry("kind", "COMPLAINT"),
                Map.entry("service", "routing-service"),
                Map.entry("deadLetterId", id),
                Map.entry("eventId", id));
        return PARAMETER.matcher(path).replaceAll(name -> {
            assertThat(values).as("what to put into %s", path).containsKey(name.group(1));
            return Matcher.quoteReplacement(values.get(name.group(1)));
        });
    }

    /** Returns the parameters that the operation requires, and the complaint where it knows that. */
    private static String query(JsonNode operations, Submission submission) {
        var values = Map.of(
                "complaintId", submission.id(), "instrument", submission.id(), "unit", "setda-hukum", "with", "2");
        var query = new ArrayList<String>();
        operations.path("get").path("parameters").forEach(parameter -> {
            var name = parameter.path("name").asText();
            boolean wanted = parameter.path("required").asBoolean() || name.equals("complaintId");
            if (wanted && parameter.path("in").asText().equals("query")) {
                assertThat(values).containsKey(name);
                query.add(name + "=" + values.get(name));
            }
        });
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }
}
