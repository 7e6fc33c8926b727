package id.penghubung.focalpoint.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers that an agency gives often, for use at its desk. */
@ApplicationScoped
public class CannedReplies {

    private final CannedReplyRepository replies;
    private final AgencyRepository agencies;

    CannedReplies(CannedReplyRepository replies, AgencyRepository agencies) {
        this.replies = replies;
        this.agencies = agencies;
    }

    /**
     * A reply ready to be used, or to be filled in first.
     *
     * @param text may hold {@code {trackingNumber}}, {@code {title}}, {@code {agency}}, {@code {dueDate}}
     */
    public record Ready(String code, String title, String text) {}

    /** The replies of an agency as they were written, in the order of their codes. */
    @Transactional
    public List<Ready> of(String agencyCode) {
        return filled(agencyCode, Map.of());
    }

    /**
     * The replies of an agency filled in for a case.
     *
     * @param values by placeholder: trackingNumber, title, dueDate; the agency's name is known here
     */
    @Transactional
    public List<Ready> filled(String agencyCode, Map<String, String> values) {
        Map<String, String> placeholderValues = new HashMap<>(values);
        if (!values.isEmpty()) {
            agencies.findByIdOptional(agencyCode).ifPresent(agency -> placeholderValues.putIfAbsent("agency", agency.name()));
        }
        return replies.of(agencyCode).stream()
                .map(CannedReply::view)
                .map(reply -> new Ready(reply.code(), reply.title(), Placeholders.fill(reply.text(), placeholderValues)))
                .toList();
    }
}
