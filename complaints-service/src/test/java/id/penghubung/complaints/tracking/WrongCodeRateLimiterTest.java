package id.penghubung.complaints.tracking;

import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import id.penghubung.complaints.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong access codes are cheap to check and never block the right code. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WrongCodeRateLimiterTest {

    private static final String WRONG = "2222-2222-2222-2222";
    private static final int AT_ONCE = 30;

    /** Generous limit in seconds. It is exceeded if each wrong code holds a connection and waits. */
    private static final long WITHIN_SECONDS = 5;

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private String number;
    private String code;

    @BeforeEach
    void givenAComplaintWithoutAccount() {
        Response receipt = submit(given(), pothole());
        number = receipt.path("trackingNumber");
        code = receipt.path("accessCode");
    }

    @Test
    void shouldAcceptAComplaintDuringManyWrongCodes() throws Exception {
        Callable<Integer> wrongCode = () -> track(newAddress(), WRONG).statusCode();
        Callable<Integer> intake = () -> submit(given(), pothole()).statusCode();
        List<Callable<Integer>> requests = Stream.concat(
                        Stream.generate(() -> wrongCode).limit(AT_ONCE), Stream.of(intake))
                .toList();

        List<Integer> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(requests.size())) {
            answers = clients.invokeAll(requests, WITHIN_SECONDS, TimeUnit.SECONDS).stream()
                    .map(WrongCodeRateLimiterTest::answer)
                    .toList();
        }

        assertThat(answers.subList(0, AT_ONCE)).containsOnly(404);
        assertThat(answers.getLast()).isEqualTo(201);
    }

    @Test
    void shouldAcceptTheRightCodeAfterManyWrongCodesForTheSameNumber() {
        for (int address = 0; address < 8; address++) {
            RequestSpecification client = newAddress();
            for (int attempt = 0; attempt < 5; attempt++) {
                track(client, WRONG);
            }
        }

        Response holder = track(newAddress(), code);

        assertThat(holder.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLimitAClientThatSendsManyWrongCodes() {
        RequestSpecification client = newAddress();
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(track(client, WRONG).statusCode()).isEqualTo(404);
        }

        Response limited = track(client, WRONG);

        limited.then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]|[1-5][0-9]|60"))
                .body("type", containsString("too-many-requests"));
    }

    @Test
    void shouldAcceptTheRightCodeFromALimitedAddress() {
        RequestSpecification shared = newAddress();
        for (int attempt = 0; attempt < 11; attempt++) {
            track(shared, WRONG);
        }
        assertThat(track(shared, WRONG).statusCode()).isEqualTo(429);

        Response holder = track(shared, code);

        assertThat(holder.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldCountAllAddressesOfAnIpv6NetworkTogether() {
        String network = "2001:db8:0:" + Integer.toHexString(ADDRESSES.incrementAndGet()) + "::";
        for (int host = 1; host <= 10; host++) {
            track(from(network + host), WRONG);
        }

        Response limited = track(from(network + "ffff"), WRONG);

        assertThat(limited.statusCode()).isEqualTo(429);
    }

    private Response track(RequestSpecification client, String accessCode) {
        return given().spec(client).header("Access-Code", accessCode).get("/v1/tracking/" + number);
    }

    private static RequestSpecification newAddress() {
        int address = ADDRESSES.incrementAndGet();
        return from("198.18." + address / 250 + "." + address % 250);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static Integer answer(Future<Integer> request) {
        return request.isCancelled() ? -1 : request.resultNow();
    }
}
