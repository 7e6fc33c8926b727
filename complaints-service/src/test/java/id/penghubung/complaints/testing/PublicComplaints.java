package id.penghubung.complaints.testing;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;

import id.penghubung.complaints.duplicates.DuplicateCandidates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Complaints that a coordinator has cleared for the public, in a test. */
@ApplicationScoped
public class PublicComplaints {

    public static final String TITLE = "Jalan berlubang di simpang pasar";
    public static final String TEXT = "Tiga lubang dalam di simpang pasar, motor sering jatuh saat hujan.";

    private final DuplicateCandidates candidates;

    PublicComplaints(DuplicateCandidates candidates) {
        this.candidates = candidates;
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
        QuarkusTransaction.requiringNew().run(() -> candidates.publish(UUID.fromString(id), title, text));
    }

    public void end(String id) {
        QuarkusTransaction.requiringNew().run(() -> candidates.remove(UUID.fromString(id)));
    }
}
