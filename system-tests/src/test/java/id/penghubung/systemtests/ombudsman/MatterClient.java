package id.penghubung.systemtests.ombudsman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Requests of one account about matters, their letters and actions. Each one fails the test if it is refused. */
record MatterClient(ApiClient api) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance));
    private static final String JSON_TYPE = "application/json";
    private static final String FORM_TYPE = "multipart/form-data; boundary=batas";
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

    static MatterClient of(SystemUnderTest system, String account) {
        return new MatterClient(system.withoutToken().withToken(system.tokens().of(account)));
    }

    /**
     * Opens a matter of public works with a secret reporter.
     *
     * @param fields fields that are added, or replace those that every matter of these tests has
     */
    String open(Map<String, ?> fields) {
        return requestOpening(fields).expect(201).text("id");
    }

    /** Does the same, and returns also a refusal. */
    ApiResponse requestOpening(Map<String, ?> fields) {
        var matter = new HashMap<String, Object>(Map.of(
                "subject", "Jalan rusak",
                "accessType", "REGULAR",
                "sector", "infrastruktur",
                "addressee", "REPORTED_PARTY",
                "agencies", List.of("dpu"),
                "reporterSecret", true));
        matter.putAll(fields);
        return create("/v1/ombudsman/matters", matter);
    }

    /** Registers a letter to public works that asks for a clarification and is received now, and returns its id. */
    String registerRequest(String matter) {
        return registerRequest(matter, "CLARIFICATION", Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Registers a letter to public works that asks for a clarification, and returns its id. */
    String registerRequest(String matter, String demand, Instant receivedAt) {
        var letter = Map.of(
                "direction", "INBOUND",
                "number", "B/" + demand,
                "letterDate", Days.of(receivedAt),
                "receivedAt", receivedAt,
                "sender", "Ombudsman RI",
                "recipient", "Kepala Dinas",
                "subject", "Permintaan klarifikasi",
                "agencyCode", "dpu",
                "demand", demand);
        return create(matterPath(matter) + "/letters", letter).expect(201).text("id");
    }

    /**
     * Orders an action of public works, and returns its id.
     *
     * @param receivedAt receipt by public works, on the day of the report
     */
    String order(String matter, String product, Instant receivedAt) {
        return order(
                matter,
                Map.of(
                        "product",
                        product,
                        "reference",
                        "LHP/" + matter,
                        "issuedOn",
                        Days.of(receivedAt),
                        "receivedAt",
                        receivedAt));
    }

    /** Orders an action of public works with these fields besides agency and task, and returns its id. */
    String order(String matter, Map<String, ?> fields) {
        var action = new HashMap<String, Object>(Map.of("agencyCode", "dpu", "task", "Menambal jalan"));
        action.putAll(fields);
        return create(matterPath(matter) + "/actions", action).expect(201).text("id");
    }

    /** Enters something new of a matter, and returns it. */
    JsonNode enter(String matter, String kind, Map<String, ?> fields) {
        return create(matterPath(matter) + "/" + kind, fields).expect(201).json();
    }

    JsonNode matter(String id) {
        return api.get(matterPath(id)).expect(200).json();
    }

    /** Returns the types of the entries in the timeline of a matter that this account sees, oldest first. */
    List<String> timeline(String matter) {
        return api.get(matterPath(matter) + "/timeline").expect(200).json().findValuesAsText("type");
    }

    JsonNode letter(String id) {
        return api.get(letterPath(id)).expect(200).json();
    }

    JsonNode action(String id) {
        return api.get(actionPath(id)).expect(200).json();
    }

    /** Returns the types of the entries in the audit record of an action that this account sees, oldest first. */
    List<String> entriesOf(String action) {
        return action(action).path("entries").findValuesAsText("type");
    }

    /** Returns the ids of the actions of a matter that are in the list of this account. */
    List<String> listActions(String matter) {
        return idsOf("/v1/ombudsman/actions?matter=" + matter);
    }

    /** Returns the ids of the letters of a matter that are in the list of this account. */
    List<String> listLetters(String matter) {
        return idsOf(matterPath(matter) + "/letters");
    }

    private List<String> idsOf(String list) {
        return api.all(list).stream().map(item -> item.path("id").asText()).toList();
    }

    /** Takes a step with an action as it is now, and returns it as this account sees it afterwards. */
    JsonNode actOn(String action, String step, Map<String, ?> body) {
        return post(actionPath(action), step, body).expect(200).json();
    }

    /** Does the same, and returns also a refusal. */
    ApiResponse requestStep(String action, String step, Map<String, ?> body) {
        return post(actionPath(action), step, body);
    }

    /** Attaches a PDF as evidence. */
    JsonNode attachEvidence(String action) {
        var form = "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bukti.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + PDF + "\r\n--batas--\r\n";
        var path = actionPath(action);
        var attached = onCurrentVersion(path, current -> current.post(path + "/files", FORM_TYPE, form));
        return attached.expect(200).json();
    }

    /** Writes the draft of the answer to a letter. */
    JsonNode draftAnswer(String letter, String text) {
        var path = letterPath(letter);
        var answer = JSON.createObjectNode().put("text", text);
        var drafted = onCurrentVersion(path, current -> current.put(path + "/answer", answer));
        return drafted.expect(200).json();
    }

    /** Takes a step with the answer to a letter as it is now. */
    JsonNode answer(String letter, String step, Map<String, ?> body) {
        return post(letterPath(letter), "answer/" + step, body).expect(200).json();
    }

    /** Registers the dispatch of an approved answer to a letter as of now, and returns its time. */
    Instant dispatchAnswer(String letter) {
        var sent = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        answer(
                letter,
                "dispatch",
                Map.of(
                        "number", "600/21/DPU",
                        "letterDate", Days.of(sent),
                        "sentAt", sent,
                        "subject", "Jawaban atas permintaan klarifikasi",
                        "proof", "Resi pos 0012"));
        return sent;
    }

    /** Moves a matter to another stage today. */
    JsonNode move(String matter, Map<String, ?> move) {
        return post(matterPath(matter), "moves", move).expect(200).json();
    }

    private ApiResponse post(String path, String step, Map<String, ?> body) {
        return onCurrentVersion(path, current -> current.post(path + "/" + step, JSON_TYPE, text(body)));
    }

    /** Reads again and repeats the act if the search for what is due has changed the version in the meantime. */
    private ApiResponse onCurrentVersion(String path, Function<ApiClient, ApiResponse> act) {
        ApiResponse answer;
        int tries = 5;
        do {
            answer = act.apply(api.ifMatch(api.get(path).expect(200)));
        } while (answer.status() == 412 && --tries > 0);
        return answer;
    }

    private ApiResponse create(String path, Map<String, ?> body) {
        return api.withNewIdempotencyKey().post(path, JSON_TYPE, text(body));
    }

    static String matterPath(String id) {
        return "/v1/ombudsman/matters/" + id;
    }

    static String letterPath(String id) {
        return "/v1/ombudsman/letters/" + id;
    }

    static String actionPath(String id) {
        return "/v1/ombudsman/actions/" + id;
    }

    private static String text(Map<String, ?> body) {
        return JSON.valueToTree(body).toString();
    }
}
