package id.penghubung.quality.testing;

import static id.penghubung.kit.testing.Polling.await;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.DescribedUnit;
import id.penghubung.kit.testing.DomainEvents;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Units of sample agencies, as focal-point-service describes them. */
public final class SampleUnits {

    /** Agency with two divisions: {@link #LEGAL} serves other agencies, {@link #WELFARE} the public. */
    public static final String SECRETARIAT = "setda";

    public static final String LEGAL = "setda-hukum";
    public static final String WELFARE = "setda-kesra";

    /** Agency and unit at once: a hospital, which serves the public. */
    public static final String HOSPITAL = "rsud-parikesit";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static boolean published;

    private SampleUnits() {}

    /** Publishes the agencies with their units, once per JVM, and waits until the service knows them. */
    public static synchronized void publishAll() {
        if (!published) {
            publish(
                    new AgencyDescribed(
                            SECRETARIAT,
                            "Sekretariat Daerah",
                            "SECRETARIAT",
                            null,
                            false,
                            true,
                            List.of(
                                    new DescribedUnit(LEGAL, "Bagian Hukum", "DIVISION", "INTERNAL", null),
                                    new DescribedUnit(
                                            WELFARE, "Bagian Kesejahteraan Rakyat", "DIVISION", "PUBLIC", null))),
                    1);
            publish(
                    new AgencyDescribed(
                            HOSPITAL,
                            "RSUD Aji Muhammad Parikesit",
                            "HOSPITAL",
                            null,
                            true,
                            true,
                            List.of(new DescribedUnit(
                                    HOSPITAL, "RSUD Aji Muhammad Parikesit", "HOSPITAL", "PUBLIC", "64.02.16"))),
                    1);
            awaitUnit(HOSPITAL);
            awaitUnit(LEGAL);
            published = true;
        }
    }

    /**
     * Publishes an agency with one unit of its own, which no other test uses, and waits until the service knows it.
     *
     * @return code of the agency and of the unit
     */
    public static String publishNew(String name) {
        String code = "uji-" + UUID.randomUUID().toString().substring(0, 8);
        publish(
                new AgencyDescribed(
                        code,
                        name,
                        "DEPARTMENT",
                        null,
                        false,
                        true,
                        List.of(new DescribedUnit(code, name, "DIVISION", "PUBLIC", null))),
                1);
        awaitUnit(code);
        return code;
    }

    public static void publish(AgencyDescribed agency, long version) {
        DomainEvents.toSend(agency.code(), agency).about(agency.code(), version).send();
    }

    public static void awaitUnit(String code) {
        await().atMost(TIMEOUT)
                .until(() -> RestAssured.get("/v1/units/{code}", code).statusCode() == 200);
    }
}
