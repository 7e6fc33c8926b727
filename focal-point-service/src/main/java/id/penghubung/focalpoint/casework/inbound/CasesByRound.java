package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Locked cases, found by the round of their complaint. */
final class CasesByRound {

    private final Map<Round, AgencyCase> cases;

    private CasesByRound(Map<Round, AgencyCase> cases) {
        this.cases = cases;
    }

    private record Round(UUID complaintId, int number) {}

    static CasesByRound of(Collection<AgencyCase> locked) {
        return new CasesByRound(locked.stream()
                .collect(Collectors.toMap(
                        agencyCase -> new Round(agencyCase.complaintId(), agencyCase.round()), Function.identity())));
    }

    Optional<AgencyCase> find(UUID complaintId, int round) {
        return Optional.ofNullable(cases.get(new Round(complaintId, round)));
    }
}
