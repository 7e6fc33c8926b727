package id.penghubung.focalpoint.directory;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.focalpoint.directory.DirectoryChange.Changed;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds agencies to the directory and changes them. Publishes an event for each change. */
@ApplicationScoped
class AgencyService {

    private final AgencyRepository agencies;
    private final UnitRepository units;
    private final ServiceUnitTable serviceUnits;
    private final AgencySettingsRepository settings;
    private final DirectoryChangeRepository history;
    private final AgencyEventPublisher events;

    AgencyService(
            AgencyRepository agencies,
            UnitRepository units,
            ServiceUnitTable serviceUnits,
            AgencySettingsRepository settings,
            DirectoryChangeRepository history,
            AgencyEventPublisher events) {
        this.agencies = agencies;
        this.units = units;
        this.serviceUnits = serviceUnits;
        this.settings = settings;
        this.history = history;
        this.events = events;
    }

    /**
     * Returns one page of agencies in the order of their codes.
     *
     * @param kind only agencies of this kind, or null for all
     * @param last the code of the last agency of the page before
     */
    Page<AgencyView> page(@Nullable String kind, Optional<String> last, int size) {
        List<Agency> rows = kind == null
                ? agencies.after(last.orElse(null), size + 1)
                : agencies.ofKindAfter(kind, last.orElse(null), size + 1);
        Map<String, List<UnitView>> unitsByAgency =
                units.of(rows.stream().map(Agency::code).toList());
        return Page.of(
                rows,
                size,
                agency -> Cursor.at(agency.code()),
                agency -> agency.view(unitsByAgency.getOrDefault(agency.code(), List.of())));
    }

    /** @throws ProblemException 404 when no agency has the code */
    AgencyView get(String code) {
        return agencies.get(code).view(units.of(code));
    }

    @Transactional
    AgencyView add(Editor editor, NewAgencyRequest request) {
        if (agencies.findByIdOptional(request.code()).isPresent()) {
            throw ProblemException.of(
                    DirectoryProblem.CODE_TAKEN,
                    "Sudah ada instansi dengan kode " + request.code() + ".",
                    "An agency with the code " + request.code() + " already exists.");
        }
        Agency agency = new Agency(
                request.code(), request.name(), request.kind(), request.districtCode(), request.agreementDate());
        agencies.persist(agency);
        // The agency must be inserted before the rows that refer to it.
        agencies.flush();
        settings.persist(new AgencySettings(agency.code()));
        AgencyView view = agency.view(List.of());
        history.add(editor, changed(agency), null, view);
        events.publish(agency.described().withUnits(List.of()), agency.eventVersion());
        return view;
    }

    @Transactional
    AgencyView change(Editor editor, String code, @Nullable String ifMatch, AgencyRequest request) {
        Agency agency = agencies.lock(code);
        EntityTags.requireMatch(ifMatch, agency.version());
        List<UnitView> agencyUnits = units.of(code);
        AgencyView before = agency.view(agencyUnits);
        AgencyDescribed described = agency.change(request.name(), request.active(), request.agreementDate());
        agencies.flush();
        AgencyView after = agency.view(agencyUnits);
        history.add(editor, changed(agency), before, after);
        events.publish(described.withUnits(serviceUnits.of(code)), agency.eventVersion());
        return after;
    }

    private static Changed changed(Agency agency) {
        return new Changed(agency.code(), ChangeSubject.AGENCY, agency.code());
    }
}
