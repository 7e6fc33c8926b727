package id.penghubung.routing.decision;

import id.penghubung.events.SupportingAgency;
import id.penghubung.routing.directory.Agency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The agencies that support the responsible one, as they are stored with a decision. */
record SupportingAgencies(List<SupportingAgency> agencies) {

    /** Length of all names together up to which an explanation names the agencies; with longer names it has their codes. */
    private static final int MAX_NAMES = 500;

    SupportingAgencies {
        agencies = List.copyOf(agencies);
    }

    /** Returns null if the responsible agency works alone. */
    static @Nullable SupportingAgencies of(List<Agency> supporting) {
        return supporting.isEmpty()
                ? null
                : new SupportingAgencies(supporting.stream()
                        .map(agency -> new SupportingAgency(agency.code(), agency.name()))
                        .toList());
    }

    /** Returns the agencies for a sentence. */
    static String named(List<Agency> supporting) {
        String names = supporting.stream().map(Agency::name).collect(Collectors.joining(", "));
        return names.length() <= MAX_NAMES
                ? names
                : supporting.stream().map(Agency::code).collect(Collectors.joining(", "));
    }
}
