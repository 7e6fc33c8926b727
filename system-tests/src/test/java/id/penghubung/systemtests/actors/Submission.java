package id.penghubung.systemtests.actors;

import id.penghubung.systemtests.http.ApiResponse;

/**
 * What a reporter holds in hands after submitting.
 *
 * @param accessCode opens the complaint to who has no account; empty for those who have one
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
