package id.penghubung.routing.rules;

import id.penghubung.events.ComplaintKind;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a complaint on which rules decide.
 *
 * @param channel way of arrival, or null if it is not known
 * @param namedAgency agency that the reporter named as responsible, or null
 * @param accusedAgency agency that the complaint accuses, or null
 * @param service code of the public service, or null
 * @param oversight whether the complaint accuses staff, by its category or by the coordinator's mark
 */
public record ComplaintFacts(
        ComplaintKind kind,
        ComplaintText text,
        String categoryCode,
        String districtCode,
        @Nullable String channel,
        @Nullable String namedAgency,
        @Nullable String accusedAgency,
        @Nullable String service,
        boolean oversight) {

    /** Returns the same facts, but of a reporter who named no agency. */
    ComplaintFacts withoutNamedAgency() {
        return new ComplaintFacts(
                kind, text, categoryCode, districtCode, channel, null, accusedAgency, service, oversight);
    }

    /** Returns the facts of a complaint of which only category and district are known. */
    public static ComplaintFacts of(String categoryCode, String districtCode, boolean oversight) {
        return new ComplaintFacts(
                ComplaintKind.COMPLAINT,
                new ComplaintText("", ""),
                categoryCode,
                districtCode,
                null,
                null,
                null,
                null,
                oversight);
    }
}
