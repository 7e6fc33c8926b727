package id.penghubung.complaints.testing;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;

import id.penghubung.complaints.duplicates.DuplicateCandidates;
import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Complaints that a coordinator has cleared for the public, in a test. */
@ApplicationScoped
public class PublicComplaints {

    public static final String TITLE = "Jalan berlubang di simpang pasar";
    public static final String TEXT = "Tiga lubang dalam di simpang pasar, motor sering jatuh saat hujan.";

    private static final String CHARACTERS = "23456789ACFHJKMNPRTVWXY";

    private final DuplicateCandidates candidates;
    private final Jdbc jdbc;

    PublicComplaints(DuplicateCandidates candidates, Jdbc jdbc) {
        this.candidates = candidates;
        this.jdbc = jdbc;
    }

    /** A place of its own for a test, so that complaints of other tests are not near. */
    public record Place(double latitude, double longitude) {

        public static Place random() {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return new Place(
                    Math.round(random.nextDouble(-60, 60) * 1000) / 1000.0,
                    Math.round(random.nextDouble(-170, 170) * 1000) / 1000.0);
        }

        public Place northBy(double degrees) {
            return new Place(latitude + degrees, longitude);
        }

        public Map<String, Object> location() {
            return Map.of("latitude", latitude, "longitude", longitude);
        }
    }

    /** Submits a complaint at a place and clears it. */
    public String cleared(String reporter, Place place) {
        return cleared(reporter, place, Map.of());
    }

    public String cleared(String reporter, Place place, Map<String, ?> fields) {
        Map<String, Object> complaint = new HashMap<>(pothole("location", place.location()));
        complaint.putAll(fields);
        String id =
                submit(as(reporter), complaint).then().statusCode(201).extract().path("id");
        clear(id, TITLE, TEXT);
        return id;
    }

    public void clear(String id, String title, String text) {
        UUID complaint = UUID.fromString(id);
        QuarkusTransaction.requiringNew().run(() -> {
            candidates.publish(complaint, title, text);
            jdbc.update("""
                    insert into complaint_publication (complaint_id, public_number, version, kind, category_code, district_code, status,
                                                       submitted_on, cleared_at, cleared_by, changed_at)
                    select id, ?, 0, kind, category_code, district_code, status, (submitted_at at time zone 'Asia/Makassar')::date,
                           submitted_at, 'koordinator', submitted_at
                    from complaint where id = ? on conflict do nothing
                    """, randomNumber(), complaint);
        });
    }

    /** The number under which everybody finds a cleared complaint. */
    public String numberOf(String id) {
        return jdbc.one(
                "select public_number from complaint_publication where complaint_id = ?",
                row -> row.getString(1),
                UUID.fromString(id));
    }

    private static String randomNumber() {
        String random = ThreadLocalRandom.current()
                .ints(8, 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining());
        return "P-" + random.substring(0, 4) + "-" + random.substring(4);
    }

    public void end(String id) {
        QuarkusTransaction.requiringNew().run(() -> candidates.remove(UUID.fromString(id)));
    }
}
