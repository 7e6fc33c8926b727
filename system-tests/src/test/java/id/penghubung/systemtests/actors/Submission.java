package id.penghubung.systemtests.actors;

import id.penghubung.systemtests.http.ApiResponse;

/**
 * The identifiers that a reporter receives for a complaint.
 *
 * @param accessCode gives access to the complaint without an account; empty for reporters with an account
 */
public record Submission(String id, String trackingNumber, String accessCode) {

    public static Submission of(ApiResponse created) {
        var body = created.expect(201).json();
        return new Submission(
                created.text("id"),
                created.text("trackingNumber"),
                body.path("accessCode").asText());
    }
}
