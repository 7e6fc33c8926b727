package id.penghubung.complaints.notifications;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static io.restassured.RestAssured.given;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import id.penghubung.localstack.testing.TestMailServer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reporter with a mail address, which the account has proven, and a phone number that no other test uses. */
final class NotifiedReporter {

    private static final Pattern LINK =
            Pattern.compile("(?m)^List-Unsubscribe: ?\\s*<" + Backends.PUBLIC_URL + "(/v1/[\\w-]+/[\\w-]+)>");
    private static final Pattern CONFIRMATION =
            Pattern.compile("(?m)^" + Backends.PUBLIC_URL + "(/v1/mail-confirmations/[\\w-]+)");

    private final String mark = UUID.randomUUID().toString().replace("-", "");

    final String email = mark + "@contoh.id";
    private final String token = FakeIdentityProvider.shared()
            .tokenWith("account-" + mark, mark, List.of("reporter"), Map.of("email", email));

    final String name = "Sekar " + mark;
    final String phone = "0812" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);

    String token() {
        return token;
    }

    /** Returns a valid complaint with name and contact details. */
    Map<String, Object> complaint(Map<String, Object> additional) {
        Map<String, Object> complaint = pothole("description", "Lubang di depan rumah " + mark);
        complaint.put("title", "Lubang " + mark);
        complaint.put("reporter", Map.of("name", name, "email", email, "phone", phone));
        complaint.putAll(additional);
        return complaint;
    }

    String submitted() {
        return submitted(Map.of());
    }

    String submitted(Map<String, Object> additional) {
        return submit(as(token), complaint(additional))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response submittedWithoutAccount(Map<String, Object> additional) {
        Response receipt = submit(given(), complaint(additional));
        receipt.then().statusCode(201);
        return receipt;
    }

    /** Withdraws a complaint, which is a further step of it. */
    void withdraw(String id) {
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Sudah beres " + mark))
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    List<String> mails() {
        return TestMailServer.mailsTo(email);
    }

    /** Returns the path of the link by which the last mail offers to stop mails with one click. */
    String link() {
        return linkOf(mails().getLast());
    }

    /** Returns the path of the link by which the last mail asks to confirm the address. */
    String confirmationLink() {
        return find(CONFIRMATION, mails().getLast());
    }

    static String linkOf(String mail) {
        return find(LINK, mail);
    }

    private static String find(Pattern pattern, String mail) {
        Matcher link = pattern.matcher(mail);
        if (!link.find()) {
            throw new AssertionError("No link in " + mail);
        }
        return link.group(1);
    }

    /** Sends what a mail program sends for one click (RFC 8058), without anything that says who it is. */
    static Response click(String link) {
        return given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link);
    }

    Response prefer(Map<String, Object> choice) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(choice))
                .put("/v1/me/notification-preferences");
    }

    /** Returns a text that is part of everything that this reporter writes. */
    String mark() {
        return mark;
    }
}
