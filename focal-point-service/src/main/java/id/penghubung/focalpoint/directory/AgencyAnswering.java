package id.penghubung.focalpoint.directory;

import id.penghubung.kit.office.OfficeTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keeps and publishes the person who answers for each agency, so that routing-service sends complaints only where somebody reads them. */
@ApplicationScoped
class AgencyAnswering {

    private final AgencyRepository agencies;
    private final FocalPointRepository focalPoints;
    private final ServiceUnitTable serviceUnits;
    private final AgencyEventPublisher events;
    private final OfficeTime office;

    AgencyAnswering(
            AgencyRepository agencies,
            FocalPointRepository focalPoints,
            ServiceUnitTable serviceUnits,
            AgencyEventPublisher events,
            OfficeTime office) {
        this.agencies = agencies;
        this.focalPoints = focalPoints;
        this.serviceUnits = serviceUnits;
        this.events = events;
        this.office = office;
    }

    /**
     * Returns the agencies for which somebody else answers today than was published last: a term or an absence begins or ends with a
     * day.
     */
    @Transactional
    List<String> outdated() {
        LocalDate today = office.today();
        Map<String, List<FocalPoint>> begun = focalPoints.begun(today);
        return agencies.listAll().stream()
                .filter(agency ->
                        Answering.of(begun.getOrDefault(agency.code(), List.of()), today) != agency.answeredBy())
                .map(Agency::code)
                .sorted()
                .toList();
    }

    /** Publishes the person who answers for an agency today, unless that was published last. */
    @Transactional
    void refresh(String code) {
        refresh(agencies.lock(code));
    }

    /**
     * Does the same for an agency that the caller has locked, in the caller's transaction. The event has the units too: it replaces all
     * earlier ones.
     */
    void refresh(Agency locked) {
        LocalDate today = office.today();
        if (locked.changeAnswering(Answering.of(focalPoints.begunOf(locked.code(), today), today))) {
            List<String> code = List.of(locked.code());
            events.publish(
                    locked.described().withUnits(serviceUnits.of(code).getOrDefault(locked.code(), List.of())),
                    locked.eventVersion());
        }
    }
}
