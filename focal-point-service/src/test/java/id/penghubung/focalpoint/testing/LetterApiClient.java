package id.penghubung.focalpoint.testing;

import id.penghubung.kit.testing.SampleFiles;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Client of the API of letters with the token of a user. */
public final class LetterApiClient {

    private final CaseApiClient client;

    private LetterApiClient(String token) {
        client = CaseApiClient.as(token);
    }

    public static LetterApiClient as(String token) {
        return new LetterApiClient(token);
    }

    /** A first request for clarification to the agency {@code dpu}, received on Friday, 20 November 2026. */
    public static Map<String, Object> clarification() {
        return new HashMap<>(Map.of(
                "direction", "INBOUND",
                "number", "B/113/LM.11-21/005355.2026/XI/2026",
                "letterDate", "2026-11-18",
                "receivedAt", "2026-11-20T02:00:00Z",
                "sender", "Ombudsman RI Perwakilan Kalimantan Timur",
                "recipient", "Kepala Dinas Pekerjaan Umum",
                "subject", "Permintaan klarifikasi I",
                "agencyCode", "dpu",
                "demand", "CLARIFICATION",
                "content", "Mohon penjelasan tertulis atas laporan ini."));
    }

    /** A second request for clarification, received on Tuesday, 8 December 2026, after the time limit of the first. */
    public static Map<String, Object> secondClarification() {
        Map<String, Object> letter = clarification();
        letter.putAll(Map.of(
                "number", "B/140/LM.11-21/005355.2026/XII/2026",
                "letterDate", "2026-12-07",
                "receivedAt", "2026-12-08T02:00:00Z",
                "subject", "Permintaan klarifikasi II",
                "demand", "SECOND_CLARIFICATION"));
        return letter;
    }

    /** A summons, received two days before the hearing, at ten o'clock of a day in December 2026. */
    public static Map<String, Object> summons(int dayOfDecember) {
        Map<String, Object> letter = clarification();
        letter.putAll(Map.of(
                "number",
                "B/" + dayOfDecember + "/PGL",
                "letterDate",
                "2026-12-%02d".formatted(dayOfDecember - 2),
                "receivedAt",
                "2026-12-%02dT02:00:00Z".formatted(dayOfDecember - 2),
                "subject",
                "Panggilan",
                "demand",
                "SUMMONS",
                "hearing",
                Map.of(
                        "at",
                        "2026-12-%02dT02:00:00Z".formatted(dayOfDecember),
                        "place",
                        "Kantor Ombudsman, Samarinda")));
        return letter;
    }

    /** The dispatch of an answer. */
    public static Map<String, Object> dispatch(String number, String sentAt) {
        return Map.of(
                "number",
                number,
                "letterDate",
                sentAt.substring(0, 10),
                "sentAt",
                sentAt,
                "subject",
                "Klarifikasi",
                "proof",
                "Resi JNE 8812");
    }

    public Response register(String matterId, Map<String, ?> letter) {
        return request().body(letter).post("/v1/ombudsman/matters/{id}/letters", matterId);
    }

    /** Registers a letter and returns its id. */
    public String registered(String matterId, Map<String, ?> letter) {
        return register(matterId, letter).then().statusCode(201).extract().path("id");
    }

    public Response list(String matterId, Map<String, ?> parameters) {
        return request().queryParams(parameters).get("/v1/ombudsman/matters/{id}/letters", matterId);
    }

    public Response read(String letterId) {
        return request().get("/v1/ombudsman/letters/{id}", letterId);
    }

    /** The letter that a registration describes, as the body of its correction. */
    public static Map<String, Object> correction(Map<String, ?> registration) {
        Map<String, Object> body = new HashMap<>(registration);
        body.keySet().removeAll(List.of("direction", "agencyCode", "content"));
        body.put("reason", "Salah ketik");
        return body;
    }

    /** Corrects the current version of a letter. */
    public Response correct(String letterId, Map<String, ?> body) {
        return correct(letterId, body, read(letterId).header("ETag"));
    }

    public Response correct(String letterId, Map<String, ?> body, String ifMatch) {
        return request().header("If-Match", ifMatch).body(body).put("/v1/ombudsman/letters/{id}", letterId);
    }

    public Response write(String letterId, String text) {
        return write(letterId, text, read(letterId).header("ETag"));
    }

    public Response write(String letterId, String text, String ifMatch) {
        return request()
                .header("If-Match", ifMatch)
                .body(Map.of("text", text))
                .put("/v1/ombudsman/letters/{id}/answer", letterId);
    }

    /** Takes a step with the answer, on the current version of the letter. */
    public Response step(String letterId, String step, Map<String, ?> body) {
        return request()
                .header("If-Match", read(letterId).header("ETag"))
                .body(body)
                .post("/v1/ombudsman/letters/{id}/answer/" + step, letterId);
    }

    /** Writes and submits an answer as the officer that this client is, and approves it as the head. */
    public void writeApproved(String letterId, LetterApiClient head) {
        write(letterId, "Jalan itu diperbaiki pada bulan Desember.").then().statusCode(200);
        step(letterId, "submission", Map.of()).then().statusCode(200);
        head.step(letterId, "approval", Map.of()).then().statusCode(200);
    }

    /** Enters the effect of a summons, on the current version of the letter. */
    public Response summonsStep(String letterId, String step, Map<String, ?> body) {
        return request()
                .header("If-Match", read(letterId).header("ETag"))
                .body(body)
                .post("/v1/ombudsman/letters/{id}/summons/" + step, letterId);
    }

    /** Attaches a picture to the current version of a letter. */
    public Response attach(String letterId, String name) {
        return request()
                .header("If-Match", read(letterId).header("ETag"))
                .contentType("multipart/form-data")
                .multiPart("file", name, SampleFiles.png(), "image/png")
                .post("/v1/ombudsman/letters/{id}/files", letterId);
    }

    public Response file(String letterId, String fileId) {
        return request().get("/v1/ombudsman/letters/{id}/files/{file}", letterId, fileId);
    }

    public RequestSpecification request() {
        return client.request();
    }
}
