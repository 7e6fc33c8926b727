package id.penghubung.quality.improvements.complaints;

import id.penghubung.quality.improvements.ImprovementActions;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.improvements.NewImprovement;
import id.penghubung.quality.standards.ServiceDirectory;
import id.penghubung.quality.standards.ServiceOfUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;

/**
 * Opens an action when there are many verified complaints about one service. There is one unfinished action for a service at a time, and
 * complaints that were verified before the last action do not count again.
 */
@ApplicationScoped
class RepeatedComplaints {

    private final ServiceComplaintTable complaints;
    private final ComplaintThresholdTable thresholds;
    private final ServiceDirectory services;
    private final ImprovementActions actions;

    RepeatedComplaints(
            ServiceComplaintTable complaints,
            ComplaintThresholdTable thresholds,
            ServiceDirectory services,
            ImprovementActions actions) {
        this.complaints = complaints;
        this.thresholds = thresholds;
        this.services = services;
        this.actions = actions;
    }

    /**
     * Checks services about which complaints have just been verified. Joins the transaction of the caller, which has stored them.
     *
     * @param serviceCodes in their order, so that no two transactions wait for each other
     */
    void check(SortedSet<String> serviceCodes, Instant now) {
        if (serviceCodes.isEmpty()) {
            return;
        }
        ComplaintThreshold threshold = thresholds.get();
        for (String code : serviceCodes) {
            services.find(code).ifPresent(service -> check(service, threshold, now));
        }
    }

    private void check(ServiceOfUnit service, ComplaintThreshold threshold, Instant now) {
        // Two replicas that store verifications at the same time would otherwise each count without those of the other.
        complaints.lockForCount(service.code());
        Instant from = now.minus(Duration.ofDays(threshold.days()));
        Instant verifiedAfter = actions.lastOpened(ImprovementSource.COMPLAINTS, service.code())
                .filter(from::isBefore)
                .orElse(from);
        long count = complaints.count(service.code(), from, verifiedAfter);
        if (count >= threshold.complaints()) {
            actions.open(new NewImprovement(
                    ImprovementSource.COMPLAINTS,
                    service.code() + "/" + now,
                    service.unitCode(),
                    service.code(),
                    "%d pengaduan tentang layanan %s dalam %d hari terakhir."
                            .formatted(count, service.name(), threshold.days()),
                    null,
                    null));
        }
    }
}
