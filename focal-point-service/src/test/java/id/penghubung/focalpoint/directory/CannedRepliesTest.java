package id.penghubung.focalpoint.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests canned replies and their placeholders. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CannedRepliesTest {

    @Inject
    CannedReplies replies;

    @Test
    void shouldFillInPlaceholdersThatHaveAValue() {
        // Given
        DirectoryApiClient.ofHead("dinkes")
                .add(
                        "canned-replies",
                        Map.of(
                                "code",
                                "terima-kasih",
                                "title",
                                "Terima kasih",
                                "text",
                                "Laporan {trackingNumber} diterima {agency}, dijawab paling lambat {dueDate}."))
                .then()
                .statusCode(201);

        // When
        List<CannedReplies.Ready> ready = replies.filled("dinkes", Map.of("trackingNumber", "KKR-7Q4M-XD2H"));

        // Then
        assertThat(ready)
                .extracting(CannedReplies.Ready::text)
                .as("a placeholder without a value stays in the text")
                .containsExactly("Laporan KKR-7Q4M-XD2H diterima Dinas Kesehatan, dijawab paling lambat {dueDate}.");
    }

    @Test
    void shouldRejectAnUnknownPlaceholder() {
        DirectoryApiClient.ofHead("dpu")
                .add("canned-replies", Map.of("code", "salam", "title", "Salam", "text", "Yth. {reporterName}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/text"))
                .body("errors[0].detail", containsString("reporterName"));
    }

    @Test
    void shouldAllowOneReplyPerCode() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("satpolpp");
        Map<String, String> reply = Map.of("code", "salam", "title", "Salam", "text", "Selamat pagi.");
        Response added = head.add("canned-replies", reply);
        String path = "canned-replies/" + added.path("id");

        // Then
        head.add("canned-replies", reply).then().statusCode(409);
        Response changed = head.change(
                path, added.header("ETag"), Map.of("code", "salam", "title", "Salam", "text", "Selamat siang."));
        changed.then().statusCode(200).body("text", equalTo("Selamat siang."));
        DirectoryApiClient.of("satpolpp", Tokens.officerOf("satpolpp"))
                .get("canned-replies")
                .then()
                .body("items.text", equalTo(List.of("Selamat siang.")));
        head.remove(path, added.header("ETag")).then().statusCode(412);
        head.remove(path, changed.header("ETag")).then().statusCode(204);
        head.get("canned-replies").then().body("items.size()", equalTo(0));
    }

    @Test
    void shouldRemoveAReplyAndKeepItInTheHistory() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("disperindag");
        Response added = head.add(
                "canned-replies", Map.of("code", "pasar", "title", "Pasar", "text", "Pasar dibuka lagi besok."));
        String replyId = added.path("id");

        // When
        Response removed = head.remove("canned-replies/" + replyId, added.header("ETag"));

        // Then
        removed.then().statusCode(204);
        assertThat(replies.of("disperindag")).isEmpty();
        head.get("history")
                .then()
                .body("items[0].subject", equalTo("CANNED_REPLY"))
                .body("items[0].subjectId", equalTo(replyId))
                .body("items[0].action", equalTo("REMOVED"))
                .body("items[0].before.text", equalTo("Pasar dibuka lagi besok."))
                .body("items[0].after", nullValue());
    }

    @ParameterizedTest(name = "as a reply of {0}")
    @ValueSource(strings = {"bapenda", "bkpsdm"})
    void shouldNotRemoveAReplyOfAnotherAgency(String addressedAgency) {
        // Given
        DirectoryApiClient owner = DirectoryApiClient.ofHead("bapenda");
        Response added = owner.add(
                "canned-replies",
                Map.of("code", "pajak-" + addressedAgency, "title", "Pajak", "text", "Sudah kami hitung ulang."));
        String replyId = added.path("id");
        DirectoryApiClient otherHead = DirectoryApiClient.of(addressedAgency, Tokens.headOf("bkpsdm"));

        // When
        Response refused = otherHead.remove("canned-replies/" + replyId, added.header("ETag"));

        // Then
        refused.then().statusCode(404);
        owner.get("canned-replies").then().body("items.id", hasItem(replyId));
        owner.get("history").then().body("items.action", everyItem(equalTo("ADDED")));
    }
}
