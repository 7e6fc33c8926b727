package id.penghubung.quality.improvements.complaints;

import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.Complexity;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.quality.testing.SampleUnits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events about complaints that name a service of the hospital. */
final class ServiceComplaintEvents {

    private static final String SECRET_TEXT = "Petugas bernama Xaverius meminta uang";

    private ServiceComplaintEvents() {}

    static ComplaintVerified verification(UUID complaint, ComplaintKind kind) {
        return new ComplaintVerified(
                complaint,
                kind,
                "101",
                Complexity.WITHOUT_INSPECTION,
                "64.02.06",
                false,
                List.of(),
                null,
                Instant.now());
    }

    static void publish(UUID complaint, ComplaintKind kind, Instant at, @Nullable String service) {
        DomainEvents.publish(complaint, submission(complaint, kind, at, service));
    }

    static ComplaintSubmitted submission(UUID complaint, ComplaintKind kind, Instant at, @Nullable String service) {
        return new ComplaintSubmitted(complaint, "KKR-7Q4M-XD2H", details(kind), at, null, service, null);
    }

    private static ComplaintDetails details(ComplaintKind kind) {
        return new ComplaintDetails(kind, "Pungutan", SECRET_TEXT, "101", "64.02.06", null, null, true, true);
    }

    static DeadlineBreached breached(UUID complaint, int round) {
        Instant now = Instant.now();
        return new DeadlineBreached(
                complaint,
                UUID.randomUUID(),
                round,
                SampleUnits.HOSPITAL,
                UUID.randomUUID(),
                "RESOLUTION",
                now.minusSeconds(60),
                now);
    }

    static CaseResolved resolved(UUID complaint) {
        return resolved(complaint, 1);
    }

    static CaseResolved resolved(UUID complaint, int round) {
        return new CaseResolved(
                complaint, UUID.randomUUID(), round, SampleUnits.HOSPITAL, "Sudah ditindak.", Instant.now());
    }

    static ComplaintVerified accusingStaff(UUID complaint) {
        return new ComplaintVerified(
                complaint,
                ComplaintKind.COMPLAINT,
                "101",
                Complexity.WITH_INSPECTION,
                "64.02.06",
                true,
                List.of("oversight"),
                "Pungutan oleh petugas",
                Instant.now());
    }

    static ComplaintRouted routed(UUID complaint, int round) {
        return routed(complaint, round, false);
    }

    static ComplaintRouted routed(UUID complaint, int round, boolean oversight) {
        return new ComplaintRouted(
                complaint,
                UUID.randomUUID(),
                round,
                SampleUnits.HOSPITAL,
                "RSUD Aji Muhammad Parikesit",
                oversight,
                new LocalizedText("Aturan", "A rule"),
                DecisionMaker.RULE,
                Instant.now(),
                "KKR-7Q4M-XD2H",
                details(ComplaintKind.COMPLAINT),
                Instant.now());
    }
}
