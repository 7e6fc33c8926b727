package id.penghubung.focalpoint.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Provides the canned replies of an agency to its officers. */
@ApplicationScoped
public class CannedReplies {

    private final CannedReplyRepository replies;
    private final AgencyRepository agencies;

    CannedReplies(CannedReplyRepository replies, AgencyRepository agencies) {
        this.replies = replies;
        this.agencies = agencies;
    }

    /**
     * A canned reply for use in an answer.
     *
     * @param text the text; it may still contain the placeholders {@code {trackingNumber}}, {@code {title}},
     *     {@code {agency}} and {@code {dueDate}}
     */
    public record Ready(String code, String title, String text) {}

    /** Returns the replies of an agency with their placeholders, in the order of their codes. */
    @Transactional
    public List<Ready> of(String agencyCode) {
        return filled(agencyCode, Map.of());
    }

    /**
     * Returns the replies of an agency, filled in for a case.
     *
     * @param values the values by placeholder: trackingNumber, title, dueDate. The agency's name is added here.
     */
    @Transactional
    public List<Ready> filled(String agencyCode, Map<String, String> values) {
        Map<String, String> placeholderValues = new HashMap<>(values);
        if (!values.isEmpty()) {
            agencies.findByIdOptional(agencyCode)
                    .ifPresent(agency -> placeholderValues.putIfAbsent("agency", agency.name()));
        }
        return replies.of(agencyCode).stream()
                .map(CannedReply::view)
                .map(reply ->
                        new Ready(reply.code(), reply.title(), Placeholders.fill(reply.text(), placeholderValues)))
                .toList();
    }
}
